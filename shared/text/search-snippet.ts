/** The lines of a text around what was looked for, with the found words as ranges: data, never markup. */
import type { TextRange } from '../model';
import { eachWord, type SearchWord } from './search-words';

export interface SearchSnippet {
  /** One line; line breaks are spaces. */
  readonly text: string;
  /** Found words in `text`, in order, without overlap. */
  readonly found: readonly TextRange[];
  /** Where the first found words stand in the whole text; null: none was found. */
  readonly at: TextRange | null;
  /** True where the text goes on before and after. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** Follows the words of a text and says which of the looked-for sequences end at each. */
function makeMatcher(sequences: readonly (readonly string[])[]): (word: SearchWord) => Map<number, TextRange> {
  const longest = Math.max(...sequences.map((sequence) => sequence.length));
  const last: SearchWord[] = [];
  return (word) => {
    last.push(word);
    if (last.length > longest) last.shift();
    const ended = new Map<number, TextRange>();
    sequences.forEach((sequence, which) => {
      const from = last.length - sequence.length;
      if (from < 0) return;
      const isPrefix = which === sequences.length - 1;
      const fits = sequence.every((sought, i) => {
        const there = last[from + i]?.word ?? '';
        return isPrefix && i === sequence.length - 1 ? there.startsWith(sought) : there === sought;
      });
      const first = last[from];
      if (fits && first) ended.set(which, { start: first.start, end: word.end });
    });
    return ended;
  };
}

/** Where the text is to be shown from: the first place at which most of what was typed stands close together. */
function findPlace(text: string, sequences: readonly (readonly string[])[], reach: number): TextRange | null {
  const latest = new Map<number, TextRange>();
  const seen = new Set<number>();
  const match = makeMatcher(sequences);
  let best: { range: TextRange; count: number } | null = null;
  eachWord(text, (word) => {
    for (const [which, range] of match(word)) {
      latest.set(which, range);
      seen.add(which);
      const near = [...latest.values()].filter((other) => word.end - other.start <= reach);
      const start = Math.min(...near.map((other) => other.start));
      if (near.length > (best?.count ?? 0)) {
        const first = near.find((other) => other.start === start) ?? range;
        best = { range: first, count: near.length };
      }
    }
    // All together, or each seen once somewhere: a long text is not read to its end for a closer pair.
    return best?.count === sequences.length || (seen.size === sequences.length && best !== null);
  });
  return (best as { range: TextRange } | null)?.range ?? null;
}

/** Moves a cut to the nearest gap between words within `slack` units; never into a surrogate pair. */
function snapCut(text: string, at: number, direction: 1 | -1, slack: number): number {
  if (at <= 0 || at >= text.length) return Math.max(0, Math.min(text.length, at));
  for (let i = 0; i < slack; i += 1) {
    const here = at + i * direction;
    if (here <= 0 || here >= text.length) break;
    if (/\s/u.test(text[direction === 1 ? here - 1 : here] ?? '')) return here;
  }
  const isInPair = /[\uDC00-\uDFFF]/u.test(text[at] ?? '');
  return isInPair ? at + direction : at;
}

/**
 * The part of `text` around the words of `sequences` (see `readQuery`), at most about `length` UTF-16 units; the
 * text's start where none of them is found.
 */
export function makeSnippet(text: string, sequences: readonly (readonly string[])[], length = 160): SearchSnippet {
  const place = sequences.length === 0 ? null : findPlace(text, sequences, length);
  const lead = Math.floor(length / 3);
  const from = snapCut(text, place === null ? 0 : place.start - lead, 1, Math.min(lead, 24));
  const to = snapCut(text, Math.max(from + length, place?.end ?? 0), -1, 24);
  const shown = text.slice(from, to).replace(/\s/gu, ' ');
  const start = shown.length - shown.trimStart().length;
  const line = shown.trim();
  return {
    text: line,
    found: sequences.length === 0 ? [] : findAll(line, sequences),
    at: place,
    cutBefore: from > 0,
    cutAfter: from + start + line.length < text.trimEnd().length,
  };
}

function findAll(line: string, sequences: readonly (readonly string[])[]): TextRange[] {
  const match = makeMatcher(sequences);
  const found: { start: number; end: number }[] = [];
  eachWord(line, (word) => {
    for (const { start, end } of match(word).values()) {
      const last = found.at(-1);
      if (last && start <= last.end) {
        last.start = Math.min(last.start, start);
        last.end = Math.max(last.end, end);
      } else found.push({ start, end });
    }
  });
  return found;
}
