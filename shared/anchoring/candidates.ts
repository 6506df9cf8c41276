/** Where a passage may stand in the new text: by the edit map, by what moved, by its words, by words much like them. */
import search from 'approx-string-match';
import type { Alignment, Move } from './align';
import type { Passage, Place } from './passage';
import { placeOfRange, placeOfSigns, placeOfWords } from './passage';
import { tokensIn, type Tokens } from './tokens';

/** A place with what the map says of it. */
export interface MappedPlace {
  readonly place: Place;
  /** Share of the passage's letters that the map keeps, 0 to 1. */
  readonly kept: number;
  /** The words beside the passage on each side are kept right beside the place. */
  readonly isHeldLeft: boolean;
  readonly isHeldRight: boolean;
  /** Share of the weight of nearby words of the same block that the map keeps in the place's block, 0 to 1. */
  readonly support: number;
  /** Share of what stands before and after, other blocks' too, that the map keeps near the place, 0 to 1. */
  readonly nearness: number;
}

type ToNew = (oldWord: number) => number;

/** A mapped passage may grow to twice its length and this many units (stack.md §7's measured bound). */
const GROWTH_UNITS = 40;
/** Words further apart in the new text than in the old one by more than this do not belong together. */
const MAX_JUMP_WORDS = 12;
/** Replaced words may be this many more than they were. */
const REPLACED_MORE_WORDS = 2;
/** Nearby words of the block that count for its support, on each side. */
const SUPPORT_WORDS = 40;
/** Fewer words than this around a passage support nothing. */
const SUPPORT_MIN_WORDS = 4;
/** Words before and after that tell whether a passage stayed near what it stood between, and how near. */
const NEAR_OLD_WORDS = 20;
const NEAR_NEW_WORDS = 60;

/** Where the edit map puts the passage; null where it keeps nothing of it. */
export function placeInMap(alignment: Alignment, passage: Passage): MappedPlace | null {
  return mapPassage(alignment, passage, (word) => alignment.toNew[word] ?? -1);
}

/** Where the moves put it that took some of its words along. */
export function placesInMoves(alignment: Alignment, passage: Passage): MappedPlace[] {
  return alignment.moves
    .filter((move) => move.oldFrom < passage.past && move.oldTo > passage.first)
    .flatMap((move) => mapPassage(alignment, passage, toNewOfMove(move)) ?? []);
}

const toNewOfMove =
  (move: Move): ToNew =>
  (word) =>
    move.toNew[word - move.oldFrom] ?? -1;

function mapPassage(alignment: Alignment, passage: Passage, toNew: ToNew): MappedPlace | null {
  const { old, new: next } = alignment;
  const { first, past } = passage;
  if (first === past) return mapSigns(alignment, passage, toNew);
  const kept = densestKept(first, past, toNew);
  const before = first > 0 ? toNew(first - 1) : -1;
  const after = past < old.count ? toNew(past) : -1;
  const bounds = kept ? boundsOfKept(alignment, passage, kept, toNew) : boundsOfReplaced(alignment, passage, toNew);
  if (!bounds) return null;
  const place = placeOfWords(passage, next, bounds.first, bounds.past);
  if (!place) return null;
  const oldUnits = passage.range.end - passage.range.start;
  if (place.range.end - place.range.start > 2 * oldUnits + GROWTH_UNITS) return null;
  return {
    place,
    kept: kept ? keptShare(old, passage, kept, toNew) : 0,
    isHeldLeft: before >= 0 && before === place.first - 1,
    isHeldRight: after >= 0 && after === place.past,
    support: supportOf(alignment, passage, place, toNew),
    nearness: nearnessOf(alignment, passage, place, toNew),
  };
}

interface Kept {
  /** Old words, the first and the last kept. */
  readonly from: number;
  readonly to: number;
  /** The new words that they are. */
  readonly newFrom: number;
  readonly newTo: number;
}

