/** What a person takes out: a page that opens by itself and asks the network for nothing, and notes that hold the same marks. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { ArticleView } from '../../shared/contract';
import { expectNoViolations } from './support/axe';
import { callTerminal, expect, test } from './support/app';

const TEXT = [
  'Ferry to stop at nine',
  'The Oldport ferry will stop at nine from next month, the harbour board decided on Monday.',
  'Ruth Amadi, the harbour chief, said: <script>alert("no")</script> “The last boat loses money.”',
];

async function exportAs(app: Page, format: RegExp): Promise<string> {
  await app.keyboard.press('Control+Alt+X');
  await app.getByText(format).click();
  const download = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Save the file' }).click();
  return (await download).path();
}

test('an article leaves as a page and as notes, whole', async ({ app, dataFolder, context }) => {
  const { article } = (await callTerminal(dataFolder, 'articles.createFromText', { text: TEXT.join('\n\n') })) as {
    article: ArticleView;
  };
  for (const [kind, exact] of [
    ['claim', 'will stop at nine from next month'],
    ['framing', 'stop at nine'],
    ['quote', '“The last boat loses money.”'],
  ])
    await callTerminal(dataFolder, 'marks.create', {
      article: article.id,
      kind,
      exact,
      ...(kind === 'framing' ? { prefix: 'will ' } : {}),
    });
  await app.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/read/${article.id}`);
  await expect(app.getByRole('document', { name: /^Text of/ })).toBeFocused();
  const html = await exportAs(app, /^Page \(HTML\)$/);
  const markdown = readFileSync(await exportAs(app, /^Notes \(Markdown\)$/), 'utf8');
  for (const name of ['C1', 'F1', 'Q1']) expect(markdown).toContain(`</a>${name} ·`);

  await app.keyboard.press('Control+Alt+X');
  await app.getByRole('button', { name: 'Change the template …' }).click();
  const editor = app.getByRole('dialog', { name: 'Template of your notes' });
  await editor.getByLabel('Template', { exact: true }).fill('# Mine: {{title}}\n{{nobody}}');
  await expect(editor.getByRole('alert')).toContainText('Line 2: there is nothing called “nobody” here.');
  await editor.getByLabel('Template', { exact: true }).fill('# Mine: {{title}}, {{count}} marks');
  await expect(editor.getByRole('textbox', { name: 'How the first article comes out' })).toHaveValue(
    '# Mine: Ferry to stop at nine, 3 marks\n',
  );
  await expectNoViolations(app);
  await editor.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(app.getByText('Your own template is used.')).toBeVisible();
  const download = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Save the file' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toBe('# Mine: Ferry to stop at nine, 3 marks\n');

  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.route('**/article.html', (route) =>
    route.fulfill({ body: readFileSync(html, 'utf8'), contentType: 'text/html' }),
  );
  await page.goto('http://export.invalid/article.html');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ferry to stop at nine');
  await expect(page.locator('.text')).toContainText('<script>alert("no")</script>');
  await page.getByRole('link', { name: 'Q1, Quote: go to its note' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Q1 Quote' })).toBeInViewport();
  await page.getByRole('link', { name: 'Q1: go to its place in the text' }).click();
  await expect(page.getByRole('link', { name: 'Q1, Quote: go to its note' })).toBeInViewport();
  const quotes = page.getByRole('row', { name: /^Quote 1/ });
  await quotes.getByRole('link', { name: 'Q1' }).click();
  await expect(page.getByRole('link', { name: 'Q1, Quote: go to its note' })).toBeInViewport();
  await expectNoViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoViolations(page);
  // At twice the size on a narrow screen nothing runs out of the page.
  await page.setViewportSize({ width: 360, height: 800 });
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(asked).toEqual(['http://export.invalid/article.html']);
});
