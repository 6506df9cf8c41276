/**
 * Gives each piece of each mark a depth, so that no two pieces of one kind that overlap or touch
 * share a depth: in one CSS highlight they would run together into one line.
 */
import type { KindCode, MarkId } from '../../../shared/model';
import type { EngineMark } from './types';

/** Depths that have a style of their own; deeper pieces share the last. */
export const MAX_DEPTH = 4;

export interface Piece {
  readonly mark: MarkId;
  readonly kind: KindCode;
  readonly start: number;
  readonly end: number;
  /** 1 to MAX_DEPTH. */
  readonly depth: number;
  /** Position of the piece within its mark. */
  readonly piece: number;
}

/** The pieces of all marks by start (longer first) with their depths: the lowest free one in that order. */
export function assignDepths(marks: readonly EngineMark[]): Piece[] {
  const pieces = marks.flatMap((mark) =>
    mark.ranges.map(({ start, end }, piece) => ({ mark: mark.id, kind: mark.kind, start, end, depth: 1, piece })),
  );
  pieces.sort((a, b) => a.start - b.start || b.end - a.end);
  const endsByKind = new Map<KindCode, number[]>();
  for (const piece of pieces) {
    let ends = endsByKind.get(piece.kind);
    if (!ends) endsByKind.set(piece.kind, (ends = []));
    let lane = ends.findIndex((end) => end < piece.start);
    if (lane < 0) lane = ends.length;
    ends[lane] = piece.end;
    piece.depth = Math.min(lane + 1, MAX_DEPTH);
  }
  return pieces;
}
