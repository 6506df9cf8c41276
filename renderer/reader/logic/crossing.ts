/** Which marks the reading cursor went into or out of, and what is to be said of it. Pure. */
import type { KindCode, MarkId, Settings } from '../../../shared/model';

export interface Crossing {
  /** Kinds of the marks that begin to hold, in document order. */
  readonly entered: readonly KindCode[];
  /** Kinds of the marks that end. */
  readonly left: readonly KindCode[];
  /** Marks that hold now. */
  readonly here: number;
}

/** What changed between two places of the cursor; null when nothing did. */
export function findCrossing(
  before: readonly MarkId[],
  after: readonly MarkId[],
  kindOf: (mark: MarkId) => KindCode | null,
): Crossing | null {
  const kinds = (ids: readonly MarkId[], not: ReadonlySet<MarkId>) =>
    ids.flatMap((id) => {
      const kind = not.has(id) ? null : kindOf(id);
      return kind === null ? [] : [kind];
    });
  const entered = kinds(after, new Set(before));
  const left = kinds(before, new Set(after));
  return entered.length + left.length > 0 ? { entered, left, here: after.length } : null;
}

/** The parts of the announcement, in the order they are spoken. */
export type CrossingPart =
  | { readonly say: 'starts'; readonly kinds: readonly KindCode[] }
  | { readonly say: 'ends'; readonly kinds: readonly KindCode[] }
  | { readonly say: 'ended'; readonly count: number; readonly here: number };

/**
 * Types are named at the start. At the end only their number is (heavily marked texts become
 * noise otherwise), unless the person asked for both.
 */
export function describeCrossing(crossing: Crossing, how: Settings['announceMarks']): CrossingPart[] {
  if (how === 'off') return [];
  const parts: CrossingPart[] = [];
  if (crossing.left.length > 0)
    parts.push(
      how === 'startAndEnd'
        ? { say: 'ends', kinds: crossing.left }
        : { say: 'ended', count: crossing.left.length, here: crossing.here },
    );
  if (crossing.entered.length > 0) parts.push({ say: 'starts', kinds: crossing.entered });
  return parts;
}
