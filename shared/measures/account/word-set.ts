/** Sets of words of one text as bits: exact arithmetic over what marks cover, cheap enough to redo with every mark. */
import type { TextRange } from '../../model';
import { mergeRanges, type WordIndex } from '../../text';

/** Words `from` to before `to`, by their numbers in the text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A part of a word, in units of the text. */
interface Edge extends TextRange {
  readonly word: number;
}

/** What some ranges cover: whole words as stretches, words in part at their edges. */
export interface Cover {
  readonly whole: readonly Stretch[];
  readonly edges: readonly Edge[];
  /** The words of which anything is covered. */
  readonly touched: readonly Stretch[];
}

/** Reads once what ranges cover; unions of covers are cheap. */
export function readCover(words: WordIndex, ranges: readonly TextRange[]): Cover {
  const whole: Stretch[] = [];
  const edges: Edge[] = [];
  const touched: Stretch[] = [];
  for (const { start, end } of mergeRanges(ranges)) {
    let from = words.firstEndingAfter(start);
    let to = words.firstEndingAfter(end - 1);
    if ((words.starts[to] ?? Infinity) < end) to += 1;
    if (to <= from) continue;
    touched.push({ from, to });
    const first = partOf(words, from, start, end);
    if (first) {
      edges.push(first);
      from += 1;
    }
    const last = from < to ? partOf(words, to - 1, start, end) : null;
    if (last) {
      edges.push(last);
      to -= 1;
    }
    if (from < to) whole.push({ from, to });
  }
  return { whole, edges, touched };
}

/** What a range has of a word; null: all of it. */
function partOf(words: WordIndex, word: number, start: number, end: number): Edge | null {
  const [from, to] = [words.starts[word] ?? 0, words.ends[word] ?? 0];
  return start <= from && to <= end ? null : { word, start: Math.max(start, from), end: Math.min(end, to) };
}

const BITS = 32;

const isHalf = (words: WordIndex, word: number, units: number): boolean =>
  units * 2 >= (words.ends[word] ?? 0) - (words.starts[word] ?? 0);

/** Words of one text, by their numbers; never changed once it is made. */
export class WordSet {
  private count: number | null = null;

  private constructor(private readonly bits: Uint32Array) {}

  /** The words of which at least half of the letters are covered: as `WordIndex.countIn` counts. */
  static under(words: WordIndex, covers: readonly Cover[]): WordSet {
    const bits = new Uint32Array(Math.ceil(words.length / BITS));
    for (const { whole } of covers) for (const stretch of whole) fill(bits, stretch);
    // Few words are covered in part, and fewer still in several parts that only together make half of them.
    const small = new Map<number, Edge[]>();
    for (const { edges } of covers) {
      for (const edge of edges) {
        const { word } = edge;
        if (isHalf(words, word, edge.end - edge.start)) fill(bits, { from: word, to: word + 1 });
        else small.set(word, [...(small.get(word) ?? []), edge]);
      }
    }
    for (const [word, edges] of small) {
      if (edges.length === 1) continue;
      const covered = mergeRanges(edges).reduce((sum, { start, end }) => sum + end - start, 0);
      if (isHalf(words, word, covered)) fill(bits, { from: word, to: word + 1 });
    }
    return new WordSet(bits);
  }

  /** The words of some stretches. */
  static of(words: WordIndex, stretches: readonly Stretch[]): WordSet {
    const bits = new Uint32Array(Math.ceil(words.length / BITS));
    for (const stretch of stretches) fill(bits, stretch);
    return new WordSet(bits);
  }

  /** How many words. */
  get size(): number {
    if (this.count === null) {
      this.count = 0;
      for (let i = 0; i < this.bits.length; i += 1) this.count += bitsIn(this.bits[i] ?? 0);
    }
    return this.count;
  }

  and(other: WordSet): WordSet {
    const bits = new Uint32Array(this.bits.length);
    for (let i = 0; i < bits.length; i += 1) bits[i] = (this.bits[i] ?? 0) & (other.bits[i] ?? 0);
    return new WordSet(bits);
  }

  without(other: WordSet): WordSet {
    const bits = new Uint32Array(this.bits.length);
    for (let i = 0; i < bits.length; i += 1) bits[i] = (this.bits[i] ?? 0) & ~(other.bits[i] ?? 0);
    return new WordSet(bits);
  }

  /** The set cut in order into parts whose sizes differ by one word at most. */
  split(parts: number): WordSet[] {
    const { size } = this;
    const sets = Array.from({ length: parts }, () => new Uint32Array(this.bits.length));
    let seen = 0;
    this.bits.forEach((all, i) => {
      for (let left = all; left !== 0; left &= left - 1) {
        const bit = (left & -left) >>> 0;
        const set = sets[Math.floor((seen * parts) / size)];
        if (set) set[i] = (set[i] ?? 0) | bit;
        seen += 1;
      }
    });
    return sets.map((bits) => new WordSet(bits));
  }

  /** Whether a word is in it. */
  has(word: number): boolean {
    return (((this.bits[Math.floor(word / BITS)] ?? 0) >>> (word % BITS)) & 1) === 1;
  }

  /** True when a word of the stretches is in it. */
  meets(stretches: readonly Stretch[]): boolean {
    return stretches.some(({ from, to }) => {
      for (let i = Math.floor(from / BITS); i * BITS < to; i += 1) {
        if (((this.bits[i] ?? 0) & maskOf(i, from, to)) !== 0) return true;
      }
      return false;
    });
  }
}

function fill(bits: Uint32Array, { from, to }: Stretch): void {
  for (let i = Math.floor(from / BITS); i * BITS < to; i += 1) bits[i] = (bits[i] ?? 0) | maskOf(i, from, to);
}

/** The bits of part `i` that stand for words `from` to before `to`. */
function maskOf(i: number, from: number, to: number): number {
  const low = Math.max(0, from - i * BITS);
  const high = Math.min(BITS, to - i * BITS);
  const upTo = high === BITS ? -1 : (1 << high) - 1;
  return upTo & ~((1 << low) - 1);
}

/** How many bits are set: the population count of Hacker's Delight, section 5-1. */
function bitsIn(part: number): number {
  let n = part - ((part >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  n = (n + (n >>> 4)) & 0x0f0f0f0f;
  return Math.imul(n, 0x01010101) >>> 24;
}
