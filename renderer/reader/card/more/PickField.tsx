/** A field whose answer is found in a list by a few letters. */
import type { ReactNode } from 'react';
import { ChevronDown } from 'lucide-react';
import { Button, DialogTrigger, Popover } from 'react-aria-components';
import { t } from '../../../services/messages';

interface PickFieldProps {
  readonly label: string;
  readonly labelId: string;
  /** Undefined: not said. */
  readonly answer: string | undefined;
  readonly buttonId: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** The list. */
  readonly children: ReactNode;
}

export function PickField({ label, labelId, answer, buttonId, isOpen, onOpenChange, children }: PickFieldProps) {
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button id={buttonId} className="more-pick" aria-labelledby={`${labelId} ${buttonId}`}>
        <span className="more-pick-answer" data-open={answer === undefined || undefined}>
          {answer ?? t('answers.unsaid')}
        </span>
        <ChevronDown aria-hidden />
      </Button>
      <Popover placement="top start" aria-label={label} className="reader-menu-popover question-popover">
        {children}
      </Popover>
    </DialogTrigger>
  );
}