/** Of the words kept, the group of neighbours that holds the most; jumps in the new text divide groups. */
function densestKept(first: number, past: number, toNew: ToNew): Kept | null {
  let best: Kept | null = null;
  let bestWords = 0;
  let group = null as Kept | null;
  let words = 0;
  for (let word = first; word < past; word += 1) {
    const at = toNew(word);
    if (at < 0) continue;
    if (group && at - group.newTo - (word - group.to) > MAX_JUMP_WORDS) {
      group = null;
      words = 0;
    }
    group = { from: group?.from ?? word, newFrom: group?.newFrom ?? at, to: word, newTo: at };
    words += 1;
    if (words > bestWords) {
      best = group;
      bestWords = words;
    }
  }
  return best;
}

interface Bounds {
  readonly first: number;
  readonly past: number;
}

/** From the first kept word to the last, and what replaced the passage's words before and after them. */
function boundsOfKept(alignment: Alignment, passage: Passage, kept: Kept, toNew: ToNew): Bounds {
  const { old, new: next } = alignment;
  const leading = kept.from - passage.first;
  const trailing = passage.past - 1 - kept.to;
  let { newFrom: first, newTo: last } = kept;
  if (leading > 0) {
    const before = passage.first > 0 ? toNew(passage.first - 1) : -1;
    const edge = next.firstOfBlock[next.blocks[first] ?? 0] ?? 0;
    const isHeld = before >= 0 && before < first;
    first = Math.max(edge, isHeld ? Math.max(before + 1, first - leading - REPLACED_MORE_WORDS) : first - leading);
  }
  if (trailing > 0) {
    const after = passage.past < old.count ? toNew(passage.past) : -1;
    const edge = next.firstOfBlock[(next.blocks[last] ?? 0) + 1] ?? next.count;
    const isHeld = after > last;
    last = Math.min(edge - 1, isHeld ? Math.min(after - 1, last + trailing + REPLACED_MORE_WORDS) : last + trailing);
  }
  return { first, past: last + 1 };
}

/** Neighbours this many words away still hold a replaced passage. */
const HOLD_WORDS = 2;

/** Other words between the same neighbours, all in one block and about as many. */
function boundsOfReplaced(alignment: Alignment, passage: Passage, toNew: ToNew): Bounds | null {
  const { old, new: next } = alignment;
  const { first, past } = passage;
  const oldFrom = old.firstOfBlock[passage.block] ?? 0;
  const oldTo = old.firstOfBlock[passage.block + 1] ?? old.count;
  // How many words away the nearest kept word or the block's edge is.
  let left = 1;
  while (left <= HOLD_WORDS && first - left >= oldFrom && toNew(first - left) < 0) left += 1;
  let right = 0;
  while (right < HOLD_WORDS && past + right < oldTo && toNew(past + right) < 0) right += 1;
  if (left > HOLD_WORDS || right === HOLD_WORDS) return null;
  const isLeftEdge = first - left < oldFrom;
  const isRightEdge = past + right >= oldTo;
  if (isLeftEdge && isRightEdge) return null;
  const block = next.blocks[isLeftEdge ? toNew(past + right) : toNew(first - left)] ?? 0;
  const before = isLeftEdge ? (next.firstOfBlock[block] ?? 0) - 1 : toNew(first - left);
  const after = isRightEdge ? (next.firstOfBlock[block + 1] ?? next.count) : toNew(past + right);
  const words = after - before - 1;
  const oldWords = left - 1 + (past - first) + right;
  if (words < 1 || words > oldWords + REPLACED_MORE_WORDS) return null;
  if (!isLeftEdge && !isRightEdge && next.blocks[before] !== next.blocks[after]) return null;
  // Words replaced one by one keep their order.
  if (words === oldWords) return { first: before + left, past: after - right };
  return { first: before + 1, past: after };
}

function keptShare(old: Tokens, passage: Passage, kept: Kept, toNew: ToNew): number {
  let all = 0;
  let keptUnits = 0;
  for (let word = passage.first; word < passage.past; word += 1) {
    const units = (old.ends[word] ?? 0) - (old.starts[word] ?? 0);
    all += units;
    if (word >= kept.from && word <= kept.to && toNew(word) >= 0) keptUnits += units;
  }
  return keptUnits / Math.max(1, all);
}

