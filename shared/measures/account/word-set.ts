/** Sets of words of one text as sorted stretches of word numbers: exact arithmetic over what marks cover. */
import type { TextRange } from '../../model';
import { mergeRanges, type WordIndex } from '../../text';

/** Words `from` to before `to`. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Words of one text, by their numbers; never changed. */
export class WordSet {
  private constructor(private readonly stretches: readonly Stretch[]) {}

  /** The words of which at least half of the letters are under the ranges: as `WordIndex.countIn` counts. */
  static under(words: WordIndex, ranges: readonly TextRange[]): WordSet {
    const units = new Map<number, number>();
    const whole: Stretch[] = [];
    for (const { start, end } of mergeRanges(ranges)) {
      const first = words.firstEndingAfter(start);
      let last = words.firstEndingAfter(end - 1);
      if ((words.starts[last] ?? Infinity) >= end) last -= 1;
      if (last < first) continue;
      for (const word of new Set([first, last])) {
        const covered = Math.min(end, words.ends[word] ?? 0) - Math.max(start, words.starts[word] ?? 0);
        units.set(word, (units.get(word) ?? 0) + covered);
      }
      if (last - first > 1) whole.push({ from: first + 1, to: last });
    }
    for (const [word, covered] of units) {
      if (covered * 2 >= (words.ends[word] ?? 0) - (words.starts[word] ?? 0)) whole.push({ from: word, to: word + 1 });
    }
    return new WordSet(merged(whole));
  }

  /** The words of which anything is under the ranges. */
  static touchedBy(words: WordIndex, ranges: readonly TextRange[]): WordSet {
    return new WordSet(
      merged(
        ranges.flatMap(({ start, end }) => {
          const from = words.firstEndingAfter(start);
          const last = words.firstEndingAfter(end - 1);
          const to = (words.starts[last] ?? Infinity) < end ? last + 1 : last;
          return from < to ? [{ from, to }] : [];
        }),
      ),
    );
  }

  /** How many words. */
  get size(): number {
    return this.stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  }

  and(other: WordSet): WordSet {
    const both: Stretch[] = [];
    let i = 0;
    for (const { from, to } of this.stretches) {
      while ((other.stretches[i]?.to ?? Infinity) <= from) i += 1;
      for (let j = i; (other.stretches[j]?.from ?? Infinity) < to; j += 1) {
        const theirs = other.stretches[j];
        if (theirs) both.push({ from: Math.max(from, theirs.from), to: Math.min(to, theirs.to) });
      }
    }
    return new WordSet(both);
  }

  without(other: WordSet): WordSet {
    const left: Stretch[] = [];
    let i = 0;
    for (const { from, to } of this.stretches) {
      let at = from;
      while ((other.stretches[i]?.to ?? Infinity) <= from) i += 1;
      for (let j = i; (other.stretches[j]?.from ?? Infinity) < to; j += 1) {
        const theirs = other.stretches[j];
        if (!theirs) break;
        if (theirs.from > at) left.push({ from: at, to: theirs.from });
        at = Math.max(at, theirs.to);
      }
      if (at < to) left.push({ from: at, to });
    }
    return new WordSet(left);
  }

  /** The set cut in order into parts whose sizes differ by one word at most. */
  split(parts: number): WordSet[] {
    const { size } = this;
    return Array.from({ length: parts }, (_, i) =>
      this.slice(Math.ceil((size * i) / parts), Math.ceil((size * (i + 1)) / parts)),
    );
  }

  private slice(start: number, end: number): WordSet {
    const cut: Stretch[] = [];
    let before = 0;
    for (const { from, to } of this.stretches) {
      const a = Math.max(from, from + start - before);
      const b = Math.min(to, from + end - before);
      if (a < b) cut.push({ from: a, to: b });
      before += to - from;
    }
    return new WordSet(cut);
  }

  /** Number of its first word; null when it has none. */
  get first(): number | null {
    return this.stretches[0]?.from ?? null;
  }

  /** Whether a word is in it. */
  has(word: number): boolean {
    return this.stretches.some(({ from, to }) => from <= word && word < to);
  }

  /** True when a word of the set is in the other. */
  meets(other: WordSet): boolean {
    let i = 0;
    return this.stretches.some(({ from, to }) => {
      while ((other.stretches[i]?.to ?? Infinity) <= from) i += 1;
      return (other.stretches[i]?.from ?? Infinity) < to;
    });
  }
}

function merged(stretches: readonly Stretch[]): Stretch[] {
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}
