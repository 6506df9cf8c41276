/** Aligning two short stretches of words: which word of the one is which of the other, order kept. */

/** Cells of a table up to which every possibility is weighed; larger gaps are first cut at words unique in both. */
const MAX_CELLS = 60_000;
/** A cut inside a cut inside a cut …; beyond this a gap stays unaligned. */
const MAX_DEPTH = 12;
/** What a word is worth when the word before it matched too: a run reads better than scattered words. */
const RUN_BONUS = 0.6;

/** Two texts' words by number, and what it is worth that a word matches (rarer words are worth more). */
export interface WordPair {
  readonly oldIds: Int32Array;
  readonly newIds: Int32Array;
  /** By word number. */
  readonly weights: Float32Array;
}

/** Stretches `[oldFrom, oldTo)` and `[newFrom, newTo)`, in words. */
export interface Gap {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** Told of every pair of words that belong together. */
export type OnPair = (oldWord: number, newWord: number) => void;

/**
 * Aligns a gap by longest common subsequence (Needleman-Wunsch without penalties), words weighed by rarity and runs
 * preferred. A gap too large for a table is cut at words or pairs of words that stand once in each side, as patience
 * diff does; what holds none of them stays unaligned. Deterministic.
 */
export function alignGap(pair: WordPair, gap: Gap, onPair: OnPair, depth = 0): void {
  const { oldIds, newIds } = pair;
  let { oldFrom, oldTo, newFrom, newTo } = gap;
  while (oldFrom < oldTo && newFrom < newTo && oldIds[oldFrom] === newIds[newFrom]) {
    onPair(oldFrom, newFrom);
    oldFrom += 1;
    newFrom += 1;
  }
  while (oldTo > oldFrom && newTo > newFrom && oldIds[oldTo - 1] === newIds[newTo - 1]) {
    oldTo -= 1;
    newTo -= 1;
    onPair(oldTo, newTo);
  }
  if (oldFrom === oldTo || newFrom === newTo) return;
  const rest = { oldFrom, oldTo, newFrom, newTo };
  if ((oldTo - oldFrom) * (newTo - newFrom) <= MAX_CELLS) {
    alignByTable(pair, rest, onPair);
    return;
  }
  if (depth >= MAX_DEPTH) return;
  const anchors = uniquePairs(pair, rest, 2);
  const cuts = anchors.length > 0 ? anchors : uniquePairs(pair, rest, 1);
  let oldAt = oldFrom;
  let newAt = newFrom;
  for (const cut of cuts) {
    alignGap(pair, { oldFrom: oldAt, oldTo: cut.old, newFrom: newAt, newTo: cut.new }, onPair, depth + 1);
    onPair(cut.old, cut.new);
    oldAt = cut.old + 1;
    newAt = cut.new + 1;
  }
  if (cuts.length > 0) alignGap(pair, { oldFrom: oldAt, oldTo, newFrom: newAt, newTo }, onPair, depth + 1);
}

let table = new Float32Array(0);
let steps = new Uint8Array(0);
const STEP_PAIR = 1;
const STEP_OLD = 2;
const STEP_NEW = 3;

function alignByTable({ oldIds, newIds, weights }: WordPair, gap: Gap, onPair: OnPair): void {
  const rows = gap.oldTo - gap.oldFrom;
  const columns = gap.newTo - gap.newFrom;
  const width = columns + 1;
  const cells = (rows + 1) * width;
  if (table.length < cells) {
    table = new Float32Array(cells);
    steps = new Uint8Array(cells);
  }
  table.fill(0, 0, cells);
  steps.fill(0, 0, cells);
  for (let row = 1; row <= rows; row += 1) {
    const oldId = oldIds[gap.oldFrom + row - 1] ?? -1;
    const weight = weights[oldId] ?? 1;
    for (let column = 1; column <= columns; column += 1) {
      const at = row * width + column;
      const up = table[at - width] ?? 0;
      const left = table[at - 1] ?? 0;
      let best = up >= left ? up : left;
      let step = up >= left ? STEP_OLD : STEP_NEW;
      if (oldId === newIds[gap.newFrom + column - 1]) {
        const before = at - width - 1;
        const paired = (table[before] ?? 0) + weight + (steps[before] === STEP_PAIR ? RUN_BONUS : 0);
        if (paired >= best) {
          best = paired;
          step = STEP_PAIR;
        }
      }
      table[at] = best;
      steps[at] = step;
    }
  }
  for (let row = rows, column = columns; row > 0 && column > 0;) {
    const step = steps[row * width + column];
    if (step === STEP_PAIR) {
      row -= 1;
      column -= 1;
      onPair(gap.oldFrom + row, gap.newFrom + column);
    } else if (step === STEP_OLD) row -= 1;
    else column -= 1;
  }
}

/** Words that begin a group of `size` words standing once in each side, in an order that both sides share. */
function uniquePairs({ oldIds, newIds }: WordPair, gap: Gap, size: 1 | 2): { old: number; new: number }[] {
  const placesOf = (ids: Int32Array, from: number, to: number): Map<number, number> => {
    const places = new Map<number, number>();
    for (let at = from; at + size <= to; at += 1) {
      const key = size === 1 ? (ids[at] ?? 0) : (ids[at] ?? 0) * 4_194_304 + (ids[at + 1] ?? 0);
      places.set(key, places.has(key) ? -1 : at);
    }
    return places;
  };
  const newPlaces = placesOf(newIds, gap.newFrom, gap.newTo);
  const both: { old: number; new: number; weight: number }[] = [];
  for (const [key, old] of placesOf(oldIds, gap.oldFrom, gap.oldTo)) {
    const place = newPlaces.get(key) ?? -1;
    if (old >= 0 && place >= 0) both.push({ old, new: place, weight: 1 });
  }
  return heaviestIncreasing(both.sort((a, b) => a.old - b.old));
}

/**
 * Of pairs sorted by `old`, those of the greatest summed weight whose `new` increases strictly. O(n log n), by a
 * Fenwick tree of running maxima. Among equals the one found first is kept.
 */
export function heaviestIncreasing<P extends { readonly old: number; readonly new: number; readonly weight: number }>(
  pairs: readonly P[],
): P[] {
  const ranks = new Map([...new Set(pairs.map((pair) => pair.new))].sort((a, b) => a - b).map((at, i) => [at, i + 1]));
  const tree = new Int32Array(ranks.size + 1).fill(-1);
  const sums = new Float64Array(pairs.length);
  const before = new Int32Array(pairs.length).fill(-1);
  let last = -1;
  pairs.forEach((pair, i) => {
    const rank = ranks.get(pair.new) ?? 0;
    let best = -1;
    for (let at = rank - 1; at > 0; at -= at & -at) {
      const there = tree[at] ?? -1;
      if (there >= 0 && (best < 0 || (sums[there] ?? 0) > (sums[best] ?? 0))) best = there;
    }
    before[i] = best;
    sums[i] = pair.weight + (best < 0 ? 0 : (sums[best] ?? 0));
    for (let at = rank; at < tree.length; at += at & -at) {
      const there = tree[at] ?? -1;
      if (there < 0 || (sums[i] ?? 0) > (sums[there] ?? 0)) tree[at] = i;
    }
    if (last < 0 || (sums[i] ?? 0) > (sums[last] ?? 0)) last = i;
  });
  const chain: P[] = [];
  for (let at = last; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}
