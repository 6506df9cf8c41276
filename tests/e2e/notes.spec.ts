/** The headline, what is missing, what was checked elsewhere, hints: by keyboard alone, kept, and taken back. */
import type { ArticleView } from '../../shared/contract';
import type { Absence, Check, HeadlineCheck, Mark } from '../../shared/model';
import type { Page } from '@playwright/test';
import { expectNoViolations } from './support/axe';
import { callTerminal, expect, test } from './support/app';
import { harbourArticle } from './support/harbour-article';
import { selectWords } from './support/reading-keys';

const text = (page: Page) => page.getByRole('document', { name: /^Text of/ });

async function openText(page: Page, dataFolder: string, words: string): Promise<string> {
  const { article } = (await callTerminal(dataFolder, 'articles.createFromText', { text: words })) as {
    article: ArticleView;
  };
  await page.evaluate((value) => {
    window.location.hash = value;
  }, `#/read/${article.id}`);
  await expect(text(page)).toBeFocused();
  return article.id;
}

/** Goes to the panel's notes by keyboard, from wherever the focus is. */
async function openNotes(page: Page): Promise<void> {
  await page.getByRole('tab', { selected: true }).focus();
  const tab = page.getByRole('tab', { name: 'Notes' });
  for (let step = 0; step < 10 && (await tab.getAttribute('aria-selected')) !== 'true'; step += 1)
    await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'The headline' })).toBeVisible();
}

/** Presses a button without a mouse. */
async function pressKey(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  await page.getByRole('button', { name }).focus();
  await page.keyboard.press(key);
}

const headlineOf = async (dataFolder: string, article: string) =>
  ((await callTerminal(dataFolder, 'headline.get', { article })) as { headline: HeadlineCheck | null }).headline;
const absencesOf = async (dataFolder: string, article: string) =>
  ((await callTerminal(dataFolder, 'absences.list', { article })) as { absences: Absence[] }).absences;
const checksOf = async (dataFolder: string, article: string) =>
  ((await callTerminal(dataFolder, 'checks.list', { article })) as { checks: Check[] }).checks;

test('the headline check: answer, reason, passages and whose words, each one step of Undo', async ({
  app,
  dataFolder,
}) => {
  const article = await openText(app, dataFolder, harbourArticle);
  await callTerminal(dataFolder, 'sources.create', { article, name: 'Ivo Brandt' });
  await callTerminal(dataFolder, 'marks.create', { article, kind: 'claim', exact: 'The sale ends eighty years' });

  // Words from the text by key, without leaving it.
  await selectWords(app, 'to sell the old fish market to a housing company');
  await app.keyboard.press('h');
  await expect
    .poll(async () => (await headlineOf(dataFolder, article))?.passages.map(({ exact }) => exact))
    .toEqual(['to sell the old fish market to a housing company']);

  // The selection survives the way into the panel.
  await selectWords(app, 'a quiet eviction');
  await openNotes(app);
  await expect(app.getByText('Selected now: “a quiet eviction”')).toBeVisible();
  await pressKey(app, 'Add the selected words');
  const passages = app.getByRole('list', { name: 'Passages that carry it or limit it' }).getByRole('listitem');
  await expect(passages).toHaveCount(2);
  await expect(passages.nth(1)).toContainText('a quiet eviction');
  await expect(passages.nth(1)).toContainText('paragraph 3');
  await expect(app.getByRole('button', { name: 'Add the selected words' })).toBeFocused();

  // A mark's words.
  await pressKey(app, 'Add a mark’s words');
  await expect(app.getByRole('menuitem', { name: 'Claim: “The sale ends eighty years”' })).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(passages).toHaveCount(3);

  const answers = app.getByRole('radiogroup', { name: 'Does the body carry it?' });
  await expect(answers.getByRole('radio', { name: 'Not said' })).toBeChecked();
  await answers.getByRole('radio', { name: 'Not said' }).focus();
  await app.keyboard.press('ArrowLeft');
  await app.keyboard.press('ArrowLeft');
  await expect(answers.getByRole('radio', { name: 'Partly' })).toBeChecked();

  await app.getByRole('textbox', { name: /^Why do you say so\?/ }).focus();
  await app.keyboard.type('It was voted on; nobody has built anything yet.');
  await app.keyboard.press('Tab');

  await app.getByRole('button', { name: /Whose words does the headline use\?/ }).focus();
  await app.keyboard.press('Enter');
  await app.getByRole('option', { name: 'Ivo Brandt' }).focus();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('button', { name: /Whose words does the headline use\?/ })).toContainText('Ivo Brandt');
  await expectNoViolations(app);

  await expect.poll(async () => (await headlineOf(dataFolder, article))?.whose).toBe('source');
  const kept = await headlineOf(dataFolder, article);
  expect(kept?.answer).toBe('partly');
  expect(kept?.reason).toBe('It was voted on; nobody has built anything yet.');
  expect(kept?.source).not.toBeNull();
  expect(kept?.passages.map(({ exact }) => exact)).toEqual([
    'to sell the old fish market to a housing company',
    'The sale ends eighty years',
    'a quiet eviction',
  ]);

  // Each change is one step: whose, the reason, "partly", "no".
  for (let step = 0; step < 2; step += 1) await app.keyboard.press('Control+z');
  await expect.poll(async () => (await headlineOf(dataFolder, article))?.reason).toBe('');
  expect((await headlineOf(dataFolder, article))?.answer).toBe('partly');
  await app.keyboard.press('Control+z');
  await expect.poll(async () => (await headlineOf(dataFolder, article))?.answer).toBe('no');

  // A passage is taken away, the focus goes to the next; another opens its words.
  await pressKey(app, 'Take “The sale ends eighty years” away');
  await expect(passages).toHaveCount(2);
  await expect(app.getByRole('button', { name: 'Take “a quiet eviction” away' })).toBeFocused();
  await pressKey(app, /^a quiet eviction\s*, paragraph 3/);
  await expect(text(app)).toBeFocused();
  expect(await app.evaluate(() => window.getSelection()?.toString())).toBe('a quiet eviction');
});

