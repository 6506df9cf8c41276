import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlumblineError } from '../../../shared/contract';
import { ArticleMeta, Block } from '../../../shared/model';
import { blockText, canonicalText, cleanText, draftFromText, proposeFromPlainText } from '../../../shared/text';
import { rawText } from './arbitraries';

const LINES = [
  'Council votes to close night ferry',
  'By Dana Ortwell',
  '14 March 2025',
  'Photo: Ade Mills',
  'Home | News | Sport',
  '12 High Street',
  'Thornwick TH4 9QP',
  'Share this article',
  '- an item',
  '1. Another item',
  '“We cannot pay,” she said.',
  '> quoted',
  'The council met on Thursday and put the question off until the spring, as it had done twice before.',
  'a line of an e-mail that was broken by hand where its width of sixty-eight',
  'characters was full, so that the next word had to begin another line, and',
  'so on until the paragraph ended.',
];

const texts = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...LINES) }, { weight: 1, arbitrary: rawText() }), {
    maxLength: 25,
  })
  .chain((lines) =>
    fc.tuple(
      fc.constant(lines),
      fc.array(fc.constantFrom('\n', '\n\n', '\r\n', ' \n'), { minLength: lines.length, maxLength: lines.length }),
    ),
  )
  .map(([lines, breaks]) => lines.map((l, i) => l + (breaks[i] ?? '\n')).join(''));

describe('plain text', () => {
  it('becomes blocks whose canonical text is its non-empty lines joined by \\n, whatever comes in', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const blocks = proposeFromPlainText(text);
        const lines = cleanText(text).split('\n');
        expect(canonicalText(blocks)).toBe(lines.filter((l) => l !== '').join('\n'));
        for (const block of blocks) {
          expect(Block.safeParse(block).error).toBeUndefined();
          expect(blockText(block).includes('\n')).toBe(block.softWrap === true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is proposed at most one headline, and the same roles again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const blocks = proposeFromPlainText(text);
        expect(blocks.filter((b) => b.role === 'headline').length).toBeLessThanOrEqual(1);
        expect(proposeFromPlainText(text)).toEqual(blocks);
      }),
    );
  });

  it('keeps the lines of a hand-wrapped paragraph together, and verse apart', () => {
    const wrapped = [
      'The bank moved eleven centimetres in February. That is more than in',
      'the whole of last year, but less than in the wet spring of 2018, when',
      'nobody was watching. They called it “within what we expected, and at',
      'the upper end of it”.',
    ].join('\n');
    expect(proposeFromPlainText(`${wrapped}\n\n${wrapped}`).map((b) => [blockText(b), b.softWrap])).toEqual([
      [wrapped, true],
      [wrapped, true],
    ]);
    const verse =
      'It does not ask you where you have been\nnor why your coat is wet\nIt only hums along the rail\nand will not hurry yet';
    expect(proposeFromPlainText(verse)).toHaveLength(4);
  });
});

describe('a draft', () => {
  const text =
    'Council votes to close night ferry\n\nBy Dana Ortwell and Sam Okoro\nPublished 14 March 2025, 06:10\n\nThe council met on Thursday and put the question off until the spring, as it had done twice before.';
  it('takes title, authors and date from the text', () => {
    const { meta } = draftFromText({ text, format: 'plain' });
    expect(meta).toEqual({
      title: 'Council votes to close night ferry',
      authors: ['Dana Ortwell', 'Sam Okoro'],
      published: '2025-03-14T06:10',
      outlet: null,
      address: null,
      language: null,
      modified: null,
      section: null,
      licence: null,
    });
  });
  it('leaves what was given as it was given', () => {
    const meta = { title: 'Mine', authors: [], published: '1 April', outlet: 'The Quay', language: 'en' };
    expect(draftFromText({ text, format: 'plain', meta }).meta).toEqual({
      ...meta,
      address: null,
      modified: null,
      section: null,
      licence: null,
    });
  });
  it('is called by its first words where it has no headline', () => {
    const { meta } = draftFromText({
      text: 'The council met on Thursday and put the question off until the spring.',
      format: 'plain',
    });
    expect(meta.title).toBe('The council met on Thursday and put the question …');
  });
  it('always fits the model', () => {
    fc.assert(
      fc.property(texts, (raw) => {
        fc.pre(cleanText(raw).trim() !== '');
        expect(ArticleMeta.safeParse(draftFromText({ text: raw, format: 'plain' }).meta).error).toBeUndefined();
      }),
    );
    expect(
      draftFromText({ text: `${'👍'.repeat(400)} ${'x'.repeat(2_000)}`, format: 'plain' }).meta.title.isWellFormed(),
    ).toBe(true);
  });
  it('is refused where there is nothing, too much, or more lines than an article may have', () => {
    const codeOf = (raw: string, format: 'plain' | 'markdown' = 'plain') => {
      try {
        draftFromText({ text: raw, format });
      } catch (error) {
        return error instanceof PlumblineError ? error.code : error;
      }
      return null;
    };
    expect(codeOf(' \n')).toBe('emptyText');
    expect(codeOf('---\n\n***', 'markdown')).toBe('emptyText');
    expect(codeOf('x'.repeat(5_000_001))).toBe('tooLarge');
    expect(codeOf('x\n'.repeat(100_001))).toBe('invalidInput');
  });
  it.each([
    ['14 March 2025', '2025-03-14'],
    ['March 14, 2025', '2025-03-14'],
    ['14. März 2025', '2025-03-14'],
    ['14 mars 2025', '2025-03-14'],
    ['14 de marzo de 2025', '2025-03-14'],
    ['2025-03-14T06:10:00Z', '2025-03-14T06:10Z'],
    ['14 March 2025, 9.30pm BST', '2025-03-14T21:30 BST'],
    ['Published 14 March 2025 at 06:10 (UTC+2)', '2025-03-14T06:10+02:00'],
    ['Updated 15 March 2025, first published 14 March 2025', '2025-03-14'],
    ['14 March 2025 | Updated: 15 March 2025 10:00 GMT', '2025-03-14'],
    ['14.03.2025', '2025-03-14'],
    ['25/03/2025', '2025-03-25'],
    ['03/25/2025', '2025-03-25'],
    ['03/04/2025', '03/04/2025'],
    ['Friday, 14 March', '14 March'],
    ['2025年3月14日', '2025-03-14'],
  ])('reads the date line %s as %s', (line, published) => {
    const { meta } = draftFromText({
      text: `Council votes to close night ferry\n\n${line}\n\n${text.split('\n').at(-1)}`,
      format: 'plain',
    });
    expect(meta.published).toBe(published);
  });
});
