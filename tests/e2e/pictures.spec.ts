/** Pictures: from inside a file, through the review into the reader; what is kept of them; what is refused. */
import type { Page } from '@playwright/test';
import { exifSegment, makePng, makePngBomb } from '../support/make-pictures';
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
  await app.keyboard.press('f');
  await expect(app.getByRole('button', { name: /Framing/ }).first()).toContainText('1');
  await app.screenshot({ path: test.info().outputPath('reader.png') });
  expect(asked.filter((address) => !address.startsWith('blob:'))).toEqual([]);

  const address = new URL(app.url()).hash;
  await host.stop();
  const again = await startHost(dataFolder);
  await app.goto(again.address);
  await expect(app.getByRole('main')).toBeVisible();
  await app.evaluate((hash) => (location.hash = hash), address);
  await isDrawn(photo);
  await again.stop();
  const listed = (await callTerminal(dataFolder, 'articles.list', {})) as {
    articles: { id: string; meta: { title: string } }[];
  };
  const article = listed.articles.find(({ meta }) => meta.title === 'The weir at Oldport');
  const read = (await callTerminal(dataFolder, 'articles.get', { article: article?.id })) as {
    article: { pictures: { block: number; picture: { hash: string } }[] };
  };
  expect(read.article.pictures).toHaveLength(2);
  for (const { picture } of read.article.pictures) {
    const { base64 } = (await callTerminal(dataFolder, 'pictures.get', { hash: picture.hash })) as { base64: string };
    const bytes = Buffer.from(base64, 'base64').toString('latin1');
    for (const note of ['Exif', 'SecretCamera', 'http', 'tEXt']) expect(bytes).not.toContain(note);
  }
});
