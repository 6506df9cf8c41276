/** An answer in the reader's own words: stored while it is written, one step of Undo a burst. */
import { useState, type ReactNode } from 'react';
import type { Mark } from '../../../../shared/model';
import { t } from '../../../services/messages';
import { TextArea, TextField } from '../../../ui';
import { textAnswers, type TextAnswer } from '../../logic/text-answers';
import { useNoteView, useSession } from '../../reader-context';
import { AnswerInWords } from './FieldFrame';

interface WrittenAnswerProps {
  readonly mark: Mark;
  readonly answer: TextAnswer;
  readonly label: string;
  readonly placeholder?: string;
  /** Several lines; takes the whole row. */
  readonly isLong?: boolean;
  readonly readOnly: boolean;
  /** What is proposed, under the field, while nothing stands in it. */
  readonly children?: ReactNode;
}

export function WrittenAnswer(props: WrittenAnswerProps) {
  const { mark, answer, label, placeholder, isLong = false, readOnly, children } = props;
  const session = useSession();
  const { draft, status } = useNoteView(mark.id, answer);
  // While it is written, it stands as typed: what is stored has no spaces at its ends.
  const [typed, setTyped] = useState<string | null>(null);
  const { read, mostChars } = textAnswers[answer];
  const stored = read(mark);
  if (readOnly) return <AnswerInWords label={label} answer={stored} />;
  const field = {
    label,
    value: typed ?? draft ?? stored ?? '',
    maxLength: mostChars,
    error: status === 'failed' ? t('reader.noteFailed') : null,
    ...(placeholder ? { placeholder } : {}),
    onChange: (text: string) => {
      setTyped(text);
      session.drafts.type(mark.id, text, answer);
    },
    onBlur: () => {
      setTyped(null);
      void session.drafts.leave(mark.id);
    },
  };
  return (
    <div className="more-field" data-wide={isLong || undefined}>
      {isLong ? <TextArea {...field} rows={1} className="more-text" /> : <TextField {...field} className="more-text" />}
      {field.value === '' && children}
    </div>
  );
}
