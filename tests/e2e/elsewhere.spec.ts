/** Marks from another program: looked at, brought in beside one's own, read, copied, taken away and taken back. */
import type { ArticleView } from '../../shared/contract';
import { expectNoViolations } from './support/axe';
import { callTerminal, expect, test } from './support/app';

const PAGE = 'https://quay.example/ferry';
const TEXT = 'Ferry stops\n\nThe boats were empty on Monday, said Ruth Amadi.\n\nNobody asked the nurses.';

const annotation = (id: string, exact: string, text: string, tags: string[]) => ({
  id,
  uri: PAGE,
  user: 'acct:ana@hypothes.example',
  text,
  tags,
  target: [{ source: PAGE, selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] }],
});

test('marks of another program come in beside one’s own, and go again', async ({ app, dataFolder }) => {
  const { article } = (await callTerminal(dataFolder, 'articles.createFromText', {
    title: 'Ferry stops',
    text: TEXT,
    address: PAGE,
  })) as { article: ArticleView };
  const rows = [
    annotation('a1', 'boats were empty', 'How does she know?', ['claim']),
    annotation('a2', 'Nobody asked the nurses.', 'Who is nobody?', ['opinion']),
    annotation('a3', 'words that stand nowhere', '', ['claim']),
  ];
  const file = { name: 'ana.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ rows })) };

  await app.keyboard.press('Control+Alt+Shift+N');
  const sheet = app.getByRole('dialog', { name: 'Marks from elsewhere' });
  await expect(sheet).toBeVisible();
  const choosing = app.waitForEvent('filechooser');
  await sheet.getByRole('button', { name: 'Choose a file' }).press('Enter');
  await (await choosing).setFiles(file);
  await expect(sheet.getByText('3 marks in Hypothesis', { exact: false })).toBeVisible();
  await expectNoViolations(app);
  // No kind is guessed: the file states none, so the person says it.
  await expect(sheet.getByRole('button', { name: 'Bring in 0 marks' })).toBeDisabled();
  await sheet.getByRole('button', { name: /Kind for the 3 marks that state none/ }).press('Enter');
  await app.getByRole('option', { name: 'Claim' }).press('Enter');
  await expectNoViolations(app);
  const bring = sheet.getByRole('button', { name: 'Bring in 3 marks' });
  await expect(bring).toBeEnabled();
  await bring.press('Enter');
  const done = app.getByRole('dialog', { name: 'What was brought in' });
  await expect(done).toBeVisible();
  await expectNoViolations(app);
  await done.getByRole('button', { name: /^Show them in/ }).press('Enter');

  await expect(app.getByRole('document', { name: /^Text of/ })).toBeVisible();
  await expect(app.getByText('Every figure beside the text counts', { exact: false })).toBeVisible();
  // The report is of the marks on screen, and says whose they are; back in the text they are still shown.
  await app.keyboard.press('Control+p');
  await expect(app.getByText(/^The marks in “.*ana.*” came from elsewhere/)).toBeVisible();
  await expect(app.getByRole('link', { name: 'C2: go to its place in the text' })).toBeVisible();
  await expectNoViolations(app);
  await app.keyboard.press('Escape');
  await app.getByText('1 mark has no place in this text').click();
  await expect(app.getByText('words that stand nowhere')).toBeVisible();
  await expectNoViolations(app);
  const own = async () =>
    ((await callTerminal(dataFolder, 'marks.list', { article: article.id })) as { marks: unknown[] }).marks.length;
  expect(await own()).toBe(0);
  await app.getByRole('button', { name: 'Copy all into my marks' }).press('Enter');
  await expect.poll(own).toBeGreaterThanOrEqual(2);
  await app.getByRole('button', { name: 'Take these marks away' }).press('Enter');
  await expect(app.getByText('Every figure beside the text counts', { exact: false })).toHaveCount(0);
  expect(await own()).toBeGreaterThanOrEqual(2);
});
