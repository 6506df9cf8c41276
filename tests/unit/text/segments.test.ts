import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignDepths, paintSegments, sweepSegments } from '../../../shared/text';
import './arbitraries';

const marks = fc
  .array(
    fc.record({
      kind: fc.constantFrom('claim', 'quote', 'framing'),
      ranges: fc.array(
        fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { maxLength: 25 },
  )
  .map((list) => list.map((mark, i) => ({ id: `m${i}`, ...mark })));

const covers = (mark: { ranges: { start: number; end: number }[] }, at: number) =>
  mark.ranges.some((r) => r.start <= at && at < r.end);

describe('sweepSegments', () => {
  it('names at every place exactly the marks that cover it', () => {
    fc.assert(
      fc.property(marks, (list) => {
        const segments = sweepSegments(list);
        for (let at = 0; at < 61; at += 1) {
          const here = segments.filter((s) => s.start <= at && at < s.end);
          expect(here.length).toBeLessThanOrEqual(1);
          expect(here[0]?.ids ?? []).toEqual(list.filter((m) => covers(m, at)).map((m) => m.id));
        }
        segments.forEach((segment, i) => expect(segment.start).toBeGreaterThanOrEqual(segments[i - 1]?.end ?? 0));
      }),
    );
  });
});

describe('paintSegments', () => {
  it('paints depths 1 to n wherever n marks of a kind stand, no more and no fewer', () => {
    fc.assert(
      fc.property(marks, (list) => {
        const painted = paintSegments(list.flatMap((m) => m.ranges.map((r) => ({ id: m.id, kind: m.kind, ...r }))));
        for (const kind of ['claim', 'quote', 'framing']) {
          for (let at = 0; at < 61; at += 1) {
            const depths = painted.filter((p) => p.kind === kind && p.start <= at && at < p.end).map((p) => p.depth);
            const standing = list.filter((m) => m.kind === kind && covers(m, at)).length;
            expect(depths.sort((a, b) => a - b)).toEqual(Array.from({ length: standing }, (_, i) => i + 1));
          }
        }
      }),
    );
  });
  it('never lets segments of one kind and depth touch', () => {
    expect(
      paintSegments([
        { id: 'a', kind: 'claim', start: 0, end: 5 },
        { id: 'b', kind: 'claim', start: 5, end: 9 },
        { id: 'c', kind: 'claim', start: 3, end: 7 },
      ]),
    ).toEqual([
      { start: 0, end: 9, kind: 'claim', depth: 1 },
      { start: 3, end: 7, kind: 'claim', depth: 2 },
    ]);
  });
});

describe('assignDepths', () => {
  it('gives overlapping ranges of a group different lanes, and uses as few as stand over one place', () => {
    fc.assert(
      fc.property(marks, (list) => {
        const ranges = list.map((m) => ({ kind: m.kind, ...m.ranges[0]! })).filter((r) => r.end > r.start);
        const depths = assignDepths(ranges, (r) => r.kind);
        for (const a of ranges) {
          for (const b of ranges) {
            if (a !== b && a.kind === b.kind && a.start < b.end && b.start < a.end)
              expect(depths.get(a)).not.toBe(depths.get(b));
          }
          const sameKind = ranges.filter((r) => r.kind === a.kind);
          const most = Math.max(
            ...sameKind.map((r) => sameKind.filter((o) => o.start <= r.start && r.start < o.end).length),
          );
          expect(depths.get(a)).toBeLessThanOrEqual(most);
        }
      }),
    );
  });
});
