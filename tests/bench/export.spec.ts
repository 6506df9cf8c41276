/**
 * A thousand marked articles taken out in every format by the terminal host, each in a process of its own, beside a bare
 * script that reads the same rows and writes them as lines of JSON. Prints tables; nothing fails by a time.
 *
 * Memory: what the process holds at most with a quarter of the articles, and with all of them. Twice: as it comes, where
 * the collector leaves what is thrown away lying as long as there is room; and with a heap so small (`TIGHT`) that it
 * cannot, where whatever grows with the number of articles shows. Flat means there: no more than `MOST_GROWTH_MB` between the two. 8 of
 * them are the database's own cache of pages, which a quarter of the articles does not fill (16 MB at most); the rest is
 * what two runs of the same export differ by.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from '@playwright/test';
import { createCore } from '../../electron/core/core';
import { ExportFormat, type ArticleView, type Result } from '../../shared/contract';
import type { ArticleId } from '../../shared/model';
import { canonicalText } from '../../shared/text';
import { makeArticle } from '../support/engine-harness/article';
import { measureProcess, type Measured } from './measured-process';
import { formatTable, type BenchRow } from './table';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SEED = 20_261_124;
const ARTICLES = 1_000;
const QUARTER = ARTICLES / 4;
const WORDS = 600;
const MARKS = 12;
const PEOPLE = 3;
const KINDS = ['claim', 'quote', 'framing', 'opinion'];
const MOST_MS = 30_000;
const TIGHT = ['--max-old-space-size=40', '--max-semi-space-size=4'];
const MOST_GROWTH_MB = 24;

/** A library of marked articles; answers their ids. */
async function makeLibrary(dataFolder: string): Promise<ArticleId[]> {
  const core = createCore({ dataFolder, host: 'terminal', appVersion: '0.0.0' });
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
    const people: string[] = [];
    for (let at = 0; at < PEOPLE; at += 1) {
      const person = { article: article.id, name: `Person ${i * PEOPLE + at}` };
      people.push((await call<{ source: { id: string } }>('sources.create', person)).source.id);
    }
    const step = Math.floor(article.version.text.length / (MARKS + 1));
    for (let at = 0; at < MARKS; at += 1) {
      const kind = KINDS[at % KINDS.length];
      const ranges = [{ start: at * step, end: at * step + 60 }];
      const source = kind === 'quote' ? { source: people[at % PEOPLE] } : {};
      await call('marks.create', { article: article.id, kind, ranges, ...source });
    }
  }
  await core.close();
  return articles;
}

const mb = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(0)).padStart(4);

const heldLine = (what: string, quarter: Measured, all: Measured): string =>
  `${what.padEnd(16)} peak ${mb(quarter.peakMb)} MB with ${QUARTER}, ${mb(all.peakMb)} MB with ${ARTICLES} (${mb(all.endMb)} at the end): growth ${mb(all.peakMb - quarter.peakMb)} MB`;

test('a thousand marked articles, in every format', async () => {
  test.setTimeout(1_800_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-bench-'));
  const data = path.join(folder, 'data');
  const articles = await makeLibrary(data);
  let number = 0;
  const freshPlace = () => path.join(folder, `export-${(number += 1)}`);
  const take = async (format: ExportFormat, count: number, flags: readonly string[] = []) => {
    const to = freshPlace();
    const input = JSON.stringify({ format, scope: { articles: articles.slice(0, count) }, to });
    const measured = await measureProcess([
      ...flags,
      path.join(ROOT, 'dist/main/cli.js'),
      ...['call', 'exports.write', input, '--data', data],
    ]);
    return { ...measured, bytes: statSync(to).size };
  };
  const takeBare = (count: number) =>
    measureProcess([
      path.join(import.meta.dirname, 'export-peer.ts'),
      path.join(data, 'plumbline.sqlite'),
      ...[freshPlace(), String(count)],
    ]);

  const rows: BenchRow[] = [];
  const held: string[] = [];
  const tight: string[] = [];
  const bareQuarter = await takeBare(QUARTER);
  for (const format of ExportFormat.options) {
    const quarter = await take(format, QUARTER);
    const all = await take(format, ARTICLES);
    const bare = await takeBare(ARTICLES);
    const isMet = all.ms <= MOST_MS;
    rows.push({ what: format, ownMs: [all.ms], peerMs: [bare.ms], budget: '≤ 30 s', isMet });
    held.push(`${heldLine(format, quarter, all)}; ${(all.bytes / 1_048_576).toFixed(1)} MB written`);
    const [tightQuarter, tightAll] = [await take(format, QUARTER, TIGHT), await take(format, ARTICLES, TIGHT)];
    const isFlat = !(tightAll.peakMb - tightQuarter.peakMb > MOST_GROWTH_MB);
    tight.push(`${heldLine(format, tightQuarter, tightAll)} ${isFlat ? 'met' : 'OVER'}`);
  }
  held.push(heldLine('(bare script)', bareQuarter, await takeBare(ARTICLES)));
  console.log(
    formatTable(`Export of ${ARTICLES} articles of ${WORDS} words with ${MARKS} marks, program started anew`, rows),
  );
  console.log(`Memory as it comes\n${held.join('\n')}\n`);
  console.log(`Memory with ${TIGHT.join(' ')}; growth ≤ ${MOST_GROWTH_MB} MB\n${tight.join('\n')}\n`);
  rmSync(folder, { recursive: true, force: true });
});
