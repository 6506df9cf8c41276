import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASE_KINDS, MarkId } from '../../../shared/model';
import { compareInDocument, MarkBook } from '../../../renderer/reader/engine/mark-book';
import { assignDepths } from '../../../renderer/reader/engine/mark-depths';
import type { EngineMark } from '../../../renderer/reader/engine/types';

const SEED = 20_261_104;

const idOf = (n: number) => MarkId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
const mark = fc
  .record({
    id: fc.integer({ min: 0, max: 12 }),
    kind: fc.constantFrom(...BASE_KINDS),
    start: fc.nat(60),
    length: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ id, kind, start, length }): EngineMark => ({ id: idOf(id), kind, ranges: [{ start, end: start + length }] }));
const list = fc
  .uniqueArray(mark, { selector: ({ id }) => id, maxLength: 12 })
  .map((marks) => marks.sort(compareInDocument));

describe('MarkBook', () => {
  it('finds after any run of changes what a book of the last list finds', () => {
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 6 }), fc.nat(80), (lists, at) => {
        const book = new MarkBook();
        for (const marks of lists) book.update(marks);
        const last = lists.at(-1) ?? [];
        const expected = assignDepths(last).sort(
          (a, b) => a.start - b.start || b.end - a.end || (a.mark < b.mark ? -1 : 1),
        );
        expect(book.overlapping(0, Infinity)).toEqual(expected);
        expect(book.marksIn(at, at + 1)).toEqual(last.filter(({ ranges: [r] }) => r && r.start <= at && r.end > at));
        for (let n = 0; n <= 12; n += 1) expect(book.get(idOf(n))).toEqual(last.find(({ id }) => id === idOf(n)));
      }),
      { seed: SEED },
    );
  });

  it('names exactly the marks that left, came or changed', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        const book = new MarkBook();
        book.update(before);
        const changed = new Set(book.update(after).map(({ id }) => id));
        const key = (m: EngineMark | undefined) => JSON.stringify(m);
        for (let n = 0; n <= 12; n += 1) {
          const [old, now] = [before, after].map((marks) => key(marks.find(({ id }) => id === idOf(n))));
          expect(changed.has(idOf(n))).toBe(old !== now);
        }
      }),
      { seed: SEED },
    );
  });

  it('names nothing when the same marks come as new objects', () => {
    const book = new MarkBook();
    const marks: EngineMark[] = [{ id: idOf(1), kind: 'claim', ranges: [{ start: 0, end: 4 }] }];
    expect(book.update(marks)).toHaveLength(1);
    expect(book.update(structuredClone(marks))).toEqual([]);
  });

  it('gives the marks at a place smallest first', () => {
    const book = new MarkBook();
    book.update([
      { id: idOf(1), kind: 'claim', ranges: [{ start: 0, end: 40 }] },
      { id: idOf(2), kind: 'claim', ranges: [{ start: 2, end: 9 }] },
      {
        id: idOf(3),
        kind: 'quote',
        ranges: [
          { start: 3, end: 5 },
          { start: 20, end: 50 },
        ],
      },
    ]);
    expect(book.smallestAt(4)).toEqual([idOf(2), idOf(3), idOf(1)]);
    expect(book.smallestAt(9)).toEqual([idOf(1)]);
  });
});
