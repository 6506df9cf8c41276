/** What backs the claims, how it is framed, two viewpoints side by side: read by keyboard, each number led back to its words. */
import type { Page } from '@playwright/test';
import type { ArticleSummary } from '../../shared/contract';
import { expectNoViolations } from './support/axe';
import { callTerminal, expect, test } from './support/app';

const text = (page: Page) => page.getByRole('document', { name: /^Text of/ });

async function openSample(page: Page, dataFolder: string): Promise<void> {
  const { articles } = (await callTerminal(dataFolder, 'articles.list', {})) as { articles: ArticleSummary[] };
  const sample = articles.find((article) => article.sample);
  await page.evaluate((value) => (window.location.hash = value), `#/read/${sample?.id ?? ''}`);
  await expect(text(page)).toBeFocused();
}

/** From the tabs to one of them by arrow keys. */
async function goToTab(page: Page, name: RegExp): Promise<void> {
  const tab = page.getByRole('tab', { name });
  await page.getByRole('tab', { selected: true }).focus();
  for (let i = 0; i < 6 && (await tab.getAttribute('aria-selected')) !== 'true'; i += 1) {
    await page.keyboard.press('ArrowRight');
  }
  await expect(tab).toHaveAttribute('aria-selected', 'true');
}

test('claims: figures, their table and accusations, down to the passages', async ({ app, dataFolder }) => {
  await openSample(app, dataFolder);
  await goToTab(app, /^Claims/);
  const backing = app.getByRole('region', { name: 'What backs the claims' });
  await expect(backing.getByRole('listitem')).toHaveCount(9);
  await app.getByRole('button', { name: 'Show as a table: Claims by what backs them' }).focus();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('table', { name: 'Claims by what backs them' }).getByRole('row')).toHaveCount(10);
  await expectNoViolations(app);

  await app.getByRole('button', { name: /^the council had promised a new boathouse/ }).focus();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('button', { name: /^What backs it\? someone with a name/ })).toBeVisible();

  await goToTab(app, /^Claims/);
  await app.getByRole('button', { name: 'Claims backed by: a document: 2. Show the passages.' }).first().focus();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('tab', { name: /^Marks/ })).toHaveAttribute('aria-selected', 'true');
  await expect(app.getByRole('list', { name: 'Marks in the order of the text' }).getByRole('listitem')).toHaveCount(2);
});

test('framing: a grid that keeps its blank cells', async ({ app, dataFolder }) => {
  await openSample(app, dataFolder);
  await goToTab(app, /^Framing/);
  const grid = app.getByRole('table', { name: 'Framing marks by what the wording does and by what means' });
  await expect(grid.getByRole('row', { name: /^all means/ })).toHaveText(/1none marked3none marked1/);
  await expect(app.getByText('No mark says who caused it or what to do.')).toBeVisible();
  await expectNoViolations(app);
  await app.getByRole('button', { name: 'Wording that says who’s right: 3. Show the passages.' }).focus();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('list', { name: 'Marks in the order of the text' }).getByRole('listitem')).toHaveCount(3);
});

test('viewpoints: side by side while the gate says yes, gone when it says no', async ({ app, dataFolder }) => {
  await openSample(app, dataFolder);
  await goToTab(app, /^People/);
  const sides = app.getByRole('table', { name: 'Take the weir out and Keep the weir, side by side' });
  await expect(sides.getByRole('row', { name: /^quoted words/ })).toHaveText(/quoted words2049/);
  const more = app.getByText('More figures', { exact: true });
  await more.focus();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('heading', { name: 'Effective number of voices' })).toBeVisible();
  await expect(app.getByText('Equal space isn’t the same as fair: how strong is the evidence?').first()).toBeVisible();
  await expectNoViolations(app);

  await app.getByRole('radio', { name: 'yes', exact: true }).focus();
  await app.keyboard.press('ArrowRight');
  await expect(sides).toBeHidden();
  await expect(more).toBeHidden();
});
