import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, nextWord, previousWord, segmentWords, WordIndex } from '../../../shared/text';
import { canonical, rangeIn } from './arbitraries';

describe('words', () => {
  it.each([
    ['The crossing lost 2.1 million a year.', 'en', 7],
    ["It doesn't — and didn’t — matter: 14-year-olds vote.", 'en', 9],
    ['', 'en', 0],
    ['… — !? 👍', 'en', 0],
    ['Die Fähre fährt nachts nicht mehr.', 'de', 6],
    ['夜のフェリー', 'ja', 3],
    ['One\ntwo', null, 2],
    ['words', 'not a tag!', 1],
  ])('counts %j (%s) as %i', (text, language, count) => {
    expect(countWords(text, language)).toBe(count);
    expect(segmentWords(text, language)).toHaveLength(count);
    expect(new WordIndex(text, language)).toHaveLength(count);
  });

  it('count under ranges when at least half of a word is covered, once however often it is covered', () => {
    const index = new WordIndex('abcd efgh ij');
    expect(index.countIn([{ start: 0, end: 1 }])).toBe(0);
    expect(index.countIn([{ start: 0, end: 2 }])).toBe(1);
    expect(
      index.countIn([
        { start: 0, end: 1 },
        { start: 3, end: 4 },
      ]),
    ).toBe(1);
    expect(index.countIn([{ start: 2, end: 7 }])).toBe(2);
    expect(
      index.countIn([
        { start: 0, end: 12 },
        { start: 0, end: 4 },
        { start: 2, end: 9 },
      ]),
    ).toBe(3);
    expect(index.countIn([])).toBe(0);
    expect(index.countIn([{ start: 4, end: 5 }])).toBe(0);
  });

  it('count under any ranges as a slow count, unit by unit, would', () => {
    fc.assert(
      fc.property(
        canonical().chain((text) => fc.tuple(fc.constant(text), fc.array(rangeIn(text.length), { maxLength: 6 }))),
        ([text, ranges]) => {
          const covered = new Set<number>();
          for (const { start, end } of ranges) for (let i = start; i < end; i += 1) covered.add(i);
          const slow = segmentWords(text).filter(({ start, end }) => {
            let units = 0;
            for (let i = start; i < end; i += 1) if (covered.has(i)) units += 1;
            return units * 2 >= end - start;
          }).length;
          expect(new WordIndex(text).countIn(ranges)).toBe(slow);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('have edges to move to, in both directions, across lines', () => {
    const text = 'One two.\n“Three” four';
    expect(nextWord(text, 0, 'start')).toBe(4);
    expect(nextWord(text, 0, 'end')).toBe(3);
    expect(nextWord(text, 7, 'start')).toBe(10);
    expect(nextWord(text, 15, 'end')).toBe(21);
    expect(nextWord(text, 21, 'end')).toBe(21);
    expect(previousWord(text, 10, 'start')).toBe(4);
    expect(previousWord(text, 21, 'end')).toBe(15);
    expect(previousWord(text, 0, 'start')).toBe(0);
  });

  it('have the edges that segmenting the whole text gives', () => {
    fc.assert(
      fc.property(canonical(), fc.nat(100), (text, at) => {
        const offset = Math.min(at, text.length);
        const words = segmentWords(text);
        expect(nextWord(text, offset, 'end')).toBe(words.find((w) => w.end > offset)?.end ?? offset);
        expect(previousWord(text, offset, 'start')).toBe(words.findLast((w) => w.start < offset)?.start ?? offset);
      }),
    );
  });
});
