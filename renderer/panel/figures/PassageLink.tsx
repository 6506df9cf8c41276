/** The words of a mark, in the text's own face; goes to them in the text. */
import type { MarkId } from '../../../shared/model';
import { shorten } from '../../reader/logic/excerpt';
import { usePanelData } from '../panel-data';
import styles from './Lists.module.css';

/** Enough to know a passage by in a narrow list. */
const SHOWN_CHARS = 140;

/** All words of a mark on one line, its pieces set apart by ellipses. */
export const wordsOf = (mark: { readonly ranges: readonly { readonly exact: string }[] }): string =>
  shorten(mark.ranges.map(({ exact }) => exact).join(' … '), Infinity);

export function PassageLink({ id }: { readonly id: MarkId }) {
  const { markById, onOpenMark } = usePanelData();
  const mark = markById.get(id);
  if (!mark) return null;
  const words = wordsOf(mark);
  const shown = shorten(words, SHOWN_CHARS);
  return (
    <button
      type="button"
      className={styles.passage}
      aria-label={shown === words ? undefined : words}
      onClick={() => onOpenMark(id)}
    >
      <q className={styles.words}>{shown}</q>
    </button>
  );
}
