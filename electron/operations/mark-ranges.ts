/** From what a caller names, offsets or words, to the pieces of a mark. */
import { PlumblineError } from '../../shared/contract';
import type { MarkRange, TextRange } from '../../shared/model';
import { describeRange, findWords, mergeRanges, snapRanges } from '../../shared/text';

/** So many places are named at most when words are ambiguous. */
const MAX_CANDIDATES = 20;

/**
 * Pieces from offsets: snapped to whole letters, white space at their ends left out, in order, those
 * that touch made one.
 * @throws PlumblineError `badRange` when one lies outside the text or nothing but white space is in them
 */
export function placeRanges(text: string, ranges: readonly TextRange[]): MarkRange[] {
  for (const { start, end } of ranges) {
    if (start >= end || end > text.length) throw badRange(start, end, text.length);
  }
  // Joined first: pieces that touch at a space would be trimmed apart.
  const snapped = snapRanges(text, mergeRanges(ranges));
  const first = ranges[0];
  if (snapped.length === 0) throw badRange(first?.start ?? 0, first?.end ?? 0, text.length);
  return snapped.map((range) => describeRange(text, range));
}

const badRange = (start: number, end: number, length: number): PlumblineError =>
  new PlumblineError(
    'badRange',
    `There are no words to mark from ${start} to ${end}: the text has ${length} units, and a range must start before it ends and hold more than white space.`,
    { start, end, length },
  );

/**
 * The one piece where exactly these words stand.
 * @throws PlumblineError `wordsNotFound`, or `ambiguousWords` with the places when they stand more than once
 */
export function placeWords(text: string, exact: string, prefix?: string, suffix?: string): MarkRange[] {
  const found = findWords(text, exact, prefix, suffix);
  const [only, second] = found;
  if (!only) {
    throw new PlumblineError('wordsNotFound', 'Those words stand nowhere in the text, or not in that context.', {
      exact,
    });
  }
  if (second) {
    const candidates = found.slice(0, MAX_CANDIDATES).map((range) => {
      const { start, end, prefix: before, suffix: after } = describeRange(text, range);
      return { start, end, prefix: before, suffix: after };
    });
    throw new PlumblineError(
      'ambiguousWords',
      `Those words stand in ${found.length} places. Give some of the words before (prefix) or after them (suffix).`,
      { exact, candidates, total: found.length },
    );
  }
  return placeRanges(text, [only]);
}
