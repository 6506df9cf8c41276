/**
 * Durable save of one mark (WAL, `synchronous=FULL`) through the router, beside a bare insert of the same
 * row in the same run, on the same disk, call by call in turn. Prints a table; nothing fails by a time.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from '@playwright/test';
import Database from 'better-sqlite3';
import { createCore } from '../../electron/core/core';
import type { ArticleView, Result } from '../../shared/contract';
import { canonicalText } from '../../shared/text';
import { makeArticle } from '../support/engine-harness/article';
import { formatTable, percentile, type BenchRow } from './table';

const SEED = 20_261_120;
const SAVES = 300;
const SIZES = [5_000, 20_000, 100_000] as const;

test('durable save of one mark, beside a bare insert', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-bench-'));
  const core = createCore({ dataFolder: folder, host: 'terminal', appVersion: '0.0.0' });
  const call = async (name: string, input: unknown): Promise<unknown> => {
    const result: Result<unknown> = await core.call(name, input);
    if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
    return result.value;
  };
  const peer = new Database(path.join(folder, 'peer.sqlite'));
  peer.pragma('journal_mode = WAL');
  peer.pragma('synchronous = FULL');
  peer.exec('CREATE TABLE mark (n INTEGER PRIMARY KEY, kind TEXT, start INTEGER, "end" INTEGER, exact TEXT) STRICT');
  const insert = peer.prepare('INSERT INTO mark (kind, start, "end", exact) VALUES (?, ?, ?, ?)');

  const rows: BenchRow[] = [];
  for (const words of SIZES) {
    const text = canonicalText(makeArticle(words, SEED));
    const { article } = (await call('articles.createFromText', { text })) as { article: ArticleView };
    const ownMs: number[] = [];
    const peerMs: number[] = [];
    const reach = article.version.text.length - 200;
    for (let save = 0; save < SAVES; save += 1) {
      const start = (save * 7_919) % reach;
      const end = start + 60;
      const beforeMs = performance.now();
      await call('marks.create', { article: article.id, kind: 'claim', ranges: [{ start, end }] });
      const betweenMs = performance.now();
      insert.run('claim', start, end, article.version.text.slice(start, end));
      ownMs.push(betweenMs - beforeMs);
      peerMs.push(performance.now() - betweenMs);
    }
    const p50 = percentile(ownMs, 50);
    rows.push({
      what: `${words} words`,
      ownMs,
      peerMs,
      budget: 'p50 ≤ 3, p95 ≤ 20 ms, ratio ≤ 2',
      isMet: p50 <= 3 && percentile(ownMs, 95) <= 20 && p50 / percentile(peerMs, 50) <= 2,
    });
  }
  console.log(formatTable('Durable save of one mark, beside a bare insert', rows));
  peer.close();
  await core.close();
  rmSync(folder, { recursive: true, force: true });
});
