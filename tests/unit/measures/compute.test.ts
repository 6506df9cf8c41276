import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeMeasures, Measures, type MeasureInput } from '../../../shared/measures';
import type { BlockRole, MarkId } from '../../../shared/model';
import { blockSpans, blockText, canonicalText, segmentWords, WordIndex } from '../../../shared/text';

const SEED = 20_260_315;
console.info(`fast-check seed ${SEED}`);

const KINDS = ['claim', 'quote', 'framing', 'opinion'].map((code) => ({ code }));
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as MarkId;
const blocksOf = (...texts: string[]) => texts.map((text) => ({ runs: [{ text }] }));

const base = (texts: string[], roles: BlockRole[]): MeasureInput => ({
  blocks: blocksOf(...texts),
  roles,
  language: 'en',
  kinds: KINDS,
  marks: [],
  looked: [],
});

/** A mark over the first place of each of these words. */
const markOn = (input: MeasureInput, n: number, kind: string, ...words: string[]) => {
  const text = canonicalText(input.blocks);
  return {
    id: idOf(n),
    kind,
    ranges: words.map((w) => ({ start: text.indexOf(w), end: text.indexOf(w) + w.length })),
  };
};

const ARTICLE = base(
  [
    'Advertisement here',
    'A headline of five words',
    'One two three four five.',
    'Six seven eight nine ten.',
    'Cap tion',
  ],
  ['furniture', 'headline', 'paragraph', 'paragraph', 'caption'],
);

describe('words', () => {
  it('count in every block but furniture', () => {
    const measures = computeMeasures(ARTICLE);
    expect(measures.words).toBe(17);
    expect(measures.furnitureWords).toBe(2);
  });
  it('count once under overlapping marks of one kind, and for each kind of several', () => {
    const marks = [
      markOn(ARTICLE, 1, 'claim', 'One two three'),
      markOn(ARTICLE, 2, 'claim', 'two three four'),
      markOn(ARTICLE, 3, 'quote', 'three four five'),
    ];
    const { kinds, markedWords } = computeMeasures({ ...ARTICLE, marks });
    expect(kinds.map(({ kind, count, words }) => [kind, count.value, words.value])).toEqual([
      ['claim', 2, 4],
      ['quote', 1, 3],
      ['framing', 0, 0],
      ['opinion', 0, 0],
    ]);
    expect(markedWords).toMatchObject({ value: 5, reason: null, basis: { marks: 3, words: 17 } });
  });
  it('never count in furniture: a mark that stands only there is named apart, one that reaches out of it counts in part', () => {
    const text = canonicalText(ARTICLE.blocks);
    const marks = [
      markOn(ARTICLE, 1, 'claim', 'Advertisement'),
      { id: idOf(2), kind: 'claim', ranges: [{ start: text.indexOf('here'), end: text.indexOf('headline') + 8 }] },
    ];
    const measures = computeMeasures({ ...ARTICLE, marks });
    expect(measures.outside).toEqual([idOf(1)]);
    expect(measures.kinds[0]).toMatchObject({ count: { value: 1, marks: [idOf(2)] }, words: { value: 2 } });
    expect(measures.map).toHaveLength(1);
    expect(measures.map[0]?.from).toBe(0);
  });
  it('follow a role that the reader changed', () => {
    const roles: BlockRole[] = ['paragraph', 'headline', 'paragraph', 'furniture', 'caption'];
    expect(computeMeasures({ ...ARTICLE, roles })).toMatchObject({ words: 14, furnitureWords: 5 });
  });
});

describe('coverage', () => {
  it('names paragraphs touched by a mark or looked at, and those still open', () => {
    const input = base(
      ['Head', 'One.', 'Two.', 'Ad', 'Three.', 'Four.'],
      ['headline', 'paragraph', 'quotation', 'furniture', 'listItem', 'standfirst'],
    );
    const marks = [markOn(input, 1, 'claim', 'Head'), markOn(input, 2, 'claim', 'Two', 'Four')];
    const { coverage } = computeMeasures({ ...input, marks, looked: [1, 2, 3] });
    expect(coverage).toEqual({
      worked: 3,
      of: 4,
      paragraphs: [
        { block: 1, number: 1, state: 'looked', marks: [] },
        { block: 2, number: 2, state: 'marked', marks: [idOf(2)] },
        { block: 4, number: 3, state: 'open', marks: [] },
        { block: 5, number: 4, state: 'marked', marks: [idOf(2)] },
      ],
    });
  });
  it('is nothing of nothing where no paragraph counts', () => {
    expect(computeMeasures(base(['Head'], ['headline'])).coverage).toEqual({ worked: 0, of: 0, paragraphs: [] });
  });
});

