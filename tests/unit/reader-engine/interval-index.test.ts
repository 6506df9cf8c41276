import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntervalIndex } from '../../../renderer/reader/engine/interval-index';

const SEED = 20_261_102;
const interval = fc
  .record({ start: fc.nat(200), length: fc.integer({ min: 1, max: 60 }) })
  .map(({ start, length }) => ({ start, end: start + length }));

describe('IntervalIndex', () => {
  it('finds exactly the intervals that share a unit with a stretch, by start', () => {
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 80 }), interval, (intervals, query) => {
        const found = new IntervalIndex(intervals).overlapping(query.start, query.end);
        const expected = intervals.filter((i) => i.start < query.end && i.end > query.start);
        expect(new Set(found)).toEqual(new Set(expected));
        expect(found.map((i) => i.start)).toEqual([...found.map((i) => i.start)].sort((a, b) => a - b));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('answers nothing for a place between intervals and for an empty index', () => {
    const index = new IntervalIndex([
      { start: 0, end: 5 },
      { start: 7, end: 9 },
    ]);
    expect(index.at(5)).toEqual([]);
    expect(index.at(7)).toHaveLength(1);
    expect(new IntervalIndex([]).at(0)).toEqual([]);
  });
});
