import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanBlocks } from '../../../electron/operations/clean-blocks';
import type { Run } from '../../../shared/model';
import { blockText, cleanText } from '../../../shared/text';

const SEED = 20260315;
const piece = fc.string({
  maxLength: 8,
  unit: fc.constantFrom('a', 'b', ' ', '\t', '\n', '\r', '\0', '\uFEFF', '\uD83D', '\uDE8C', '\u00A0', '🚌'),
});
const run = fc.record<Run>({ text: piece, bold: fc.constant(true as const) }, { requiredKeys: ['text'] });

describe('cleanBlocks', () => {
  it(`makes of a block what cleanText makes of its text, ends trimmed (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 5 }), (runs) => {
        const [block] = cleanBlocks([{ role: 'paragraph', runs }]);
        const cleaned = cleanText(runs.map((r) => r.text).join(''));
        const expected = cleaned.replace(/^(?:\s*\n)?\uFEFF*/, '').trimEnd();
        expect(cleanText(expected)).toBe(expected);
        if (expected.trim() === '') expect(block).toBeUndefined();
        else {
          expect(blockText(block ?? { runs: [{ text: '' }] })).toBe(expected);
          expect(block?.runs.every((r) => r.text !== '')).toBe(true);
        }
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  it('leaves clean blocks as they are', () => {
    const blocks = [{ role: 'paragraph' as const, runs: [{ text: 'one ' }, { text: 'two', bold: true as const }] }];
    expect(cleanBlocks(blocks)).toEqual(blocks);
  });
});
