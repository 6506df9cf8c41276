/** Two versions of a text are compared by the keyboard alone: from the reader to the changes and back. */
import type { ArticleView } from '../../shared/contract';
import { expectNoViolations } from './support/axe';
import { callTerminal, expect, test } from './support/app';

const FIRST = [
  'Ferry to stop at nine',
  'The Oldport ferry will stop at nine from next month, the harbour board decided on Monday.',
  'Ruth Amadi, the harbour chief, said that the last boat loses money.',
  'Nurses on the late shift say that they will have no way home.',
];
const SECOND = [
  'Ferry to stop at ten',
  'Nurses on the late shift say that they will have no way home.',
  'The Oldport ferry will stop at ten from next month, the harbour board decided on Monday.',
  'Ruth Amadi, the harbour chief, claimed that the last boat loses money.',
];

test('what changed between two versions is said, shown and gone through by keys', async ({ app, dataFolder }) => {
  const { article } = (await callTerminal(dataFolder, 'articles.createFromText', { text: FIRST.join('\n\n') })) as {
    article: ArticleView;
  };
  await callTerminal(dataFolder, 'articles.addVersion', { article: article.id, text: SECOND.join('\n\n') });
  await app.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/read/${article.id}`);
  await expect(app.getByRole('document', { name: /^Text of/ })).toBeFocused();
  await app.keyboard.press('Control+Alt+Shift+W');
  const summary = app.getByRole('region', { name: 'What changed' });
  await expect(summary.getByRole('definition')).toHaveText(['Ferry to stop at nine', 'Ferry to stop at ten']);
  await expect(summary.getByRole('button')).toHaveText([
    /^3 words added in 3 places/,
    /^3 words removed/,
    /^1 paragraph/,
  ]);
  await expectNoViolations(app);

  await app.keyboard.press('n');
  await expect(app.locator(':focus')).toHaveText('removed: nine (end)');
  await app.keyboard.press('n');
  await expect(app.locator(':focus')).toContainText('Moved here');
  await app.keyboard.press('Shift+N');
  await app.keyboard.press('Shift+N');
  await expect(app.locator(':focus')).toHaveText('removed: said (end)');
  await expect(app.getByText('4 of 4', { exact: true })).toBeVisible();

  await app.setViewportSize({ width: 360, height: 700 });
  await expect(app.getByRole('region', { name: 'The text with its changes' })).toContainText('Moved further up');
  expect(await app.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expectNoViolations(app);
  await app.keyboard.press('Escape');
  await expect(app.getByRole('document', { name: /^Text of/ })).toContainText('claimed that the last boat');
});
