/**
 * A thousand marked articles taken out in every format, beside the bare writing of as many bytes. What the program holds
 * is shown after a quarter of them and after all: flat means that the second says no more than the first.
 * Prints a table; nothing fails by a time.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from '@playwright/test';
import { createCore } from '../../electron/core/core';
import { ExportFormat, type ArticleView, type Result } from '../../shared/contract';
import type { ArticleId } from '../../shared/model';
import { canonicalText } from '../../shared/text';
import { makeArticle } from '../support/engine-harness/article';
import { formatTable, type BenchRow } from './table';

const SEED = 20_261_124;
const ARTICLES = 1_000;
const WORDS = 600;
const MARKS = 12;
const KINDS = ['claim', 'quote', 'framing', 'opinion'];
const MOST_MS = 30_000;
const MB = 1_048_576;

test('a thousand marked articles, in every format', async () => {
  test.setTimeout(900_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-bench-'));
  const core = createCore({ dataFolder: path.join(folder, 'data'), host: 'terminal', appVersion: '0.0.0' });
  const call = async <T>(name: string, input: unknown): Promise<T> => {
    const result: Result<unknown> = await core.call(name, input);
    if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
    return result.value as T;
  };
  const articles: ArticleId[] = [];
  for (let i = 0; i < ARTICLES; i += 1) {
    const text = canonicalText(makeArticle(WORDS, SEED + i));
    const input = { text, title: `Article ${i}`, language: 'en' };
    const { article } = await call<{ article: ArticleView }>('articles.createFromText', input);
    articles.push(article.id);
    const step = Math.floor(article.version.text.length / (MARKS + 1));
    for (let at = 0; at < MARKS; at += 1) {
      const ranges = [{ start: at * step, end: at * step + 60 }];
      await call('marks.create', { article: article.id, kind: KINDS[at % KINDS.length], ranges });
    }
  }

  const rows: BenchRow[] = [];
  const held: string[] = [];
  let number = 0;
  const write = async (format: ExportFormat, some: readonly ArticleId[]) => {
    const to = path.join(folder, `export-${(number += 1)}`);
    const beforeMs = performance.now();
    await call('exports.write', { format, scope: { articles: some }, to });
    return { ms: performance.now() - beforeMs, bytes: statSync(to).size, heldMb: process.memoryUsage().rss / MB };
  };
  for (const format of ExportFormat.options) {
    const quarter = await write(format, articles.slice(0, ARTICLES / 4));
    const all = await write(format, articles);
    const beforeMs = performance.now();
    writeFileSync(path.join(folder, 'peer'), new Uint8Array(all.bytes), { flush: true });
    const peerMs = performance.now() - beforeMs;
    const isMet = all.ms <= MOST_MS;
    rows.push({ what: format, ownMs: [all.ms], peerMs: [peerMs], budget: '≤ 30 s', isMet });
    held.push(
      `${format.padEnd(16)} ${(all.bytes / MB).toFixed(1).padStart(6)} MB; held ${quarter.heldMb.toFixed(0)} MB after ${ARTICLES / 4} articles, ${all.heldMb.toFixed(0)} MB after ${ARTICLES}`,
    );
  }
  console.log(formatTable(`Export of ${ARTICLES} articles of ${WORDS} words with ${MARKS} marks`, rows));
  console.log(`${held.join('\n')}\n`);
  await core.close();
  rmSync(folder, { recursive: true, force: true });
});
