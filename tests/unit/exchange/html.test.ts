// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkAddress } from '../../../shared/exchange/html/build';
import { writeHtml } from '../../../shared/exchange/html/page';
import { layMaterial, type Laid } from '../../../shared/exchange/material';
import type { Viewpoint, ViewpointId } from '../../../shared/model';
import { disputeOf, idOf, LAYER, sourceOf } from '../measures/account-arbitraries';
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
  /^(lang|dir|class|id|href|rel|colspan|tabindex|role|scope|charset|http-equiv|content|name|aria-[a-z]+|data-(kind|depth))$/;

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

describe('the figures of a page', () => {
  const view = (n: number, name: string): Viewpoint => ({
    id: idOf<ViewpointId>(200 + n),
    layer: LAYER,
    ord: n,
    name,
    rev: 1,
  });
  const viewpoints = [view(0, 'Riders'), view(1, 'The council')];
  const sources = viewpoints.map(({ id, name }, i) => sourceOf(10 + i, { name: `${name} woman`, viewpoint: id }));
  const drafts = [
    { kind: 1, cuts: [0, 9], note: '', tags: [], unsure: false, source: 1 },
    { kind: 1, cuts: [12, 22], note: '', tags: [], unsure: false, source: 2 },
    { kind: 2, cuts: [23, 33], note: '', tags: ['shown'], unsure: false, source: 0 },
  ];
  const TEXT = ['“It broke”. “It runs on”. A bloodbath.'];
  const figuresOf = (laid: Laid): Element => {
    const section = expectTame(writeHtml(laid, messages)).querySelector('section[aria-labelledby="figures"]');
    if (!section) throw new Error('no figures');
    return section;
  };
  const table = (figures: Element, caption: string) =>
    [...figures.querySelectorAll('table')].find((each) => each.caption?.textContent === caption);

  it('have the framing grid, with ways to the passages in each cell', () => {
    const grid = table(figuresOf(layDrafts(TEXT, drafts)), 'Framing marks by what the wording does and by what means');
    const row = [...(grid?.querySelectorAll('tbody tr') ?? [])].find((tr) => /a metaphor/.test(tr.textContent));
    expect(row?.querySelectorAll('td')).toHaveLength(4);
    expect(row?.querySelector('a')?.textContent).toBe('F1');
    expect([...(row?.querySelectorAll('td') ?? [])].map((td) => td.textContent)).toEqual(['–', 'F1', '–', '–']);
  });

  it('set viewpoints side by side once it is a dispute, and say that space is not fairness', () => {
    const before = figuresOf(layDrafts(TEXT, drafts, {}, undefined, { viewpoints, sources }));
    expect(before.textContent).not.toContain('Equal space');
    expect(before.textContent).toContain('Not answered. Until it is answered with yes');
    const items = [disputeOf('yes')];
    const figures = figuresOf(layDrafts(TEXT, drafts, {}, undefined, { viewpoints, sources, items }));
    expect(figures.textContent).toContain('Equal space isn’t the same as fair: how strong is the evidence?');
    const space = table(figures, 'Words under each viewpoint');
    expect([...(space?.querySelectorAll('tbody th') ?? [])].map((th) => th.textContent)).toEqual([
      'Riders',
      'The council',
      'under none',
    ]);
    const sides = table(figures, 'Riders and The council, side by side');
    const quotes = [...(sides?.querySelectorAll('tbody tr') ?? [])].find((tr) => /^quotes/.test(tr.textContent));
    expect(quotes?.textContent).toBe('quotes1 (Q1)1 (Q2)');
    // The indices, each with its formula and who it is after; too little for a share is said in words.
    const indices = table(figures, 'Among people, by their words');
    expect(indices?.textContent).toContain('J = H / ln S (Pielou 1966)');
    expect(indices?.textContent).toContain('too little for a percentage');
  });

  it('each say what they rest on', () => {
    const figures = figuresOf(
      layDrafts(TEXT, drafts, {}, undefined, { viewpoints, sources, items: [disputeOf('yes')] }),
    );
    for (const each of figures.querySelectorAll('.figure')) {
      const said =
        each.querySelector('.quiet')?.textContent ?? each.nextElementSibling?.nextElementSibling?.textContent;
      expect(said, each.querySelector('caption')?.textContent ?? '').toMatch(/Rests on \d/);
    }
  });

  it('say whose answers they count where the marks are someone else’s', () => {
    const figures = figuresOf(layDrafts(TEXT, drafts, {}, undefined, { items: [disputeOf('no')], author: 'Class 3b' }));
    expect(figures.textContent).toContain('Not a dispute, Class 3b said');
    expect(figures.textContent).not.toMatch(/\bI\b/);
  });

  it('say that they count all marks where only some are exported, and lead only to those', () => {
    const figures = figuresOf(layDrafts(TEXT, drafts, {}, 'shown'));
    expect(figures.textContent).toContain('2 of them do not carry the tag “shown”');
    expect(new Set([...figures.querySelectorAll('a')].map((a) => a.textContent))).toEqual(new Set(['F1']));
  });
});
