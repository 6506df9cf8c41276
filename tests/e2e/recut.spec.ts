/** Looking an article over by keys alone: split, joined, corrected, turned, taken back, added; the corrections stay said. */
import type { ArticleSummary, ArticleView } from '../../shared/contract';
import type { Mark } from '../../shared/model';
import { callTerminal, expect, test } from './support/app';
import { openFiles } from './support/adding';
import { expectNoViolations } from './support/axe';

const TEXT = [
  'Night ferry to end in spring',
  'By Ines Coldwater',
  'The night ferry will stop at teh end of April, the board said on Monday. Nobody asked the people on the island, said Petra Holm.',
  'Some four hundred people take the boat each',
  'week, and most of them work nights at the harbour.',
].join('\n\n');

const article = async (dataFolder: string): Promise<ArticleView> => {
  const { articles } = (await callTerminal(dataFolder, 'articles.list', {})) as { articles: ArticleSummary[] };
  const found = articles.find(({ meta }) => meta.title.startsWith('Night ferry'));
  return ((await callTerminal(dataFolder, 'articles.get', { article: found?.id })) as { article: ArticleView }).article;
};

test('blocks are split, joined and corrected by keys, and what was corrected stays said', async ({
  app,
  dataFolder,
}) => {
  await openFiles(app, { name: 'ferry.txt', mimeType: 'text/plain', buffer: Buffer.from(TEXT) });
  await expect(app.getByRole('heading', { name: 'Look it over' })).toBeFocused();
  const rows = app.getByRole('row');
  const row = (words: string) => rows.filter({ hasText: words });
  await rows.first().evaluate((element) => element.focus());
  const press = async (...keys: string[]) => {
    for (const key of keys) await app.keyboard.press(key);
  };

  // Corrects a slip and cuts before the second sentence, in one go; Undo takes both back at once.
  await press('ArrowDown', 'ArrowDown', 'e');
  const field = app.getByRole('textbox', { name: 'Words of block 3' });
  await expect(field).toBeFocused();
  await expectNoViolations(app);
  const typed = (await field.inputValue()).replace('teh', 'the');
  await field.fill(typed);
  await field.evaluate((element: HTMLTextAreaElement) => {
    const caret = element.value.indexOf('Nobody');
    element.setSelectionRange(caret, caret);
  });
  await press('Enter');
  await expect(row('Nobody asked')).toBeFocused();
  await expect(rows).toHaveCount(6);
  await expect(row('The night ferry will').locator('del')).toContainText('teh');
  await press('Control+z');
  await expect(rows).toHaveCount(5);
  await expect(row('The night ferry will')).toContainText('at teh end');
  await press('Control+Shift+z');
  await expect(row('The night ferry will').locator('ins')).toContainText('the');

  // Escape keeps nothing of what was typed.
  await press('ArrowDown', 'e', 'End');
  await app.keyboard.type(' and more');
  await press('Escape');
  await expect(row('Nobody asked')).toBeFocused();
  await expect(row('and more')).toHaveCount(0);

  await press('ArrowDown', 'j');
  await expect(row('each week, and most')).toBeFocused();
  await press('ArrowUp', 'q');
  await expect(row('Nobody asked')).toContainText('Quotation');

  const save = app.getByRole('button', { name: 'Add to library' });
  await save.focus();
  await press('Enter');
  await expect(app.getByRole('document', { name: /^Text of/ })).toBeFocused();
  const { version } = await article(dataFolder);
  expect(version.blocks.map(({ role }) => role)).toEqual(['headline', 'byline', 'paragraph', 'quotation', 'paragraph']);
  expect(version.blocks[2]?.corrections).toEqual([{ at: 29, was: 'teh', now: 'the' }]);

  // The reader says it, to everybody; the next version is cut from the same text, and the marks stay.
  const said = 'The text that came in read “teh”; corrected to “the”';
  await expect(app.getByText('The night ferry will stop at the end').first()).toBeVisible();
  await expect(app.locator(`[aria-description*="${said}"]`)).toHaveCount(1);
  const { id } = await article(dataFolder);
  await callTerminal(dataFolder, 'marks.create', { article: id, kind: 'claim', exact: 'four hundred people' });
  await press('Control+Alt+Shift+t');
  await expect(app.getByRole('heading', { name: 'Correct or re-cut the text' })).toBeFocused();
  await expect(rows).toHaveCount(5);
  await rows.last().evaluate((element) => element.focus());
  await press('e');
  await app.getByRole('textbox', { name: 'Words of block 5' }).evaluate((element: HTMLTextAreaElement) => {
    const caret = element.value.indexOf('and most');
    element.setSelectionRange(caret, caret);
  });
  await press('Enter');
  await expect(rows).toHaveCount(6);
  await expectNoViolations(app);
  await app.getByRole('button', { name: 'Keep as version 2' }).focus();
  await press('Enter');
  await expect(app.getByRole('document', { name: /^Text of/ })).toBeVisible();
  await expect(app.locator(`[aria-description*="${said}"]`)).toHaveCount(1);
  const recut = await article(dataFolder);
  expect([recut.version.ord, recut.version.blocks.length]).toEqual([2, 6]);
  const { marks } = (await callTerminal(dataFolder, 'marks.list', { article: id })) as { marks: Mark[] };
  expect(marks.map(({ ranges }) => ranges[0]?.exact)).toEqual(['four hundred people']);
});
