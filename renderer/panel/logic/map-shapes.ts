/** The map's geometry, in fractions of the countable text. Pure. */
import type { Measures } from '../../../shared/measures';
import type { KindCode, MarkId } from '../../../shared/model';

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Stretches that touch or overlap made one; what is narrower than `least` is widened around its middle, within 0 to 1. */
export function mergeStretches(stretches: readonly Stretch[], least = 0): Stretch[] {
  const merged: { from: number; to: number }[] = [];
  const wide = stretches.map(({ from, to }) => {
    const missing = Math.max(0, least - (to - from)) / 2;
    const start = Math.min(Math.max(0, from - missing), Math.max(0, 1 - least));
    return { from: start, to: Math.min(1, Math.max(to + missing, start + least)) };
  });
  for (const stretch of wide.sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && stretch.from <= last.to) last.to = Math.max(last.to, stretch.to);
    else merged.push(stretch);
  }
  return merged;
}

/** The mark of a kind nearest to a place on the map, within `reach`; the shortest one of several that lie over it. */
export function markNear(map: Measures['map'], kind: KindCode, at: number, reach: number): MarkId | null {
  let best: { mark: MarkId; distance: number; length: number } | null = null;
  for (const piece of map) {
    if (piece.kind !== kind) continue;
    const distance = at < piece.from ? piece.from - at : at > piece.to ? at - piece.to : 0;
    const length = piece.to - piece.from;
    if (distance > reach) continue;
    if (!best || distance < best.distance || (distance === best.distance && length < best.length)) {
      best = { mark: piece.mark, distance, length };
    }
  }
  return best?.mark ?? null;
}
