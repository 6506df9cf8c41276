/** From blocks to canonical text and back: where each block stands in it. */
import { UNDESCRIBED_PICTURE, type Block } from '../model';

/** A half-open stretch `[start, end)` in UTF-16 units of canonical text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text of one block: its runs' texts joined by nothing. */
export function blockText(block: Pick<Block, 'runs'>): string {
  const first = block.runs[0];
  if (block.runs.length === 1 && first) return first.text;
  return block.runs.map((run) => run.text).join('');
}

/** All blocks' texts, furniture too, joined by one `\n`. Every offset of a version counts this text's UTF-16 units. */
export function canonicalText(blocks: readonly Pick<Block, 'runs'>[]): string {
  return blocks.map(blockText).join('\n');
}

/** As `blockText`, for counting: empty where the words are ours and stand for a picture that the article says nothing of. */
export function countedBlockText(block: Pick<Block, 'runs'>): string {
  const text = blockText(block);
  return text === UNDESCRIBED_PICTURE ? '' : text;
}

/** As `canonicalText`, with those words of ours blanked out: same length, so offsets hold. */
export function countedText(blocks: readonly Pick<Block, 'runs'>[]): string {
  return blocks.map((block) => countedBlockText(block) || ' '.repeat(blockText(block).length)).join('\n');
}

/** Where each block stands in the canonical text; the `\n` between two blocks belongs to neither. */
export function blockSpans(blocks: readonly Pick<Block, 'runs'>[]): Span[] {
  let start = 0;
  return blocks.map((block) => {
    const span = { start, end: start + blockText(block).length };
    start = span.end + 1;
    return span;
  });
}

/**
 * Index of the block that an offset stands in. The offset of the `\n` after a block (its end) belongs
 * to that block. Offsets outside the text answer the first or last block; -1 when there are no blocks.
 */
export function blockAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return spans.length === 0 ? -1 : low;
}

/** First and last index of the blocks that hold at least one unit of `[start, end)`; null when none does. */
export function blocksIn(spans: readonly Span[], { start, end }: Span): { first: number; last: number } | null {
  let first = blockAt(spans, start);
  let last = blockAt(spans, end - 1);
  const head = spans[first];
  if (head && head.end <= start) first += 1;
  const tail = spans[last];
  if (tail && tail.start >= end) last -= 1;
  return first < 0 || last < first ? null : { first, last };
}
