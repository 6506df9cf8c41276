/** The open article gets a new version: its marks stand where their words are now, and what was lost is said. */
import type { ArticleView } from '../../shared/contract';
import type { Mark } from '../../shared/model';
import { expectNoViolations } from './support/axe';
import { callTerminal, expect, test } from './support/app';
import { paintedRanges, storedSegments } from './support/painted';

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

test('marks follow a new version, and come back with Undo', async ({ app, dataFolder }) => {
  const { article } = (await callTerminal(dataFolder, 'articles.createFromText', { text: FIRST.join('\n\n') })) as {
    article: ArticleView;
  };
  for (const exact of ['decided on Monday', 'called the plan a disgrace', 'they will have no way home']) {
    await callTerminal(dataFolder, 'marks.create', { article: article.id, kind: 'claim', exact });
  }
  await app.evaluate((value) => {
    window.location.hash = value;
  }, `#/read/${article.id}`);
  const text = app.getByRole('document', { name: /^Text of/ });
  await expect(text).toBeFocused();
  await expect(text).toContainText('decided on Monday');

  const stored = async () =>
    ((await callTerminal(dataFolder, 'marks.list', { article: article.id })) as { marks: Mark[] }).marks;
  const before = await stored();
  await callTerminal(dataFolder, 'articles.addVersion', { article: article.id, text: SECOND.join('\n\n') });
  await expect(text).toContainText('decided on Tuesday');
  await expect(app.getByText('words not found: 1 · words changed: 1')).toBeVisible();
  const after = await stored();
  expect(after.map((mark) => mark.ranges[0]?.exact)).toEqual(['they will have no way home', 'decided on Tuesday']);
  await expect.poll(() => paintedRanges(app)).toEqual(storedSegments(after));
  await expectNoViolations(app);

  // A lost mark stays in the list, and comes back by itself with its words.
  await expect(app.getByRole('button', { name: 'Not counted: 1 mark whose words were not found' })).toBeVisible();
  await app.getByRole('tab', { name: /^Marks/ }).click();
  const lost = app.getByRole('region', { name: 'Words not found in this version (1)' });
  await expect(lost).toContainText('called the plan a disgrace');
  await expectNoViolations(app);
  await callTerminal(dataFolder, 'articles.addVersion', { article: article.id, text: FIRST.join('\n\n') });
  await expect(text).toContainText('decided on Monday');
  await expect(lost).toHaveCount(0);
  await expect(app.getByRole('tabpanel', { name: 'Marks' }).getByText('3 marks', { exact: true })).toBeVisible();
  await expect.poll(() => paintedRanges(app)).toEqual(storedSegments(await stored()));

  await text.focus();
  await app.keyboard.press('Control+z');
  await expect(text).toContainText('decided on Tuesday');
  await app.keyboard.press('Control+z');
  await expect(text).toContainText('decided on Monday');
  await expect(app.getByText('words not found')).toHaveCount(0);
  await expect.poll(() => paintedRanges(app)).toEqual(storedSegments(before));
});
