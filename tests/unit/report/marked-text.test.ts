import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseText, countLeftOut, cutMarkedText, numberLinks } from '../../../shared/report/marked-text';
import type { Block, MarkId } from '../../../shared/model';
import { blockSpans, blockText, canonicalText } from '../../../shared/text';
import { articleOf, FERRY, FERRY_MARKS, idOf, marksOn } from '../panel/sample';

const cut = (article = FERRY, marks = FERRY_MARKS) => cutMarkedText(article.version.blocks, article.roles, marks);
const id = (n: number): MarkId => idOf<MarkId>(n);

describe('marked text', () => {
  it('carries overlapping marks and names each behind its last word', () => {
    const [, , block] = cut();
    expect(block?.pieces.map(({ text, covers, ends }) => [text, covers.length, ends.length])).toEqual([
      ['Some ', 0, 0],
      ['600 people ', 1, 0],
      ['used it', 2, 1],
      [' every night', 1, 1],
      [' last winter.', 0, 0],
    ]);
    expect(block?.pieces[2]?.covers.map(({ kind }) => kind)).toEqual(['claim', 'opinion']);
  });
  it('gives marks of one kind over the same words lines of their own', () => {
    const marks = marksOn(FERRY, [
      { kind: 'claim', words: ['600 people used it'] },
      { kind: 'claim', words: ['people used'] },
    ]);
    const [, , block] = cut(FERRY, marks);
    expect(block?.pieces.map(({ covers }) => covers.map(({ depth }) => depth))).toEqual([[], [1], [1, 2], [1], []]);
  });
  it('names a mark that takes the line end after a block with it', () => {
    const [first] = FERRY_MARKS;
    const { version } = FERRY;
    const [, headline] = blockSpans(version.blocks);
    const range = { start: headline?.start ?? 0, end: (headline?.end ?? 0) + 1, exact: '', prefix: '', suffix: '' };
    const marks = first ? [{ ...first, ranges: [range] }] : [];
    expect(cut(FERRY, marks)[1]?.pieces.at(-1)?.ends).toEqual([first?.id]);
  });
  it('loses nothing, whatever is marked', () => {
    const word = fc.stringMatching(/^[a-z“” ]{1,12}$/);
    const block = fc.record({
      role: fc.constantFrom('paragraph', 'furniture', 'listItem'),
      runs: fc.array(fc.record({ text: word, bold: fc.constant(true) }, { requiredKeys: ['text'] }), { minLength: 1 }),
    });
    const stretch = fc.tuple(fc.nat(120), fc.integer({ min: 1, max: 60 }));
    const sketches = fc.array(fc.record({ kind: fc.constantFrom('claim', 'quote'), pieces: fc.array(stretch) }));
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), sketches, (made, drawn) => {
        const blocks = made as Block[];
        const { length } = canonicalText(blocks);
        const marks = drawn.map(({ kind, pieces }, i) => ({
          id: id(i),
          kind,
          ranges: pieces
            .map(([start, size]) => ({ start: Math.min(start, length), end: Math.min(start + size, length) }))
            .filter(({ start, end }) => end > start)
            .map((range) => ({ ...range, exact: '', prefix: '', suffix: '' })),
        }));
        const roles = blocks.map(({ role }) => role);
        const result = cutMarkedText(blocks, roles, marks);
        const spans = blockSpans(blocks);
        result.forEach(({ pieces, index }) => {
          expect(pieces.map(({ text }) => text).join('')).toBe(blockText(blocks[index] ?? { runs: [] }));
          let at = spans[index]?.start ?? 0;
          for (const { text, covers } of pieces) {
            for (let unit = at; unit < at + text.length; unit += 1) {
              const over = marks.filter((m) => m.ranges.some(({ start, end }) => start <= unit && unit < end));
              expect(covers.map(({ mark }) => mark)).toEqual(over.map((m) => m.id));
            }
            at += text.length;
          }
        });
      }),
      { seed: 40926, numRuns: 200 },
    );
  });
});

describe('what the text shows', () => {
  it('leaves out page matter without marks and says how much', () => {
    expect(countLeftOut(cut())).toBe(1);
    expect(chooseText(cut(), true)).toHaveLength(6);
  });
  it('keeps page matter that carries a mark', () => {
    const blocks = cut(FERRY, marksOn(FERRY, [{ kind: 'claim', words: ['lamps'] }]));
    expect(countLeftOut(blocks)).toBe(0);
    expect(chooseText(blocks, false)[0]).toMatchObject({ type: 'block', block: { role: 'furniture' } });
  });
  it('gathers what no mark touches into gaps, headings kept', () => {
    const article = articleOf([
      ['headline', 'Head'],
      ['paragraph', 'one'],
      ['paragraph', 'two'],
      ['subheading', 'Sub'],
      ['paragraph', 'three'],
    ]);
    const parts = chooseText(cut(article, marksOn(article, [{ kind: 'claim', words: ['three'] }])), false);
    expect(parts.map((part) => (part.type === 'gap' ? part.blocks : part.block.role))).toEqual([
      'headline',
      2,
      'subheading',
      'paragraph',
    ]);
  });
});

it('numbers addresses once each in the order of the text', () => {
  const runs = [
    { text: 'a', link: 'https://a.example/' },
    { text: 'b', link: 'https://b.example/' },
  ];
  const blocks: Block[] = [
    { role: 'paragraph', runs },
    { role: 'paragraph', runs: runs.toReversed() },
  ];
  const cutBlocks = cutMarkedText(blocks, ['paragraph', 'paragraph'], []);
  expect([...numberLinks(cutBlocks)]).toEqual([
    ['https://a.example/', 1],
    ['https://b.example/', 2],
  ]);
});
