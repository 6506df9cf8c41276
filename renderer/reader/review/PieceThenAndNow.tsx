/** A piece of a mark with what stood around it when it was made, above where it may stand now. */
import { useMemo } from 'react';
import type { ArticleView, MarkStanding } from '../../../shared/contract';
import type { MarkRange, TextRange } from '../../../shared/model';
import { t } from '../../services/messages';
import { VisuallyHidden } from '../../ui';
import { placeName } from '../speech';
import { around, wordChanges, type WordRun } from './word-changes';
import styles from './Review.module.css';

interface PieceProps {
  readonly article: ArticleView;
  readonly made: MarkRange | undefined;
  readonly piece: MarkStanding['pieces'][number];
  /** Where it would stand; null: nowhere. */
  readonly range: TextRange | null;
  readonly ord: number | null;
  /** Which piece of how many; null: the only one. */
  readonly place: { readonly at: number; readonly of: number } | null;
}

export function PieceThenAndNow({ article, made, piece, range, ord, place }: PieceProps) {
  const { text } = article.version;
  const now = range ? text.slice(range.start, range.end) : null;
  const old = made?.exact ?? '';
  const changes = useMemo(() => wordChanges(old, now ?? old), [old, now]);
  const beside = range ? around(text, range) : null;
  return (
    <div className={styles.piece}>
      {place ? <p className={styles.pieceName}>{t('review.pieceOf', { place: place.at, of: place.of })}</p> : null}
      <p className={styles.reason}>{t(`review.reason.${piece.reason}`)}</p>
      {made ? (
        <>
          <p className={styles.label}>{ord === null ? t('review.wasEarlier') : t('review.was', { ord })}</p>
          <p className={styles.passage} dir="auto">
            <span className={styles.around}>{lastLine(made.prefix)}</span>
            <mark className={styles.marked}>
              <Runs runs={changes.old} change="removed" />
            </mark>
            <span className={styles.around}>{firstLine(made.suffix)}</span>
          </p>
        </>
      ) : null}
      <p className={styles.label}>
        {range ? t('review.now', { place: placeName(article, range.start) }) : t('review.nowNone')}
      </p>
      {range && beside ? (
        <p className={styles.passage} dir="auto">
          <span className={styles.around}>{beside.before}</span>
          <mark className={styles.marked}>
            <Runs runs={changes.now} change="added" />
          </mark>
          <span className={styles.around}>{beside.after}</span>
        </p>
      ) : (
        <p className={styles.nowhere}>{t('review.nowhere')}</p>
      )}
    </div>
  );
}

/** The stored context is cut anywhere: what is left of a word is not shown. */
function lastLine(text: string): string {
  const line = text.lastIndexOf('\n');
  if (line >= 0) return text.slice(line + 1);
  const space = text.indexOf(' ');
  return space < 0 ? text : `… ${text.slice(space + 1)}`;
}

function firstLine(text: string): string {
  const line = text.indexOf('\n');
  if (line >= 0) return text.slice(0, line);
  const space = text.lastIndexOf(' ');
  return space < 0 ? text : `${text.slice(0, space)} …`;
}

function Runs({ runs, change }: { readonly runs: readonly WordRun[]; readonly change: 'removed' | 'added' }) {
  const Changed = change === 'removed' ? 'del' : 'ins';
  const start = t(change === 'removed' ? 'review.removedStart' : 'review.addedStart');
  return runs.map(({ text, isChanged }, i) =>
    isChanged ? (
      <Changed key={i}>
        <VisuallyHidden>{start}</VisuallyHidden>
        {text}
        <VisuallyHidden>{t('review.changeEnd')}</VisuallyHidden>
      </Changed>
    ) : (
      <span key={i}>{text}</span>
    ),
  );
}
