import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSearchWords, foldWord, makeSnippet, readQuery } from '../../../shared/text';

const SEED = 20_261_124;
const words = (text: string): string[] => findSearchWords(text).map(({ word }) => word);

describe('words of a search', () => {
  it('are folded and keep their places', () => {
    expect(words('Don’t — THE Café, co\u00ADop; naïve')).toEqual(['don', 't', 'the', 'cafe', 'coop', 'naive']);
    const text = 'Ein Straßenfest in Łódź';
    expect(findSearchWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(text.split(' '));
    expect(words('東京タワー2026年')).toEqual(['東', '京', 'タ', 'ワ', 'ー', '2026', '年']);
    expect(words('हिन्दी में')).toEqual(['हिन्दी', 'में']);
  });

  it('fold the same whether accents are composed or not, and twice as once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        for (const { word, start, end } of findSearchWords(text)) {
          expect(end).toBeGreaterThan(start);
          expect(word).not.toMatch(/[\s"*()^:\-]/u);
          expect(foldWord(word)).toBe(word);
        }
        expect(words(text.normalize('NFD')).join('')).toBe(words(text.normalize('NFC')).join(''));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('are what is typed, and nothing else', () => {
    expect(readQuery('"don’t" NEAR(x) a-b* 北京')).toEqual([
      ['don', 't'],
      ['near', 'x'],
      ['a', 'b'],
      ['北', '京'],
    ]);
    expect(readQuery(' *-"() ')).toEqual([]);
    expect(readQuery('a '.repeat(100)).length).toBe(32);
  });
});

describe('a snippet', () => {
  const text = `${'Nothing of note happened here. '.repeat(40)}Then the ferry sank.\nAll were saved.${' So they said.'.repeat(40)}`;

  it('stands around the found words, which are data', () => {
    const { text: line, found, at, cutBefore, cutAfter } = makeSnippet(text, readQuery('ferry sa'));
    const shown = found.map(({ start, end }) => line.slice(start, end));
    expect(shown.slice(0, 3)).toEqual(['ferry', 'sank', 'saved']);
    expect(line).not.toContain('\n');
    expect(at && text.slice(at.start, at.end)).toBe('ferry');
    expect([cutBefore, cutAfter]).toEqual([true, true]);
    expect(line.length).toBeLessThanOrEqual(190);
  });

  it('is the start of the text where nothing is found', () => {
    expect(makeSnippet('A short one.', readQuery('zebra'))).toEqual({
      text: 'A short one.',
      found: [],
      at: null,
      cutBefore: false,
      cutAfter: false,
    });
  });

  it('names places that are in order, in range and whole, whatever the text', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 400 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat({ max: 8 }), (body, from, length) => {
        const all = findSearchWords(body);
        const typed = all.slice(from % (all.length + 1), (from % (all.length + 1)) + length);
        const { text: line, found, at } = makeSnippet(body, readQuery(typed.map(({ word }) => word).join(' ')), 60);
        let last = -1;
        for (const { start, end } of found) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(line.length);
          last = end;
        }
        expect(line.isWellFormed()).toBe(true);
        if (typed.length > 0) expect(at).not.toBeNull();
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
