/** A field under "More": its name over what it holds; on an article in the trash, in words alone. */
import { useId, type ReactNode } from 'react';

interface FieldFrameProps {
  readonly label: string;
  /** Takes the whole row. */
  readonly isWide?: boolean;
  /** Given the id of the name, for controls that are not labelled by themselves. */
  readonly children: (labelId: string) => ReactNode;
}

export function FieldFrame({ label, isWide = false, children }: FieldFrameProps) {
  const labelId = useId();
  return (
    <div className="more-field" data-wide={isWide || undefined} role="group" aria-labelledby={labelId}>
      <span id={labelId} className="more-label">
        {label}
      </span>
      {children(labelId)}
    </div>
  );
}

/** What was answered, where it cannot be changed; nothing where it wasn't. */
export function AnswerInWords({ label, answer }: { readonly label: string; readonly answer: string | undefined }) {
  if (answer === undefined) return null;
  return <FieldFrame label={label}>{() => <span className="more-words">{answer}</span>}</FieldFrame>;
}
