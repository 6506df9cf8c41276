import type { FoundRow } from '../../../shared/contract';
import styles from './Search.module.css';

/** Words around a find, the found ones set apart by weight and a line, not by a kind's hue. */
export function Snippet({ snippet }: { readonly snippet: FoundRow['snippet'] }) {
  const { text, found, cutBefore, cutAfter } = snippet;
  const parts = found.flatMap(({ start, end }, i) => [
    text.slice(found[i - 1]?.end ?? 0, start),
    <mark key={start} className={styles.found}>
      {text.slice(start, end)}
    </mark>,
  ]);
  return (
    <>
      {cutBefore ? '… ' : ''}
      {parts}
      {text.slice(found.at(-1)?.end ?? 0)}
      {cutAfter ? ' …' : ''}
    </>
  );
}
