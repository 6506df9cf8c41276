/**
 * Files that mean harm, in every format: nothing in them runs, nothing is asked for, each becomes text or is refused by
 * name within the deadline, and the window goes on answering.
 */
import type { Page } from '@playwright/test';
import { bookParts, makePdf, makeZip, wordParts, type ZipPart } from '../support/make-files';
import { openFiles } from './support/adding';
import { expect, test } from './support/app';

interface Hostile {
  readonly name: string;
  readonly data: string | Buffer;
  /** Words that must be there; absent: it may be refused. */
  readonly keeps?: string;
  /** What the refusal says, where it must be one. */
  readonly refused?: RegExp;
}

const AWAY = 'https://evil.example/x';
const SENTENCE = 'The harbour board met on Monday evening and spoke for two hours about the new pier.';
const page = (inner: string, headTags = ''): string =>
  `<!doctype html><html><head><title>t</title>${headTags}</head><body><article><h1>The pier</h1><p>${SENTENCE}</p>${inner}<p>${SENTENCE.replace('Monday', 'Tuesday')}</p></article></body></html>`;

/** Ways of writing a script's address. */
const SCRIPT_ADDRESSES = [
  'javascript:window.ran=1',
  'JaVaScRiPt:window.ran=1',
  ' \u0001javascript:window.ran=1',
  'java\tscript:window.ran=1',
  'java&#10;script:window.ran=1',
  '&#106;avascript:window.ran=1',
  'vbscript:x',
  'data:text/html,<script>window.ran=1</script>',
  'data:text/html;base64,PHNjcmlwdD53aW5kb3cucmFuPTE8L3NjcmlwdD4=',
  'blob:https://evil.example/1',
  'file:///etc/passwd',
  'filesystem:x',
];

const entities = (levels: number): string =>
  `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: levels }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}]>`;

