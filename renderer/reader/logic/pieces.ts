/** A mark's pieces: adding, removing and moving edges. Pure; answers new ranges, never changes its input. */
import type { TextRange } from '../../../shared/model';
import type { Span } from '../../../shared/text/blocks';
import { mergeRanges } from '../../../shared/text/ranges';

export type Edge = 'start' | 'end';

/** Where edges may come to stand: the next or previous boundary beyond an offset, null at the text's end. */
export interface EdgeSteps {
  /** Smallest start of a word after `offset`. */
  nextStart(offset: number): number | null;
  /** Greatest start of a word before `offset`. */
  previousStart(offset: number): number | null;
  /** Smallest end of a word after `offset`. */
  nextEnd(offset: number): number | null;
  /** Greatest end of a word before `offset`. */
  previousEnd(offset: number): number | null;
}

const plain = ({ start, end }: TextRange): TextRange => ({ start, end });

/** The mark with one piece more; null when its words are all in it already. */
export function addPiece(ranges: readonly TextRange[], piece: TextRange): TextRange[] | null {
  if (ranges.some((r) => r.start <= piece.start && piece.end <= r.end)) return null;
  return mergeRanges([...ranges, piece]);
}

/** The mark without its piece at `index`; null when that is its only one. */
export function removePiece(ranges: readonly TextRange[], index: number): TextRange[] | null {
  if (ranges.length < 2 || !ranges[index]) return null;
  return ranges.filter((_, i) => i !== index).map(plain);
}

/**
 * The piece whose edge a key moves: the one the cursor stands in or at, else the first piece
 * for the start and the last for the end.
 */
export function pieceAt(ranges: readonly TextRange[], cursor: number, edge: Edge): number {
  const under = ranges.findIndex((r) => r.start <= cursor && cursor <= r.end);
  if (under >= 0) return under;
  return edge === 'start' ? 0 : ranges.length - 1;
}

/** Moves one edge of one piece by a step; null when it cannot go further that way. */
export function moveEdge(
  ranges: readonly TextRange[],
  index: number,
  edge: Edge,
  forward: boolean,
  steps: EdgeSteps,
): TextRange[] | null {
  const piece = ranges[index];
  if (!piece) return null;
  const from = piece[edge];
  const to =
    edge === 'start'
      ? forward
        ? steps.nextStart(from)
        : steps.previousStart(from)
      : forward
        ? steps.nextEnd(from)
        : steps.previousEnd(from);
  if (to === null) return null;
  const moved = { ...plain(piece), [edge]: to };
  // An edge stops before it empties its piece, and before it runs into the neighbouring one.
  const before = ranges[index - 1];
  const after = ranges[index + 1];
  if (moved.start >= moved.end || (before && moved.start <= before.end) || (after && moved.end >= after.start))
    return null;
  return ranges.map((r, i) => (i === index ? moved : plain(r)));
}

/** Pieces that touch a stretch of text. */
export const touches = (ranges: readonly TextRange[], stretch: Span): boolean =>
  ranges.some((r) => r.start < stretch.end && stretch.start < r.end);

/** True when both are the same pieces. */
export const samePieces = (a: readonly TextRange[], b: readonly TextRange[]): boolean =>
  a.length === b.length && a.every((r, i) => r.start === b[i]?.start && r.end === b[i].end);