test('without a headline the panel says how to make one', async ({ app, dataFolder }) => {
  const article = await openText(app, dataFolder, harbourArticle);
  const { article: view } = (await callTerminal(dataFolder, 'articles.get', { article })) as { article: ArticleView };
  const headline = view.roles.indexOf('headline');
  await callTerminal(dataFolder, 'blocks.setRole', { article, blocks: [headline], role: 'furniture' });
  await openNotes(app);
  await expect(app.locator('p', { hasText: 'No part of this article is marked as its headline yet' })).toContainText(
    'ShiftH',
  );
});

test('what is missing is added, kept as a draft, changed, deleted and taken back', async ({ app, dataFolder }) => {
  const article = await openText(app, dataFolder, harbourArticle);
  await callTerminal(dataFolder, 'sources.create', { article, name: 'Mira Sandoval' });
  await callTerminal(dataFolder, 'viewpoints.create', { article, name: 'Traders' });
  await openNotes(app);
  await expect(app.getByText(/^Whom or what would you want to hear of/)).toBeVisible();

  await pressKey(app, 'Add what’s missing');
  await expect(app.getByRole('radio', { name: 'a voice' })).toBeFocused();
  await app.keyboard.press('ArrowRight');
  await expect(app.getByRole('radio', { name: 'a fact' })).toBeChecked();
  await app.getByRole('textbox', { name: 'What is missing' }).focus();
  await app.keyboard.type('Who made the estimate of 1.4 million');
  await expectNoViolations(app);

  // Escape keeps what was typed, in sight and out of the store.
  await app.keyboard.press('Escape');
  await expect(app.getByRole('button', { name: 'Go on writing' })).toBeFocused();
  expect(await absencesOf(dataFolder, article)).toEqual([]);
  await app.keyboard.press('Enter');
  await expect(app.getByRole('textbox', { name: 'What is missing' })).toHaveValue(
    'Who made the estimate of 1.4 million',
  );
  await app.getByRole('textbox', { name: /^Why it matters/ }).focus();
  await app.keyboard.type('The sale rests on it.');
  for (const [field, choice] of [
    ['Whose voice, if they are put down', 'Mira Sandoval'],
    ['Which viewpoint it belongs to', 'Traders'],
  ] as const) {
    await app.getByRole('button', { name: new RegExp(field) }).focus();
    await app.keyboard.press('Enter');
    await app.getByRole('option', { name: choice }).focus();
    await app.keyboard.press('Enter');
  }
  await pressKey(app, 'Save');
  const list = app.getByRole('list', { name: 'What you found missing' });
  await expect(list.getByRole('listitem')).toContainText('Who made the estimate of 1.4 million');
  await expect(app.getByRole('button', { name: 'Add what’s missing' })).toBeFocused();
  const [kept] = await absencesOf(dataFolder, article);
  expect(kept).toMatchObject({ what: 'fact', reason: 'The sale rests on it.' });
  expect(kept?.source).not.toBeNull();
  expect(kept?.viewpoint).not.toBeNull();

  await pressKey(app, /^Change “Who made the estimate/);
  await app.getByRole('textbox', { name: 'What is missing' }).focus();
  await app.keyboard.press('Control+End');
  await app.keyboard.type(', and when');
  await app.keyboard.press('Control+Enter');
  await expect(list.getByRole('listitem')).toContainText('Who made the estimate of 1.4 million, and when');
  await expect(app.getByRole('button', { name: /^Change “Who made/ })).toBeFocused();

  await pressKey(app, /^Delete “Who made the estimate/);
  await expect(app.getByText(/^Whom or what would you want to hear of/)).toBeVisible();
  await expect(app.getByRole('button', { name: 'Add what’s missing' })).toBeFocused();
  expect(await absencesOf(dataFolder, article)).toEqual([]);
  await app.keyboard.press('Control+z');
  await expect(list.getByRole('listitem')).toContainText('and when');
  await app.keyboard.press('Control+z');
  await expect(list.getByRole('listitem')).not.toContainText('and when');
});