/** How much of the block around the passage went to the block of the place; single words that match by chance don't count. */
function supportOf(alignment: Alignment, passage: Passage, place: Place, toNew: ToNew): number {
  const { old, new: next } = alignment;
  const from = Math.max(old.firstOfBlock[passage.block] ?? 0, passage.first - SUPPORT_WORDS);
  const lastBlock = old.blocks[Math.max(passage.first, passage.past - 1)] ?? passage.block;
  const to = Math.min(old.firstOfBlock[lastBlock + 1] ?? old.count, passage.past + SUPPORT_WORDS);
  if (passage.first - from + (to - passage.past) < SUPPORT_MIN_WORDS) return 0;
  const isThere = (at: number) => next.blocks[at] === place.block;
  return keptWeight(alignment, passage, from, to, toNew, isThere);
}

/** How much of what stands before and after in other blocks still stands near the place, in the new text's order. */
function nearnessOf(alignment: Alignment, passage: Passage, place: Place, toNew: ToNew): number {
  const from = Math.max(0, passage.first - NEAR_OLD_WORDS);
  const to = Math.min(alignment.old.count, passage.past + NEAR_OLD_WORDS);
  const isNear = (at: number, word: number) =>
    word < passage.first
      ? at < place.first && at >= place.first - NEAR_NEW_WORDS
      : at >= place.past && at < place.past + NEAR_NEW_WORDS;
  return keptWeight(alignment, passage, from, to, toNew, isNear);
}

function keptWeight(
  { old, weights }: Alignment,
  passage: Passage,
  from: number,
  to: number,
  toNew: ToNew,
  isThere: (newWord: number, oldWord: number) => boolean,
): number {
  let all = 0;
  let kept = 0;
  for (let word = from; word < to; word += 1) {
    if (word >= passage.first && word < passage.past) continue;
    const weight = weights[old.ids[word] ?? 0] ?? 1;
    all += weight;
    const at = toNew(word);
    const isRun = at >= 0 && (toNew(word - 1) === at - 1 || toNew(word + 1) === at + 1);
    if (isRun && isThere(at, word)) kept += weight;
  }
  return all === 0 ? 0 : kept / all;
}

/** A passage without a word (a dash, a picture sign): the same signs between the same neighbours. */
function mapSigns(alignment: Alignment, passage: Passage, toNew: ToNew): MappedPlace | null {
  const { old, new: next } = alignment;
  const before = passage.first > 0 ? toNew(passage.first - 1) : -1;
  const after = passage.first < old.count ? toNew(passage.first) : -1;
  if (before < 0 && after < 0) return null;
  const from = before >= 0 ? (next.ends[before] ?? 0) : (next.ends[after - 1] ?? 0);
  const to = after >= 0 ? (next.starts[after] ?? 0) : (next.starts[before + 1] ?? next.text.length);
  const place = placeOfSigns(passage, next, from, to);
  return place && { place, kept: 1, isHeldLeft: before >= 0, isHeldRight: after >= 0, support: 0, nearness: 0 };
}

/** Where each word of a text stands, for finding sequences of words. */
export class WordPlaces {
  /** By word number: where its places begin in `places`. */
  private readonly from: Int32Array;
  private readonly places: Int32Array;

  constructor(
    private readonly tokens: Tokens,
    words: number,
  ) {
    this.from = new Int32Array(words + 1);
    for (const id of tokens.ids) this.from[id + 1] = (this.from[id + 1] ?? 0) + 1;
    for (let id = 0; id < words; id += 1) this.from[id + 1] = (this.from[id + 1] ?? 0) + (this.from[id] ?? 0);
    const next = this.from.slice();
    this.places = new Int32Array(tokens.count);
    tokens.ids.forEach((id, at) => {
      const place = next[id] ?? 0;
      this.places[place] = at;
      next[id] = place + 1;
    });
  }

  /** How often a word stands there. */
  countOf(id: number): number {
    return (this.from[id + 1] ?? 0) - (this.from[id] ?? 0);
  }

  /** Where a word stands, in order. */
  of(id: number): Int32Array {
    return this.places.subarray(this.from[id], this.from[id + 1]);
  }

