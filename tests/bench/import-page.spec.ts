/**
 * Reading a web page into blocks and data in its frame, beside Readability on jsdom over the same bytes, page by page in turn.
 * Prints a table; nothing fails by a time.
 */
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { expect, test } from '../e2e/support/app';
import { blogPages } from '../fixtures/pages/habits-blogs';
import { brokenPages } from '../fixtures/pages/habits-broken';
import { newsPages } from '../fixtures/pages/habits-news';
import { webPages } from '../fixtures/pages/habits-web';
import { readInFrame } from '../support/frame-page';
import { formatTable, percentile } from './table';

const ROUNDS = 3;

test('import a web page, beside Readability on jsdom', async ({ app }) => {
  const pages = [...newsPages, ...blogPages, ...brokenPages, ...webPages];
  const ownMs: number[] = [];
  const peerMs: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { html } of pages) {
      const bytes = Buffer.from(html);
      const answer = await readInFrame(app, 'page', bytes);
      expect(answer.ok).toBe(true);
      const before = performance.now();
      new Readability(new JSDOM(bytes).window.document).parse();
      // The first round warms both up.
      if (round === 0) continue;
      peerMs.push(performance.now() - before);
      ownMs.push(answer.ms);
    }
  }
  const row = {
    what: `${pages.length} pages`,
    ownMs,
    peerMs,
    budget: 'p50 ≤ 60 ms',
    isMet: percentile(ownMs, 50) <= 60,
  };
  console.log(formatTable('Import a web page, beside Readability on jsdom', [row]));
});
