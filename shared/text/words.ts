/** Words, counted the same way everywhere: `Intl.Segmenter`, segments that are word-like (UAX 29). */
import type { TextRange } from '../model';
import type { Span } from './blocks';
import { mergeRanges } from './ranges';

const wordSegmenters = new Map<string, Intl.Segmenter>();

/** A cached word segmenter; an unknown or unsupported language falls back to the root rules. */
export function wordSegmenter(language: string | null): Intl.Segmenter {
  const key = language ?? '';
  let made = wordSegmenters.get(key);
  if (!made) {
    made = makeSegmenter(key, 'word');
    wordSegmenters.set(key, made);
  }
  return made;
}

/** A segmenter for a BCP 47 tag; `und` where the tag is empty or malformed, so that no host's own locale leaks in. */
export function makeSegmenter(language: string, granularity: 'word' | 'sentence' | 'grapheme'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language || 'und', { granularity });
  } catch {
    return new Intl.Segmenter('und', { granularity });
  }
}

/** The words of a text in order, as spans in UTF-16 units. Numbers are words; punctuation and emoji are not. */
export function segmentWords(text: string, language: string | null = null): Span[] {
  const words: Span[] = [];
  for (const { index, segment, isWordLike } of wordSegmenter(language).segment(text)) {
    if (isWordLike) words.push({ start: index, end: index + segment.length });
  }
  return words;
}

/** How many words a text holds. */
export function countWords(text: string, language: string | null = null): number {
  let count = 0;
  for (const { isWordLike } of wordSegmenter(language).segment(text)) if (isWordLike) count += 1;
  return count;
}

/**
 * The words of one text, for counting them under ranges without segmenting again.
 * A word counts when at least half of its UTF-16 units are covered, and it counts once.
 */
export class WordIndex {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;

  constructor(text: string, language: string | null = null) {
    const words = segmentWords(text, language);
    this.starts = Uint32Array.from(words, (w) => w.start);
    this.ends = Uint32Array.from(words, (w) => w.end);
  }

  /** How many words the whole text holds. */
  get length(): number {
    return this.starts.length;
  }

  /** Index of the first word that ends after `offset`; `length` when none does. */
  firstEndingAfter(offset: number): number {
    return lowerBound(this.ends, offset + 1);
  }

  /** Words under the ranges, each once. The ranges may overlap and come in any order. */
  countIn(ranges: readonly TextRange[]): number {
    return this.countInMerged(mergeRanges(ranges));
  }

  /** As `countIn`, for ranges that are sorted and neither touch nor overlap (see `mergeRanges`). */
  countInMerged(ranges: readonly TextRange[]): number {
    let count = 0;
    let edgeWord = -1;
    let edgeUnits = 0;
    const closeEdge = () => {
      if (edgeWord >= 0 && edgeUnits * 2 >= this.lengthOf(edgeWord)) count += 1;
      edgeWord = -1;
      edgeUnits = 0;
    };
    const addEdge = (word: number, units: number) => {
      if (word !== edgeWord) closeEdge();
      edgeWord = word;
      edgeUnits += units;
    };
    for (const { start, end } of ranges) {
      const first = this.firstEndingAfter(start);
      const last = lowerBound(this.starts, end) - 1; // the last word that starts before the end
      if (last < first) continue;
      addEdge(first, this.coveredUnits(first, start, end));
      if (last === first) continue;
      count += last - first - 1; // every word between the two is covered whole
      addEdge(last, this.coveredUnits(last, start, end));
    }
    closeEdge();
    return count;
  }

  private coveredUnits(word: number, start: number, end: number): number {
    return Math.min(end, this.ends[word] ?? 0) - Math.max(start, this.starts[word] ?? 0);
  }

  private lengthOf(word: number): number {
    return (this.ends[word] ?? 0) - (this.starts[word] ?? 0);
  }
}

/** First index whose value is at least `value`. */
function lowerBound(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Longest stretch segmented at once when looking for a neighbouring word, in UTF-16 units. */
const NEIGHBOUR_WINDOW = 2_000;

/** The nearest word start (or end) after `offset`; `offset` itself when there is none. For moving an edge by words. */
export function nextWord(text: string, offset: number, edge: 'start' | 'end', language: string | null = null): number {
  for (let from = offset; from < text.length;) {
    const base = windowStart(text, from);
    const to = windowEnd(text, Math.min(text.length, from + NEIGHBOUR_WINDOW));
    for (const word of segmentWords(text.slice(base, to), language)) {
      const at = base + word[edge];
      if (at > offset) return at;
    }
    from = to;
  }
  return offset;
}

/** The nearest word start (or end) before `offset`; `offset` itself when there is none. */
export function previousWord(
  text: string,
  offset: number,
  edge: 'start' | 'end',
  language: string | null = null,
): number {
  for (let to = Math.min(offset, text.length); to > 0;) {
    const base = windowStart(text, Math.max(0, to - NEIGHBOUR_WINDOW));
    const words = segmentWords(text.slice(base, windowEnd(text, to)), language);
    for (let i = words.length - 1; i >= 0; i -= 1) {
      const word = words[i];
      if (word && base + word[edge] < offset) return base + word[edge];
    }
    to = base;
  }
  return offset;
}

/** White space nearest before `at`, so that no word is cut; at most 200 units away. */
function windowStart(text: string, at: number): number {
  for (let i = at; i > Math.max(0, at - 200); i -= 1) if (text.charAt(i - 1).trim() === '') return i;
  return Math.max(0, at - 200);
}

/** White space nearest after `at`; at most 200 units away. */
function windowEnd(text: string, at: number): number {
  for (let i = at; i < Math.min(text.length, at + 200); i += 1) if (text.charAt(i).trim() === '') return i;
  return Math.min(text.length, at + 200);
}
