import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { findHits, foldText, hitFrom, stepHit } from '../../../../renderer/reader/logic/find';

const SEED = 20_250_612;
const words = (text: string, query: string) => findHits(foldText(text), query).map((h) => text.slice(h.start, h.end));

describe('find in the article', () => {
  it('pays no heed to case, accents, curly quotation marks, dashes and runs of white space', () => {
    expect(words('Café “don’t” — Cafe\u0301', 'cafe')).toEqual(['Café', 'Cafe\u0301']);
    expect(words('She said “don’t pay”', `"don't`)).toEqual(['“don’t']);
    expect(words('the  night\n\u00a0ferry', 'night ferry')).toEqual(['night\n\u00a0ferry']);
    expect(words('2019–2024', '2019-2024')).toEqual(['2019–2024']);
  });

  it('sees through soft hyphens and characters without width', () => {
    expect(words('im\u00adpor\u200btant', 'important')).toEqual(['im\u00adpor\u200btant']);
  });

  it('answers whole characters where one folds to several', () => {
    expect(words('Straße İstanbul', 'istanbul')).toEqual(['İstanbul']);
    expect(words('👩‍👧 and 👩‍👧', 'and')).toEqual(['and']);
  });

  it('finds nothing for an empty or blank query', () => {
    expect(words('anything', '')).toEqual([]);
    expect(words('anything', '   ')).toEqual([]);
  });

  it('starts from the cursor and goes round both ends', () => {
    const hits = findHits(foldText('a b a b a'), 'a');
    expect(hitFrom(hits, 1)).toBe(1);
    expect(hitFrom(hits, 9)).toBe(0);
    expect(stepHit(3, 2, true)).toBe(0);
    expect(stepHit(3, 0, false)).toBe(2);
    expect(stepHit(0, -1, true)).toBe(-1);
  });

  it(`finds every exact stretch of any text, hits in order and apart (seed ${SEED})`, () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
        fc.nat(),
        fc.nat(12),
        (text, from, length) => {
          const graphemes = [...new Intl.Segmenter('en').segment(text)].map((s) => s.segment);
          const start = from % graphemes.length;
          const query = graphemes.slice(start, start + 1 + length).join('');
          const hits = findHits(foldText(text), query);
          if (foldText(query.trim()).folded !== '') expect(hits.length).toBeGreaterThan(0);
          hits.forEach((hit, i) => {
            expect(hit.end).toBeGreaterThan(hit.start);
            expect(hit.start).toBeGreaterThanOrEqual(hits[i - 1]?.end ?? 0);
          });
        },
      ),
      { seed: SEED },
    );
  });
});
