/**
 * The main job by keyboard alone, in a real Chromium: paste an article, mark it in every way, write
 * a note, undo and redo, quit, start again: everything is there, on the same words.
 */
import type { ArticleSummary, ArticleView } from '../../shared/contract';
import type { Mark } from '../../shared/model';
import { callTerminal, expect, startHost, test } from './support/app';
import { harbourArticle, harbourCanonical } from './support/harbour-article';
import { expectNoViolations } from './support/axe';
import { pressUntilCursorIsAt, selectWords } from './support/reading-keys';
import { paintedRanges, storedSegments } from './support/painted';
import type { Page } from '@playwright/test';

async function pasteAndAdd(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+o');
  const words = page.getByRole('textbox', { name: /words/ });
  await expect(words).toBeFocused();
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('heading', { name: 'Look it over' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Add to library' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('document', { name: /^Text of/ })).toBeFocused();
}

async function findArticle(dataFolder: string, title: RegExp): Promise<ArticleView> {
  const { articles } = (await callTerminal(dataFolder, 'articles.list', {})) as { articles: ArticleSummary[] };
  const found = articles.find((article) => title.test(article.meta.title));
  expect(found, 'the article is in the library').toBeDefined();
  const { article } = (await callTerminal(dataFolder, 'articles.get', { article: found?.id })) as {
    article: ArticleView;
  };
  return article;
}

const listMarks = async (dataFolder: string, article: string): Promise<Mark[]> =>
  ((await callTerminal(dataFolder, 'marks.list', { article })) as { marks: Mark[] }).marks;

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('the main job, by keyboard alone, from paste to a new start', async ({ app, host, dataFolder, browser }) => {
  await pasteAndAdd(app, harbourArticle);
  const article = await findArticle(dataFolder, /^Brackwater Votes/);
  expect(article.version.text).toBe(harbourCanonical);

  // One of each kind.
  await pressUntilCursorIsAt(app, 'The town council voted');
  await app.keyboard.press('c');
  await expect(app.getByRole('button', { name: 'Claim: 1 mark', exact: true })).toBeVisible();
  await selectWords(app, '“Nobody here wanted to be the one who locked the doors,”');
  await app.keyboard.press('2');
  await expect(app.getByRole('button', { name: 'Quote: 1 mark', exact: true })).toBeVisible();
  // A second piece of the quote, interrupted by "said …".
  await selectWords(app, '“but the roof costs more every winter than the stalls bring in.”');
  await app.keyboard.press('+');
  await expect(app.getByText(/piece/i).first()).toBeVisible();
  await selectWords(app, '“a quiet eviction”');
  await app.keyboard.press('f');
  await expect(app.getByRole('button', { name: 'Framing: 1 mark', exact: true })).toBeVisible();
  await pressUntilCursorIsAt(app, 'It is hard to imagine');
  await app.keyboard.press('o');
  await expect(app.getByRole('button', { name: 'Opinion: 1 mark', exact: true })).toBeVisible();

  // Overlapping, and two on the same words.
  await selectWords(app, 'Mira Sandoval, who has sold mackerel there for nineteen years, called the decision “a quiet');
  await app.keyboard.press('q');
  await expect(app.getByRole('button', { name: 'Quote: 2 marks', exact: true })).toBeVisible();
  await selectWords(app, 'Some critics warn');
  await app.keyboard.press('c');
  await expect(app.getByRole('button', { name: 'Claim: 2 marks', exact: true })).toBeVisible();
  await selectWords(app, 'Some critics warn');
  await app.keyboard.press('f');
  await expect(app.getByRole('button', { name: 'Framing: 2 marks', exact: true })).toBeVisible();

  // A note on the mark just made.
  await app.keyboard.press('w');
  await expect(app.getByRole('textbox', { name: /note/i })).toBeFocused();
  await app.keyboard.type('Who are they? The article does not say.');
  await app.keyboard.press('Escape');
  await expect(app.getByRole('document', { name: /^Text of/ })).toBeFocused();
  await expect
    .poll(async () => (await listMarks(dataFolder, article.id)).filter((mark) => mark.note !== '').length)
    .toBe(1);

  const before = await listMarks(dataFolder, article.id);
  expect(before).toHaveLength(7);
  expect(before.find((mark) => mark.ranges.length === 2)?.ranges.map((range) => range.exact)).toEqual([
    '“Nobody here wanted to be the one who locked the doors,”',
    '“but the roof costs more every winter than the stalls bring in.”',
  ]);
  for (const mark of before)
    for (const range of mark.ranges) expect(article.version.text.slice(range.start, range.end)).toBe(range.exact);

  // Four steps back, four forward.
  for (let step = 0; step < 4; step += 1) await app.keyboard.press('Control+z');
  await expect.poll(async () => (await listMarks(dataFolder, article.id)).length).toBe(4);
  for (let step = 0; step < 4; step += 1) await app.keyboard.press('Control+Shift+z');
  await expect.poll(() => listMarks(dataFolder, article.id)).toEqual(before);
  expect(await paintedRanges(app)).toEqual(storedSegments(before));

  await app.keyboard.press('n');
  await expectNoViolations(app);

  // Quit and start again.
  await app.close();
  await host.stop();
  const again = await startHost(dataFolder);
  const page = await browser.newPage();
  await page.goto(again.address);
  await page.getByRole('grid').getByText('Brackwater Votes').waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('brackwater');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('document', { name: /^Text of/ })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Framing: 2 marks', exact: true })).toBeVisible();
  expect(await listMarks(dataFolder, article.id)).toEqual(before);
  expect(await paintedRanges(page)).toEqual(storedSegments(before));
  // Undo works across the restart.
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await findArticle(dataFolder, /^Brackwater Votes/)).history.redo).not.toBeNull();
  await page.close();
  await again.stop();
});

test('a change made in the terminal shows in the open window at once', async ({ app, dataFolder }) => {
  await pasteAndAdd(app, harbourArticle);
  const article = await findArticle(dataFolder, /^Brackwater Votes/);
  await callTerminal(dataFolder, 'marks.create', { article: article.id, kind: 'opinion', exact: 'a quiet eviction' });
  await expect(app.getByRole('button', { name: 'Opinion: 1 mark', exact: true })).toBeVisible();
  await expect.poll(() => paintedRanges(app)).toHaveLength(1);
});

test('a mark that was acknowledged survives a killed host', async ({ app, host, dataFolder }) => {
  await pasteAndAdd(app, harbourArticle);
  await pressUntilCursorIsAt(app, 'The town council voted');
  await app.keyboard.press('c');
  await expect(app.getByRole('button', { name: 'Claim: 1 mark', exact: true })).toBeVisible();
  await host.stop('SIGKILL');
  const article = await findArticle(dataFolder, /^Brackwater Votes/);
  expect(await listMarks(dataFolder, article.id)).toHaveLength(1);
});
