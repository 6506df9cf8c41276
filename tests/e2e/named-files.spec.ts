/** Files that a person names when they start Plumbline, in the browser host. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, startHost, test } from './support/app';

const SERVE = path.resolve(import.meta.dirname, '../../dist/main/serve.js');
const ARTICLES = {
  First: 'The harbour office opens its doors again on Monday at eight.',
  Second: 'Two hundred bakers met in the old customs hall to weigh their bread.',
  Third: 'Nobody has seen the lighthouse keeper’s cat since the storm, her neighbours say.',
};

test('a file named at the start is looked over, a second start’s files follow, and an archive waits for its turn', async ({
  dataFolder,
  page,
}) => {
  const here = path.join(dataFolder, 'here');
  mkdirSync(here, { recursive: true });
  for (const [title, words] of Object.entries(ARTICLES)) {
    writeFileSync(path.join(here, `${title}.txt`), `${title}\n\n${words}\n`);
  }
  writeFileSync(path.join(here, 'course.plumb'), 'no zip');
  const inHere = (name: string): string => path.join(here, name);
  const startAgain = async (...files: string[]): Promise<void> => {
    const args = [SERVE, '--no-open', '--data', dataFolder, ...files];
    const second = spawn(process.execPath, args, { stdio: 'ignore', cwd: here });
    expect(await once(second, 'exit')).toEqual([0, null]);
  };

  const host = await startHost(dataFolder, [inHere('First.txt'), inHere('nowhere.docx')]);
  try {
    await page.goto(host.address);
    await expect(page.getByRole('heading', { name: 'Look it over' })).toBeVisible();
    await expect(page.getByText(/nowhere\.docx was not opened: there is no such file/).first()).toBeVisible();

    await startAgain('Second.txt');
    await expect(page.getByText('1 more file waits for its turn.')).toBeVisible();
    await page.getByRole('button', { name: 'Add to library' }).click();
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Second');
    await page.getByRole('button', { name: 'Add to library' }).click();
    await expect(page).toHaveURL(/#\/read\//);

    await startAgain('./Third.txt', 'First.txt', 'course.plumb');
    const files = page.getByRole('dialog', { name: 'Files read' });
    await expect(files).toContainText('Added: 1');
    await expect(files).toContainText('Like an article in your library: 1');
    await files.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByRole('dialog', { name: /Plumbline file/ })).toBeVisible();
  } finally {
    await host.stop();
  }
});
