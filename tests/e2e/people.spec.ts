/** Who says it, by keyboard alone: answered on the card, gathered in the panel, taken back. */
import type { ArticleSummary, ArticleView } from '../../shared/contract';
import type { Mark, Source } from '../../shared/model';
import type { Page } from '@playwright/test';
import { expectNoViolations } from './support/axe';
import { callTerminal, expect, test } from './support/app';
import { harbourArticle } from './support/harbour-article';
import { selectWords } from './support/reading-keys';

const text = (page: Page) => page.getByRole('document', { name: /^Text of/ });

async function openHarbour(page: Page, dataFolder: string): Promise<string> {
  const { article } = (await callTerminal(dataFolder, 'articles.createFromText', { text: harbourArticle })) as {
    article: ArticleView;
  };
  await page.evaluate((value) => {
    window.location.hash = value;
  }, `#/read/${article.id}`);
  await expect(text(page)).toBeFocused();
  return article.id;
}

/** Opens the question of the mark just made, once its card asks it. */
async function openQuestion(page: Page, question: string): Promise<void> {
  await expect(page.getByRole('button', { name: `${question} not answered` })).toBeVisible();
  await page.keyboard.press('i');
  await expect(
    page.getByRole('combobox', { name: question }).or(page.getByRole('menu', { name: question })),
  ).toBeVisible();
}

const read = async (dataFolder: string, article: ArticleSummary['id'] | string) => ({
  marks: ((await callTerminal(dataFolder, 'marks.list', { article })) as { marks: Mark[] }).marks,
  sources: ((await callTerminal(dataFolder, 'sources.list', { article })) as { sources: Source[] }).sources,
});

test('each kind asks its one question, answered in a key or two', async ({ app, dataFolder }) => {
  const article = await openHarbour(app, dataFolder);

  await selectWords(app, '“Nobody here wanted to be the one who locked the doors,”');
  await app.keyboard.press('q');
  await expect(app.getByRole('button', { name: 'Who says it? not answered' })).toBeVisible();
  await app.keyboard.press('i');
  await expect(app.getByRole('combobox', { name: 'Who says it?' })).toBeFocused();
  await expectNoViolations(app);
  await app.keyboard.type('Ivo Brandt');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('button', { name: 'Who says it? Ivo Brandt' })).toBeVisible();
  await expect(text(app)).toBeFocused();
  await expectNoViolations(app);

  // The second quote is given to the same person by two letters.
  await selectWords(app, '“but the roof costs more every winter than the stalls bring in.”');
  await app.keyboard.press('q');
  await openQuestion(app, 'Who says it?');
  await app.keyboard.type('br');
  await expect(app.getByRole('option', { name: 'Ivo Brandt' })).toBeVisible();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('button', { name: 'Who says it? Ivo Brandt' })).toBeVisible();

  await selectWords(app, 'Some critics warn');
  await app.keyboard.press('c');
  await openQuestion(app, 'What backs it?');
  await expect(app.getByRole('menu', { name: 'What backs it?' })).toBeVisible();
  await expectNoViolations(app);
  await app.keyboard.press('4');
  await expect(app.getByRole('button', { name: 'What backs it? someone unnamed' })).toBeVisible();
  await expect(text(app)).toBeFocused();

  await selectWords(app, '“a quiet eviction”');
  await app.keyboard.press('f');
  await openQuestion(app, 'What does this wording do?');
  await app.keyboard.press('1');
  await expect(app.getByRole('button', { name: /^What does this wording do\? says what’s wrong/ })).toBeVisible();

  await selectWords(app, 'It is hard to imagine Brackwater');
  await app.keyboard.press('o');
  await openQuestion(app, 'Whose is it?');
  await app.keyboard.type('art');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('button', { name: 'Whose is it? The article’s own voice' })).toBeVisible();

  await expect
    .poll(async () => (await read(dataFolder, article)).sources.map(({ name }) => name))
    .toEqual(['Ivo Brandt']);
  const { marks, sources } = await read(dataFolder, article);
  expect(marks.filter((mark) => mark.source === sources[0]?.id)).toHaveLength(2);
  expect(marks.find(({ kind }) => kind === 'claim')?.fields).toEqual({ claim: { backing: 'unnamedSource' } });
  expect(marks.find(({ kind }) => kind === 'framing')?.fields).toEqual({ framing: { function: 'problem' } });
  expect(marks.find(({ kind }) => kind === 'opinion')?.fields).toEqual({ opinion: { whose: 'ownVoice' } });

  // Two quotes are his in the panel.
  await expect(app.getByRole('tab', { name: /^People/ })).toHaveText('People1');

  // Taken back by Undo.
  await app.keyboard.press('Control+z');
  await expect(app.getByRole('button', { name: 'Whose is it? not answered' })).toBeVisible();
});

