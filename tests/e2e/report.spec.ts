/** The report of one article: by keyboard from the text and back, on paper as a PDF, in black and white. */
import type { ArticleSummary } from '../../shared/contract';
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { expectNoViolations } from './support/axe';
import { callTerminal, expect, test } from './support/app';

const text = (page: Page) => page.getByRole('document', { name: /^Text of/ });
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

/** Opens the sample article in the reader. */
async function openSample(page: Page, dataFolder: string): Promise<ArticleSummary> {
  const { articles } = (await callTerminal(dataFolder, 'articles.list', {})) as { articles: ArticleSummary[] };
  const [sample] = articles;
  if (!sample) throw new Error('The sample is not there');
  await page.evaluate((value) => {
    window.location.hash = value;
  }, `#/read/${sample.id}`);
  await expect(text(page)).toBeFocused();
  return sample;
}

/** The text of the printed page; a face may name its apostrophe otherwise than the page does. */
async function readPdf(
  page: Page,
  format: 'A4' | 'Letter',
): Promise<{ pages: string[]; all: string; sizeMm: number[] }> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format })));
  const { text: pages } = await extractText(pdf, { mergePages: false });
  const first = await pdf.getPage(1);
  const [, , width = 0, height = 0] = first.view;
  return {
    pages,
    all: pages.join('\n').replace(/\s+/gu, ' ').replaceAll('ʼ', '’'),
    sizeMm: [width, height].map((points) => Math.round((points / 72) * 25.4)),
  };
}

test('opens by keyboard, shows what is chosen, goes back to the open mark', async ({ app, dataFolder }) => {
  const sample = await openSample(app, dataFolder);
  await app.keyboard.press(']');
  await app.keyboard.press(']');
  await expect(app.getByRole('region', { name: 'Selected mark' })).toBeVisible();

  await app.keyboard.press('Control+p');
  await expect(app.getByRole('heading', { level: 1, name: sample.meta.title })).toBeVisible();
  await expect(app).toHaveTitle(`Report: ${sample.meta.title} – Plumbline`);
  await expect(heading(app, 'Notes and answers')).toBeVisible();
  await expectNoViolations(app);

  // Notes are told apart by their kind's letter and number; each name leads to its note and back.
  const name = app.getByRole('link', { name: 'C1, Claim: go to its note' });
  await name.focus();
  await app.keyboard.press('Enter');
  const note = app
    .getByRole('listitem')
    .filter({ has: app.getByRole('link', { name: 'C1: go to its place in the text' }) });
  await expect(note).toBeFocused();
  await app.keyboard.press('Tab');
  await app.keyboard.press('Enter');
  await expect(name).toBeFocused();
  await expect(heading(app, 'Notes and answers')).toHaveCount(1);

  // The options, by keyboard.
  const option = (label: string) => app.getByRole('checkbox', { name: label });
  await option('Notes').focus();
  await app.keyboard.press('Space');
  await expect(heading(app, 'Notes and answers')).toHaveCount(0);
  await expect(app.getByRole('link', { name: /go to its note/ })).toHaveCount(0);
  await app.keyboard.press('Tab');
  await expect(option('Figures')).toBeFocused();
  await app.keyboard.press('Space');
  await expect(heading(app, 'Figures')).toHaveCount(0);
  await app.keyboard.press('Shift+Tab');
  await app.keyboard.press('Shift+Tab');
  await app.keyboard.press('Space');
  await expect(app.getByText(/without marks left out/).first()).toBeVisible();
  await expectNoViolations(app);

  // Back to the mark that was open; the choice is kept.
  await app.keyboard.press('Escape');
  await expect(text(app)).toBeFocused();
  await expect(app.getByRole('region', { name: 'Selected mark' })).toBeVisible();
  await app.getByRole('button', { name: 'Report' }).focus();
  await app.keyboard.press('Enter');
  await expect(option('Figures')).not.toBeChecked();
  await app.getByRole('button', { name: 'Back to the article' }).focus();
  await app.keyboard.press('Enter');
  await expect(text(app)).toBeFocused();
});

test('prints text, legend, notes and figures, on A4 and on Letter', async ({ app, dataFolder }) => {
  await openSample(app, dataFolder);
  await app.keyboard.press('Control+p');
  await expect(heading(app, 'Figures')).toBeVisible();

  const { all, pages, sizeMm } = await readPdf(app, 'A4');
  expect(sizeMm).toEqual([210, 297]);
  // The head, without any moment of reading.
  expect(all).toContain('Town to tear out beloved weir so that salmon can pass');
  expect(all).toContain('Address Not stated');
  expect(all).toContain('Worked through: paragraphs');
  // The legend in words, the text with the marks' names behind their words, the notes under the same names.
  expect(all).toContain('solid line, 8 marks');
  expect(all).toMatch(/pays 900,000\s?C1/u);
  expect(all).toMatch(/C1 Claim paragraph 3/u);
  expect(all).toContain('Says where it comes from: the council’s budget paper.');
  // Figures say by which marks they come about.
  expect(all).toMatch(/Imke Vasbo 20 16 2 Q1, Q2/u);
  expect(all).toContain('Equal space isn’t the same as fair: how strong is the evidence?');
  expect(all).not.toMatch(/NaN|Infinity|undefined|\b0\s?%/u);
  // The window's own parts and the bar stay off the paper; each page has its number.
  expect(all).not.toMatch(/Keep reading|Back to the article|All saved|Print or save/u);
  pages.forEach((page, i) => expect(page).toContain(`${i + 1} / ${pages.length}`));
  // No heading is the last on its page.
  for (const page of pages) {
    const lines = page
      .trim()
      .split('\n')
      .filter((line) => !/^\d+ \/ \d+$/u.test(line.trim()));
    expect(lines.at(-1)).not.toMatch(
      /^(Figures|Notes and answers|Who gets to speak|More figures|People and sources)$/u,
    );
  }

  expect((await readPdf(app, 'Letter')).sizeMm).toEqual([216, 279]);
});

test('tells kinds apart without colour', async ({ app, dataFolder }) => {
  await openSample(app, dataFolder);
  await app.keyboard.press('Control+p');
  await expect(heading(app, 'Figures')).toBeVisible();
  await app.emulateMedia({ media: 'print' });
  const looks = await app.locator('article [data-kind][data-depth]').evaluateAll((marks) =>
    marks.map((mark) => {
      const { textDecorationStyle, textUnderlineOffset } = getComputedStyle(mark);
      return [(mark as HTMLElement).dataset['kind'], textDecorationStyle, textUnderlineOffset] as const;
    }),
  );
  const styles = new Map(looks.map(([kind, style]) => [kind, style]));
  expect(Object.fromEntries(styles)).toEqual({ claim: 'solid', quote: 'dashed', framing: 'dotted', opinion: 'wavy' });
});
