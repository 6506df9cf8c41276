/** Which marks the list shows. Pure. */
import type { KindCode, Mark, MarkId } from '../../../shared/model';

export interface MarkFilter {
  /** Only these kinds; empty: all. */
  readonly kinds: readonly KindCode[];
  /** Only marks that hold these words in passage, note or tags; '': all. */
  readonly text: string;
  /** Only these marks, and what to call them; null: all. */
  readonly only: { readonly what: string; readonly ids: readonly MarkId[] } | null;
}

export const NO_FILTER: MarkFilter = { kinds: [], text: '', only: null };

export const isFiltering = ({ kinds, text, only }: MarkFilter): boolean =>
  kinds.length > 0 || text.trim() !== '' || only !== null;

const fold = (text: string): string => text.toLocaleLowerCase().replace(/\s+/gu, ' ').trim();

/** What is looked through for a mark; kept because folding 5,000 notes on every key would show. */
const folded = new WeakMap<Mark, string>();
function wordsOf(mark: Mark): string {
  let words = folded.get(mark);
  if (words === undefined) {
    words = fold([...mark.ranges.map((range) => range.exact), mark.note, ...mark.tags].join('\n'));
    folded.set(mark, words);
  }
  return words;
}

/** The marks that fit, in the order given. */
export function filterMarks<M extends Mark>(marks: readonly M[], filter: MarkFilter): readonly M[] {
  if (!isFiltering(filter)) return marks;
  const text = fold(filter.text);
  const only = filter.only === null ? null : new Set(filter.only.ids);
  return marks.filter(
    (mark) =>
      (filter.kinds.length === 0 || filter.kinds.includes(mark.kind)) &&
      (only === null || only.has(mark.id)) &&
      (text === '' || wordsOf(mark).includes(text)),
  );
}

/** The filter with a kind put in, or taken out where it was in. */
export const toggleKind = (filter: MarkFilter, kind: KindCode): MarkFilter => ({
  ...filter,
  kinds: filter.kinds.includes(kind) ? filter.kinds.filter((k) => k !== kind) : [...filter.kinds, kind],
});
