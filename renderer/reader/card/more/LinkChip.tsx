/** Something a mark is linked with: a passage to go to, or a person; it can be taken out. */
import { X } from 'lucide-react';
import { t } from '../../../services/messages';
import { IconButton } from '../../../ui';

interface LinkChipProps {
  /** Stands before it, quietly. */
  readonly before?: string;
  readonly text: string;
  /** For passages: what going there is called, and the way. */
  readonly go?: { readonly label: string; readonly run: () => void };
  /** Absent: it cannot be taken out. */
  readonly onRemove?: (() => void) | undefined;
}

export function LinkChip({ before, text, go, onRemove }: LinkChipProps) {
  return (
    <li className="more-chip">
      {before === undefined ? null : <span className="more-chip-before">{before}</span>}
      {go ? (
        <button type="button" className="more-chip-link" aria-label={go.label} onClick={go.run}>
          {text}
        </button>
      ) : (
        <span className="more-chip-name">{text}</span>
      )}
      {onRemove && (
        <IconButton
          className="small-icon"
          label={t('answers.unlink', { what: text })}
          onPress={({ target }) => {
            // This goes with what it takes out: the field's own button keeps the focus.
            target.closest('.more-links')?.querySelector<HTMLElement>('.more-add')?.focus();
            onRemove();
          }}
        >
          <X aria-hidden />
        </IconButton>
      )}
    </li>
  );
}
