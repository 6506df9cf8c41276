/** Cleaning of blocks that a caller hands in: the rules of `cleanText`, runs and their styles kept. */
import { PlumblineError } from '../../shared/contract';
import type { Block, Run } from '../../shared/model';
import { areCorrectionsTrue } from '../../shared/text';

/**
 * Blocks as they may be kept: each block's text is what `cleanText` makes of it, without line breaks at
 * its ends; runs that lost all their text are gone, and so are blocks with nothing but white space. Corrections keep to
 * their words.
 * @throws PlumblineError `invalidInput` for a correction that is not true
 */
export function cleanBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, i) => {
    const { runs, keptBefore } = cleanRuns(block.runs);
    if (runs.length === 0) return [];
    if (!block.corrections) return [{ ...block, runs }];
    const corrections = block.corrections.map((each) => ({ ...each, at: keptBefore(each.at) }));
    const clean = { ...block, runs, corrections };
    if (areCorrectionsTrue(clean)) return [clean];
    const problem = 'names words that do not stand at its place, or are not in the order of the text';
    throw new PlumblineError('invalidInput', 'A correction is not true.', {
      fields: [{ field: `blocks.${i}.corrections`, problem }],
    });
  });
}

function cleanRuns(runs: readonly Run[]): { runs: Run[]; keptBefore: (offset: number) => number } {
  // Whole first: a surrogate pair or a line end may be cut by the edge of two runs.
  const joined = runs.map((run) => run.text).join('');
  const lines = joined.replaceAll('\0', '\uFFFD').toWellFormed().replaceAll('\r', '\n');
  const keeps = keepMask(joined, lines);
  let at = 0;
  const clean = runs.flatMap((run) => {
    let text = '';
    for (let i = at; i < at + run.text.length; i += 1) if (keeps[i]) text += lines.charAt(i);
    at += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
  return { runs: clean, keptBefore: (offset) => keeps.subarray(0, offset).reduce((sum, kept) => sum + kept, 0) };
}

const isSpace = (text: string, at: number): boolean => text.charAt(at).trim() === '';

/**
 * 1 for each unit of a block's text that is kept. Gone are CRs of CRLF, empty lines and byte order marks at
 * the start, white space at the end of each line and of the text. Two walks: linear in the text's length.
 */
function keepMask(joined: string, lines: string): Uint8Array {
  const keeps = new Uint8Array(lines.length).fill(1);
  let start = 0;
  for (let i = 0; i < lines.length && isSpace(lines, i); i += 1) if (lines.charAt(i) === '\n') start = i + 1;
  while (lines.charAt(start) === '\uFEFF') start += 1;
  keeps.fill(0, 0, start);
  let isLineEnd = true;
  let isTextEnd = true;
  for (let i = lines.length - 1; i >= start; i -= 1) {
    const isBreak = lines.charAt(i) === '\n';
    isLineEnd = isBreak || (isLineEnd && isSpace(lines, i));
    isTextEnd &&= isLineEnd;
    const isCrOfCrlf = joined.charAt(i) === '\r' && joined.charAt(i + 1) === '\n';
    if (isTextEnd || isCrOfCrlf || (isLineEnd && !isBreak)) keeps[i] = 0;
  }
  return keeps;
}
