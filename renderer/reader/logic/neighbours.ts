/** The mark before or after a place, in document order. Pure. */
import type { MarkId, TextRange } from '../../../shared/model';

interface Placed {
  readonly id: MarkId;
  readonly ranges: readonly TextRange[];
}

export interface Neighbour {
  readonly mark: MarkId;
  /** Place in the list, 1-based. */
  readonly place: number;
  readonly of: number;
  /** The list was gone through and began again from its other end. */
  readonly wrapped: boolean;
}

/** From the selected mark, else from the cursor. Null when there are no marks. */
export function findNeighbour(
  marks: readonly Placed[],
  selected: MarkId | null,
  cursor: number,
  forward: boolean,
): Neighbour | null {
  if (marks.length === 0) return null;
  const startOf = (mark: Placed) => mark.ranges[0]?.start ?? 0;
  const at = selected === null ? -1 : marks.findIndex((m) => m.id === selected);
  let next: number;
  if (at >= 0) next = at + (forward ? 1 : -1);
  else if (forward) {
    next = marks.findIndex((m) => startOf(m) >= cursor);
    if (next < 0) next = marks.length;
  } else next = marks.findLastIndex((m) => startOf(m) < cursor);
  const wrapped = next < 0 || next >= marks.length;
  const index = (next + marks.length) % marks.length;
  const mark = marks[index];
  return mark ? { mark: mark.id, place: index + 1, of: marks.length, wrapped } : null;
}

/** The marks under an offset (also at a piece's very end), in document order. */
export const marksUnder = <M extends Placed>(marks: readonly M[], offset: number): M[] =>
  marks.filter((m) => m.ranges.some((r) => r.start <= offset && offset < r.end));

/** The other marks that share words with a mark, in document order. */
export const overlapping = <M extends Placed>(marks: readonly M[], mark: Placed): M[] =>
  marks.filter(
    (m) => m.id !== mark.id && m.ranges.some((r) => mark.ranges.some((q) => q.start < r.end && r.start < q.end)),
  );

/** How many words a mark's pieces span, for "smallest first". */
export const lengthOf = (mark: Placed): number => mark.ranges.reduce((sum, r) => sum + r.end - r.start, 0);

/** Smallest first; of equals, document order stays. */
export const smallestFirst = <M extends Placed>(marks: readonly M[]): M[] =>
  [...marks].sort((a, b) => lengthOf(a) - lengthOf(b));
