/**
 * Re-anchoring: how many marks come out right and wrong over edits of known effect, and how long it takes beside
 * approximate matching alone. Prints tables; nothing fails by a time.
 */
import { test } from '@playwright/test';
import search from 'approx-string-match';
import { placeMarks, type MarkToPlace } from '../../shared/anchoring';
import type { Block, TextRange } from '../../shared/model';
import { canonicalText, describeRange, segmentWords } from '../../shared/text';
import { EDITS } from '../support/anchoring/edits';
import { makeNews, WordMaker, type Paragraph } from '../support/anchoring/news';
import { formatTruth, measureTruth, write } from '../support/anchoring/truth';
import { seeded } from '../support/engine-harness/article';
import { formatTable, type BenchRow } from './table';

const SEED = 20_261_124;
const TURNS = 5;

test('what becomes of marks, by edit and by length', () => {
  console.log(
    formatTruth('Re-anchoring: 300 articles of 20 marks', measureTruth({ articles: 300, marksEach: 20, seed: SEED })),
  );
});

interface Case {
  readonly what: string;
  readonly old: Block[];
  readonly next: Block[];
  readonly marks: MarkToPlace[];
  readonly budgetMs: number;
}

/** Articles one after the other until there are so many words, and an edited copy. */
function makeCase(what: string, words: number, marks: number, budgetMs: number): Case {
  const chance = seeded(SEED + words);
  const maker = new WordMaker(chance);
  const article: Paragraph[] = [];
  for (let made = 0; made < words;) {
    const more = makeNews(maker, Math.min(1_000, words - made));
    article.push(...more);
    made += more.reduce((sum, paragraph) => sum + paragraph.sentences.flat().length, 0);
  }
  const edit = EDITS.find((one) => one.name === 'words changed 5 %');
  const old = write(article).blocks;
  const next = write(edit ? edit.run(article, [], maker) : article).blocks;
  const text = canonicalText(old);
  const places = segmentWords(text);
  const ranges = Array.from({ length: marks }, (): TextRange => {
    const first = Math.floor(chance() * (places.length - 30));
    const last = first + 1 + Math.floor(chance() * 24);
    return { start: places[first]?.start ?? 0, end: places[last]?.end ?? 1 };
  });
  const made = ranges.map((range, i): MarkToPlace => ({ id: String(i), ranges: [describeRange(text, range)] }));
  return { what, old, next, marks: made, budgetMs };
}

/** The peer: the whole text searched for each quote that does not stand there as it is, edits as Hypothesis allows them. */
function placeByMatchingAlone(next: readonly Block[], marks: readonly MarkToPlace[]): number {
  const text = canonicalText(next);
  let found = 0;
  for (const { ranges } of marks) {
    const exact = ranges[0]?.exact ?? '';
    if (text.includes(exact) || search(text, exact, Math.min(256, exact.length / 2)).length > 0) found += 1;
  }
  return found;
}

function timeMs(run: () => void): number {
  const beforeMs = performance.now();
  run();
  return performance.now() - beforeMs;
}

test('re-anchoring, beside approximate matching alone', () => {
  const cases = [
    makeCase('200 marks, 100 KB, 5 % changed', 17_500, 200, 400),
    makeCase('500 marks, 100,000 words, 5 % changed', 100_000, 500, 1_500),
  ];
  const rows = cases.map(({ what, old, next, marks, budgetMs }): BenchRow => {
    const ownMs: number[] = [];
    const peerMs: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      ownMs.push(timeMs(() => placeMarks(old, next, marks)));
      if (turn === 0) peerMs.push(timeMs(() => placeByMatchingAlone(next, marks)));
    }
    return { what, ownMs, peerMs, budget: `≤ ${budgetMs} ms`, isMet: Math.max(...ownMs) <= budgetMs };
  });
  console.log(formatTable('Re-anchoring (ours | approximate matching alone)', rows));
});
