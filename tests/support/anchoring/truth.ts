/** Runs edits of known effect over made-up news and says how many marks came out right, and how many wrong. */
import { placeMarks, type MarkPlacement, type MarkToPlace } from '../../../shared/anchoring';
import type { Block, TextRange } from '../../../shared/model';
import { canonicalText, describeRange } from '../../../shared/text';
import { seeded } from '../engine-harness/article';
import { EDITS, type Edit, type MarkedWords } from './edits';
import { makeNews, pick, WordMaker, type Chance, type Paragraph } from './news';

/** How one mark came out. */
export type Outcome =
  | 'right' // exact or moved, where it is
  | 'rightFirst' // for review, the right place first
  | 'reviewed' // for review, another place first
  | 'lost' // said to be lost, and is still there
  | 'wrong' // exact or moved, elsewhere
  | 'rightlyLost' // taken away, and said to be lost
  | 'falseReview' // taken away, and a place is offered
  | 'falsePlace'; // taken away, and a place is claimed

export interface MarkResult {
  readonly edit: Edit;
  readonly words: number;
  readonly outcome: Outcome;
  readonly placement: MarkPlacement;
  readonly truth: TextRange | null;
  /** The passage, the place claimed and the true one, each with its surroundings, for looking into. */
  show(): string;
}

/** Lengths as readers mark: names and terms, phrases, sentences, whole passages. */
function markLength(chance: Chance): number {
  const roll = chance();
  if (roll < 0.25) return 1 + Math.floor(chance() * 3);
  if (roll < 0.5) return 4 + Math.floor(chance() * 5);
  if (roll < 0.9) return 9 + Math.floor(chance() * 17);
  return 26 + Math.floor(chance() * 30);
}

interface Written {
  readonly blocks: Block[];
  readonly text: string;
  /** Where each word stands; signs around it left out. */
  readonly places: ReadonlyMap<number, TextRange>;
}

/** The article as blocks, with the place of each word. */
export function write(article: readonly Paragraph[]): Written {
  const places = new Map<number, TextRange>();
  let at = 0;
  const blocks = article.map((paragraph): Block => {
    let text = '';
    for (const word of paragraph.sentences.flat()) {
      if (text !== '') text += ' ';
      const start = at + text.length + word.before.length;
      places.set(word.id, { start, end: start + word.core.length });
      text += word.before + word.core + word.after;
    }
    at += text.length + 1;
    return { role: paragraph.role, runs: [{ text }] };
  });
  return { blocks, text: canonicalText(blocks), places };
}

/** @param apart no word is in two marks, so that what is copied for one is no other's surroundings */
function chooseMarks(article: readonly Paragraph[], count: number, chance: Chance, apart: boolean): MarkedWords[] {
  const hosts = article.filter((paragraph) => paragraph.role !== 'furniture' && paragraph.sentences.flat().length > 2);
  const taken = new Set<number>();
  return Array.from({ length: count }, () => {
    const words = pick(chance, hosts).sentences.flat();
    const length = Math.min(words.length, markLength(chance));
    const first = Math.floor(chance() * (words.length - length + 1));
    return words.slice(first, first + length).map((word) => word.id);
  }).filter((ids) => {
    if (apart && ids.some((id) => taken.has(id))) return false;
    ids.forEach((id) => taken.add(id));
    return true;
  });
}

/** Units between two words that tear a passage apart: a sentence put in, or one taken elsewhere. */
const TORN_UNITS = 120;

/** Where the passage is now; torn apart, where its largest part is; null when less than a third of its words are left there. */
function spanOf(ids: MarkedWords, places: ReadonlyMap<number, TextRange>): TextRange | null {
  const found = ids.flatMap((id) => places.get(id) ?? []).sort((a, b) => a.start - b.start);
  let best: TextRange[] = [];
  let part: TextRange[] = [];
  for (const place of found) {
    const last = part.at(-1);
    part = last && place.start - last.end > TORN_UNITS ? [place] : [...part, place];
    if (part.length > best.length) best = part;
  }
  const [first, last] = [best[0], best.at(-1)];
  if (!first || !last || best.length * 3 < ids.length) return null;
  return { start: first.start, end: last.end };
}

/** The same place: what both cover is at least half of what either covers. */
function isThere(range: TextRange, truth: TextRange): boolean {
  const common = Math.min(range.end, truth.end) - Math.max(range.start, truth.start);
  return common * 2 >= Math.max(range.end, truth.end) - Math.min(range.start, truth.start);
}

