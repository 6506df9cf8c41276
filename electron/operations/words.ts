/** Words that count: those of all blocks but furniture and our own words for pictures without any, block by block, by the article's language. */
import type { Block, BlockRole } from '../../shared/model';
import { countedBlockText, countWords } from '../../shared/text';

/** The words that count in a version with these roles. */
export function countCountableWords(
  blocks: readonly Block[],
  roles: readonly BlockRole[],
  language: string | null,
): number {
  let words = 0;
  blocks.forEach((block, i) => {
    if (roles[i] !== 'furniture') words += countWords(countedBlockText(block), language);
  });
  return words;
}

/** By how many countable words a change of roles moves the sum; only blocks that crossed over are counted. */
export function countWordsMoved(
  blocks: readonly Block[],
  before: readonly BlockRole[],
  after: readonly BlockRole[],
  language: string | null,
): number {
  let moved = 0;
  blocks.forEach((block, i) => {
    const wasOut = before[i] === 'furniture';
    const isOut = after[i] === 'furniture';
    if (wasOut !== isOut) moved += (isOut ? -1 : 1) * countWords(countedBlockText(block), language);
  });
  return moved;
}
