/**
 * Pages of our own writing in the markup habits of real publishers, read in a real Chromium: their words, what each block
 * is, and what the page says of itself.
 */
import type { Block } from '../../shared/model';
import { proposeMeta } from '../../shared/text';
import { aroundPages } from '../fixtures/pages/habits-around';
import { blogPages } from '../fixtures/pages/habits-blogs';
import { brokenPages } from '../fixtures/pages/habits-broken';
import { newsPages } from '../fixtures/pages/habits-news';
import { webPages } from '../fixtures/pages/habits-web';
import type { FixturePage, StatedMeta } from '../fixtures/pages/shape';
import { readInFrame } from '../support/frame-page';
import { expect, test } from './support/app';

interface Read {
  readonly blocks: readonly Block[];
  readonly meta: Readonly<Record<string, { readonly value: unknown } | null>>;
}

const PAGES = [...newsPages, ...blogPages, ...brokenPages, ...webPages, ...aroundPages];
const LEAST_F1 = 0.98;
const LEAST_ROLES = 0.97;

const wordsOf = (text: string): string[] => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  return [...segmenter.segment(text.toLowerCase())].filter((s) => s.isWordLike).map((s) => s.segment);
};

/** Harmonic mean of how many words are right and how many of the right ones are there. */
function wordF1(found: readonly string[], wanted: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of found) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      shared += 1;
      left.set(word, count - 1);
    }
  }
  return (2 * shared) / (found.length + wanted.length);
}

const textOf = (block: Block): string => block.runs.map((run) => run.text).join('');

function wrongMeta(page: FixturePage, read: Read): string[] {
  const stated: StatedMeta & { readonly title?: string } = page.meta;
  const byBlocks = (role: string) => read.blocks.filter((block) => block.role === role).map(textOf);
  return Object.entries(stated).flatMap(([name, wanted]) => {
    let found: unknown = read.meta[name]?.value ?? null;
    // As the review page does: what the data leaves open is read off the blocks.
    if (name === 'title') found = byBlocks('headline')[0] ?? found;
    if ((name === 'authors' || name === 'published') && found === null && wanted !== null)
      found = proposedBy(read.blocks)[name];
    return JSON.stringify(found) === JSON.stringify(wanted)
      ? []
      : [`${name}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`];
  });
}

const proposedBy = (blocks: readonly Block[]): Readonly<Record<'authors' | 'published', unknown>> =>
  proposeMeta(blocks);

test(`${PAGES.length} pages: their words, roles and data`, async ({ app }) => {
  test.setTimeout(180_000);
  const problems: string[] = [];
  let rightRoles = 0;
  let allRoles = 0;
  let sum = 0;
  for (const page of PAGES) {
    const answer = await readInFrame<Read>(app, 'page', Buffer.from(page.html));
    if (!answer.ok || !answer.value) {
      problems.push(`${page.name}: refused, ${answer.code}`);
      continue;
    }
    const article = answer.value.blocks.filter((block) => block.role !== 'furniture');
    const f1 = wordF1(wordsOf(article.map(textOf).join('\n')), wordsOf(page.shown.map(([, text]) => text).join('\n')));
    sum += f1;
    if (f1 < LEAST_F1) problems.push(`${page.name}: F1 ${f1.toFixed(3)}`);
    const found = new Set(article.map((block) => `${block.role}: ${textOf(block)}`));
    for (const [role, text] of page.shown) {
      allRoles += 1;
      if (found.has(`${role}: ${text}`)) rightRoles += 1;
      else
        problems.push(
          `${page.name}: not as ${role}: ${text.slice(0, 70)} [${article.find((b) => textOf(b) === text)?.role ?? 'not found'}]`,
        );
    }
    const kept = article.map(textOf).join('\n');
    for (const words of page.never ?? []) if (kept.includes(words)) problems.push(`${page.name}: keeps “${words}”`);
    problems.push(...wrongMeta(page, answer.value).map((wrong) => `${page.name}: ${wrong}`));
  }
  console.log(`Mean F1 ${(sum / PAGES.length).toFixed(4)}; blocks right ${rightRoles} of ${allRoles}`);
  const hard = problems.filter((problem) => !problem.includes(': not as '));
  expect(hard, problems.join('\n')).toEqual([]);
  expect(rightRoles / allRoles, problems.join('\n')).toBeGreaterThanOrEqual(LEAST_ROLES);
});
