/**
 * Which word of a new text is which of the old one. Groups of three words that stand once in each text are seeds
 * (the votes measured in docs/decisions/re-anchoring.md); seeds grow into equal stretches; the heaviest chain of
 * stretches in the same order is what stayed in place, the others are what moved; gaps are aligned word by word.
 */
import { alignGap, heaviestIncreasing, type WordPair } from './gap';
import type { Tokens } from './tokens';

/** Words in a seed. Three is the smallest group that rarely stands twice by chance (lessons: 5 % of 3-word selections). */
const SEED_WORDS = 3;
/** Words by which the two gaps between linked stretches of one move may differ, and their greatest length. */
const LINK_MAX_WORDS = 60;
const LINK_MAX_SKEW = 30;
/** A move counts from this many equal words, or when it covers most of the old block. */
const MOVE_MIN_WORDS = 6;
const MOVE_MIN_SHARE = 0.6;
/** A move is followed to the ends of its blocks, at most this many words. */
const MOVE_REACH_WORDS = 120;

/** Equal words: `length` of them from `old` and from `new`. */
interface Stretch {
  old: number;
  new: number;
  length: number;
}

/** A stretch that stands elsewhere in the new text. */
export interface Move {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
  /** For each old word from `oldFrom` on its new word, or -1. */
  readonly toNew: Int32Array;
  /** How many words are equal. */
  readonly words: number;
}

export interface Alignment {
  readonly old: Tokens;
  readonly new: Tokens;
  /** For each old word the new word where it stayed in place, or -1. Increases. */
  readonly toNew: Int32Array;
  /** The inverse of `toNew`. */
  readonly toOld: Int32Array;
  /** In order of their old place. */
  readonly moves: readonly Move[];
  /** What a word is worth when it matches, by its number: 1 for the commonest to 3 for words that stand once. */
  readonly weights: Float32Array;
}

/** Aligns two texts that were cut into words under one vocabulary of `words` numbers. Pure and deterministic. */
export function alignTexts(old: Tokens, next: Tokens, words: number): Alignment {
  const weights = rarityWeights(old, next, words);
  const pair: WordPair = { oldIds: old.ids, newIds: next.ids, weights };
  const stretches = growSeeds(old, next);
  const backbone = withoutOverlaps(
    heaviestIncreasing(stretches.map((s) => ({ ...s, weight: s.length }))).map(({ old: o, new: n, length }) => ({
      old: o,
      new: n,
      length,
    })),
  );
  const toNew = new Int32Array(old.count).fill(-1);
  const toOld = new Int32Array(next.count).fill(-1);
  const onPair = (o: number, n: number) => {
    toNew[o] = n;
    toOld[n] = o;
  };
  let oldAt = 0;
  let newAt = 0;
  for (const stretch of backbone) {
    alignGap(pair, { oldFrom: oldAt, oldTo: stretch.old, newFrom: newAt, newTo: stretch.new }, onPair);
    for (let i = 0; i < stretch.length; i += 1) onPair(stretch.old + i, stretch.new + i);
    oldAt = stretch.old + stretch.length;
    newAt = stretch.new + stretch.length;
  }
  alignGap(pair, { oldFrom: oldAt, oldTo: old.count, newFrom: newAt, newTo: next.count }, onPair);

  const moved = stretches.filter((s) => toNew[s.old] !== s.new || toNew[s.old + s.length - 1] !== s.new + s.length - 1);
  return { old, new: next, toNew, toOld, moves: followMoves(pair, old, next, moved), weights };
}

function rarityWeights(old: Tokens, next: Tokens, words: number): Float32Array {
  const counts = new Int32Array(words);
  for (const ids of [old.ids, next.ids]) for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  // A word that stands once in each text is worth 3, one that stands 60 times a third of that.
  return Float32Array.from(counts, (count) => Math.max(0.4, 3 / (1 + Math.log2(Math.max(1, count / 2)) * 0.4)));
}

/** 32 bits mixed from three numbers; a clash only costs a seed, since stretches compare the words themselves. */
const seedKey = (a: number, b: number, c: number): number => {
  let key = Math.imul(a, 0x9e37_79b1) ^ (Math.imul(b, 0x85eb_ca6b) + 0x7f4a_7c15);
  key = Math.imul(key ^ (key >>> 15), 0x2c1b_3c6d) ^ Math.imul(c, 0xc2b2_ae35);
  return Math.imul(key ^ (key >>> 13), 0x297a_2d39) ^ (key >>> 16);
};

/** Where each group of three words stands; -1 for groups that stand more than once. */
function uniqueSeeds({ ids, count }: Tokens): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = 0; at + SEED_WORDS <= count; at += 1) {
    const key = seedKey(ids[at] ?? 0, ids[at + 1] ?? 0, ids[at + 2] ?? 0);
    places.set(key, places.has(key) ? -1 : at);
  }
  return places;
}

