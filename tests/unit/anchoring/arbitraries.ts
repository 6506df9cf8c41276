/** Blocks, marks on them and edits of them, for properties; hostile pieces come from the text folder's. */
import fc from 'fast-check';
import type { MarkToPlace } from '../../../shared/anchoring';
import type { Block } from '../../../shared/model';
import { canonicalText, cleanText, describeRange, snapRanges } from '../../../shared/text';
import { canonical, rangeIn } from '../text/arbitraries';

/** Blocks of a text, one a line. */
export const blocksOf = (text: string): Block[] =>
  cleanText(text)
    .split('\n')
    .map((line): Block => ({ role: 'paragraph', runs: [{ text: line }] }));

/** A line of words that repeat a lot, or of hostile pieces. */
const line = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        ...'the council said on Tuesday that ferries Kerr would not “run” again — but 12 did.'.split(' '),
      ),
      {
        minLength: 1,
        maxLength: 30,
      },
    )
    .map((words) => words.join(' ')),
  canonical().map((text) => text.replaceAll('\n', ' ')),
);

export const lines = fc.array(line, { minLength: 1, maxLength: 8 });

/** The same lines with some taken out, put in, doubled, cut or in another order. */
export const editedLines = (from: readonly string[]): fc.Arbitrary<string[]> =>
  fc.array(
    fc.oneof(
      fc.constantFrom(...from),
      line,
      fc.constantFrom(...from).map((text) => text.slice(3, -3)),
    ),
    {
      maxLength: 10,
    },
  );

/** Marks of one to three pieces on the blocks' text. */
export function marksOn(blocks: readonly Block[]): fc.Arbitrary<MarkToPlace[]> {
  const text = canonicalText(blocks);
  return fc.array(fc.array(rangeIn(text.length), { minLength: 1, maxLength: 3 }), { maxLength: 8 }).map((marks) =>
    marks.flatMap((ranges, i): MarkToPlace[] => {
      const snapped = snapRanges(text, ranges);
      return snapped.length === 0 ? [] : [{ id: String(i), ranges: snapped.map((r) => describeRange(text, r)) }];
    }),
  );
}
