import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeRange, findWords, isGraphemeBoundary, mergeRanges, snapRanges } from '../../../shared/text';
import { canonical, rangeIn } from './arbitraries';

const textWithRanges = fc
  .tuple(canonical(), canonical())
  .map(([a, b]) => `${a}\n${b}`)
  .chain((text) => fc.tuple(fc.constant(text), fc.array(rangeIn(text.length), { maxLength: 6 })));

describe('snapRanges', () => {
  it('gives ranges in order that neither touch nor overlap, cut no grapheme and begin and end with ink', () => {
    fc.assert(
      fc.property(textWithRanges, ([text, ranges]) => {
        const snapped = snapRanges(text, ranges);
        let before = -1;
        for (const { start, end } of snapped) {
          expect(start).toBeGreaterThan(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)).toBe(true);
          expect(text.slice(start, end).trim()).not.toBe('');
          before = end;
        }
        expect(snapRanges(text, snapped)).toEqual(snapped);
      }),
      { numRuns: 300 },
    );
  });
  it('loses no ink that was asked for', () => {
    fc.assert(
      fc.property(textWithRanges, ([text, ranges]) => {
        const snapped = snapRanges(text, ranges);
        for (const { start, end } of ranges) {
          for (let at = start; at < end; at += 1) {
            if (text.charAt(at).trim() !== '') expect(snapped.some((r) => r.start <= at && at < r.end)).toBe(true);
          }
        }
      }),
    );
  });
  it('answers nothing for white space, and clamps what lies outside', () => {
    expect(snapRanges('a  \n  b', [{ start: 1, end: 6 }])).toEqual([]);
    expect(snapRanges('abc', [{ start: -4, end: 99 }])).toEqual([{ start: 0, end: 3 }]);
    expect(snapRanges('abc', [{ start: 2, end: 1 }])).toEqual([]);
  });
  it('makes touching ranges one', () => {
    expect(
      mergeRanges([
        { start: 3, end: 5 },
        { start: 0, end: 3 },
        { start: 9, end: 9 },
      ]),
    ).toEqual([{ start: 0, end: 5 }]);
  });
});

describe('describeRange and findWords', () => {
  it('find the same place again by words and context, wherever 200 units of context tell it apart', () => {
    fc.assert(
      fc.property(textWithRanges, ([text, ranges]) => {
        for (const range of snapRanges(text, ranges)) {
          const described = describeRange(text, range);
          expect(text.slice(described.start, described.end)).toBe(described.exact);
          expect(described.prefix.length).toBeLessThanOrEqual(200);
          expect(described.suffix.length).toBeLessThanOrEqual(200);
          const found = findWords(text, described.exact, described.prefix, described.suffix);
          expect(found).toContainEqual(range);
          if (text.length <= 200) expect(found).toEqual([range]);
        }
      }),
      { numRuns: 300 },
    );
  });
  it('grow the context only as far as look-alikes need', () => {
    const filler = 'x '.repeat(40);
    const text = `one ${filler}ferry ${filler}two ${filler}ferry ${filler}three`;
    const first = text.indexOf('ferry');
    const described = describeRange(text, { start: first, end: first + 5 });
    expect(described.prefix.length).toBeGreaterThan(32);
    expect(described.prefix.length).toBeLessThanOrEqual(96);
    expect(findWords(text, 'ferry', described.prefix, described.suffix)).toEqual([{ start: first, end: first + 5 }]);
    expect(describeRange('a short line', { start: 2, end: 7 })).toEqual({
      start: 2,
      end: 7,
      exact: 'short',
      prefix: 'a ',
      suffix: ' line',
    });
  });
  it('name every place, also places inside each other, but none that cuts a grapheme', () => {
    expect(findWords('aaa', 'aa')).toEqual([
      { start: 0, end: 2 },
      { start: 1, end: 3 },
    ]);
    expect(findWords('cafe\u0301 cafe', 'cafe')).toEqual([{ start: 6, end: 10 }]);
    expect(findWords('👨‍👩‍👧', '👩')).toEqual([]);
    expect(findWords('say it, said it', 'it', 'said ')).toEqual([{ start: 13, end: 15 }]);
    expect(findWords('say it', 'it', 'SAY ')).toEqual([]);
    expect(findWords('anything', '')).toEqual([]);
  });
});
