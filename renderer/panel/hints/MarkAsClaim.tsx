import type { TextRange } from '../../../shared/model';
import { t } from '../../services/messages';
import { shorten } from '../notes/words';
import { usePanelData } from '../panel-data';
import { markClaim } from './mark-claim';
import styles from './Hints.module.css';

interface MarkAsClaimProps {
  readonly range: TextRange;
}

/** Marks a hint's words; nothing does so but this press. */
export function MarkAsClaim({ range }: MarkAsClaimProps) {
  const { article, readOnly } = usePanelData();
  if (readOnly) return null;
  const words = shorten(article.version.text.slice(range.start, range.end), 60);
  return (
    <button
      type="button"
      className={styles.link}
      aria-label={t('hints.markClaimOf', { words })}
      onClick={(event) => {
        // This button goes with the mark: the focus stays on the hint, at its words.
        const next = event.currentTarget.closest('li')?.querySelector<HTMLElement>('button');
        void markClaim(article.id, range).then(() => next?.focus());
      }}
    >
      {t('hints.markClaim')}
    </button>
  );
}
