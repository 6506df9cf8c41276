/** Ranges as marks keep them: snapped, trimmed, in order, never touching. */
import type { MarkRange, TextRange } from '../model';
import { isGraphemeBoundary, snapOffset } from './graphemes';

const isSpace = (text: string, at: number): boolean => text.charAt(at).trim() === '';

/** `[start, end)` without white space at its ends; null when nothing else is in it. */
export function trimRange(text: string, range: TextRange): TextRange | null {
  let { start, end } = range;
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  return start < end ? { start, end } : null;
}

/** Ranges sorted by start, those that touch or overlap made one. Empty and backward ones are left out. */
export function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (range.end <= range.start) continue;
    const last = merged.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ start: range.start, end: range.end });
  }
  return merged;
}

/**
 * Ranges as a mark may have them: clamped to the text, widened to whole grapheme clusters, white space
 * at both ends trimmed, sorted, touching or overlapping ones made one. `[]` when nothing but white
 * space is in them. Snapping what is snapped changes nothing.
 */
export function snapRanges(text: string, ranges: readonly TextRange[]): TextRange[] {
  const snapped: TextRange[] = [];
  for (const range of ranges) {
    const start = Math.max(0, Math.min(range.start, text.length));
    const end = Math.max(0, Math.min(range.end, text.length));
    if (end <= start) continue;
    const trimmed = trimRange(text, { start: snapOffset(text, start, 'back'), end: snapOffset(text, end, 'forward') });
    // Trimming may stop inside a cluster that begins with white space (a space with an accent on it).
    if (trimmed) {
      snapped.push({ start: snapOffset(text, trimmed.start, 'back'), end: snapOffset(text, trimmed.end, 'forward') });
    }
  }
  return mergeRanges(snapped);
}

/** Every place where `exact` stands, in order; places inside each other are all named. */
function occurrencesOf(text: string, exact: string): number[] {
  const found: number[] = [];
  if (exact.length === 0) return found;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) found.push(at);
  return found;
}

/** Steps by which a context grows, in UTF-16 units. 32 is Hypothesis' length; 200 is our limit. */
const CONTEXT_STEPS = [32, 48, 64, 96, 128, 160, 200] as const;

const prefixOf = (text: string, start: number, length: number): string =>
  text.slice(snapOffset(text, start - length, 'forward'), start);
const suffixOf = (text: string, end: number, length: number): string =>
  text.slice(end, snapOffset(text, end + length, 'back'));

/**
 * A range with its words and the words around it, so that it can be told from its look-alikes:
 * 32 units on each side, grown until the three together stand only once in the text, at most 200.
 * No grapheme cluster is cut. The range must lie within the text and hold at least one unit.
 */
export function describeRange(text: string, range: TextRange): MarkRange {
  const { start, end } = range;
  const exact = text.slice(start, end);
  const [shortest, ...longer] = CONTEXT_STEPS;
  let prefix = prefixOf(text, start, shortest);
  let suffix = suffixOf(text, end, shortest);
  // Sought together with its context: the longer the words, the faster they are found not to be there.
  let rivals = occurrencesOf(text, prefix + exact + suffix)
    .map((at) => at + prefix.length)
    .filter((at) => at !== start);
  for (const length of longer) {
    if (rivals.length === 0) break;
    prefix = prefixOf(text, start, length);
    suffix = suffixOf(text, end, length);
    rivals = rivals.filter((at) => agrees(text, at, exact.length, prefix, suffix));
  }
  return { start, end, exact, prefix, suffix };
}

function agrees(text: string, at: number, length: number, prefix: string, suffix: string): boolean {
  return text.startsWith(suffix, at + length) && at >= prefix.length && text.startsWith(prefix, at - prefix.length);
}

/**
 * Every place where exactly these words stand, in text order; where a context is given, only those with
 * it right before and right after. A place that would cut a grapheme cluster is none.
 */
export function findWords(text: string, exact: string, prefix = '', suffix = ''): TextRange[] {
  return occurrencesOf(text, exact)
    .filter((at) => agrees(text, at, exact.length, prefix, suffix))
    .map((start) => ({ start, end: start + exact.length }))
    .filter((r) => isGraphemeBoundary(text, r.start) && isGraphemeBoundary(text, r.end));
}
