/** The library by keyboard: many files, tags for all of them, narrowed and searched, into the trash and back. */
import { expectNoViolations } from './support/axe';
import { openFiles, pageFile } from './support/adding';
import { expect, test } from './support/app';

/** Each with words of its own: nearly the same texts are not added by themselves. */
const PIECES: Readonly<Record<string, readonly string[]>> = {
  Ashford: [
    'People in Ashford met on Thursday to hear what the repair of the weir would cost, and who would pay for it before winter.',
    'The county has offered a loan over eight years, which two of the three farmers by the river say they cannot carry.',
    'Nobody asked why the gates had rusted shut, and the engineer who wrote the first report was not in the room.',
  ],
  Birchwell: [
    'Birchwell has voted to take its weir down, stone by stone, and to let the stream find its old bed again by spring.',
    'Anglers cheered the vote while the owner of the mill called it a sad day for everyone who remembers the wheel turning.',
    'A heron watched from the bank as the first posts were driven in, and the children of the school counted them aloud.',
  ],
  Cedarham: [
    'No water has run over the weir at Cedarham since July, and the council wants to know where all of it is going.',
    'A pump further up has a permit from 1974 that names no limit, so its owner may take as much as he likes.',
    'His lawyer says that the drought is to blame, and points to wells on the other side of the hill.',
  ],
};
const PLACES = Object.keys(PIECES);
const piece = (place: string) =>
  pageFile(
    `${place}.html`,
    `<html lang="en"><head><title>${place}</title></head><body><article><h1>The weir at ${place}</h1>${(PIECES[place] ?? []).map((words) => `<p>${words}</p>`).join('')}</article></body></html>`,
  );

test('many files come in, are tagged, found and taken back, all by keys', async ({ app }) => {
  const refused = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from([0xff, 0xd8, 0xff]) };
  const cedarham = piece('Cedarham');
  const edited = {
    ...cedarham,
    name: 'edited.html',
    buffer: Buffer.from(cedarham.buffer.toString().replace('1974', '1975')),
  };
  await openFiles(app, [...PLACES.map(piece), { ...piece('Ashford'), name: 'again.html' }, edited, refused]);
  const read = app.getByRole('dialog', { name: 'Files read' });
  await expect(read.getByRole('heading', { name: 'Added: 3' })).toBeVisible();
  await expect(read.getByRole('heading', { name: 'Like another of these files: 2' })).toBeVisible();
  await expect(read.getByText(/^edited\.html has nearly the text of Cedarham\.html/)).toBeVisible();
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

  await list.getByRole('row', { name: /Birchwell/ }).focus();
  await app.keyboard.type('the weir at ced');
  await expect(list.getByRole('row', { name: /Cedarham/ })).toBeFocused();
  await app.keyboard.press('Delete');
  await expect(list.getByRole('row')).toHaveCount(3);
  await expect(list.locator('[role="row"]:focus')).toHaveCount(1);
  await app.keyboard.press('Control+z');
  await expect(list.getByRole('row')).toHaveCount(4);

  const search = app.getByRole('searchbox', { name: /^Search titles/ });
  await search.focus();
  await app.keyboard.type('heron birch');
  await expect(app.getByRole('heading', { name: 'In the texts' })).toBeVisible();
  await expectNoViolations(app);
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('document', { name: /^Text of The weir at Birchwell/ })).toBeVisible();
});
