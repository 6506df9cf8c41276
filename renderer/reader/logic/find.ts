/** Find in an article: a forgiving search over canonical text. Pure. */
import type { TextRange } from '../../../shared/model';
import { foldLetters } from '../../../shared/text';

/** A folded copy of a text with the way back: `starts[i]` is where folded unit `i` began, one entry more for the end. */
export interface FoldedText {
  readonly folded: string;
  readonly starts: Uint32Array;
}

const IGNORED = /[\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f]/u;
const SINGLE_QUOTES = /[‘’‚‛′]/u;
const DOUBLE_QUOTES = /[“”„‟«»″]/u;
const DASHES = /[‐-―−]/u;
const SPACE = /\s/u;

/**
 * Folds case, accents, quotation marks, dashes and runs of white space; drops soft hyphens
 * and characters without width. So `"dont pay` need not be typed as it was printed.
 */
export function foldText(text: string): FoldedText {
  let folded = '';
  const starts: number[] = [];
  let offset = 0;
  for (const char of text) {
    let out: string;
    if (SPACE.test(char)) out = folded.endsWith(' ') ? '' : ' ';
    else if (IGNORED.test(char)) out = '';
    else if (SINGLE_QUOTES.test(char)) out = "'";
    else if (DOUBLE_QUOTES.test(char)) out = '"';
    else if (DASHES.test(char)) out = '-';
    else out = foldLetters(char);
    folded += out;
    for (let i = 0; i < out.length; i++) starts.push(offset);
    offset += char.length;
  }
  starts.push(text.length);
  return { folded, starts: Uint32Array.from(starts) };
}

/** Most hits that are listed; beyond it the count says "more than". */
export const MAX_HITS = 10_000;

/** Where `query` stands, in text order, without overlaps; none for an empty query. */
export function findHits(haystack: FoldedText, query: string): TextRange[] {
  const needle = foldText(query.trim()).folded;
  const hits: TextRange[] = [];
  if (needle === '') return hits;
  const { folded, starts } = haystack;
  for (
    let at = folded.indexOf(needle);
    at >= 0 && hits.length < MAX_HITS;
    at = folded.indexOf(needle, at + needle.length)
  ) {
    const start = starts[at];
    const last = starts[at + needle.length - 1];
    let next = at + needle.length;
    // The end is where the first folded unit of a later character begins.
    while (starts[next] !== undefined && starts[next] === last && next < starts.length - 1) next++;
    const end = starts[next];
    if (start !== undefined && end !== undefined && end > start) hits.push({ start, end });
  }
  return hits;
}

/** The hit to stand on: the first at or after `offset`, else the first of all; -1 when there is none. */
export function hitFrom(hits: readonly TextRange[], offset: number): number {
  if (hits.length === 0) return -1;
  const at = hits.findIndex((hit) => hit.start >= offset);
  return at < 0 ? 0 : at;
}

/** One step through the hits, round the end. */
export const stepHit = (count: number, current: number, forward: boolean): number =>
  count === 0 ? -1 : (current + (forward ? 1 : count - 1)) % count;