test('what was checked elsewhere bears on a mark, opens its address outside, and keeps no time', async ({
  app,
  dataFolder,
}) => {
  const article = await openText(app, dataFolder, harbourArticle);
  const { mark } = (await callTerminal(dataFolder, 'marks.create', {
    article,
    kind: 'claim',
    exact: 'puts the repair at 1.4 million',
  })) as { mark: Mark };
  await expect(app.getByRole('button', { name: 'Claim: 1 mark', exact: true })).toBeVisible();
  await app.keyboard.press(']');
  await openNotes(app);
  await pressKey(app, 'Add what you checked');
  await expect(app.getByRole('textbox', { name: 'What I looked up' })).toBeFocused();

  // Nothing is saved without words, and it says so.
  await app.keyboard.press('Control+Enter');
  await expect(app.getByText('Write at least a word here.').first()).toBeVisible();
  await app.keyboard.type('What a new market roof costs');
  await app.keyboard.press('Tab');
  await app.keyboard.type('Brackwater town archive');
  await app.keyboard.press('Tab');
  await app.keyboard.type('https://archive.example/roofs');
  await app.keyboard.press('Tab');
  await app.keyboard.type('A roof of that size cost 0.9 million three years ago.');
  await expect(app.getByRole('button', { name: /The mark it bears on/ })).toContainText('puts the repair');
  await expectNoViolations(app);
  await app.keyboard.press('Control+Enter');

  const list = app.getByRole('list', { name: 'What you looked up elsewhere' });
  await expect(list.getByRole('listitem')).toContainText('What a new market roof costs');
  const link = list.getByRole('link', { name: 'Open https://archive.example/roofs outside Plumbline' });
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(link).toHaveAttribute('target', '_blank');
  const [kept] = await checksOf(dataFolder, article);
  expect(kept).toMatchObject({
    lookedUp: 'What a new market roof costs',
    where: 'Brackwater town archive',
    address: 'https://archive.example/roofs',
    found: 'A roof of that size cost 0.9 million three years ago.',
    mark: mark.id,
  });
  expect(Object.keys(kept ?? {}).sort()).toEqual(
    ['address', 'found', 'id', 'layer', 'lookedUp', 'mark', 'ord', 'rev', 'type', 'where'].sort(),
  );

  // An address that is none of the web's stays words.
  await callTerminal(dataFolder, 'checks.create', { article, lookedUp: 'The yearbook', address: 'shelf 4, page 12' });
  await expect(list.getByText('shelf 4, page 12')).toBeVisible();
  await expect(list.getByRole('link')).toHaveCount(1);

  await pressKey(app, 'Delete “What a new market roof costs”');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(app.getByRole('button', { name: 'Change “The yearbook”' })).toBeFocused();
  await expectNoViolations(app);
  await app.keyboard.press('Control+z');
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await pressKey(app, 'Claim: “puts the repair at 1.4 million”');
  await expect(text(app)).toBeFocused();
});

