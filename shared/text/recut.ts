/**
 * Cutting a text anew before it is saved: one block made two, two made one, a slip corrected. What a correction replaced is
 * kept beside the block, so that the text as it came can always be told. Pure.
 */
import { MAX_CORRECTION_UNITS, type Block, type Correction, type Run } from '../model';
import { blockSpans, blockText } from './blocks';
import { findReplacements, type Replacement } from './replacements';

/** Why a block was left as it was. */
export type RecutRefusal = 'nothingBeforeOrAfter' | 'inCorrection' | 'picture' | 'empty' | 'tooMuch' | 'same';

const isSameStyle = (a: Run, b: Run): boolean => a.bold === b.bold && a.italic === b.italic && a.link === b.link;

function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last && isSameStyle(last, run)) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

function sliceRuns(runs: readonly Run[], start: number, end: number): Run[] {
  const sliced: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (text !== '') sliced.push({ ...run, text });
    at += run.text.length;
    if (at >= end) break;
  }
  return sliced;
}

/** The block with these runs and corrections; without any, it names none. */
function withText(block: Block, runs: Run[], corrections: readonly Correction[]): Block {
  const { corrections: before, ...rest } = block;
  return corrections.length === 0 && before === undefined
    ? { ...rest, runs }
    : { ...rest, runs, ...(corrections.length > 0 ? { corrections: [...corrections] } : {}) };
}

const shifted = (corrections: readonly Correction[], by: number): Correction[] =>
  corrections.map((correction) => ({ ...correction, at: correction.at + by }));

const endOf = ({ at, now }: Correction): number => at + now.length;

/**
 * Makes two blocks of one at an offset of its text; white space around the cut goes. The second has no picture.
 * `nothingBeforeOrAfter`: one of them would have no words; `inCorrection`: a corrected word would be cut.
 */
export function splitBlock(block: Block, offset: number): readonly [Block, Block] | RecutRefusal {
  const text = blockText(block);
  const end = text.slice(0, Math.max(0, offset)).trimEnd().length;
  const start = text.length - text.slice(Math.max(0, offset)).trimStart().length;
  if (text.slice(0, end).trim() === '' || start >= text.length) return 'nothingBeforeOrAfter';
  const corrections = block.corrections ?? [];
  const before = corrections.filter((correction) => endOf(correction) <= end);
  const after = corrections.filter(({ at }) => at >= start);
  if (before.length + after.length < corrections.length) return 'inCorrection';
  const { picture, ...rest } = block;
  const first = picture ? { ...rest, picture } : rest;
  return [
    withText(first, sliceRuns(block.runs, 0, end), before),
    withText(rest, sliceRuns(block.runs, start, text.length), shifted(after, -start)),
  ];
}

/** Scripts that are written without spaces between words. */
const UNSPACED_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}、。「」《》]$/u;
const UNSPACED_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}、。「」《》]/u;

/** Line ends that only wrap become spaces: the same number of units. */
const unwrapped = (runs: readonly Run[]): Run[] =>
  runs.map((run) => ({ ...run, text: run.text.replaceAll('\n', ' ') }));

/**
 * Makes one block of two, with one space between where the script has spaces; it is what the first was. `picture`: the
 * second has one, which would be lost.
 */
export function joinBlocks(first: Block, second: Block): Block | RecutRefusal {
  if (second.picture) return 'picture';
  const [a, b] = [blockText(first), blockText(second)];
  const lead = b.length - b.trimStart().length;
  const tail = b.slice(lead);
  if (tail === '') return 'empty';
  const glue = UNSPACED_END.test(a) || UNSPACED_START.test(tail) || a.endsWith('\u00ad') ? '' : ' ';
  // One way of showing line ends holds for a whole block.
  const isMixed = first.softWrap !== second.softWrap;
  const runsOf = (block: Block, runs: readonly Run[]): readonly Run[] =>
    isMixed && block.softWrap ? unwrapped(runs) : runs;
  const runs = [
    ...runsOf(first, first.runs),
    { text: glue },
    ...runsOf(second, sliceRuns(second.runs, lead, b.length)),
  ];
  const { softWrap, ...rest } = first;
  return withText(softWrap && !isMixed ? { ...rest, softWrap } : rest, joinRuns(runs), [
    ...(first.corrections ?? []),
    ...shifted(second.corrections ?? [], a.length + glue.length - lead),
  ]);
}

