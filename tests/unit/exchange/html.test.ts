// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkAddress } from '../../../shared/exchange/html/build';
import { writeHtml } from '../../../shared/exchange/html/page';
import { layMaterial, type Laid } from '../../../shared/exchange/material';
import { anyLaid, layDrafts, messages } from './material';

const HOSTILE = [
  '</style><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<!--<svg/onload=alert(1)>',
  ']]><style>*{background:url(https://evil.example/x)}</style>',
  '&lt;b&gt;&#0;\u0000\u202e',
  '{{title}}',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 12 })), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' ').trim() || 'x');
const ADDRESSES = [
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  '//evil.example/x',
  'https://news.example/a"onclick="alert(1)',
  'http://news.example/<b>',
  'mailto:a@news.example',
  'mailto:"><b>@x',
];

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const TAGS = new Set(
  'html head meta title style body header main footer nav section h1 h2 h3 p ul ol li dl div dt dd a span strong em br blockquote table caption thead tbody tr th td'
    .split(' ')
    .map((tag) => tag.toUpperCase()),
);
const NAMES =
  /^(lang|dir|class|id|href|rel|tabindex|role|scope|charset|http-equiv|content|name|aria-[a-z]+|data-(kind|depth))$/;

/** Nothing but what the page itself is made of: no element, attribute or address that words brought in. */
function expectTame(html: string): Document {
  const page = parse(html);
  for (const element of page.querySelectorAll('*')) {
    expect(TAGS.has(element.tagName), element.tagName).toBe(true);
    for (const { name, value } of element.attributes) {
      expect(name).toMatch(NAMES);
      if (name === 'href') expect(value).toMatch(/^(#|https?:\/\/|mailto:)/u);
    }
  }
  expect(page.querySelectorAll('style')).toHaveLength(1);
  const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const link of page.querySelectorAll('a[href^="#"]')) expect(ids).toContain(link.getAttribute('href')?.slice(1));
  return page;
}

/** The words of the article as the page has them, names of marks and numbers aside. */
function wordsOf(page: Document): string {
  const text = page.querySelector('.text');
  text?.querySelectorAll('.name, .no, .sign').forEach((each) => each.remove());
  return [...(text?.querySelectorAll('.block') ?? [])].map((block) => block.textContent).join('\n');
}

describe('an article as a page', () => {
  it('keeps every word in its place, and each mark with its note and the way back', () => {
    fc.assert(
      fc.property(anyLaid, (laid) => {
        const page = expectTame(writeHtml(laid, messages));
        // A line end in HTML is \n, and what no HTML can hold is said to be missing.
        const plain = laid.version.text
          .toWellFormed()
          .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '\ufffd');
        expect(wordsOf(page)).toBe(plain.replace(/\r\n?/gu, '\n'));
        for (const { id } of laid.chosen) expect(page.getElementById(`mark-${id}`)).not.toBeNull();
      }),
      { seed: 20_261_124, numRuns: 60 },
    );
  });

  it('stays tame whatever words and addresses are in it', () => {
    const links = fc.array(fc.constantFrom(...ADDRESSES), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(hostile, hostile, hostile, links, (text, note, title, addresses) => {
        const base = layDrafts(
          [text, title],
          [{ kind: 1, cuts: [0, 4], note, tags: [title], unsure: true, source: 0 }],
          {
            title,
            outlet: note,
            authors: [text],
            address: addresses[0] ?? null,
          },
        );
        const blocks = base.version.blocks.map((block) => ({
          ...block,
          runs: block.runs.map((run, i) => ({ ...run, link: addresses[i % addresses.length] ?? '' })),
        }));
        const laid: Laid = layMaterial({ ...base, version: { ...base.version, blocks } }, messages);
        expectTame(writeHtml(laid, messages));
      }),
      { seed: 20_261_124, numRuns: 60 },
    );
  });

  it('draws overlapping marks over the same words inside each other', () => {
    const laid = layDrafts(
      ['Boats were empty at night.'],
      [
        { kind: 0, cuts: [0, 16], note: '', tags: [], unsure: false, source: 2 },
        { kind: 2, cuts: [6, 25], note: '', tags: [], unsure: false, source: 2 },
      ],
    );
    const page = parse(writeHtml(laid, messages));
    const kindsOf = (words: string) => {
      const inner = [...page.querySelectorAll('.text .mark')].findLast((each) => each.textContent === words);
      const kinds: string[] = [];
      for (let at = inner?.closest('.mark'); at; at = at.parentElement?.closest('.mark'))
        kinds.push(at.getAttribute('data-kind') ?? '');
      return kinds;
    };
    expect(kindsOf('Boats ')).toEqual(['claim']);
    expect(kindsOf('were empty').sort()).toEqual(['claim', 'framing']);
    expect(kindsOf(' at night')).toEqual(['framing']);
  });

  it('says which words are a correction, and what stood there', () => {
    const base = layDrafts(['The boat was empty.'], []);
    const [block] = base.version.blocks;
    if (!block) throw new Error('no block');
    const blocks = [{ ...block, corrections: [{ at: 4, was: 'boad', now: 'boat' }] }];
    const laid = layMaterial({ ...base, version: { ...base.version, blocks } }, messages);
    expect(parse(writeHtml(laid, messages)).querySelector('header')?.textContent).toContain('boad');
  });

  it('lets links lead to web pages and letters only', () => {
    expect(ADDRESSES.map(linkAddress)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      'https://news.example/a%22onclick=%22alert(1)',
      'http://news.example/%3Cb%3E',
      'mailto:a@news.example',
      'mailto:%22%3E%3Cb%3E@x',
    ]);
  });

  it('says that nothing may be loaded or run', () => {
    const page = parse(writeHtml(layDrafts(['One.'], []), messages));
    expect(page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')).toMatch(
      /^default-src 'none'; style-src 'unsafe-inline'; img-src data:/,
    );
    expect(page.documentElement.lang).toBe('en');
  });
});
