/** With the browser's own caret browsing on, as in the desktop program: its moves are followed, not doubled. */
import { expect, openArticle, test as harnessTest } from '../support/engine-harness/harness-test';

const test = harnessTest.extend({
  launchOptions: [
    async ({ launchOptions }, use) => {
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--enable-caret-browsing'] });
    },
    { scope: 'worker' },
  ],
});

test('arrows that the browser takes move the reading cursor once each', async ({ harness }) => {
  await openArticle(harness, [{ role: 'paragraph', runs: [{ text: 'Nurses at the clinic say they will leave.' }] }]);
  const cursor = () => harness.evaluate(() => window.harness.engine?.getCursor());
  await harness.evaluate(() => window.harness.engine?.setCursor(0));
  for (let i = 0; i < 3; i += 1) await harness.keyboard.press('ArrowRight');
  await expect.poll(async () => (await cursor())?.offset).toBe(3);
  await harness.keyboard.press('Shift+ArrowRight');
  await expect.poll(async () => (await cursor())?.selection).toEqual({ start: 3, end: 4 });
  expect(await harness.evaluate(() => window.harness.cursors.at(-1)?.cause)).toBe('key');
});
