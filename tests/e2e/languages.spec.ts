/** An article from right to left and one without spaces between words: opened, read, marked by keys, counted. */
import type { Page } from '@playwright/test';
import type { ArticleSummary } from '../../shared/contract';
import type { Mark } from '../../shared/model';
import { openFiles } from './support/adding';
import { callTerminal, expect, test } from './support/app';
import { expectNoViolations } from './support/axe';

const ARABIC = `# بلدية المرفأ تؤجل إغلاق الجسر

قالت رئيسة البلدية نادية حداد: «لن نغلق الجسر قبل أن يجهز الطريق البديل». هل يكفي المال؟ لم تجب.

وكتبت شركة OldQuay: “We welcome the delay.” ثم غادرت القاعة.
`;

const JAPANESE = `# 古い橋の閉鎖、二週間延期へ

市長は「橋は閉じません。安全第一です。」と述べた。誰が払うのか？まだ決まっていない。
`;

async function add(app: Page, name: string, text: string, language: string): Promise<void> {
  await openFiles(app, { name, mimeType: 'text/markdown', buffer: Buffer.from(text, 'utf8') });
  await expect(app.getByRole('heading', { name: 'Look it over' })).toBeVisible();
  await expect(app.getByText('Guessed from its words')).toBeVisible();
  await expect(app.getByRole('button', { name: language })).toBeVisible();
  await app.getByRole('button', { name: 'Add to library' }).click();
  await expect(app.getByRole('document', { name: /^Text of/ })).toBeFocused();
}

const isLeft = (app: Page): Promise<number> =>
  app.locator('.plumb-caret').evaluate((caret) => caret.getBoundingClientRect().left);

test('Arabic and Japanese are read, marked by sentence and counted in their own way', async ({ app, dataFolder }) => {
  const marksOf = async (title: string): Promise<Mark[]> => {
    const { articles } = (await callTerminal(dataFolder, 'articles.list', {})) as { articles: ArticleSummary[] };
    const article = articles.find((each) => each.meta.title === title)?.id;
    return ((await callTerminal(dataFolder, 'marks.list', { article })) as { marks: Mark[] }).marks;
  };

  await add(app, 'bridge.md', ARABIC, 'Arabic');
  const text = app.getByRole('document', { name: /^Text of/ });
  await expect(text).toHaveAttribute('lang', 'ar');
  const [first, second] = [text.locator('p').nth(0), text.locator('p').nth(1)];
  await expect(first).toHaveCSS('direction', 'rtl');
  await expect(second).toHaveCSS('direction', 'rtl');

  // To the paragraph; the left arrow goes to the left, on in the text.
  await app.keyboard.press(')');
  const before = await isLeft(app);
  await app.keyboard.press('ArrowLeft');
  await expect.poll(() => isLeft(app)).toBeLessThan(before);
  await app.keyboard.press('q');
  await expect(app.getByRole('button', { name: 'Who says it? not answered' })).toBeVisible();
  await expectNoViolations(app);
  expect((await marksOf('بلدية المرفأ تؤجل إغلاق الجسر')).map(({ ranges }) => ranges[0]?.exact)).toEqual([
    'قالت رئيسة البلدية نادية حداد: «لن نغلق الجسر قبل أن يجهز الطريق البديل».',
  ]);
  // Eight words stand inside the quotation marks.
  await expect(app.getByRole('tabpanel', { name: 'Overview' })).toContainText(/not yet assigned.*8/u);
  await app.screenshot({ path: test.info().outputPath('arabic.png') });

  await add(app, 'hashi.md', JAPANESE, 'Japanese');
  await expect(text).toHaveAttribute('lang', 'ja');
  await app.keyboard.press(')');
  await app.keyboard.press(')');
  await app.keyboard.press(')');
  await app.keyboard.press('c');
  await expect(app.getByRole('button', { name: 'What backs it? not answered' })).toBeVisible();
  expect((await marksOf('古い橋の閉鎖、二週間延期へ')).map(({ ranges }) => ranges[0]?.exact)).toEqual([
    '誰が払うのか？',
  ]);
  await expectNoViolations(app);
  await app.screenshot({ path: test.info().outputPath('japanese.png') });
});
