/**
 * From a key to the painted mark in the whole program: the key, the call, the durable save, the answer, the
 * figures, the paint; beside a bare CSS highlight in the same run. Prints a table; nothing fails by a time.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { createCore } from '../../electron/core/core';
import type { ArticleView, Result } from '../../shared/contract';
import { startHost } from '../e2e/support/app';
import { makeArticle, makeMarks } from '../support/engine-harness/article';
import { test } from '../support/engine-harness/harness-test';
import { formatTable, percentile, type BenchRow } from './table';

const SEED = 20_261_121;
const FRAME_MS = 1000 / 60;
const KEY_PRESSES = 40;

const SIZES = [
  { words: 5_000, marks: 50, keyP95Ms: 50 },
  { words: 20_000, marks: 200, keyP95Ms: 50 },
  { words: 100_000, marks: 5_000, keyP95Ms: 100 },
] as const;

/** Articles with their marks, put into a data folder before the program starts on it. */
async function seedFolder(folder: string): Promise<string[]> {
  const core = createCore({ dataFolder: folder, host: 'terminal', appVersion: '0.0.0' });
  const call = async (name: string, input: unknown): Promise<unknown> => {
    const result: Result<unknown> = await core.call(name, input);
    if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
    return result.value;
  };
  const articles: string[] = [];
  for (const { words, marks } of SIZES) {
    const blocks = makeArticle(words, SEED);
    const meta = { title: `${words} words`, outlet: null, authors: [], published: null, address: null, language: 'en' };
    const { article } = (await call('articles.create', { meta, blocks })) as { article: ArticleView };
    articles.push(article.id);
    for (const { kind, ranges } of makeMarks(blocks, marks, SEED)) {
      await call('marks.create', { article: article.id, kind, ranges });
    }
  }
  await core.close();
  return articles;
}

declare global {
  interface Window {
    benchKeyTimesMs: number[];
    benchStop: AbortController | undefined;
  }
}

/** From now on each `c` is timed until the frame after the painted claims became other ones. */
async function followKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.benchKeyTimesMs = [];
    window.benchStop?.abort();
    window.benchStop = new AbortController();
    const painted = () => {
      let newest: AbstractRange | undefined;
      let count = 0;
      for (const [name, highlight] of CSS.highlights) {
        if (!/^plumb-claim-\d+$/.test(name)) continue;
        count += highlight.size;
        for (const range of highlight) newest = range;
      }
      return { newest, count };
    };
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'c') return;
        const before = painted();
        const look = () => {
          const now = painted();
          if (now.count === before.count && now.newest === before.newest) {
            requestAnimationFrame(look);
            return;
          }
          // This frame draws it.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => window.benchKeyTimesMs.push(performance.now() - event.timeStamp);
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      },
      { capture: true, signal: window.benchStop.signal },
    );
  });
}

/** Marks sentence after sentence by keys, from the text's start. */
async function timeKeys(page: Page): Promise<number[]> {
  await followKeys(page);
  await page.keyboard.press('Control+Home');
  for (let press = 0; press < KEY_PRESSES; press += 1) {
    await page.keyboard.press(')');
    // The window of painted marks has settled when two frames leave the registry alone.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.keyboard.press('c');
    await page.waitForFunction((count) => window.benchKeyTimesMs.length > count, press);
  }
  return page.evaluate(() => window.benchKeyTimesMs.slice(4));
}

async function timePeerKeys(page: Page, words: number): Promise<number[]> {
  await page.evaluate((blocks) => window.harness.measure.open('peer', blocks, []), makeArticle(words, SEED));
  await page.evaluate(() => window.harness.measure.listenForKeys());
  for (let press = 0; press < KEY_PRESSES; press += 1) {
    await page.keyboard.press('c');
    await page.waitForFunction((count) => window.harness.measure.takeKeyTimes().length > count, press);
  }
  return (await page.evaluate(() => window.harness.measure.takeKeyTimes())).slice(4);
}

test('key to painted mark in the whole program, beside a bare CSS highlight', async ({ harness, context }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-bench-'));
  const articles = await seedFolder(folder);
  const host = await startHost(folder);
  const rows: BenchRow[] = [];
  const app = await context.newPage();
  await app.setViewportSize({ width: 1440, height: 900 });
  await app.goto(host.address);
  await app.getByRole('main').waitFor();
  for (const [at, { words, keyP95Ms }] of SIZES.entries()) {
    await harness.bringToFront();
    const peerMs = await timePeerKeys(harness, words);
    await app.bringToFront();
    await app.evaluate((article) => (window.location.hash = `/read/${article}`), articles[at] ?? '');
    await app.locator('.plumb-text:focus').waitFor();
    const ownMs = await timeKeys(app);
    await app.evaluate(() => (window.location.hash = '/library'));
    rows.push({
      what: `${words} words`,
      ownMs,
      peerMs,
      budget: `p50 ≤ peer + 1 frame, p95 ≤ ${keyP95Ms} ms`,
      isMet: percentile(ownMs, 50) <= percentile(peerMs, 50) + FRAME_MS && percentile(ownMs, 95) <= keyP95Ms,
    });
  }
  console.log(formatTable('Key to painted mark, whole program with its save | bare CSS highlight', rows));
  await host.stop();
  rmSync(folder, { recursive: true, force: true });
});