const RIVER = `River Club Loses Its Lease

Dana Holm, 14 March 2025

On 12 March 2025 the council ended the lease of the rowing club. The club had rented the boathouse since 1911 for 600 members.

The caretaker was released from his contract. In May 2022 the council had promised 40 per cent more space.`;

test('hints for dates and numbers open their words, become marks by an act alone, and are switched off', async ({
  app,
  dataFolder,
}) => {
  const article = await openText(app, dataFolder, RIVER);
  const marksOf = async () => ((await callTerminal(dataFolder, 'marks.list', { article })) as { marks: Mark[] }).marks;
  await openNotes(app);
  const hints = app.getByRole('region', { name: 'Dates and numbers' });
  await expect(hints.getByText('Hints, found by rule. Nothing here counts until you mark it.')).toBeVisible();
  const told = hints.getByRole('list', { name: 'As told' });
  await expect(told.getByRole('button', { name: /^1911\s*, told out of order/ })).toBeVisible();
  await expect(told.getByRole('button', { name: /^May 2022\s*, told out of order/ })).toBeVisible();
  await expect(hints.getByRole('img', { name: 'Dates as they are told and as they happened' })).toBeVisible();
  await expect(hints.getByText('release: date not stated')).toBeVisible();
  await hints.getByRole('button', { name: /^Show as a table/ }).focus();
  await app.keyboard.press('Enter');
  await expect(hints.getByRole('row', { name: /^1911/ })).toContainText('told out of order');
  await expectNoViolations(app);

  // A hint opens its words and counts nowhere.
  await told.getByRole('button', { name: /^1911/ }).focus();
  await app.keyboard.press('Enter');
  await expect(text(app)).toBeFocused();
  expect(await app.evaluate(() => window.getSelection()?.toString())).toBe('1911');
  expect(await marksOf()).toEqual([]);

  // It becomes a mark by this press alone; the focus stays on the hint.
  await hints.getByRole('button', { name: /^Mark this as a claim: “In May 2022/ }).focus();
  await app.keyboard.press('Enter');
  const numbers = hints.getByRole('list', { name: 'Numbers in the order of the text' });
  await expect(numbers.getByRole('listitem').nth(1)).toHaveText('40 per centclaim: what backs it is not said');
  await expect(numbers.getByRole('button', { name: '40 per cent' })).toBeFocused();
  await expect
    .poll(async () => (await marksOf()).map(({ kind, ranges }) => [kind, ranges[0]?.exact]))
    .toEqual([['claim', 'In May 2022 the council had promised 40 per cent more space.']]);
  await app.keyboard.press('Control+z');
  await expect(numbers.getByRole('listitem').nth(1)).toContainText('no mark on it yet');

  // Off, here and in Settings alike.
  await hints.getByRole('button', { name: 'Turn off' }).focus();
  await app.keyboard.press('Enter');
  await expect(hints.getByText('Hints for dates and numbers are off.')).toBeVisible();
  await expect(hints.getByRole('button', { name: 'Turn on' })).toBeFocused();
  await expect(told).toHaveCount(0);
  await app.keyboard.press('Control+,');
  const setting = app.getByRole('switch', { name: /^Show hints for dates and numbers/ });
  await expect(setting).not.toBeChecked();
  await setting.focus();
  await app.keyboard.press('Space');
  await expect(setting).toBeChecked();
  await expectNoViolations(app);
  await expect
    .poll(async () => ((await callTerminal(dataFolder, 'settings.get', {})) as { showHints: boolean }).showHints)
    .toBe(true);
});
