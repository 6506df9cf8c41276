/** Pictures of every screen and state in each theme and width, into the ignored folder `screens/`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ArticleSummary, ArticleView } from '../../shared/contract';
import { Theme } from '../../shared/model';
import { callTerminal, expect, startHost, test } from '../e2e/support/app';
import { harbourArticle } from '../e2e/support/harbour-article';
import { screenStates, type KnownArticles } from './states';

const FOLDER = path.resolve(import.meta.dirname, '../../screens');
const WIDTHS = [
  { width: 360, height: 740 },
  { width: 1024, height: 768 },
  { width: 1440, height: 900 },
  { width: 2560, height: 1440 },
] as const;
const THEMES = Theme.options.filter((theme) => theme !== 'system');

/** Puts a second article in, so that lists are lists, and one into the trash. */
async function fill(dataFolder: string): Promise<KnownArticles> {
  const { articles } = (await callTerminal(dataFolder, 'articles.list', {})) as { articles: ArticleSummary[] };
  const add = async (text: string, title?: string): Promise<string> => {
    const input = { text, outlet: 'Brackwater Evening Post', published: '2026-03-14', ...(title ? { title } : {}) };
    return ((await callTerminal(dataFolder, 'articles.createFromText', input)) as { article: ArticleView }).article.id;
  };
  const bare = await add(harbourArticle);
  await callTerminal(dataFolder, 'articles.createFromText', {
    text: 'The last tram leaves at nine.\n\nNobody was asked.',
    title:
      'A very long title that runs on and on, as some headlines do when an editor could not choose between two of them and kept both',
  });
  const trashed = await add('A note that nobody needs.\n\nIt may go.', 'Old note');
  await callTerminal(dataFolder, 'articles.trash', { articles: [trashed] });
  return { marked: articles[0]?.id ?? '', bare };
}

for (const theme of THEMES) {
  test(`screens in ${theme}`, async ({ browser, dataFolder }) => {
    const known = await fill(dataFolder);
    await callTerminal(dataFolder, 'settings.update', { theme });
    const host = await startHost(dataFolder);
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(host.address);
    await expect(page.getByRole('main')).toBeVisible();
    for (const { width, height } of WIDTHS) {
      await page.setViewportSize({ width, height });
      const folder = path.join(FOLDER, theme, String(width));
      mkdirSync(folder, { recursive: true });
      for (const state of screenStates) {
        await page.reload();
        await expect(page.getByRole('main')).toBeVisible();
        await state.open(page, known);
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({ path: path.join(folder, `${state.name}.png`), animations: 'disabled' });
      }
    }
    await context.close();
    await host.stop();
  });
}

test('screens of trouble and of nothing', async ({ browser, dataFolder }) => {
  const folder = path.join(FOLDER, 'trouble');
  mkdirSync(folder, { recursive: true });
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(path.join(dataFolder, 'plumbline.sqlite'), 'These are not the bytes of a data file. '.repeat(200));
  const host = await startHost(dataFolder);
  for (const { width, height } of WIDTHS) {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.goto(host.address.replace(/#.*/, ''));
    await page.screenshot({ path: path.join(folder, `needs-launch-${width}.png`) });
    await page.close();
  }
  const page = await browser.newPage();
  await page.goto(host.address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const { width, height } of WIDTHS) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: path.join(folder, `data-file-${width}.png`) });
  }
  await page.close();
  await host.stop();
});
