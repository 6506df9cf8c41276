import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlumblineError } from '../../../shared/contract';
import { Block } from '../../../shared/model';
import { blockText, canonicalText, cleanText, proposeFromMarkdown } from '../../../shared/text';
import { line } from './arbitraries';

const shape = (text: string) => proposeFromMarkdown(text).map((b) => [b.role, blockText(b)]);
const PROSE = 'The council met on Thursday and put the question off until the spring, as it had done twice before.';

describe('Markdown becomes blocks', () => {
  it('of the roles that its markup names', () => {
    const text = `# Ferry axed\n\n*By Dana Ortwell*\n\n14 March 2025\n\n${PROSE}\n\n## Why now\n\n> Nobody asked us.\n> Nobody will.\n\n${PROSE}\n\n![The quay at night](quay.png)\n\n---\n\n\`\`\`\ncode  \n\n  more\n\`\`\``;
    expect(shape(text)).toEqual([
      ['headline', 'Ferry axed'],
      ['byline', 'By Dana Ortwell'],
      ['dateline', '14 March 2025'],
      ['paragraph', PROSE],
      ['subheading', 'Why now'],
      ['quotation', 'Nobody asked us.\nNobody will.'],
      ['paragraph', PROSE],
      ['image', 'The quay at night'],
      ['paragraph', 'code\n\n  more'],
    ]);
    expect(proposeFromMarkdown(text).map((b) => b.reason)).toContain('markup');
  });

  it('with lists whose items keep a marker in their text', () => {
    expect(shape('- one\n- two\n  - three\n\n4. four\n5. five\n\n   more of five')).toEqual([
      ['listItem', '• one'],
      ['listItem', '• two'],
      ['listItem', '• three'],
      ['listItem', '4. four'],
      ['listItem', '5. five'],
      ['listItem', 'more of five'],
    ]);
  });

  it('with a row for each line of a pipe table', () => {
    expect(shape('| Year | **Riders** |\n|---|---:|\n| 2023 | 900 |\n| 2024 | 600 |')).toEqual([
      ['tableRow', 'Year | Riders'],
      ['tableRow', '2023 | 900'],
      ['tableRow', '2024 | 600'],
    ]);
  });

  it('of runs: bold, italic, links to the web and to mail, no others', () => {
    const [block] = proposeFromMarkdown(
      'A **bold _both_** [web](https://a.example/b?c=1) [mail](mailto:a@b.example) [script](javascript:alert(1)) [data](data:text/html,x) [file](file:///etc/passwd) [own](/x) [ref][r] `code`\n\n[r]: http://r.example',
    );
    expect(block?.runs).toEqual([
      { text: 'A ' },
      { text: 'bold ', bold: true },
      { text: 'both', bold: true, italic: true },
      { text: ' ' },
      { text: 'web', link: 'https://a.example/b?c=1' },
      { text: ' ' },
      { text: 'mail', link: 'mailto:a@b.example' },
      { text: ' script data file own ' },
      { text: 'ref', link: 'http://r.example' },
      { text: ' code' },
    ]);
  });

  it('with soft breaks that wrap and hard breaks that break', () => {
    const [soft, hard] = proposeFromMarkdown('one\ntwo\n\none  \ntwo\nthree');
    expect(soft).toMatchObject({ softWrap: true, runs: [{ text: 'one\ntwo' }] });
    expect(hard?.softWrap).toBeUndefined();
    expect(hard?.runs).toEqual([{ text: 'one\ntwo three' }]);
  });

  it('with HTML shown as text and never parsed', () => {
    expect(shape('<script>alert(1)</script>\n\na <b onclick="x">bold</b> word &amp; &#0; more')).toEqual([
      ['paragraph', '<script>alert(1)</script>'],
      ['paragraph', 'a <b onclick="x">bold</b> word & \uFFFD more'],
    ]);
  });

  it('of none where nothing is', () => {
    for (const text of ['', ' \n\n', '---', '[a]: http://b.example', '![](x.png)', '#'])
      expect(shape(text)).toEqual([]);
  });

  it('that fit the model and hold clean text, whatever comes in', () => {
    const marks = fc.constantFrom(
      '# ',
      '## ',
      '> ',
      '- ',
      '1. ',
      '**',
      '_',
      '`',
      '[',
      '](http://a.example)',
      '![',
      '<b>',
      '|',
      '  ',
      '&#13;',
      '&nbsp;',
      '\\',
      '\n',
      '\n\n',
      '    ',
      '```\n',
      '---\n',
      '\uFEFF',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(marks, line(3)), { maxLength: 20 }), (parts) => {
        const blocks = proposeFromMarkdown(parts.join(''));
        for (const block of blocks) {
          expect(Block.safeParse(block).error).toBeUndefined();
          expect(blockText(block).trim()).not.toBe('');
          expect(block.runs.every((run) => run.text !== '')).toBe(true);
        }
        const text = canonicalText(blocks);
        expect(cleanText(text)).toBe(text.replace(/^\uFEFF+/, ''));
      }),
      { numRuns: 300 },
    );
  });
});

describe('Markdown that would take long is refused at once', () => {
  const codeOf = (text: string): string => {
    try {
      proposeFromMarkdown(text);
    } catch (error) {
      if (error instanceof PlumblineError) return error.code;
      throw error;
    }
    return 'taken';
  };
  it.each([
    ['brackets', '['.repeat(50_000)],
    ['quotes', '>'.repeat(20_000)],
    ['quotes with spaces', '> '.repeat(20_000)],
    ['emphasis', '*a _b '.repeat(20_000)],
    ['backticks', '`a ``b '.repeat(20_000)],
    ['links', '[a](http://b.example) '.repeat(20_000)],
    ['HTML', '<a '.repeat(100_000)],
    ['nested lists', Array.from({ length: 500 }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n')],
    ['one paragraph of many lines', 'a\n'.repeat(200_000)],
    ['many paragraphs', '[a]\n\n'.repeat(100_000)],
  ])('%s', (_, text) => {
    expect(codeOf(text)).toBe('invalidInput');
  });
  it('more than 1 MB', () => {
    expect(codeOf('a b '.repeat(250_001))).toBe('tooLarge');
  });
  it('but not an article with hundreds of links and notes', () => {
    const paragraph = 'A line with **bold**, _italic_, [a link](https://a.example) and a note [12]. '.repeat(12);
    expect(codeOf(`# Title\n\n${`${paragraph}\n\n`.repeat(120)}${'- an item with `code`\n'.repeat(200)}`)).toBe(
      'taken',
    );
  });
});
