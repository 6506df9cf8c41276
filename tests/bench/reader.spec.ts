/**
 * The reader's budgets beside their bare peers, in one run: from a key to the painted mark, and from
 * an article to its first painted page. Prints a table; nothing fails by a time.
 */
import type { Page } from '@playwright/test';
import { makeArticle, makeMarks } from '../support/engine-harness/article';
import { test } from '../support/engine-harness/harness-test';
import type { Side } from '../support/engine-harness/measure';
import { formatTable, percentile, type BenchRow } from './table';

const SEED = 20_261_120;
const FRAME_MS = 1000 / 60;
const KEY_PRESSES = 60;
const OPENINGS = 9;

const SIZES = [
  { words: 5_000, marks: 50, keyP95Ms: 50, openMs: null },
  { words: 20_000, marks: 200, keyP95Ms: 50, openMs: 350 },
  { words: 100_000, marks: 5_000, keyP95Ms: 100, openMs: 1_000 },
] as const;

const open = (page: Page, side: Side): Promise<number> =>
  page.evaluate((own) => window.harness.measure.open(own, window.benchData.blocks, window.benchData.marks), side);

declare global {
  interface Window {
    benchData: { blocks: ReturnType<typeof makeArticle>; marks: ReturnType<typeof makeMarks> };
  }
}

async function load(page: Page, words: number, marks: number): Promise<void> {
  const blocks = makeArticle(words, SEED);
  await page.evaluate((data) => Object.assign(window, { benchData: data }), {
    blocks,
    marks: makeMarks(blocks, marks, SEED),
  });
}

/** Key presses as a person makes them: at any moment of a frame, never before the last was drawn. */
async function timeKeys(page: Page, side: Side): Promise<number[]> {
  await open(page, side);
  await page.evaluate(() => window.harness.measure.listenForKeys());
  for (let press = 0; press < KEY_PRESSES; press += 1) {
    await page.keyboard.press('c');
    await page.waitForFunction((count) => window.harness.measure.takeKeyTimes().length > count, press);
  }
  const timesMs = await page.evaluate(() => window.harness.measure.takeKeyTimes());
  return timesMs.slice(4);
}

test('key to painted mark, beside a bare CSS highlight', async ({ harness }) => {
  const rows: BenchRow[] = [];
  for (const { words, marks, keyP95Ms } of SIZES) {
    await load(harness, words, marks);
    const peer = await timeKeys(harness, 'peer');
    const own = await timeKeys(harness, 'engine');
    const p50 = percentile(own, 50);
    const peerP50 = percentile(peer, 50);
    rows.push({
      what: `${words} words, ${marks} marks`,
      ownMs: own,
      peerMs: peer,
      budget: `p50 ≤ peer + 1 frame, p95 ≤ ${keyP95Ms} ms`,
      isMet: p50 <= peerP50 + FRAME_MS && percentile(own, 95) <= keyP95Ms,
    });
  }
  console.log(formatTable('Key to painted mark (engine | bare CSS highlight)', rows));
});

test('opening an article, beside plain paragraphs', async ({ harness }) => {
  const rows: BenchRow[] = [];
  for (const { words, marks, openMs } of SIZES) {
    if (openMs === null) continue;
    await load(harness, words, marks);
    const own: number[] = [];
    const peer: number[] = [];
    for (let turn = 0; turn < OPENINGS; turn += 1) {
      peer.push(await open(harness, 'peer'));
      own.push(await open(harness, 'engine'));
    }
    const ratio = percentile(own, 50) / percentile(peer, 50);
    rows.push({
      what: `${words} words, ${marks} marks`,
      ownMs: own.slice(1),
      peerMs: peer.slice(1),
      budget: `≤ ${openMs} ms, ratio ≤ 3`,
      isMet: percentile(own, 50) <= openMs && ratio <= 3,
    });
  }
  console.log(formatTable('Open to painted (engine | plain paragraphs)', rows));
});
