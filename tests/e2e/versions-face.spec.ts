/** Versions by the keyboard alone: a newer text is added, its marks are looked over, and Undo takes each step back. */
import type { Page } from '@playwright/test';
import type { ArticleView } from '../../shared/contract';
import { expectNoViolations } from './support/axe';
import { callTerminal, expect, test } from './support/app';

const FIRST = [
  'Ferry to stop at nine',
  'The Oldport ferry will stop at nine from next month, the harbour board decided on Monday.',
  'Ruth Amadi, the harbour chief, said that the last boat loses money. Critics called the plan a disgrace.',
  'Nurses on the late shift say that they will have no way home.',
];
const SECOND = [
  'Ferry to stop at ten',
  'Nurses on the late shift say that they will have no way home.',
  'The Oldport ferry will stop at ten from next month, the harbour board decided on Tuesday.',
];

async function openArticle(app: Page, dataFolder: string): Promise<ArticleView> {
  const { article } = (await callTerminal(dataFolder, 'articles.createFromText', { text: FIRST.join('\n\n') })) as {
    article: ArticleView;
  };
  for (const exact of ['decided on Monday', 'called the plan a disgrace', 'they will have no way home'])
    await callTerminal(dataFolder, 'marks.create', { article: article.id, kind: 'claim', exact });
  await app.evaluate((value) => {
    window.location.hash = value;
  }, `#/read/${article.id}`);
  await expect(app.getByRole('document', { name: /^Text of/ })).toBeFocused();
  return article;
}

/** Adds the second text as a person does; the reader's text has the focus before and after. */
async function addSecond(app: Page): Promise<void> {
  await app.keyboard.press('Control+Alt+Shift+V');
  const field = app.getByRole('textbox', { name: 'The newer text' });
  await expect(field).toBeFocused();
  await app.keyboard.insertText(SECOND.join('\n\n'));
  await app.keyboard.press('Tab');
  await app.keyboard.press('Tab');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('region', { name: 'Beside version 1' })).toBeFocused();
}

test('a newer text is looked over, added and taken back', async ({ app, dataFolder }) => {
  await openArticle(app, dataFolder);
  const text = app.getByRole('document', { name: /^Text of/ });
  await addSecond(app);
  await expectNoViolations(app);
  await app.keyboard.press('Tab');
  await app.keyboard.press('Tab');
  await expect(app.getByRole('button', { name: 'Add as version 2' })).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(text).toContainText('decided on Tuesday');
  await expect(app.getByText('Version 2 added. Your marks: 1 moved, 1 to look at, 1 not found.').first()).toBeVisible();
  await expect(app.getByRole('button', { name: 'Versions of this text: 2' })).toBeVisible();
  await expect(text).toBeFocused();
  await app.keyboard.press('Control+z');
  await expect(text).toContainText('decided on Monday');
  await expect(app.getByRole('button', { name: 'Versions of this text: 1' })).toBeVisible();
});

test('the same text adds nothing, and no words are no text', async ({ app, dataFolder }) => {
  await openArticle(app, dataFolder);
  await app.keyboard.press('Control+Alt+Shift+V');
  await expect(app.getByRole('textbox', { name: 'The newer text' })).toBeFocused();
  await app.keyboard.press('Tab');
  await app.keyboard.press('Tab');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('alert').filter({ hasText: 'There are no words in it yet.' })).toBeVisible();
  await app.getByRole('textbox', { name: 'The newer text' }).focus();
  await app.keyboard.insertText(FIRST.join('\n\n'));
  await app.keyboard.press('Tab');
  await app.keyboard.press('Tab');
  await app.keyboard.press('Enter');
  await expect(app.getByText('It is word for word the text of version 1.').first()).toBeVisible();
  await expect(app.getByRole('button', { name: 'Add as version 2' })).toBeDisabled();
});