const pages: readonly Hostile[] = [
  {
    name: 'script.html',
    data: page(`<script>parent.ran=1;top.ran=1;fetch('${AWAY}')</script><script src="${AWAY}.js"></script>`),
    keeps: SENTENCE,
  },
  {
    name: 'handlers.html',
    data: page(
      `<img src=x onerror="top.ran=1" alt="a pier"><svg onload="top.ran=1"><animate onbegin="top.ran=1"/></svg><details open ontoggle="top.ran=1"><p>More of it.</p></details><body onload="top.ran=1">`,
    ),
    keeps: SENTENCE,
  },
  {
    name: 'links.html',
    data: page(
      `<p>${SCRIPT_ADDRESSES.map((address, i) => `<a href="${address}">link${i}</a>`).join(' ')} were the words here.</p>`,
    ),
    keeps: 'link0',
  },
  {
    name: 'svg.html',
    data: page(
      `<svg><script>top.ran=1</script><foreignObject><iframe src="${AWAY}"></iframe></foreignObject><use href="${AWAY}#a"/><image href="${AWAY}.png"/></svg>`,
    ),
    keeps: SENTENCE,
  },
  {
    name: 'mathml.html',
    data: page(
      `<math href="javascript:top.ran=1"><mtext><table><mglyph><style><img src="${AWAY}" onerror="top.ran=1"></style></mglyph></table></mtext></math>`,
    ),
    keeps: SENTENCE,
  },
  {
    name: 'refresh.html',
    data: page(
      '',
      `<meta http-equiv="refresh" content="0;url=${AWAY}"><base href="${AWAY}/"><link rel="stylesheet" href="${AWAY}.css"><link rel="preload" as="image" href="${AWAY}.png"><link rel="prefetch" href="${AWAY}"><link rel="dns-prefetch" href="//evil.example"><meta http-equiv="Content-Security-Policy" content="default-src *">`,
    ),
    keeps: SENTENCE,
  },
  {
    name: 'styles.html',
    data: page(
      `<style>@import url(${AWAY}.css);p{background:url(${AWAY}.png)}@font-face{font-family:x;src:url(${AWAY}.woff)}</style><p style="background:url(${AWAY}.jpg)">Styled words.</p>`,
    ),
    keeps: SENTENCE,
  },
  {
    name: 'media.html',
    data: page(
      `<img src="${AWAY}.png" srcset="${AWAY}2.png 2x" alt="the pier at night"><video src="${AWAY}.mp4" poster="${AWAY}.jpg" autoplay></video><audio src="${AWAY}.mp3" autoplay></audio><object data="${AWAY}"></object><embed src="${AWAY}"><iframe src="${AWAY}" srcdoc="<script>top.ran=1</script>"></iframe><portal src="${AWAY}"></portal>`,
    ),
    keeps: SENTENCE,
  },
  {
    name: 'forms.html',
    data: page(
      `<form action="${AWAY}" id="f"><input name="a" autofocus onfocus="top.ran=1"><button formaction="javascript:top.ran=1">Go</button></form><p>After the form.</p>`,
    ),
    keeps: SENTENCE,
  },
  {
    name: 'clobber.html',
    data: page(
      '<form name="body"><input name="children"><input name="parentElement"><input name="textContent"></form><img name="documentElement"><a id="body"></a><form id="querySelectorAll"></form>',
    ),
    keeps: SENTENCE,
  },
  {
    name: 'mutation.html',
    data: page(
      '<noscript><p title="</noscript><img src=x onerror=top.ran=1>"></noscript><xmp><script>top.ran=1</script></xmp><template><script>top.ran=1</script></template><textarea></textarea><script>top.ran=1</script>',
    ),
    keeps: SENTENCE,
  },
  {
    name: 'shadow.html',
    data: page(
      '<div><template shadowrootmode="open"><script>top.ran=1</script><p>Words in the shadow, which are words of the page as well.</p></template></div>',
    ),
    keeps: 'Words in the shadow',
  },
  {
    name: 'external.xhtml',
    data: `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y SYSTEM "${AWAY}">]><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${SENTENCE} &x; &y;</p></body></html>`,
    keeps: SENTENCE,
  },
  {
    name: 'laughs.xhtml',
    data: `<?xml version="1.0"?>${entities(9)}<html xmlns="http://www.w3.org/1999/xhtml"><body><p>${SENTENCE} &a9;</p></body></html>`,
    keeps: SENTENCE,
  },
  {
    name: 'quadratic.xhtml',
    data: `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${'a'.repeat(50_000)}">]><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${SENTENCE} ${'&a;'.repeat(50_000)}</p></body></html>`,
  },
  { name: 'deep.html', data: `${'<div>'.repeat(50_000)}<p>${SENTENCE}</p>${'</div>'.repeat(50_000)}`, keeps: SENTENCE },
  { name: 'deep-inline.html', data: `<p>${'<b><i>'.repeat(25_000)}${SENTENCE}` },
  {
    name: 'attributes.html',
    data: page(
      `<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}="x"`).join(' ')} class="${'related '.repeat(50_000)}">Many names.</p>`,
    ),
    keeps: SENTENCE,
  },
  { name: 'items.html', data: page(`<ol>${'<li>item'.repeat(50_000)}</ol>`), keeps: SENTENCE },
  {
    name: 'json.html',
    data: page(
      '',
      `<script type="application/ld+json">${'['.repeat(400_000)}</script><script type="application/ld+json">{"@type":"NewsArticle","headline":"${'\\\\'.repeat(200_000)}","author":${'{"author":'.repeat(20_000)}</script>`,
    ),
    keeps: SENTENCE,
  },
  {
    name: 'signs.html',
    data: page(`<p>\u202Eover\u202C and \u0000 and \uFFFE and \u{1F468}\u200D\u{1F469}\u200D\u{1F467} stay words.</p>`),
    keeps: SENTENCE,
  },
  { name: 'cut.html', data: page('<p>and so on').slice(0, -40), keeps: SENTENCE },
  { name: 'bytes.html', data: Buffer.from(Array.from({ length: 20_000 }, (_, i) => (i * 7_919) % 256)) },
];

const swelling = (bytes: number): Buffer => Buffer.alloc(bytes, 0x20);
const wordWith = (...more: ZipPart[]): Buffer => makeZip(wordParts([{ words: SENTENCE }], more));
const bookWith = (body: string, ...more: ZipPart[]): Buffer => makeZip(bookParts([{ title: 'One', body }], more));

const documents: readonly Hostile[] = [
  { name: 'empty.docx', data: '', refused: /empty\.docx/ },
  { name: 'text.docx', data: 'not a document', refused: /text\.docx is damaged/ },
  { name: 'half.docx', data: wordWith().subarray(0, 900), refused: /half\.docx is damaged/ },
  {
    name: 'locked.docx',
    data: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    refused: /locked\.docx is locked/,
  },
  {
    name: 'bomb.docx',
    data: wordWith({ name: 'word/media/a.xml', data: swelling(40_000_000) }),
    refused: /bomb\.docx is larger/,
  },
  {
    name: 'liar.docx',
    data: wordWith({ name: 'word/header1.xml', data: swelling(900_000), statedBytes: 10 }),
    refused: /liar\.docx/,
  },
  {
    name: 'crowd.docx',
    data: makeZip(wordParts([{ words: SENTENCE }]), { statedEntries: 60_000 }),
    refused: /crowd\.docx is larger/,
  },
  {
    name: 'twice.docx',
    data: makeZip([...wordParts([{ words: SENTENCE }]), { name: 'word/document.xml', data: '<x/>' }]),
    refused: /twice\.docx/,
  },
  {
    name: 'laughs.docx',
    data: wordWith({
      name: 'word/document.xml',
      data: `<?xml version="1.0"?>${entities(9)}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&a9;</w:t></w:r></w:p></w:body></w:document>`,
    }),
    refused: /laughs\.docx are written in a way/,
  },
  {
    name: 'external.docx',
    data: wordWith({ name: 'word/settings.xml', data: `<?xml version="1.0"?><!DOCTYPE x SYSTEM "${AWAY}"><x/>` }),
    refused: /external\.docx are written in a way/,
  },
  {
    name: 'links.docx',
    data: makeZip(
      wordParts([
        { words: SENTENCE },
        {
          words:
            '<w:hyperlink xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId8"><w:r><w:t>The minutes of the meeting say otherwise.</w:t></w:r></w:hyperlink>',
        },
      ]),
    ),
    keeps: 'The minutes of the meeting',
  },
  {
    name: 'markup.docx',
    data: makeZip(
      wordParts([
        { words: SENTENCE },
        { words: '&lt;script&gt;top.ran=1&lt;/script&gt; and &lt;img src=x onerror=top.ran=1&gt; are words here.' },
      ]),
    ),
    keeps: 'are words here',
  },
  { name: 'empty.epub', data: '', refused: /empty\.epub/ },
  {
    name: 'nothing.epub',
    data: makeZip([{ name: 'mimetype', data: 'application/epub+zip' }]),
    refused: /nothing\.epub is damaged/,
  },
  {
    name: 'locked.epub',
    data: bookWith(`<p>${SENTENCE}</p>`, {
      name: 'META-INF/encryption.xml',
      data: '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></EncryptedData></encryption>',
    }),
    refused: /locked\.epub is locked/,
  },
  {
    name: 'laughs.epub',
    data: bookWith(`<p>${SENTENCE}</p>`, {
      name: 'META-INF/container.xml',
      data: `<?xml version="1.0"?>${entities(9)}<container>&a9;</container>`,
    }),
    refused: /laughs\.epub are written in a way/,
  },
  {
    name: 'bomb.epub',
    data: bookWith(`<p>${SENTENCE}</p>`, { name: 'OPS/big.xhtml', data: swelling(45_000_000) }),
    refused: /bomb\.epub is larger/,
  },
  {
    name: 'away.epub',
    data: bookWith(
      `<script src="${AWAY}"></script><img src="${AWAY}.png" alt="" onerror="top.ran=1"/><p>${SENTENCE}</p><p>The second paragraph of it.</p>`,
    ),
    keeps: SENTENCE,
  },
  { name: 'empty.pdf', data: '', refused: /empty\.pdf/ },
  { name: 'text.pdf', data: 'not a pdf', refused: /text\.pdf is damaged/ },
  { name: 'half.pdf', data: makePdf([[{ x: 60, y: 700, text: SENTENCE }]]).subarray(0, 300) },
  {
    name: 'actions.pdf',
    data: makePdf(
      [
        [
          { x: 60, y: 700, text: SENTENCE },
          { x: 60, y: 680, text: 'The rest is for the next meeting, they said.' },
        ],
      ],
      {
        catalog: `/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); top.ran=1;) >> /AA << /WC << /S /URI /URI (${AWAY}) >> >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (top.ran=1) >>] >> >>`,
        page: `/AA << /O << /S /Launch /F (calc.exe) >> >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << /S /URI /URI (javascript:top.ran=1) >> >>]`,
      },
    ),
    keeps: SENTENCE,
  },
];

/** Opens one file and answers what came of it, while counting how long the window kept still. */
async function tryOne(app: Page, { name, data }: Hostile): Promise<{ text: string; stillMs: number }> {
  await app.evaluate(() => {
    const state = { last: performance.now(), longest: 0 };
    const step = () => {
      const now = performance.now();
      state.longest = Math.max(state.longest, now - state.last);
      state.last = now;
      Object.assign(window, { stillMs: state.longest });
      if (!Object.hasOwn(window, 'stopCounting')) requestAnimationFrame(step);
    };
    Reflect.deleteProperty(window, 'stopCounting');
    requestAnimationFrame(step);
  });
  await openFiles(app, { name, mimeType: 'application/octet-stream', buffer: Buffer.from(data) });
  const review = app.getByRole('heading', { name: 'Look it over' });
  const refusal = app.getByRole('alert');
  await expect(review.or(refusal)).toBeVisible({ timeout: 14_000 });
  const text = (await review.isVisible())
    ? ((await app.getByRole('grid').textContent()) ?? '')
    : `refused: ${await refusal.textContent()}`;
  const stillMs = await app.evaluate(() => {
    Object.assign(window, { stopCounting: true });
    return Number(Reflect.get(window, 'stillMs') ?? 0);
  });
  if (await review.isVisible()) {
    await app.getByRole('button', { name: 'Back' }).click();
    if (name.endsWith('.epub')) await app.getByRole('button', { name: 'Back' }).click();
  } else await app.getByRole('button', { name: 'Close this message' }).click();
  return { text, stillMs };
}

for (const [kind, files] of [
  ['pages', pages],
  ['documents, books and PDF files', documents],
] as const) {
  test(`${kind} that mean harm do none`, async ({ app, host }) => {
    test.setTimeout(600_000);
    const own = new URL(host.address).origin;
    const asked: string[] = [];
    const opened: string[] = [];
    app.context().on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${own}/assets/`) && !url.startsWith(`${own}/frames/`) && !url.startsWith(`${own}/api/`))
        asked.push(url);
    });
    app.context().on('page', (popup) => opened.push(popup.url()));
    app.on('dialog', (dialog) => opened.push(dialog.message()));
    const wrong: string[] = [];
    for (const file of files) {
      const { text, stillMs } = await tryOne(app, file);
      if (file.keeps !== undefined && !text.includes(file.keeps)) wrong.push(`${file.name}: ${text.slice(0, 200)}`);
      if (file.refused && !file.refused.test(text)) wrong.push(`${file.name}: ${text.slice(0, 200)}`);
      if (text.startsWith('refused') && !text.includes(file.name)) wrong.push(`${file.name} is not named: ${text}`);
      if (stillMs > 2_000) wrong.push(`${file.name}: the window kept still for ${Math.round(stillMs)} ms`);
    }
    expect(wrong).toEqual([]);
    expect(asked).toEqual([]);
    expect(opened).toEqual([]);
    expect(await app.evaluate(() => Object.hasOwn(window, 'ran'))).toBe(false);
    const links = await app.evaluate(() =>
      [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href') ?? ''),
    );
    expect(links.filter((href) => !/^(?:https?:|mailto:|#|\/)/.test(href))).toEqual([]);
  });
}
