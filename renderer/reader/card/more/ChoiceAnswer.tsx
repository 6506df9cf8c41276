/** An answer that is one of a few. */
import type { KeyboardEvent, ReactNode } from 'react';
import type { Mark } from '../../../../shared/model';
import { messages, t } from '../../../services/messages';
import { Select } from '../../../ui';
import { setFields } from '../../actions/answer-actions';
import { useSession } from '../../reader-context';
import { answerKey, type ChoiceField } from './choice-fields';
import { AnswerInWords } from './FieldFrame';

interface ChoiceAnswerProps {
  readonly mark: Mark;
  readonly field: ChoiceField;
  readonly readOnly: boolean;
  /** What is proposed, under the field. */
  readonly children?: ReactNode;
}

const UNSAID = 'unsaid';

export function ChoiceAnswer({ mark, field, readOnly, children }: ChoiceAnswerProps) {
  const session = useSession();
  const label = t(field.label);
  const chosen = answerKey(field, mark);
  if (readOnly) return <AnswerInWords label={label} answer={chosen && t(chosen)} />;
  const choices = field.choices.map(({ code, text }) => {
    const help = `${field.label}Help.${code}`;
    return { value: code, text: t(text), ...(messages.has(help) ? { detail: t(help) } : {}) };
  });
  return (
    <div className="more-field" onKeyDown={keepLetters}>
      <Select
        label={label}
        size="s"
        className="more-select"
        choices={[{ value: UNSAID, text: t('answers.unsaid') }, ...choices]}
        value={field.read(mark) ?? UNSAID}
        onChange={(code) => {
          const taken = code === UNSAID ? null : code;
          const answer = choices.find(({ value }) => value === taken)?.text ?? null;
          void setFields(session, mark, field.patch(taken), label, answer);
        }}
      />
      {children}
    </div>
  );
}

/** A letter on a list of choices goes to the choice that begins with it: it is not a key of the text. */
function keepLetters(event: KeyboardEvent): void {
  const { key, ctrlKey, altKey, metaKey, shiftKey } = event;
  if (/^\p{L}$/u.test(key) && !ctrlKey && !altKey && !metaKey && !shiftKey) event.stopPropagation();
}
