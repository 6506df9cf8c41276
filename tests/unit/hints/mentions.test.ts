import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../shared/hints';
import type { SourceId } from '../../../shared/model';

const SEED = 20_261_124;
const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}` as SourceId;
const wordsOf = (text: string, ...spellings: string[]) =>
  findMentions(text, [{ id: id(1), spellings }]).map((mention) => mention.text);

describe('mentions', () => {
  it('are found whichever apostrophe or hyphen is written', () => {
    expect(wordsOf("O’Hara met O'Hara.", "O'Hara")).toEqual(['O’Hara', "O'Hara"]);
    expect(wordsOf('Anne‑Marie and Anne-Marie', 'Anne-Marie')).toHaveLength(2);
  });
  it('are whole words: neither a longer word nor a letter without its accent', () => {
    expect(wordsOf('Jose\u0301 and Josef', 'Jose')).toEqual([]);
    expect(wordsOf('Ruiz’s plan, Ruizes', 'Ruiz')).toEqual(['Ruiz']);
  });
  it('cost a little for many names of one letter', () => {
    expect(wordsOf('a '.repeat(20_000), 'a')).toHaveLength(20_000);
  });

  const word = fc.constantFrom(
    'Ruth',
    'Amadi',
    'the',
    'nurse',
    'The',
    'O’Hara',
    "O'Hara",
    'é',
    'e\u0301',
    '[x]',
    '“',
    '”',
    '-',
    '.',
    '👩‍⚕️',
    '\n',
  );
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));
  const spelling = fc
    .array(word, { minLength: 1, maxLength: 3 })
    .map((words) => words.join(' ').trim())
    .filter((s) => s !== '');
  const people = fc
    .array(fc.array(spelling, { maxLength: 4 }), { minLength: 1, maxLength: 4 })
    .map((all) => all.map((spellings, i) => ({ id: id(i + 1), spellings })));
  const fold = (s: string) => s.replace(/['’ʼ]/gu, "'").replace(/[-‐‑]/gu, '-').replace(/\s+/gu, ' ').toLowerCase();

  it(`stand where a spelling of theirs stands, in order and apart (seed ${SEED})`, () => {
    fc.assert(
      fc.property(text, people, (body, sources) => {
        let last = 0;
        for (const { start, end, text: words, sources: whose } of findMentions(body, sources)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(body.slice(start, end)).toBe(words);
          last = end;
          expect(whose.length).toBeGreaterThan(0);
          for (const each of whose) {
            const spellings = sources.find((source) => source.id === each)?.spellings ?? [];
            expect(spellings.map(fold)).toContain(fold(words));
          }
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
  it(`are the same whatever the order of people (seed ${SEED})`, () => {
    fc.assert(
      fc.property(text, people, (body, sources) => {
        const places = (list: typeof sources) =>
          findMentions(body, list).map(({ start, end, sources: whose }) => [start, end, ...[...whose].sort()]);
        expect(places([...sources].reverse())).toEqual(places(sources));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
  it(`are told for everybody alone where nobody else has a longer one (seed ${SEED})`, () => {
    fc.assert(
      fc.property(text, spelling, (body, one) => {
        const alone = findMentions(body, [{ id: id(1), spellings: [one] }]);
        const shared = findMentions(body, [
          { id: id(1), spellings: [one] },
          { id: id(2), spellings: [one] },
        ]);
        expect(shared.map(({ start, end }) => [start, end])).toEqual(alone.map(({ start, end }) => [start, end]));
        for (const mention of shared) expect(mention.sources).toEqual([id(1), id(2)]);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});
