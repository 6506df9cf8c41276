/** Takes back one step of the library: the very one, never whichever is the last. */
import { useId } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { StepId } from '../../shared/contract';
import { announce } from '../services/announcer';
import { call } from '../services/api';
import { t } from '../services/messages';
import { stepQuery } from '../services/queries';
import { Button, SheetHelp } from '../ui';
import { attempt } from './attempt';

export interface TakeBackProps {
  readonly step: StepId;
  /** Said once it is taken back. */
  readonly undone: string;
  readonly onDone: () => void;
}

/** Where something else came after, it cannot be pressed, and the reason stands beside it. */
export function TakeBack({ step, undone, onDone }: TakeBackProps) {
  const { data } = useQuery(stepQuery);
  const reasonId = useId();
  const isLast = data === undefined || data.step === step;
  const takeBack = () =>
    attempt(async () => {
      await call('history.undo', { step });
      announce(undone);
      onDone();
    });
  return (
    <>
      {isLast ? null : (
        <div id={reasonId} role="status">
          <SheetHelp>{t('imports.notLast')}</SheetHelp>
        </div>
      )}
      <Button
        isDisabled={!isLast}
        onPress={() => void takeBack()}
        {...(isLast ? {} : { 'aria-describedby': reasonId })}
      >
        {t('imports.undo')}
      </Button>
    </>
  );
}
