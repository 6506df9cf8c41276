/** From a range to words and back: passages of the old text and places in the new one. */
import type { TextRange } from '../model';
import { isGraphemeBoundary, snapOffset, trimRange } from '../text';
import type { Words } from './context';
import { foldWord, tokensIn, type Tokens } from './tokens';

/** What is looked for: a range of the old text with its words. */
export interface Passage extends Words {
  readonly range: TextRange;
  readonly exact: string;
}

/** A place in the new text that may be the passage's. */
export interface Place extends Words {
  readonly range: TextRange;
  /** Units for units the same as the passage. */
  readonly isSame: boolean;
}

/** The words of a range; the range must lie in the text. */
export function readPassage(tokens: Tokens, range: TextRange): Passage {
  const { first, past } = tokensIn(tokens, range.start, range.end);
  return {
    tokens,
    first,
    past,
    block: first < past ? (tokens.blocks[first] ?? 0) : blockOfOffset(tokens, range.start),
    range,
    exact: tokens.text.slice(range.start, range.end),
  };
}

function blockOfOffset(tokens: Tokens, offset: number): number {
  let block = 0;
  for (let low = 0, high = tokens.spans.length - 1; low <= high;) {
    const middle = (low + high) >> 1;
    if ((tokens.spans[middle]?.start ?? 0) <= offset) {
      block = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return block;
}

/** Signs that may be written in several ways, made one. */
function foldSign(char: string): string {
  if (/^["'“”„‟‘’‚‛«»‹›`´]$/.test(char)) return '"';
  if (/^[-‐‑‒–—―−]$/.test(char)) return '-';
  return char.trim() === '' ? ' ' : char;
}

/**
 * The place made of the new words `[first, past)`: with the same signs before its first and after its last word as
 * the passage has, as far as they are there, and cut inside a word where the passage is. Grapheme clusters stay whole.
 */
export function placeOfWords(passage: Passage, tokens: Tokens, first: number, past: number): Place | null {
  const old = passage.tokens;
  const wordStart = tokens.starts[first];
  const wordEnd = tokens.ends[past - 1];
  const oldStart = old.starts[passage.first];
  const oldEnd = old.ends[passage.past - 1];
  if (wordStart === undefined || wordEnd === undefined || oldStart === undefined || oldEnd === undefined) return null;
  let start = wordStart;
  let end = wordEnd;
  const isSameWord = (oldWord: number, newWord: number) =>
    foldWord(old.text.slice(old.starts[oldWord], old.ends[oldWord])).length ===
      foldWord(tokens.text.slice(tokens.starts[newWord], tokens.ends[newWord])).length &&
    old.ids[oldWord] === tokens.ids[newWord];
  if (passage.range.start > oldStart) {
    if (isSameWord(passage.first, first)) start += passage.range.start - oldStart;
  } else {
    for (let at = oldStart - 1; at >= passage.range.start; at -= 1) {
      if (start <= 0 || foldSign(old.text.charAt(at)) !== foldSign(tokens.text.charAt(start - 1))) break;
      start -= 1;
    }
  }
  if (passage.range.end < oldEnd) {
    if (isSameWord(passage.past - 1, past - 1)) end -= oldEnd - passage.range.end;
  } else {
    for (let at = oldEnd; at < passage.range.end; at += 1) {
      if (end >= tokens.text.length || foldSign(old.text.charAt(at)) !== foldSign(tokens.text.charAt(end))) break;
      end += 1;
    }
  }
  return placeOfRange(passage, tokens, { start, end }, first, past);
}

/** The place of a range of the new text whose words are `[first, past)`; null where only white space is in it. */
export function placeOfRange(
  passage: Passage,
  tokens: Tokens,
  range: TextRange,
  first: number,
  past: number,
): Place | null {
  const { text } = tokens;
  const isSame =
    text.slice(range.start, range.end) === passage.exact &&
    isGraphemeBoundary(text, range.start) &&
    isGraphemeBoundary(text, range.end);
  const snapped = isSame ? range : snapToGraphemes(text, range);
  if (!snapped) return null;
  const block = first < past ? (tokens.blocks[first] ?? 0) : blockOfOffset(tokens, snapped.start);
  return { tokens, first, past, block, range: snapped, isSame };
}

function snapToGraphemes(text: string, range: TextRange): TextRange | null {
  const trimmed = trimRange(text, range);
  if (!trimmed) return null;
  return { start: snapOffset(text, trimmed.start, 'back'), end: snapOffset(text, trimmed.end, 'forward') };
}

/** The same units within `[from, to)` of the new text, for passages without a word; null unless there is just one. */
export function placeOfSigns(passage: Passage, tokens: Tokens, from: number, to: number): Place | null {
  const stretch = tokens.text.slice(from, to);
  const at = stretch.indexOf(passage.exact);
  if (at < 0 || stretch.includes(passage.exact, at + 1)) return null;
  const range = { start: from + at, end: from + at + passage.exact.length };
  const { first, past } = tokensIn(tokens, range.start, range.end);
  const place = placeOfRange(passage, tokens, range, first, past);
  return place?.isSame ? place : null;
}