  /** First words of every place where the passage's words stand in this order, in text order. */
  find(passage: Passage): number[] {
    const { tokens: old, first, past } = passage;
    let rarest = first;
    for (let word = first + 1; word < past; word += 1) {
      if (this.countOf(old.ids[word] ?? -1) < this.countOf(old.ids[rarest] ?? -1)) rarest = word;
    }
    const found: number[] = [];
    for (const at of this.of(old.ids[rarest] ?? -1)) {
      const start = at - (rarest - first);
      if (start >= 0 && start + past - first <= this.tokens.count && this.isAt(passage, start)) found.push(start);
    }
    return found;
  }

  private isAt({ tokens: old, first, past }: Passage, start: number): boolean {
    for (let word = first; word < past; word += 1) {
      if (old.ids[word] !== this.tokens.ids[start + word - first]) return false;
    }
    return true;
  }
}

/** `design.md` §3: edits of at most a fifth of the quote (lessons: at a half, 84 % of deleted 3-word quotes "match"). */
const MAX_EDIT_SHARE = 0.2;
/** Words that stand more often than this lead to too many places to be looked at. */
const COMMON_WORD = 300;
/** Windows searched for one passage, those with most of its words first. */
const MAX_WINDOWS = 3;
/** Of a passage's uncommon words this share must stand in a window. */
const WINDOW_SHARE = 0.5;

/** A place whose letters differ from the passage's by at most a fifth. */
export interface FuzzyPlace {
  readonly place: Place;
  /** 1 less the share of edits. */
  readonly likeness: number;
}

/**
 * Places whose letters differ from the passage's in at most a fifth, by approximate matching (Myers 1999) in the windows
 * that hold most of the passage's words. Passages of one word are never looked for this way.
 */
export function fuzzyPlaces(passage: Passage, places: WordPlaces, next: Tokens): FuzzyPlace[] {
  const words = passage.past - passage.first;
  const maxEdits = Math.floor(passage.exact.length * MAX_EDIT_SHARE);
  if (words < 2 || maxEdits < 1) return [];
  return likelyWindows(passage, places).flatMap((start): FuzzyPlace[] => {
    const from = next.starts[Math.max(0, start - 3)] ?? 0;
    const to = next.ends[Math.min(next.count - 1, start + words + 3)] ?? next.text.length;
    const best = search(next.text.slice(from, to), passage.exact, maxEdits)[0];
    if (!best) return [];
    const inWords = tokensIn(next, from + best.start, from + best.end);
    if (inWords.first === inWords.past) return [];
    // Whole words, so that "Linus" is never found in "chines".
    const place =
      placeOfWords(passage, next, inWords.first, inWords.past) ??
      placeOfRange(passage, next, { start: from + best.start, end: from + best.end }, inWords.first, inWords.past);
    return place ? [{ place, likeness: 1 - best.errors / passage.exact.length }] : [];
  });
}

/** Where the passage would begin if it stood there, by votes of its uncommon words; best first. */
function likelyWindows({ tokens: old, first, past }: Passage, places: WordPlaces): number[] {
  const votes = new Map<number, number>();
  let voters = 0;
  for (let word = first; word < past; word += 1) {
    const id = old.ids[word] ?? -1;
    const count = places.countOf(id);
    if (count > COMMON_WORD) continue;
    voters += 1;
    // Words may have been put in or taken out before it: neighbouring starts share their votes, in steps of three.
    for (const at of places.of(id)) {
      const bucket = Math.round((at - (word - first)) / 3);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
    }
  }
  const shared = [...votes.keys()].map((bucket) => ({
    start: bucket * 3,
    votes: (votes.get(bucket) ?? 0) + Math.max(votes.get(bucket - 1) ?? 0, votes.get(bucket + 1) ?? 0),
  }));
  return shared
    .filter((window) => window.votes >= Math.max(1, voters * WINDOW_SHARE))
    .sort((a, b) => b.votes - a.votes || a.start - b.start)
    .slice(0, MAX_WINDOWS)
    .map((window) => window.start);
}