function judge(placement: MarkPlacement, truth: TextRange | null): Outcome {
  const range = placement.ranges[0];
  if (placement.state === 'lost' || !range) return truth ? 'lost' : 'rightlyLost';
  const isReview = placement.state === 'needsReview';
  if (!truth) return isReview ? 'falseReview' : 'falsePlace';
  if (isThere(range, truth)) return isReview ? 'rightFirst' : 'right';
  return isReview ? 'reviewed' : 'wrong';
}

function around(text: string, range: TextRange | null | undefined): string {
  if (!range) return '(nowhere)';
  const { start, end } = range;
  return `…${text.slice(Math.max(0, start - 60), start)}[${text.slice(start, end)}]${text.slice(end, end + 60)}…`;
}

export interface TruthOptions {
  readonly articles: number;
  readonly marksEach: number;
  readonly seed: number;
  readonly edits?: readonly Edit[];
  readonly place?: typeof placeMarks;
  /** The article numbered `i`; made-up news by default. */
  readonly write?: (maker: WordMaker, i: number) => Paragraph[];
}

/** Every mark of every article, each article with the next edit in turn. */
export function measureTruth(options: TruthOptions): MarkResult[] {
  const { articles, marksEach, seed, edits = EDITS, place = placeMarks } = options;
  const results: MarkResult[] = [];
  for (let i = 0; i < articles; i += 1) {
    const edit = edits[i % edits.length];
    if (!edit) continue;
    const chance = seeded(seed + i * 7_919);
    const maker = new WordMaker(chance);
    const article = options.write?.(maker, i) ?? makeNews(maker, 300 + Math.floor(chance() * 900));
    const old = write(article);
    const marked = chooseMarks(article, marksEach, chance, edit.isApart ?? false);
    const next = write(edit.run(article, marked, maker));
    const marks = marked.map((ids, n): MarkToPlace => {
      const range = spanOf(ids, old.places) ?? { start: 0, end: 1 };
      return { id: String(n), ranges: [describeRange(old.text, range)] };
    });
    place(old.blocks, next.blocks, marks).forEach((placement, n) => {
      const ids = marked[n] ?? [];
      const truth = spanOf(ids, next.places);
      const range = marks[n]?.ranges[0];
      const show = () =>
        [around(old.text, range), around(next.text, placement.ranges[0]), around(next.text, truth)].join('\n');
      results.push({ edit, words: ids.length, outcome: judge(placement, truth), placement, truth, show });
    });
  }
  return results;
}

/** Shares of the results with one of the outcomes. */
export function shareOf(results: readonly MarkResult[], ...outcomes: readonly Outcome[]): number {
  if (results.length === 0) return 0;
  return results.filter((result) => outcomes.includes(result.outcome)).length / results.length;
}

/** The marks whose words are still there. */
export const remaining = (results: readonly MarkResult[]): MarkResult[] => results.filter((one) => one.truth !== null);
/** The marks whose words were taken away. */
export const takenAway = (results: readonly MarkResult[]): MarkResult[] => results.filter((one) => one.truth === null);

const LENGTHS: readonly (readonly [string, (words: number) => boolean])[] = [
  ['1-3 words', (words) => words <= 3],
  ['4-8 words', (words) => words >= 4 && words <= 8],
  ['9-25 words', (words) => words >= 9 && words <= 25],
  ['26+ words', (words) => words >= 26],
];

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** One line an edit and one a length: what became of the marks. */
export function formatTruth(title: string, results: readonly MarkResult[]): string {
  const head = ['', 'marks', 'right', 'right first', 'review', 'lost', 'wrong', '| gone', 'lost', 'review', 'placed'];
  const row = (what: string, of: readonly MarkResult[]): string[] => {
    const there = remaining(of);
    const gone = takenAway(of);
    return [
      what,
      String(there.length),
      ...(['right', 'rightFirst', 'reviewed', 'lost', 'wrong'] as const).map((one) => percent(shareOf(there, one))),
      `| ${gone.length}`,
      ...(['rightlyLost', 'falseReview', 'falsePlace'] as const).map((one) => percent(shareOf(gone, one))),
    ];
  };
  const rows = [
    ...[...new Set(results.map((one) => one.edit))].map((edit) =>
      row(
        edit.name,
        results.filter((one) => one.edit === edit),
      ),
    ),
    ...LENGTHS.map(([name, holds]) =>
      row(
        name,
        results.filter((one) => holds(one.words)),
      ),
    ),
    row('all', results),
  ];
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  return ['', title, line(head), ...rows.map(line), ''].join('\n');
}
