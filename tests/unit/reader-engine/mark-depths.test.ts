import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASE_KINDS, MarkId } from '../../../shared/model';
import { assignDepths, MAX_DEPTH } from '../../../renderer/reader/engine/mark-depths';
import type { EngineMark } from '../../../renderer/reader/engine/types';

const SEED = 20_261_103;

const marks: fc.Arbitrary<EngineMark[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...BASE_KINDS),
      start: fc.nat(120),
      length: fc.integer({ min: 1, max: 30 }),
      second: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    list.map(({ kind, start, length, second }, i) => ({
      id: MarkId.parse(`00000000-0000-4000-8000-${String(i).padStart(12, '0')}`),
      kind,
      ranges: [
        { start, end: start + length },
        ...(second === undefined ? [] : [{ start: start + length + 3, end: start + length + 3 + second }]),
      ],
    })),
  );

describe('assignDepths', () => {
  it('keeps every piece of every mark, whole', () => {
    fc.assert(
      fc.property(marks, (list) => {
        const pieces = assignDepths(list);
        expect(pieces).toHaveLength(list.reduce((sum, mark) => sum + mark.ranges.length, 0));
        for (const piece of pieces) {
          const { start, end, mark } = piece;
          expect(list.find(({ id }) => id === mark)?.ranges[piece.piece]).toEqual({ start, end });
        }
      }),
      { seed: SEED },
    );
  });

  it('puts pieces of one kind that overlap or touch at different depths, below the last one', () => {
    fc.assert(
      fc.property(marks, (list) => {
        const pieces = assignDepths(list);
        for (const a of pieces) {
          for (const b of pieces) {
            if (a === b || a.kind !== b.kind || a.depth !== b.depth || a.depth === MAX_DEPTH) continue;
            expect(a.end < b.start || b.end < a.start).toBe(true);
          }
        }
      }),
      { seed: SEED },
    );
  });

  it('never goes deeper than there are styles', () => {
    const same = Array.from({ length: 7 }, (_, i) => ({
      id: MarkId.parse(`00000000-0000-4000-8000-00000000000${i}`),
      kind: 'claim',
      ranges: [{ start: 0, end: 4 }],
    }));
    expect(assignDepths(same).map(({ depth }) => depth)).toEqual([1, 2, 3, 4, 4, 4, 4]);
  });
});
