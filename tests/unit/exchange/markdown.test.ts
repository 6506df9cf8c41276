import { micromark } from 'micromark';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMarkdownTemplate, defaultMarkdownTemplate, writeMarkdown } from '../../../shared/exchange/markdown';
import { escapeMarkdown, yamlText } from '../../../shared/exchange/markdown-text';
import { anyLaid, layDrafts, messages } from './material';

const seed = { seed: 20_260_109 };
const draft = { kind: 0, cuts: [0, 5], note: '# not a heading', tags: ['a_b'], unsure: true, source: 1 };
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };

/** What a reader of the Markdown sees in one paragraph. */
const seen = (markdown: string): string =>
  micromark(markdown)
    .replace(/^<p>|<\/p>$/gu, '')
    .replace(/&(?:lt|gt|amp|quot);/gu, (entity) => ENTITIES[entity] ?? entity);

describe('words in Markdown', () => {
  it('stay words, whatever signs are in them', () => {
    const signs = fc.constantFrom(...'\\`*_{}[]<>()#+-.!|~&$^=:"\'a1 '.split(''));
    fc.assert(
      fc.property(fc.array(signs, { minLength: 1, maxLength: 24 }), (list) => {
        const text = `x${list.join('')}y`.replace(/ +/gu, ' ');
        expect(seen(escapeMarkdown(text))).toBe(text);
        expect(seen(escapeMarkdown(text.slice(1).trim()))).toBe(text.slice(1).trim());
      }),
      { ...seed, numRuns: 500 },
    );
  });

  it('never end a value of front matter', () => {
    expect(yamlText('a"\n---\nb\u2028\u0085')).toBe('"a\\"\\n---\\nb\\u2028\\u0085"');
  });
});

describe('an article as Markdown', () => {
  it('has the tags and collections of the article itself in its front matter', () => {
    expect(writeMarkdown(layDrafts(['Boats.'], []), messages)).toContain(
      '\ntags: ["harbour; \\"works\\"","=tag",]\ncollections: ["Homework: week 3",]\n',
    );
  });

  it('says what was marked, in words', () => {
    const laid = layDrafts(['Boats were empty.'], [draft], { address: 'https://news.example/a' });
    expect(writeMarkdown(laid, messages)).toContain(`## Claim (C): 1

### <a id="mark-00000000-0000-4000-8000-000000000100"></a>C1 · paragraph 1

> Boats

- What backs it? **data**
- Whose claim: **The article’s own voice**
- Can it be checked? **can be checked**
- Why I see it so: **Because "so".**
- not sure
- Tag: a\\_b
- [In the article on the web](https://news.example/a#:~:text=Boats)

\\# not a heading
`);
  });

  it('says which words are not as they came', () => {
    const laid = layDrafts(['Boats were empty.'], [draft]);
    const blocks = laid.version.blocks.map((block) => ({
      ...block,
      corrections: [{ at: 0, was: 'Baots', now: 'Boats' }],
    }));
    expect(writeMarkdown({ ...laid, version: { ...laid.version, blocks } }, messages)).toContain(
      '- The text that came in read “Baots”; corrected to “Boats”\n',
    );
  });

  it('names each chosen mark once, and is the same every time', () => {
    fc.assert(
      fc.property(anyLaid, (laid) => {
        const text = writeMarkdown(laid, messages);
        for (const { id } of laid.chosen) expect(text.split(`<a id="mark-${id}"></a>`)).toHaveLength(2);
        expect(writeMarkdown(laid, messages)).toBe(text);
      }),
      { ...seed, numRuns: 60 },
    );
  });

  it('follows a template of the person’s own', () => {
    const laid = layDrafts(['Boats were empty.'], [draft]);
    const template =
      '{{title}}{{^outlet}} (no outlet){{/outlet}}\n{{#kinds}}\n{{#marks}}\n{{name}}: {{quote|raw}} {{#tags}}[{{tag|raw}}]{{/tags}}\n{{/marks}}\n{{/kinds}}\n';
    expect(writeMarkdown(laid, messages, template)).toBe('Ferry (no outlet)\nC1: Boats [a_b]\n');
  });
});

describe('a template', () => {
  it('that comes with the app is right', () => {
    expect(checkMarkdownTemplate(defaultMarkdownTemplate(messages))).toEqual([]);
  });

  it.each([
    ['{{#kinds}}', { line: 1, code: 'unclosed', name: 'kinds' }],
    ['a\n{{/kinds}}', { line: 2, code: 'unopened', name: 'kinds' }],
    ['{{constructor}}', { line: 1, code: 'unknownName', name: 'constructor' }],
    ['{{title|shout}}', { line: 1, code: 'unknownFilter', name: 'shout' }],
    ['{{kinds}}', { line: 1, code: 'notAList', name: 'kinds' }],
    ['\n\n{{title', { line: 3, code: 'brokenTag', name: '{{title' }],
    ['x'.repeat(20_001), { line: 1, code: 'tooLong', name: '20000' }],
  ])('is refused with line and reason: %j', (source, problem) => {
    expect(checkMarkdownTemplate(source)).toEqual([problem]);
  });

  it('is read or refused, whatever is typed', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '#',
      '/',
      '^',
      'kinds',
      'title',
      'marks',
      '|',
      'raw',
      ' ',
      '\n',
      '{{#kinds}}',
      '{{/kinds}}',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const source = pieces.join('');
        if (checkMarkdownTemplate(source).length === 0) writeMarkdown(layDrafts(['Boats'], [draft]), messages, source);
        else expect(() => writeMarkdown(layDrafts(['Boats'], [draft]), messages, source)).toThrow('problems');
      }),
      { ...seed, numRuns: 500 },
    );
  });
});
