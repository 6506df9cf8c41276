/**
 * What Enter does in the text. Pure. The first press opens the mark under the cursor (smallest
 * first); while the cursor stays, each further press opens the next mark that overlaps there.
 * When there is no next one to come, Enter goes into the note of the open mark.
 */
import type { MarkId } from '../../../shared/model';

/** Marks opened by Enter at one place, in the order they came up. */
export interface OpenCycle {
  readonly offset: number;
  readonly seen: readonly MarkId[];
}

export type OpenDecision =
  | {
      readonly do: 'open';
      readonly mark: MarkId;
      readonly cycle: OpenCycle;
      readonly place: number;
      readonly of: number;
    }
  | { readonly do: 'note'; readonly mark: MarkId }
  | { readonly do: 'nothing' };

/**
 * @param under marks under the cursor in the order they are to be opened
 * @param selected the mark whose card is open
 * @param cycle what earlier presses opened; null when the selection was made another way
 */
export function decideOpen(
  under: readonly MarkId[],
  selected: MarkId | null,
  offset: number,
  cycle: OpenCycle | null,
): OpenDecision {
  const running = cycle !== null && cycle.offset === offset && selected !== null && cycle.seen.includes(selected);
  if (selected !== null && !running && (under.includes(selected) || under.length === 0))
    return { do: 'note', mark: selected };
  const seen = running ? cycle.seen : [];
  const next = under.find((id) => !seen.includes(id));
  if (next === undefined) return selected === null ? { do: 'nothing' } : { do: 'note', mark: selected };
  const nowSeen = [...seen, next];
  return { do: 'open', mark: next, cycle: { offset, seen: nowSeen }, place: nowSeen.length, of: under.length };
}

/** True when Enter would open a further mark here rather than go into the note. */
export function hasNextHere(
  under: readonly MarkId[],
  selected: MarkId | null,
  offset: number,
  cycle: OpenCycle | null,
): boolean {
  return decideOpen(under, selected, offset, cycle).do === 'open';
}
