/** Pictures: from inside a file, through the review into the reader; what is kept of them; what is refused. */
import type { Page } from '@playwright/test';
import { exifSegment, jpegSegment, makePng, makePngBomb, pngPart } from '../support/make-pictures';
import { readInFrame } from '../support/frame-page';
import { makeZip, pictureParts, pictureRun, wordParts } from '../support/make-files';
import { openFiles, outsideRequests } from './support/adding';
import { callTerminal, expect, startHost, test } from './support/app';
import { expectNoViolations } from './support/axe';

/** A JPEG that Chromium makes: blue above, sand below; with a camera's notes and a place, to be turned by a quarter. */
async function makePhotograph(app: Page): Promise<Buffer> {
  const encoded = await app.evaluate(async () => {
    const canvas = new OffscreenCanvas(2_400, 1_200);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    const sky = context.createLinearGradient(0, 0, 2_400, 1_200);
    for (let stop = 0; stop <= 40; stop += 1) sky.addColorStop(stop / 40, `hsl(${stop * 9} 60% ${30 + stop}%)`);
    context.fillStyle = sky;
    context.fillRect(0, 0, 2_400, 1_200);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  });
  const plain = Buffer.from(encoded, 'latin1');
  return Buffer.concat([plain.subarray(0, 2), exifSegment(6), plain.subarray(2)]);
}

test('a Word document’s pictures stand in the review and in the reader, without the camera’s notes, also after a restart', async ({
  app,
  dataFolder,
  host,
}) => {
  const asked = outsideRequests(app);
  const parts = wordParts(
    [
      { style: 'Title', words: 'The weir at Oldport' },
      { words: 'Water stood at the rail on Monday, and the keeper said that it would not fall before Friday.' },
      { words: pictureRun(0, 'A man leans on the rail above brown water') },
      { words: 'The council met at noon and spoke for an hour about the gates and about nothing else.' },
      { words: pictureRun(1) },
      { style: 'caption', words: 'The gates, open since Sunday. Photo: M. Lind' },
      { words: pictureRun(2, 'A huge chart of the river') },
      { words: pictureRun(3) },
      { words: 'On Tuesday the rain went east, and the water stayed where it was for one more night.' },
    ],
    pictureParts([
      { name: 'photo.jpg', data: await makePhotograph(app) },
      { name: 'gates.png', data: makePng(400, 300) },
      { name: 'bomb.png', data: makePngBomb(30_000, 30_000) },
      // It says that it is a PNG: the bytes say otherwise.
      { name: 'drawing.png', data: '<svg xmlns="http://www.w3.org/2000/svg" onload="fetch(\'/ran-from-svg\')"/>' },
    ]),
  );
  await openFiles(app, { name: 'weir.docx', mimeType: 'application/octet-stream', buffer: makeZip(parts) });
  await expect(app.getByRole('heading', { name: 'Look it over' })).toBeVisible();
  await expect(app.getByRole('row').filter({ has: app.locator('img') })).toHaveCount(2);
  const notes = app.getByRole('list', { name: 'How it was read' });
  await expect(notes).toContainText('A picture was left out: it has more than 40 million pixels.');
  await expect(notes).toContainText('A picture was left out: it is a drawing written as code (SVG)');
  await app.screenshot({ path: test.info().outputPath('review.png') });
  await app.getByRole('button', { name: 'Add to library' }).click();

  const text = app.getByRole('document');
  const photo = text.getByRole('img', { name: 'A man leans on the rail above brown water' });
  const gates = text.getByRole('img', { name: 'No description was given' });
  const isDrawn = (image: typeof photo) =>
    expect.poll(() => image.evaluate((it: HTMLImageElement) => it.complete && it.naturalWidth)).toBeGreaterThan(0);
  await expect(photo).toHaveAttribute('src', /^blob:/);
  await isDrawn(photo);
  await gates.evaluate((it) => it.scrollIntoView());
  await isDrawn(gates);
  await expect(text.getByText('A huge chart of the river')).toBeVisible();
  // Turned upright by its own note, and made smaller.
  expect(await photo.evaluate((it: HTMLImageElement) => [it.naturalWidth, it.naturalHeight])).toEqual([800, 1_600]);
  await expectNoViolations(app);

  // Pointing at a picture takes its words; a key frames them.
  await photo.click();
  await expect(app.getByRole('button', { name: 'Take the picture out' })).toBeVisible();
  await app.keyboard.press('f');
  await expect(app.getByRole('button', { name: /Framing/ }).first()).toContainText('1');
  await app.screenshot({ path: test.info().outputPath('reader.png') });
  expect(asked.filter((address) => !address.startsWith('blob:'))).toEqual([]);

  // A picture is let go over the words of one that was not kept; Undo and Redo know it.
  const chart = text.getByRole('img', { name: 'A huge chart of the river' });
  const dropped = await app.evaluateHandle((encoded) => {
    const transfer = new DataTransfer();
    const bytes = Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0));
    transfer.items.add(new File([bytes], 'chart.png', { type: 'image/png' }));
    return transfer;
  }, makePng(640, 200).toString('base64'));
  await text.getByText('A huge chart of the river').dispatchEvent('drop', { dataTransfer: dropped });
  await expect(chart).toHaveCount(1);
  await app.keyboard.press('Control+z');
  await expect(chart).toHaveCount(0);
  await app.keyboard.press('Control+Shift+z');
  await chart.evaluate((it) => it.scrollIntoView());
  await isDrawn(chart);

  const address = new URL(app.url()).hash;
  await host.stop();
  const again = await startHost(dataFolder);
  await app.goto(again.address);
  await expect(app.getByRole('main')).toBeVisible();
  await app.evaluate((hash) => (location.hash = hash), address);
  await isDrawn(photo);
  await chart.evaluate((it) => it.scrollIntoView());
  await isDrawn(chart);
  await again.stop();
  const listed = (await callTerminal(dataFolder, 'articles.list', {})) as {
    articles: { id: string; meta: { title: string } }[];
  };
  const article = listed.articles.find(({ meta }) => meta.title === 'The weir at Oldport');
  const read = (await callTerminal(dataFolder, 'articles.get', { article: article?.id })) as {
    article: { pictures: { block: number; picture: { hash: string } }[] };
  };
  expect(read.article.pictures).toHaveLength(3);
  for (const { picture } of read.article.pictures) {
    const { base64 } = (await callTerminal(dataFolder, 'pictures.get', { hash: picture.hash })) as { base64: string };
    const bytes = Buffer.from(base64, 'base64').toString('latin1');
    for (const note of ['Exif', 'SecretCamera', 'http', 'tEXt']) expect(bytes).not.toContain(note);
  }
});