/** The block's text as it came, before anything in it was corrected. */
export function textBeforeCorrection(block: Pick<Block, 'runs' | 'corrections'>): string {
  const text = blockText(block);
  let before = '';
  let at = 0;
  for (const correction of block.corrections ?? []) {
    before += text.slice(at, correction.at) + correction.was;
    at = endOf(correction);
  }
  return before + text.slice(at);
}

/**
 * Puts a corrected text in a block's place and notes each word that differs from the text as it came. Styles stay on
 * their words. `tooMuch`: a stretch longer than a correction may be; `empty`: nothing is left; `same`: nothing differs.
 */
export function correctBlock(block: Block, corrected: string): Block | RecutRefusal {
  const text = tidy(corrected);
  const now = blockText(block);
  if (text.trim() === '') return 'empty';
  if (text === now) return 'same';
  const corrections = findReplacements(textBeforeCorrection(block), text).map(
    ({ was, now: put, newStart }): Correction => ({ at: newStart, was, now: put }),
  );
  if (corrections.some(({ was, now: put }) => Math.max(was.length, put.length) > MAX_CORRECTION_UNITS))
    return 'tooMuch';
  return withText(block, replaceInRuns(block.runs, findReplacements(now, text), text), corrections);
}

/**
 * Makes two blocks of one whose text was typed anew, at an offset of what was typed: corrected first where it differs,
 * then split. Refused as `correctBlock` and `splitBlock` refuse.
 */
export function splitCorrected(block: Block, typed: string, offset: number): readonly [Block, Block] | RecutRefusal {
  const corrected = correctBlock(block, typed);
  if (corrected === 'same') return splitBlock(block, tidy(typed.slice(0, offset)).length);
  return typeof corrected === 'string' ? corrected : splitBlock(corrected, tidy(typed.slice(0, offset)).length);
}

/** As `cleanText` would keep it: no white space at line ends or the end, no empty line first. */
const tidy = (text: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    .replaceAll('\0', '\uFFFD')
    .toWellFormed()
    .replace(/[^\S\n]+$/gmu, '')
    .replace(/^(?:\n|\uFEFF)+/u, '')
    .trimEnd();

function replaceInRuns(runs: readonly Run[], replacements: readonly Replacement[], text: string): Run[] {
  const made: Run[] = [];
  let [oldAt, newAt] = [0, 0];
  const keepUntil = (end: number): void => {
    made.push(...sliceRuns(runs, oldAt, end));
    newAt += end - oldAt;
    oldAt = end;
  };
  for (const { oldStart, oldEnd, newEnd } of replacements) {
    keepUntil(oldStart);
    const style = sliceRuns(runs, oldStart, oldStart + 1)[0] ?? made.at(-1) ?? { text: '' };
    made.push({ ...style, text: text.slice(newAt, newEnd) });
    [oldAt, newAt] = [oldEnd, newEnd];
  }
  keepUntil(runs.reduce((sum, run) => sum + run.text.length, 0));
  return joinRuns(made);
}

/** A correction where it stands in the canonical text: the words now there, half-open, and what the text said. */
export interface PlacedCorrection {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly was: string;
  readonly now: string;
}

/** All corrections of a text in its order. */
export function correctionsIn(blocks: readonly Pick<Block, 'runs' | 'corrections'>[]): PlacedCorrection[] {
  if (!blocks.some((block) => block.corrections)) return [];
  const spans = blockSpans(blocks);
  return blocks.flatMap(({ corrections = [] }, block) =>
    corrections.map(({ at, was, now }) => {
      const start = (spans[block]?.start ?? 0) + at;
      return { block, start, end: start + now.length, was, now };
    }),
  );
}

/** True where every correction names the words that stand at its place, in order and apart. */
export function areCorrectionsTrue(block: Pick<Block, 'runs' | 'corrections'>): boolean {
  const text = blockText(block);
  let end = 0;
  return (block.corrections ?? []).every((correction) => {
    const isTrue = correction.at >= end && text.startsWith(correction.now, correction.at);
    end = endOf(correction);
    return isTrue && correction.was !== correction.now;
  });
}
