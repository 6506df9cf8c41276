import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { outlineToDocx } from '../../../shared/exchange/docx';
import { makeOutline, outlineToMarkdown } from '../../../shared/exchange/outline';
import { layDrafts, messages } from './material';

const draft = (more: object) => ({ kind: 0, cuts: [0, 5], note: '', tags: [], unsure: false, source: 0, ...more });
const laid = layDrafts(
  ['Boats were empty, <critics> said & laughed.'],
  [
    draft({ note: 'Who counted?\nAnd when?', tags: ['number'] }),
    draft({ kind: 1, cuts: [6, 10, 18, 27], tags: ['number', 'people'], source: 1 }),
  ],
  { authors: ['Nell Pryde'], outlet: 'Courier', published: '2025-10-08' },
);

describe('an outline for writing', () => {
  it('stands in groups by kind, with citations in brackets and a list at the end', () => {
    expect(outlineToMarkdown(makeOutline([laid], { citation: 'apa7', groupBy: 'kind' }, messages)))
      .toBe(`# Outline: Ferry

## Claim

> Boats (Pryde, 2025)

Who counted?
And when?

## Quote

> were \\[…\\] \\<critics\\> (Pryde, 2025)

## References

- Pryde, N. (2025, October 8). Ferry. *Courier*.
`);
  });

  it('says of quoted words which are a correction, and of no others', () => {
    const blocks = laid.version.blocks.map((block) => ({
      ...block,
      corrections: [{ at: 0, was: 'Baots', now: 'Boats' }],
    }));
    const corrected = { ...laid, version: { ...laid.version, blocks } };
    const parts = [...makeOutline([corrected], { citation: 'apa7', groupBy: 'kind' }, messages).parts];
    const said = 'The text that came in read “Baots”; corrected to “Boats”';
    expect(parts.flatMap((part, i) => (part.type === 'note' && part.text === said ? [i] : []))).toEqual([2]);
  });

  it('stands under every tag it has, or under none', () => {
    const parts = [...makeOutline([laid], { citation: 'mla9', groupBy: 'tag' }, messages).parts];
    expect(parts.map((part) => (part.type === 'heading' ? part.text : part.type))).toEqual([
      'number',
      'quote',
      'note',
      'quote',
      'people',
      'quote',
      'Works Cited',
      'entry',
    ]);
  });

  it('stands under who says it, and nobody last', () => {
    const parts = [...makeOutline([laid], { citation: 'mla9', groupBy: 'person' }, messages).parts];
    expect(parts.filter(({ type }) => type === 'heading').map((part) => part.type === 'heading' && part.text)).toEqual([
      'Ms Ruiz',
      'Nobody in particular',
      'Works Cited',
    ]);
  });

  it('has notes at the foot in Chicago style', () => {
    const text = outlineToMarkdown(makeOutline([laid], { citation: 'chicago17', groupBy: 'kind' }, messages));
    expect(text).toContain('> Boats[^1]');
    expect(text).toContain('[^2]: Nell Pryde, “Ferry,” *Courier*, October 8, 2025.');
  });

  it('opens as a Word document with headings, quotations, notes and footnotes', async () => {
    const bytes = outlineToDocx(makeOutline([laid], { citation: 'chicago17', groupBy: 'kind' }, messages));
    const { value, messages: problems } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: [
          "p[style-name='Quote'] => blockquote",
          "p[style-name='Title'] => h1",
          "p[style-name='Bibliography'] => p.entry",
        ],
      },
    );
    expect(problems).toEqual([]);
    expect(value).toContain('<blockquote>were […] &lt;critics&gt;<sup>');
    expect(value).toContain('Who counted?<br />And when?');
    expect(value).toContain('“Ferry,” <em>Courier</em>, October 8, 2025.');
    expect(value).toContain('<p class="entry">Pryde, Nell. “Ferry.” <em>Courier</em>, October 8, 2025.</p>');
    expect(outlineToDocx(makeOutline([laid], { citation: 'chicago17', groupBy: 'kind' }, messages))).toEqual(bytes);
  });

  it('sets words from right to left as such in Word, with their language', () => {
    const quote = (text: string, language: string | null) =>
      ({ type: 'quote', text, citation: [{ text: '(Pryde)' }], language }) as const;
    const parts = [quote('قالت: «لا».', 'ar'), quote('橋は閉じない。', 'ja'), quote('Boats.', 'en')];
    const file = new TextDecoder().decode(outlineToDocx({ title: 'x', withFootnotes: false, parts }));
    expect(file.match(/<w:bidi\/>/gu)).toHaveLength(1);
    expect(file).toContain('<w:rtl/><w:lang w:bidi="ar"/>');
    expect(file).toContain('<w:lang w:eastAsia="ja"/>');
    expect(file).toContain('<w:lang w:val="en"/>');
  });
});