interface Answer {
  readonly refused?: string;
  readonly mediaType?: string;
}

test('pictures that mean harm are refused by name, or come out as a plain picture; nothing in them runs or is asked for', async ({
  app,
}) => {
  const asked = outsideRequests(app);
  const script = '<script>parent.ran=1;fetch("http://evil.example/x")</script>';
  const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500">${inner}</svg>`;
  const photograph = await makePhotograph(app);
  const colours = [
    [40, 90, 160],
    [230, 190, 80],
  ] as const;
  const cases: readonly (readonly [string, Buffer, string])[] = [
    ['bomb', makePngBomb(30_000, 30_000), 'tooManyPixels'],
    ['one endless line', makePngBomb(2_000_000, 1), 'tooManyPixels'],
    ['bomb within the limit that holds too little', makePngBomb(6_000, 6_000), 'any'],
    ['script', Buffer.from(svg(script)), 'drawing'],
    [
      'foreign',
      Buffer.from(svg(`<foreignObject><body xmlns="http://www.w3.org/1999/xhtml">${script}</body></foreignObject>`)),
      'drawing',
    ],
    ['external', Buffer.from(svg('<image href="http://evil.example/x.png" width="9" height="9"/>')), 'drawing'],
    ['packed drawing', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), 'drawing'],
    ['page', Buffer.from(`<!doctype html>${script}`), 'notPicture'],
    ['PDF', Buffer.from('%PDF-1.7\n'), 'notPicture'],
    ['nothing', Buffer.alloc(0), 'notPicture'],
    ['header only', makePng(300, 300).subarray(0, 40), 'any'],
    ['cut off', photograph.subarray(0, 3_000), 'any'],
    ['page behind a picture', Buffer.concat([makePng(300, 300), Buffer.from(script)]), 'image/png'],
    [
      'page inside a picture',
      makePng(300, 300, colours, [pngPart('tEXt', Buffer.from(`Comment\0${script}`))]),
      'image/png',
    ],
    ['place and camera', photograph, 'image/jpeg'],
    [
      'words in a photograph',
      Buffer.concat([photograph.subarray(0, 2), jpegSegment(0xfe, Buffer.from(script)), photograph.subarray(2)]),
      'image/jpeg',
    ],
  ];
  for (const [name, bytes, expected] of cases) {
    const answer = await readInFrame<Answer>(app, 'picture', bytes);
    expect(answer.ok, name).toBe(true);
    const said = answer.value?.refused ?? answer.value?.mediaType;
    if (expected === 'any') expect(['damaged', 'image/png', 'image/jpeg'], name).toContain(said);
    else expect(said, name).toBe(expected);
  }
  // Two thousand spacers and a page that calls itself a picture: none becomes a block, and the text is whole.
  const spacer = `data:image/png;base64,${makePng(2, 2).toString('base64')}`;
  const spacers = Array.from(
    { length: 2_000 },
    (_, i) => `<img src="${spacer}${' '.repeat(i % 7)}" data-n="${i}">`,
  ).join('');
  const liar = `data:image/png;base64,${Buffer.from(script.repeat(20)).toString('base64')}`;
  const chart = `data:image/png;base64,${makePng(640, 400, colours).toString('base64')}`;
  const sentence = 'The harbour board met on Monday evening and spoke for two hours about the new pier.';
  const page = `<article><h1>The pier</h1><p>${sentence}</p>${spacers}<img src="${liar}" alt="A pier in the fog"><figure><img src="${chart}"><figcaption>What the pier costs</figcaption></figure><p>${sentence.replace('Monday', 'Friday')}</p></article>`;
  const read = await readInFrame<{ blocks: object[]; sources: object[]; pictures: { block: number }[] }>(
    app,
    'page',
    Buffer.from(page),
  );
  expect(read.value?.blocks).toHaveLength(5);
  expect(read.value?.pictures.map(({ block }) => block)).toEqual([2, 3]);
  expect(await app.evaluate(() => 'ran' in window)).toBe(false);
  expect(asked.filter((address) => !address.startsWith('blob:'))).toEqual([]);
});
