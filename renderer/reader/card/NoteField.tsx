/** The mark's note: saved while it is written, never lost when a save is refused. */
import { useEffect, useId, useRef } from 'react';
import type { Mark } from '../../../shared/model';
import { t } from '../../services/messages';
import { useNoteView, useReaderState, useSession } from '../reader-context';
import { set } from '../state';

/** The contract's own bound. */
const LONGEST_NOTE_CHARS = 20_000;

const statusKeys = {
  clean: null,
  typing: 'reader.noteTyping',
  saving: 'reader.noteSaving',
  saved: 'reader.noteSaved',
  failed: 'reader.noteFailed',
} as const;

interface NoteFieldProps {
  readonly mark: Mark;
  readonly readOnly: boolean;
}

export function NoteField({ mark, readOnly }: NoteFieldProps) {
  const session = useSession();
  const { draft, status } = useNoteView(mark.id);
  const isWanted = useReaderState((s) => s.noteWanted);
  const field = useRef<HTMLTextAreaElement>(null);
  const statusId = useId();
  const text = draft ?? mark.note;
  const statusKey = statusKeys[status];

  useEffect(() => {
    const element = field.current;
    if (!isWanted || !element) return;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
    session.change(set('noteWanted', false));
  }, [session, isWanted]);

  return (
    <div className="note-field">
      <textarea
        dir="auto"
        ref={field}
        className="note-text"
        rows={1}
        value={text}
        readOnly={readOnly}
        maxLength={LONGEST_NOTE_CHARS}
        aria-label={t('reader.note')}
        aria-describedby={statusId}
        placeholder={t('reader.notePrompt')}
        onChange={(event) => session.drafts.type(mark.id, event.target.value)}
        onBlur={() => void session.drafts.leave(mark.id)}
      />
      <span id={statusId} className="note-status" data-status={status} role={status === 'failed' ? 'alert' : undefined}>
        {text.length >= LONGEST_NOTE_CHARS
          ? t('reader.noteTooLong', { most: LONGEST_NOTE_CHARS })
          : statusKey
            ? t(statusKey)
            : ''}
      </span>
    </div>
  );
}
