/**
 * What one changed mark costs the panel: script in the page from the pushed change to the new figure, in an article
 * with 500 marks, people and answers. The change comes from outside the window, so that only the push tells of it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { createCore } from '../../electron/core/core';
import type { ArticleView, Result } from '../../shared/contract';
import type { Mark, Source } from '../../shared/model';
import { callTerminal, startHost } from '../e2e/support/app';
import { makeArticle, makeMarks } from '../support/engine-harness/article';
import { formatTable, percentile, type BenchRow } from './table';

const SEED = 20_261_124;
const WORDS = 5_000;
const MARKS = 500;
const PEOPLE = 12;
const CHANGES = 30;
const BUDGET_MS = 16;

/** An article with marks of all kinds, answered; every quote has someone who says it. */
async function seedArticle(folder: string): Promise<{ article: string; claims: Mark[] }> {
  const core = createCore({ dataFolder: folder, host: 'terminal', appVersion: '0.0.0' });
  const call = async (name: string, input: unknown): Promise<unknown> => {
    const result: Result<unknown> = await core.call(name, input);
    if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
    return result.value;
  };
  const blocks = makeArticle(WORDS, SEED);
  const meta = {
    title: 'Five hundred marks',
    outlet: null,
    authors: [],
    published: null,
    address: null,
    language: 'en',
  };
  const { article } = (await call('articles.create', { meta, blocks })) as { article: ArticleView };
  const people: Source[] = [];
  for (let i = 0; i < PEOPLE; i += 1) {
    const identification = ['named', 'described', 'unnamed'][i % 3];
    const made = await call('sources.create', { article: article.id, name: `Person ${i}`, identification });
    people.push((made as { source: Source }).source);
  }
  const claims: Mark[] = [];
  for (const [i, { kind, ranges }] of makeMarks(blocks, MARKS, SEED).entries()) {
    const source = kind === 'quote' ? people[i % PEOPLE]?.id : undefined;
    const fields = {
      quote: { type: i % 2 === 0 ? 'direct' : 'paraphrase', verb: 'said' },
      claim: { backing: i % 2 === 0 ? 'data' : 'none' },
      framing: { function: 'problem', device: 'loadedWord' },
      opinion: { whose: 'ownVoice' },
    };
    const answers = { [kind]: fields[kind as keyof typeof fields] };
    const input = { article: article.id, kind, ranges, fields: answers, ...(source ? { source } : {}) };
    const { mark } = (await call('marks.create', input)) as { mark: Mark };
    if (kind === 'claim') claims.push(mark);
  }
  await core.close();
  return { article: article.id, claims };
}

declare global {
  interface Window {
    /** Resolves two frames after the panel says something else. */
    benchPanelChanged: Promise<void> | undefined;
  }
}

/** From now on a changed panel is noticed, without asking meanwhile: asking is script too. */
function followPanel(): void {
  const words = () => document.querySelector('[role=tabpanel]')?.textContent;
  const before = words();
  window.benchPanelChanged = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (words() === before) return;
      observer.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

test('panel after one changed mark, 500 marks', async ({ browser }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-bench-'));
  const { article, claims } = await seedArticle(folder);
  const host = await startHost(folder);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(host.address);
  await page.getByRole('main').waitFor();
  await page.evaluate((id) => (window.location.hash = `/read/${id}`), article);
  await page.locator('.plumb-text:focus').waitFor();
  const panel = page.getByRole('tabpanel', { name: 'Overview' });
  await expect(panel).toContainText('Person');
  const devtools = await page.context().newCDPSession(page);
  // Time of the page's own thread: what other programs take meanwhile is no script of ours.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const scriptMs = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN);
  };

  const ownMs: number[] = [];
  for (let i = 0; i < CHANGES; i += 1) {
    const mark = claims[i];
    const backing = mark?.fields.claim?.backing === 'none' ? 'data' : 'none';
    const beforeMs = await scriptMs();
    await page.evaluate(followPanel);
    await callTerminal(folder, 'marks.update', { mark: mark?.id, fields: { claim: { backing } } });
    await page.evaluate(() => window.benchPanelChanged);
    ownMs.push((await scriptMs()) - beforeMs);
  }
  const rows: BenchRow[] = [
    {
      what: `${MARKS} marks`,
      ownMs: ownMs.slice(4),
      peerMs: [],
      budget: `p50 ≤ ${BUDGET_MS} ms of script`,
      isMet: percentile(ownMs.slice(4), 50) <= BUDGET_MS,
    },
  ];
  console.log(formatTable('Panel after one changed mark: script in the page', rows));
  await page.close();
  await host.stop();
  rmSync(folder, { recursive: true, force: true });
});
