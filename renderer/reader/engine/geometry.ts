/** Boxes of text, in client coordinates and in those of the scrolled content. */
import type { DomMap } from './dom-map';
import type { Box } from './types';

/** Line boxes of a range; none where layout is not available. */
export function clientRectsOf(range: Range | null): DOMRect[] {
  if (!range || typeof range.getClientRects !== 'function') return [];
  return [...range.getClientRects()];
}

/** From client coordinates to those of the container's content, whatever it is scrolled to. */
export function toContentBox(container: HTMLElement, rect: DOMRectReadOnly): Box {
  const frame = container.getBoundingClientRect();
  return {
    left: rect.left - frame.left - container.clientLeft + container.scrollLeft,
    top: rect.top - frame.top - container.clientTop + container.scrollTop,
    width: rect.width,
    height: rect.height,
  };
}

const isDrawn = (rect: DOMRect): boolean => rect.width > 0 && rect.height > 0;

/** Line boxes, neighbouring boxes of one line made one. */
export function joinLines(rects: readonly DOMRect[]): DOMRect[] {
  const lines: DOMRect[] = [];
  for (const rect of rects.filter(isDrawn)) {
    const last = lines.at(-1);
    const middle = rect.top + rect.height / 2;
    if (last && middle > last.top && middle < last.bottom) {
      const left = Math.min(last.left, rect.left);
      const top = Math.min(last.top, rect.top);
      const right = Math.max(last.right, rect.right);
      lines[lines.length - 1] = new DOMRect(left, top, right - left, Math.max(last.bottom, rect.bottom) - top);
    } else lines.push(rect);
  }
  return lines;
}

/** The box of the character that begins at an offset; null at a line's end or where nothing is drawn. */
export function characterRect(map: DomMap, start: number, end: number): DOMRect | null {
  return clientRectsOf(map.range(start, end)).find(isDrawn) ?? null;
}

/** First and last offset that a stretch of the page may show, whole blocks except very long ones. */
export interface TextWindow {
  readonly start: number;
  readonly end: number;
}

/** Blocks longer than this are cut at a window's edge by the place of their own characters. */
const LONG_BLOCK_UNITS = 4_000;

/** The text that stands between two heights (client coordinates). */
export function textBetween(map: DomMap, topPx: number, bottomPx: number): TextWindow {
  const { blocks } = map.index;
  if (blocks.length === 0) return { start: 0, end: 0 };
  const boxOf = (block: number) => map.blockElement(block)?.getBoundingClientRect();
  const first = firstIndex(blocks.length, (block) => (boxOf(block)?.bottom ?? 0) > topPx);
  const after = firstIndex(blocks.length, (block) => (boxOf(block)?.top ?? 0) >= bottomPx);
  const head = blocks[Math.min(first, blocks.length - 1)];
  const tail = blocks[Math.max(0, after - 1)];
  if (!head || !tail || head.start > tail.end) return { start: head?.start ?? 0, end: head?.start ?? 0 };
  const top = (offset: number) => clientRectsOf(map.range(offset, offset + 1))[0]?.top ?? -Infinity;
  let { start } = head;
  let { end } = tail;
  if (head.end - head.start > LONG_BLOCK_UNITS)
    start += Math.max(0, firstIndex(head.end - head.start, (i) => top(head.start + i) >= topPx) - 1);
  if (tail.end - tail.start > LONG_BLOCK_UNITS)
    end = tail.start + firstIndex(tail.end - tail.start, (i) => top(tail.start + i) >= bottomPx);
  return { start, end: Math.max(start, end) };
}

/** First index from 0 for which a condition holds that stays true once it is; `count` when none does. */
export function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
