/** The question and its answer as one button that opens the answers. */
import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components';
import { t } from '../../../services/messages';

interface QuestionTriggerProps {
  readonly question: string;
  /** Undefined: not answered. */
  readonly answer: string | undefined;
  readonly readOnly: boolean;
}

export function QuestionTrigger({ question, answer, readOnly }: QuestionTriggerProps) {
  return (
    <Button className="question-trigger" isDisabled={readOnly}>
      <span className="question-words">{question}</span>{' '}
      <span className="question-answer" data-open={answer === undefined || undefined}>
        {answer ?? t('people.notAnswered')}
      </span>
      {!readOnly && <ChevronDown aria-hidden />}
    </Button>
  );
}
