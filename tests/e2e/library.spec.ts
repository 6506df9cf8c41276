/** The library by keyboard: many files, tags for all of them, narrowed and searched, into the trash and back. */
import { expectNoViolations } from './support/axe';
import { openFiles, pageFile } from './support/adding';
import { expect, test } from './support/app';

const PLACES = ['Ashford', 'Birchwell', 'Cedarham'];
const piece = (place: string) =>
  pageFile(
    `${place}.html`,
    `<html lang="en"><head><title>${place}</title></head><body><article><h1>The weir at ${place}</h1>${`<p>People in ${place} met on Thursday to hear what the repair of the weir would cost, and who would pay for it before winter.</p>`.repeat(
      4,
    )}<p>A heron watched from the ${place} bank.</p></article></body></html>`,
  );

test('many files come in, are tagged, found and taken back, all by keys', async ({ app }) => {
  const refused = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from([0xff, 0xd8, 0xff]) };
  await openFiles(app, [...PLACES.map(piece), { ...piece('Ashford'), name: 'again.html' }, refused]);
  const read = app.getByRole('dialog', { name: 'Files read' });
  await expect(read.getByRole('heading', { name: 'Added: 3' })).toBeVisible();
  await expect(read.getByRole('heading', { name: 'Here already: 1' })).toBeVisible();
  await expect(read.getByRole('heading', { name: 'Not taken: 1' })).toBeVisible();
  await expectNoViolations(app);
  await read.getByRole('button', { name: 'Done' }).focus();
  await app.keyboard.press('Enter');

  await app.evaluate(() => {
    window.location.hash = '#/library';
  });
  const list = app.getByRole('grid', { name: /^Articles, ordered by/ });
  await expect(list.getByRole('row')).toHaveCount(4);
  await list.getByRole('row', { name: /Ashford/ }).focus();
  await app.keyboard.press('Control+a');
  await app.getByRole('button', { name: 'Tags', exact: true }).focus();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('textbox', { name: 'Add tags' })).toBeFocused();
  await app.keyboard.type('weirs, to read');
  await expectNoViolations(app);
  await app.keyboard.press('Enter');
  await expect(list.getByText('to read')).toHaveCount(4);
  await app.getByRole('button', { name: 'Undo' }).focus();
  await app.keyboard.press('Enter');
  await expect(list.getByText('to read')).toHaveCount(0);

  const search = app.getByRole('searchbox', { name: /^Search titles/ });
  await search.focus();
  await app.keyboard.type('heron birch');
  await expect(app.getByRole('heading', { name: 'In the texts' })).toBeVisible();
  await expectNoViolations(app);
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('document', { name: /^Text of The weir at Birchwell/ })).toBeVisible();
});
