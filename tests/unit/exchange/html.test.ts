// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkAddress } from '../../../shared/exchange/html/build';
import { writeHtml } from '../../../shared/exchange/html/page';
import { runningHead } from '../../../shared/exchange/html/style';
import { MAX_PAGE_PICTURE_BYTES } from '../../../shared/exchange/html/text';
import { layMaterial, type Laid, type PagePicture } from '../../../shared/exchange/material';
import type { VersionSummary } from '../../../shared/contract';
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
  'html head meta title style body header main footer nav section h1 h2 h3 p ul ol li dl div dt dd a span strong em br blockquote table caption thead tbody tr th td img'
    .split(' ')
    .map((tag) => tag.toUpperCase()),
);
const NAMES =
  /^(lang|dir|class|id|href|rel|colspan|tabindex|role|scope|charset|http-equiv|content|name|src|alt|width|height|aria-[a-z]+|data-(kind|depth|n))$/;

/** Nothing but what the page itself is made of: no element, attribute or address that words brought in. */
function expectTame(html: string): Document {
  const page = parse(html);
  for (const element of page.querySelectorAll('*')) {
    expect(TAGS.has(element.tagName), element.tagName).toBe(true);
    for (const { name, value } of element.attributes) {
      expect(name).toMatch(NAMES);
      if (name === 'src') expect(value).toMatch(/^data:image\/(jpeg|png);base64,[A-Za-z0-9+/=]+$/u);
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

describe('what else a page holds', () => {
  const TEXT = ['A map of the bay', 'A boat', 'A pier'];
  const pictureOf = (block: number, bytes: number): PagePicture => ({
    ...{ block, width: 4, height: 3, mediaType: 'image/png' },
    base64: 'A'.repeat(Math.ceil(bytes / 3) * 4),
  });
  const pageOf = (beside: Parameters<typeof layDrafts>[4]): Document =>
    expectTame(writeHtml(layDrafts(TEXT, [], {}, undefined, beside), messages));

  it('keeps pictures in the file, each with words for who cannot see it', () => {
    const page = pageOf({ pictures: [pictureOf(1, 300)] });
    const [picture] = page.querySelectorAll('img');
    expect(picture?.parentElement?.textContent).toContain('A boat');
    expect(picture?.alt).not.toBe('');
    expect(picture?.src).toMatch(/^data:image\/png;base64,A+$/u);
  });

  it('says where a picture is left out because the file would be too heavy', () => {
    const pictures = [pictureOf(0, MAX_PAGE_PICTURE_BYTES - 600), pictureOf(1, 1_200), pictureOf(2, 300)];
    const page = pageOf({ pictures });
    expect(page.querySelectorAll('img')).toHaveLength(2);
    const blocks = [...page.querySelectorAll('.block')].map((block) => block.textContent);
    expect(blocks[1]).toContain('A picture is left out here: the pictures of one file may weigh 6 MB together.');
    expect(blocks[2]).not.toContain('left out');
  });

  it('lists the versions of the text with their times, and says which one stands there', () => {
    const versionOf = (ord: number, cause: VersionSummary['cause'], addedAt: string): VersionSummary => ({
      ...{ id: idOf(300 + ord), article: idOf(2), ord, cause, addedAt, hash: '', words: 10 * ord, isNewest: ord === 2 },
    });
    const list = (versions: readonly VersionSummary[]) =>
      [...(pageOf({ versions }).querySelector('#versions')?.parentElement?.querySelectorAll('li') ?? [])].map((li) =>
        li.textContent.replace(/\s+/gu, ' '),
      );
    const first = versionOf(1, 'added', '2026-03-14T08:05:00.000Z');
    expect(list([first])).toEqual(['Version 1 · March 14, 2026 at 08:05 UTC as first added, 10 words']);
    expect(list([first, versionOf(2, 'fetched', '2026-03-15T23:59:00.000Z')])).toEqual([
      'Version 1 · March 14, 2026 at 08:05 UTC as first added, 10 words This is the text above.',
      'Version 2 · March 15, 2026 at 23:59 UTC got from its address, 20 words',
    ]);
  });

  it('has the title at the head of printed pages, as words whatever is in it', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        expect(runningHead(title)).toMatch(
          /^@page\{@top-left\{content:"([\p{L}\p{N} ]|\\[0-9a-f]+ )*"\}\}@page :first/u,
        );
      }),
      { seed: 20_261_124, numRuns: 60 },
    );
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
    const indices = table(figures, 'How the words are spread over people and over viewpoints');
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
    expect(figures.textContent).toContain('Not a dispute, “Class 3b” says');
    expect(figures.textContent).not.toMatch(/\bI\b/);
  });

  it('say that they count all marks where only some are exported, and lead only to those', () => {
    const figures = figuresOf(layDrafts(TEXT, drafts, {}, 'shown'));
    expect(figures.textContent).toContain('2 of them do not carry the tag “shown”');
    expect(new Set([...figures.querySelectorAll('a')].map((a) => a.textContent))).toEqual(new Set(['F1']));
  });
});
