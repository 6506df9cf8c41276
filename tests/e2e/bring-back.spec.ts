/** Everything out as one Plumbline file, and back: looked at first, brought in, taken back. */
import type { ArticleView } from '../../shared/contract';
import { expectNoViolations } from './support/axe';
import { callTerminal, expect, test } from './support/app';

test('a Plumbline file is saved, lost work comes back with it, and Undo takes it back', async ({
  app,
  dataFolder,
}, info) => {
  const { article } = (await callTerminal(dataFolder, 'articles.createFromText', {
    title: 'Ferry stops',
    text: 'Ferry stops\n\nThe boats were empty on Monday, said Ruth Amadi.',
  })) as { article: ArticleView };
  await callTerminal(dataFolder, 'marks.create', { article: article.id, kind: 'claim', exact: 'boats were empty' });

  await app.keyboard.press('Control+Alt+x');
  const exporting = app.getByRole('dialog', { name: 'Export' });
  const archive = exporting.getByRole('radio', { name: /^Plumbline file/ });
  await archive.focus();
  await app.keyboard.press('Space');
  await expect(archive).toBeChecked();
  const downloading = app.waitForEvent('download');
  await exporting.getByRole('button', { name: 'Save the file' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('plumbline.plumb');
  const file = info.outputPath('plumbline.plumb');
  await download.saveAs(file);

  await callTerminal(dataFolder, 'articles.trash', { articles: [article.id] });
  await callTerminal(dataFolder, 'articles.purge', { articles: [article.id] });

  await app.getByRole('button', { name: 'I have a Plumbline file' }).click();
  const sheet = app.getByRole('dialog', { name: 'A Plumbline file' });
  await expectNoViolations(app);
  const choosing = app.waitForEvent('filechooser');
  await sheet.getByRole('button', { name: 'Choose a file' }).click();
  await (await choosing).setFiles(file);
  await expect(sheet.getByText('In the file: 1 article.')).toBeVisible();
  await expect(sheet.getByText('not here yet: added')).toBeVisible();
  await expect(sheet.getByText('Ferry stops (1 mark)')).toBeVisible();
  await expectNoViolations(app);
  await sheet.getByRole('button', { name: 'Bring in' }).click();
  const done = app.getByRole('dialog', { name: 'What was brought in' });
  await expect(done.getByText('1 article brought in.')).toBeVisible();
  const { marks } = (await callTerminal(dataFolder, 'marks.list', { article: article.id })) as { marks: unknown[] };
  expect(marks).toHaveLength(1);
  await done.getByRole('button', { name: 'Undo' }).click();
  await expect(done).toBeHidden();
  await expect(app.getByRole('button', { name: /^Trash/ })).toContainText('1');
});
