/** Marks are looked over by the keyboard alone after the text has changed: accepted, attached, kept, deleted, undone. */
import type { ArticleView, OperationOutput } from '../../shared/contract';
import { expectNoViolations } from './support/axe';
import { callTerminal, expect, test } from './support/app';

const FIRST = [
  'Ferry to stop at nine',
  'The Oldport ferry will stop at nine from next month, the harbour board decided on Monday.',
  'Ruth Amadi, the harbour chief, said that the last boat loses money. Critics called the plan a disgrace.',
  'Nurses on the late shift say that they will have no way home.',
  'The board will meet again in June.',
  'A decision is due before the end of the month.',
];
const SECOND = [
  'Ferry to stop at ten',
  'Nurses on the late shift say that they will have no way home.',
  'The Oldport ferry will stop at ten from next month, the harbour board decided on Tuesday.',
  'A decision is due before the end of the month.',
];

test('marks are looked over by keys alone, and each decision is one step of Undo', async ({ app, dataFolder }) => {
  const { article } = (await callTerminal(dataFolder, 'articles.createFromText', { text: FIRST.join('\n\n') })) as {
    article: ArticleView;
  };
  const marked: readonly (readonly [string, string])[] = [
    ['claim', 'decided on Monday'],
    ['opinion', 'called the plan a disgrace'],
    ['quote', 'they will have no way home'],
    ['claim', 'The board will meet again in June.'],
  ];
  for (const [kind, exact] of marked)
    await callTerminal(dataFolder, 'marks.create', { article: article.id, kind, exact });
  await callTerminal(dataFolder, 'articles.addVersion', { article: article.id, text: SECOND.join('\n\n') });
  const placements = async () => {
    const answer = (await callTerminal(dataFolder, 'marks.placements', {
      article: article.id,
    })) as OperationOutput<'marks.placements'>;
    return answer.placements.map((p) => [p.made[0]?.exact, p.decidedBy, p.pieces[0]?.reason]);
  };
  await app.evaluate((value) => {
    window.location.hash = value;
  }, `#/read/${article.id}`);
  const text = app.getByRole('document', { name: /^Text of/ });
  await expect(text).toBeFocused();

  await app.keyboard.press('Control+Alt+Shift+R');
  const list = app.getByRole('list', { name: 'Marks to look over' });
  const line = (words: string) => list.getByRole('button', { name: words });
  await expect(line('decided on Monday')).toBeFocused();
  await expect(app.getByText('4 marks left to look over')).toBeVisible();
  await expect(list.locator('del')).toContainText('Monday');
  await expect(list.locator('ins')).toContainText('Tuesday');
  await expectNoViolations(app);

  await app.keyboard.press('a');
  await expect(line('called the plan a disgrace')).toBeFocused();
  await expect(app.getByText('3 marks left to look over')).toBeVisible();

  // Words that are gone: attached to others, which are selected in the text.
  await app.keyboard.press('r');
  await expect(text).toBeFocused();
  await app.keyboard.press('Control+Home');
  await app.keyboard.press('Shift+End');
  await app.keyboard.press('Control+Alt+Shift+A');
  await expect(app.getByText('Opinion attached to “Ferry to stop at ten”.').last()).toBeVisible();
  await expect(line('The board will meet again in June.')).toBeFocused();
  await app.keyboard.press('n');
  await expect(line('they will have no way home')).toBeFocused();
  await app.keyboard.press('Delete');
  await expect(app.getByRole('heading', { name: 'You have looked over all of them' })).toBeVisible();
  expect(await placements()).toEqual([
    ['decided on Monday', 'reader', 'wordsChanged'],
    ['called the plan a disgrace', 'reader', 'byReader'],
    ['The board will meet again in June.', 'reader', 'keptAsNote'],
  ]);

  for (let step = 0; step < 4; step += 1) {
    await app.keyboard.press('Control+z');
    await expect(app.getByText(`${step + 1} ${step === 0 ? 'mark' : 'marks'} left to look over`)).toBeVisible();
  }
  expect((await placements()).map(([, decidedBy]) => decidedBy)).toEqual(['rule', 'rule', 'rule', 'rule']);
  await app.keyboard.press('Control+Shift+z');
  await expect(app.getByText('3 marks left to look over')).toBeVisible();

  // A decision is taken back from the list as well.
  await app.getByText('Decided by you (1)').click();
  await app.getByRole('button', { name: 'Look for it again' }).click();
  await expect(app.getByText('4 marks left to look over')).toBeVisible();
  await line('decided on Monday').focus();
  await app.keyboard.press('Escape');
  await expect(text).toBeFocused();
  await expect(app.getByRole('button', { name: 'words not found: 2 · words changed: 1' })).toBeVisible();
});
