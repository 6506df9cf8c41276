/** Cleaning of blocks that a caller hands in: the rules of `cleanText`, runs and their styles kept. */
import type { Block, Run } from '../../shared/model';
import { cleanText } from '../../shared/text';

const LINE_END_SPACES = /[^\S\n]+(?=\n|$)/g;

/**
 * Blocks as they may be kept: each block's text is what `cleanText` makes of it, without line breaks at
 * its ends; runs that lost all their text are gone, and so are blocks with nothing but white space.
 */
export function cleanBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    const runs = cleanRuns(block.runs);
    return runs.length === 0 ? [] : [{ ...block, runs }];
  });
}

function cleanRuns(runs: readonly Run[]): Run[] {
  // Whole first: a surrogate pair or a line end may be cut by the edge of two runs.
  const joined = runs.map((run) => run.text).join('');
  const replaced = joined.replaceAll('\0', '\uFFFD').toWellFormed();
  const dropped = new Set<number>();
  const drop = (from: number, to: number): void => {
    for (let i = from; i < to; i += 1) dropped.add(i);
  };
  for (const m of replaced.matchAll(/^\uFEFF+/g)) drop(m.index, m.index + m[0].length);
  for (const m of replaced.matchAll(/\r(?=\n)/g)) drop(m.index, m.index + 1);
  const lines = replaced.replaceAll('\r', '\n');
  for (const m of lines.matchAll(LINE_END_SPACES)) drop(m.index, m.index + m[0].length);
  for (const m of lines.matchAll(/^\s*\n|\s+$/g)) drop(m.index, m.index + m[0].length);
  let at = 0;
  const cleaned = runs.flatMap((run) => {
    let text = '';
    for (let i = at; i < at + run.text.length; i += 1) if (!dropped.has(i)) text += lines.charAt(i);
    at += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
  return isClean(cleaned) ? cleaned : [{ text: cleanText(joined).trim() }].filter((run) => run.text !== '');
}

const isClean = (runs: readonly Run[]): boolean => {
  const text = runs.map((run) => run.text).join('');
  return cleanText(text) === text && text.trim() !== '';
};
