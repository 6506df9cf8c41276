/** Page Up and Page Down: the offset that stands a page away. Pure. */

/** Part of the view that stays in sight from one page to the next. */
export const PAGE_SHARE = 0.85;

/**
 * @param length units in the text
 * @param topOf vertical place of the line that holds an offset; grows with the offset
 * @param targetTop where to look
 * @returns the first offset of the line at or below `targetTop`, else the text's end
 */
export function offsetAtTop(length: number, topOf: (offset: number) => number, targetTop: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topOf(middle) < targetTop) low = middle + 1;
    else high = middle;
  }
  return low;
}