/** All longest equal stretches that hold a seed, sorted by their old place. */
function growSeeds(old: Tokens, next: Tokens): Stretch[] {
  const newSeeds = uniqueSeeds(next);
  const stretches: Stretch[] = [];
  const reachedOn = new Map<number, number>(); // per diagonal: how far old words are covered
  for (const [key, oldAt] of uniqueSeeds(old)) {
    const newAt = newSeeds.get(key) ?? -1;
    if (oldAt < 0 || newAt < 0 || (reachedOn.get(newAt - oldAt) ?? 0) > oldAt) continue;
    if (old.ids[oldAt] !== next.ids[newAt] || old.ids[oldAt + 1] !== next.ids[newAt + 1]) continue;
    let before = 0;
    while (oldAt > before && newAt > before && old.ids[oldAt - before - 1] === next.ids[newAt - before - 1])
      before += 1;
    let length = before;
    while (
      oldAt - before + length < old.count &&
      newAt - before + length < next.count &&
      old.ids[oldAt - before + length] === next.ids[newAt - before + length]
    ) {
      length += 1;
    }
    stretches.push({ old: oldAt - before, new: newAt - before, length });
    reachedOn.set(newAt - oldAt, oldAt - before + length);
  }
  return stretches.sort((a, b) => a.old - b.old || a.new - b.new);
}

/** Stretches in order, each cut at its start where it overlaps the one before, on either side. */
function withoutOverlaps(chain: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const stretch of chain) {
    const last = kept.at(-1);
    const cut = last ? Math.max(0, last.old + last.length - stretch.old, last.new + last.length - stretch.new) : 0;
    if (cut < stretch.length) {
      kept.push({ old: stretch.old + cut, new: stretch.new + cut, length: stretch.length - cut });
    }
  }
  return kept;
}

/** Links what moved together, follows it to the ends of its blocks and aligns it inside. */
function followMoves(pair: WordPair, old: Tokens, next: Tokens, stretches: readonly Stretch[]): Move[] {
  const chains: Stretch[][] = [];
  const open: Stretch[][] = [];
  for (const stretch of stretches) {
    const chain = open.find((links) => {
      const last = links.at(-1);
      if (!last) return false;
      const oldGap = stretch.old - (last.old + last.length);
      const newGap = stretch.new - (last.new + last.length);
      const isNear = Math.max(oldGap, newGap) <= LINK_MAX_WORDS && Math.abs(oldGap - newGap) <= LINK_MAX_SKEW;
      return isNear && oldGap > -last.length && newGap > -last.length && stretch.new > last.new;
    });
    if (chain) chain.push(stretch);
    else {
      const started = [stretch];
      chains.push(started);
      open.push(started);
    }
    // Chains that lie too far behind to be linked are closed, so that many moves stay linear.
    for (let i = open.length - 1; i >= 0; i -= 1) {
      const last = open[i]?.at(-1);
      if (last && stretch.old - (last.old + last.length) > LINK_MAX_WORDS) open.splice(i, 1);
    }
  }
  const moves: Move[] = [];
  for (const chain of chains) {
    const links = withoutOverlaps(chain);
    const words = links.reduce((sum, link) => sum + link.length, 0);
    const [first, last] = [links[0], links.at(-1)];
    if (!first || !last) continue;
    const block = old.blocks[first.old] ?? 0;
    const blockWords = (old.firstOfBlock[block + 1] ?? 0) - (old.firstOfBlock[block] ?? 0);
    if (words < MOVE_MIN_WORDS && words < blockWords * MOVE_MIN_SHARE) continue;
    moves.push(alignMove(pair, links, reachOf(old, next, first, last)));
  }
  return moves;
}

interface Reach {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

function reachOf(old: Tokens, next: Tokens, first: Stretch, last: Stretch): Reach {
  const oldBlock = old.blocks[first.old] ?? 0;
  const newBlock = next.blocks[first.new] ?? 0;
  const oldLast = last.old + last.length;
  const newLast = last.new + last.length;
  return {
    oldFrom: Math.max(old.firstOfBlock[oldBlock] ?? 0, first.old - MOVE_REACH_WORDS),
    newFrom: Math.max(next.firstOfBlock[newBlock] ?? 0, first.new - MOVE_REACH_WORDS),
    oldTo: Math.min(old.firstOfBlock[(old.blocks[oldLast - 1] ?? 0) + 1] ?? oldLast, oldLast + MOVE_REACH_WORDS),
    newTo: Math.min(next.firstOfBlock[(next.blocks[newLast - 1] ?? 0) + 1] ?? newLast, newLast + MOVE_REACH_WORDS),
  };
}

function alignMove(pair: WordPair, links: readonly Stretch[], reach: Reach): Move {
  const toNew = new Int32Array(reach.oldTo - reach.oldFrom).fill(-1);
  let words = 0;
  const onPair = (o: number, n: number) => {
    toNew[o - reach.oldFrom] = n;
    words += 1;
  };
  let oldAt = reach.oldFrom;
  let newAt = reach.newFrom;
  for (const link of links) {
    alignGap(pair, { oldFrom: oldAt, oldTo: link.old, newFrom: newAt, newTo: link.new }, onPair);
    for (let i = 0; i < link.length; i += 1) onPair(link.old + i, link.new + i);
    oldAt = link.old + link.length;
    newAt = link.new + link.length;
  }
  alignGap(pair, { oldFrom: oldAt, oldTo: reach.oldTo, newFrom: newAt, newTo: reach.newTo }, onPair);
  return { ...reach, toNew, words };
}
