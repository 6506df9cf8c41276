/**
 * Where each text node of the Lexical document stands in the canonical text. Pure: it is read
 * from an editor state and holds keys, no DOM, so it survives that Lexical draws a block anew.
 */
import { $isLineBreakNode, $isTextNode, type NodeKey } from 'lexical';
import { $getBlocks } from './article-nodes';

export interface TextSpan {
  readonly key: NodeKey;
  readonly block: number;
  /** Offsets in the canonical text, half-open. */
  readonly start: number;
  readonly end: number;
  readonly isBreak: boolean;
}

export interface BlockSpan {
  readonly key: NodeKey;
  readonly start: number;
  readonly end: number;
  /** Index of its first span, and one past its last. */
  readonly firstSpan: number;
  readonly endSpan: number;
}

export interface TextIndex {
  readonly text: string;
  readonly blocks: readonly BlockSpan[];
  readonly spans: readonly TextSpan[];
}

/** Reads the index from the editor state that is being read; blocks are joined by one `\n`. */
export function $indexText(): TextIndex {
  const blocks: BlockSpan[] = [];
  const spans: TextSpan[] = [];
  const parts: string[] = [];
  let offset = 0;
  $getBlocks().forEach((node, block) => {
    if (block > 0) {
      parts.push('\n');
      offset += 1;
    }
    const start = offset;
    const firstSpan = spans.length;
    for (const child of node.getChildren()) {
      const isBreak = $isLineBreakNode(child);
      if (!isBreak && !$isTextNode(child)) continue;
      const text = isBreak ? '\n' : child.getTextContent();
      spans.push({ key: child.getKey(), block, start: offset, end: offset + text.length, isBreak });
      parts.push(text);
      offset += text.length;
    }
    blocks.push({ key: node.getKey(), start, end: offset, firstSpan, endSpan: spans.length });
  });
  return { text: parts.join(''), blocks, spans };
}

/** Index of the last entry whose start is at or before the offset; 0 where none is. */
export function lastStartingAtOrBefore(entries: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = entries.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (entry !== undefined && entry.start <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** The block an offset stands in; an offset on the `\n` between blocks belongs to the block before. */
export const blockAt = (index: TextIndex, offset: number): number => lastStartingAtOrBefore(index.blocks, offset);

/**
 * The span to put a boundary into. Between two spans of a block the earlier one is taken when
 * `prefer` is 'before' (the end of a range), else the later one (its start). Null in an empty article.
 */
export function spanAt(index: TextIndex, offset: number, prefer: 'before' | 'after'): TextSpan | null {
  const block = index.blocks[blockAt(index, offset)];
  if (!block || block.firstSpan === block.endSpan) return index.spans[0] ?? null;
  let at = lastStartingAtOrBefore(index.spans, Math.min(offset, block.end));
  at = Math.max(block.firstSpan, Math.min(at, block.endSpan - 1));
  const span = index.spans[at];
  if (!span) return null;
  if (prefer === 'before' && span.start === offset && at > block.firstSpan) return index.spans[at - 1] ?? span;
  return span;
}