test('the panel lists people with their quotes: added, changed, made one, deleted, all undone', async ({
  app,
  dataFolder,
}) => {
  const article = await openHarbour(app, dataFolder);
  const marked = async (exact: string) =>
    ((await callTerminal(dataFolder, 'marks.create', { article, kind: 'quote', exact })) as { mark: Mark }).mark.id;
  const first = await marked('“Nobody here wanted to be the one who locked the doors,”');
  const second = await marked('“a quiet eviction”');
  await expect(app.getByRole('button', { name: 'Quote: 2 marks', exact: true })).toBeVisible();

  const tab = app.getByRole('tab', { name: /^People/ });
  await app.getByRole('tab', { name: /^Overview/ }).focus();
  await app.keyboard.press('ArrowRight');
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  await expect(app.getByRole('heading', { name: 'Nobody put down yet' })).toBeVisible();
  await expect(app.getByRole('button', { name: '2 quotes not assigned yet' })).toBeVisible();
  await expectNoViolations(app);

  await app.getByRole('textbox', { name: 'Add a person or paper' }).focus();
  await app.keyboard.type('the councillor');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('listitem').filter({ hasText: 'the councillor' })).toContainText('no marks yet');
  for (const [name, marks] of [
    ['Ivo Brandt', [first]],
    ['Mira Sandoval', [second]],
  ] as const)
    await callTerminal(dataFolder, 'sources.create', { article, name, marks });
  await expect(tab).toHaveText('People3');
  await expect(app.getByRole('button', { name: 'Ivo Brandt: 1 quote. Show them.' })).toBeVisible();

  // The councillor is Ivo Brandt.
  await app.getByRole('button', { name: 'What to do with the councillor' }).focus();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('menuitem', { name: 'Same person as …' })).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('dialog', { name: 'Same person as “the councillor”' })).toBeVisible();
  await expectNoViolations(app);
  await app.getByRole('button', { name: 'Make them one' }).focus();
  await app.keyboard.press('Enter');
  await expect(tab).toHaveText('People2');
  expect((await read(dataFolder, article)).sources.find(({ name }) => name === 'Ivo Brandt')?.spellings).toEqual([
    'Ivo Brandt',
    'the councillor',
  ]);

  await app.getByRole('button', { name: 'What to do with Mira Sandoval' }).focus();
  await app.keyboard.press('Enter');
  await app.getByRole('menuitem', { name: 'Delete …' }).focus();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('alertdialog')).toContainText('The one mark given to them stays, not assigned any more.');
  await app.getByRole('button', { name: 'Delete', exact: true }).focus();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('button', { name: '1 quote not assigned yet' })).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect(app.getByRole('button', { name: 'Mira Sandoval: 1 quote. Show them.' })).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect(tab).toHaveText('People3');

  // Each opens its marks.
  await app.getByRole('button', { name: 'Mira Sandoval: 1 quote. Show them.' }).focus();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('tab', { name: /^Marks/ })).toHaveAttribute('aria-selected', 'true');
  await expect(app.getByText('Only: Mira Sandoval')).toBeVisible();
});
