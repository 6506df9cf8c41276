/** The marks whose words are not in this version, with the words they were made on. They stay until their words come back. */
import { useId, useState } from 'react';
import type { ArticleView, MarkView } from '../../../shared/contract';
import type { MarkId } from '../../../shared/model';
import { t } from '../../services/messages';
import { Button, VisuallyHidden } from '../../ui';
import { Badge, lookOfKind, nameOfKind } from '../kinds';
import { cut, MAX_NOTE_CHARS, MAX_WORDS_CHARS } from './MarkRow';
import rows from './MarkRow.module.css';
import styles from './LostMarks.module.css';

/** Rows on the page before the rest is asked for. */
const FIRST_ROWS = 50;

interface LostMarksProps {
  readonly article: ArticleView;
  readonly lost: readonly MarkView[];
  /** Absent: there is nothing to open. */
  readonly onOpen?: (id: MarkId) => void;
}

export function LostMarks({ article, lost, onOpen }: LostMarksProps) {
  const heading = useId();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? lost : lost.slice(0, FIRST_ROWS);
  return (
    <section aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 id={heading} className={styles.title}>
          {t('panel.lostTitle', { count: lost.length })}
        </h2>
        <p>{t('panel.lostHelp')}</p>
      </div>
      <ul role="list">
        {shown.map((mark) => (
          <li key={mark.id}>
            <button
              type="button"
              data-kind={lookOfKind(article, mark.kind)}
              className={rows.mark}
              onClick={() => onOpen?.(mark.id)}
            >
              <Badge article={article} kind={mark.kind} />
              <span className={rows.body}>
                <VisuallyHidden>{nameOfKind(article, mark.kind)}: </VisuallyHidden>
                <q className={rows.words}>
                  {cut(mark.ranges.map((range) => range.exact).join(' … '), MAX_WORDS_CHARS)}
                </q>
                {mark.note.trim() ? (
                  <span className={rows.note}>
                    <VisuallyHidden>{t('panel.rowNote', { note: '' })} </VisuallyHidden>
                    {cut(mark.note, MAX_NOTE_CHARS)}
                  </span>
                ) : null}
                <span className={rows.meta}>
                  <span>{t(mark.standing?.decidedBy === 'reader' ? 'panel.lostKept' : 'panel.lostNotCounted')}</span>
                  {mark.tags.map((tag) => (
                    <span key={tag} className={rows.tag}>
                      {t('panel.rowTag', { tag })}
                    </span>
                  ))}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < lost.length ? (
        <Button size="s" variant="quiet" onPress={() => setWhole(true)}>
          {t('panel.lostAll', { count: lost.length })}
        </Button>
      ) : null}
    </section>
  );
}
