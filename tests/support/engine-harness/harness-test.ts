/** Playwright's test with the engine's bare page open. */
import { test as base, expect, type Page } from '@playwright/test';
import type { EngineMark } from '../../../renderer/reader/engine/types';
import type { Block } from '../../../shared/model';
import { serveHarness, type ServedHarness } from './serve';

interface HarnessFixtures {
  harness: Page;
}
interface HarnessWorkerFixtures {
  served: ServedHarness;
}

export const test = base.extend<HarnessFixtures, HarnessWorkerFixtures>({
  served: [
    async ({}, use) => {
      const served = await serveHarness();
      await use(served);
      await served.close();
    },
    { scope: 'worker' },
  ],
  harness: async ({ page, served }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(served.url);
    await page.locator('html[data-ready]').waitFor();
    await use(page);
    expect(errors).toEqual([]);
  },
});

export { expect };

/** Opens an article in the harness, waits until its faces are there; answers its canonical text. */
export async function openArticle(
  page: Page,
  blocks: readonly Block[],
  marks: readonly EngineMark[] = [],
  language: string | null = 'en',
): Promise<string> {
  const text = await page.evaluate(([b, m, l]) => window.harness.open(b, l, m), [blocks, marks, language] as const);
  await nextFrame(page);
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  await nextFrame(page);
  await nextFrame(page);
  return text;
}

/** What is painted now, by start. */
export const paintedRanges = (page: Page) => page.evaluate(() => window.harness.engine?.paintedRanges() ?? []);

/** Resolves after the next frame was drawn. */
export const nextFrame = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
