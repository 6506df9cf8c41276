/** An import that is cancelled leaves nothing behind, whatever it was in the middle of. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { makePdf, makeZip, bookParts, wordParts } from '../support/make-files';
import { openFiles, type ChosenFile } from './support/adding';
import { expect, test } from './support/app';

const file = (name: string, buffer: Buffer): ChosenFile => ({ name, mimeType: 'application/octet-stream', buffer });
const line = (n: number) => `The keeper of the weir wrote down the water of day ${n}, as she had done for years.`;

const LONG_PDF = makePdf(
  Array.from({ length: 300 }, (_, page) =>
    Array.from({ length: 50 }, (__, i) => ({ x: 60, y: 780 - i * 14, text: line(page * 50 + i) })),
  ),
);
const LONG_WORD = makeZip(wordParts(Array.from({ length: 12_000 }, (_, i) => ({ words: line(i) }))));
const LONG_BOOK = makeZip(
  bookParts(
    Array.from({ length: 300 }, (_, n) => ({
      title: `Chapter ${n}`,
      body: Array.from({ length: 60 }, (__, i) => `<p>${line(n * 60 + i)}</p>`).join(''),
    })),
  ),
);

test('a cancelled import leaves no article, no picture and no frame, and the window answers', async ({
  app,
  host,
  dataFolder,
}) => {
  test.setTimeout(120_000);
  const frames = () => app.locator('iframe').count();
  const cancel = async () => {
    await app.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect(app.getByRole('button', { name: 'Stop', exact: true })).toHaveCount(0);
    // The frame of the page that may come next stays; the one that read is gone with what it read.
    await expect.poll(frames).toBeLessThanOrEqual(1);
    await expect(app.getByRole('alert')).toHaveCount(0);
    await expect(app.getByRole('heading', { name: 'Add an article' })).toBeVisible();
    await expect(app.getByRole('button', { name: 'Open a file' })).toBeEnabled();
  };
  for (const each of [file('long.pdf', LONG_PDF), file('long.docx', LONG_WORD), file('long.epub', LONG_BOOK)]) {
    await openFiles(app, each);
    await cancel();
  }

  await openFiles(app, [file('one.docx', LONG_WORD), file('two.pdf', LONG_PDF), file('three.docx', LONG_WORD)]);
  const sheet = app.getByRole('dialog', { name: 'Adding files' });
  await sheet.getByRole('button', { name: 'Cancel' }).click();
  await expect(sheet).toHaveCount(0);
  await expect.poll(frames).toBeLessThanOrEqual(2);

  await host.stop();
  const db = new Database(path.join(dataFolder, 'plumbline.sqlite'), { readonly: true });
  const rows = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  // Only the sample that was there from the start.
  expect(['article', 'version', 'text', 'picture'].map(rows)).toEqual([1, 1, 1, 0]);
  db.close();
  expect(readdirSync(dataFolder).filter((name) => /tmp|incoming|long|\.(?:pdf|docx|epub)/.test(name))).toEqual([]);
});