describe('percentages', () => {
  const words = (n: number) => Array.from({ length: n }, (_, i) => `w${i}`).join(' ');
  it('are said from 100 words on', () => {
    for (const [n, share] of [
      [99, null],
      [100, 0.02],
    ] as const) {
      const input = base([words(n)], ['paragraph']);
      const marks = [markOn(input, 1, 'claim', 'w0 w1')];
      expect(computeMeasures({ ...input, marks }).kinds[0]?.share).toMatchObject({
        value: share,
        reason: share === null ? 'tooFewForPercent' : null,
        basis: { marks: 1, words: n },
      });
    }
  });
  it('are said from 10 marks of the kind on, however short the text', () => {
    const input = base([words(20)], ['paragraph']);
    const marks = Array.from({ length: 10 }, (_, i) => markOn(input, i + 1, 'claim', `w${i} `.trim()));
    expect(computeMeasures({ ...input, marks }).kinds[0]?.share.value).toBe(0.5);
    expect(computeMeasures({ ...input, marks: marks.slice(1) }).kinds[0]?.share.reason).toBe('tooFewForPercent');
  });
});

describe('an empty layer', () => {
  it('gives reasons instead of figures', () => {
    const { kinds, markedWords, map, outside } = computeMeasures(ARTICLE);
    for (const { count, words, share } of kinds) {
      expect([count.value, count.reason]).toEqual([0, 'noMarks']);
      expect([words.value, words.reason]).toEqual([0, 'noMarks']);
      expect([share.value, share.reason]).toEqual([null, 'noMarks']);
    }
    expect(markedWords.reason).toBe('noMarks');
    expect([map, outside]).toEqual([[], []]);
  });
  it('of a text without words says that there are none', () => {
    const { kinds, markedWords } = computeMeasures(base(['…'], ['paragraph']));
    expect([markedWords.value, markedWords.reason]).toEqual([null, 'noWords']);
    expect(kinds[0]?.share).toMatchObject({ value: null, reason: 'noWords' });
  });
});

const ROLES: BlockRole[] = ['furniture', 'headline', 'standfirst', 'paragraph', 'subheading', 'listItem', 'caption'];
const layers = fc
  .array(
    fc.record({
      words: fc.array(fc.constantFrom('one', 'two', '“Three', 'four.', '👍', '漢字', '—'), {
        minLength: 1,
        maxLength: 30,
      }),
      role: fc.constantFrom(...ROLES),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .chain((list) => {
    const blocks = blocksOf(...list.map(({ words }) => words.join(' ')));
    const length = canonicalText(blocks).length;
    const range = fc
      .tuple(fc.nat(length - 1), fc.nat(length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a + 1, b) }));
    return fc.record({
      blocks: fc.constant(blocks),
      roles: fc.constant(list.map(({ role }) => role)),
      marks: fc.array(
        fc.record({
          kind: fc.constantFrom('claim', 'quote', 'own'),
          ranges: fc.array(range, { minLength: 1, maxLength: 3 }),
        }),
        { maxLength: 15 },
      ),
      looked: fc.subarray(list.map((_, i) => i)),
    });
  });

describe('any layer', () => {
  it('gives only finite figures, in the agreed shape, each to be recomputed from the marks that it names', () => {
    fc.assert(
      fc.property(layers, ({ blocks, roles, marks, looked }) => {
        const named = marks.map((mark, i) => ({ id: idOf(i + 1), ...mark }));
        const input: MeasureInput = { blocks, roles, language: null, kinds: KINDS, marks: named, looked };
        const measures = computeMeasures(input);
        expect(Measures.safeParse(measures).error).toBeUndefined();
        expect(JSON.stringify(measures)).not.toMatch(/NaN|Infinity/);

        // Slowly: a word counts where at least half of its units are under marks and in blocks that count.
        const text = canonicalText(blocks);
        const counts = new Uint8Array(text.length);
        blockSpans(blocks).forEach(({ start, end }, i) => roles[i] !== 'furniture' && counts.fill(1, start, end));
        const wordsUnder = (ids: readonly string[]) => {
          const under = new Uint8Array(text.length);
          for (const mark of named)
            if (ids.includes(mark.id)) for (const r of mark.ranges) under.fill(1, r.start, r.end);
          return segmentWords(text).filter((w) => {
            let units = 0;
            for (let i = w.start; i < w.end; i += 1) if (under[i] && counts[i]) units += 1;
            return units * 2 >= w.end - w.start;
          }).length;
        };
        for (const { count, words, share } of measures.kinds) {
          expect(count.value).toBe(count.marks.length);
          if (words.value !== null) expect(words.value).toBe(wordsUnder(words.marks));
          if (share.value !== null) expect(share.value).toBe(wordsUnder(share.marks) / measures.words);
        }
        if (measures.markedWords.value !== null)
          expect(measures.markedWords.value).toBe(wordsUnder(measures.markedWords.marks));
        expect(measures.markedWords.marks.length + measures.outside.length).toBe(named.length);

        // Changing nothing but the way there changes nothing: words told apart before, marks in another order.
        const again = computeMeasures({ ...input, marks: [...named].reverse(), wordIndex: new WordIndex(text, null) });
        expect(again).toEqual(measures);
        const total = segmentWords(text).length;
        expect(measures.words + measures.furnitureWords).toBe(total);
        for (const { from, to } of measures.map) expect(to).toBeGreaterThan(from);
        expect(blocks.every((block) => blockText(block) !== '')).toBe(true);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});
