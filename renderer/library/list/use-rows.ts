/** Which rows are in the page and where: those in view, and the one with the cursor so that the focus is never lost. */
import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useListOffsetPx } from '../use-list-offset';
import type { ListOrder } from './list-selection';
import { focusRow } from './use-list-cursor';

/** One line of title, one of facts, in the columns of a wide window. */
const ESTIMATED_ROW_PX = 76;
const OVERSCAN_ROWS = 6;
/** Kept clear above and below the row that the keys go to. */
const MARGIN_PX = 8;

export interface RowsOptions {
  readonly order: ListOrder;
  readonly cursorIndex: number;
  readonly moves: number;
  readonly gridRef: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  /** How much of the scroller's foot is covered, in px. */
  readonly footPx: number;
}

export interface Rows {
  readonly shown: readonly { readonly index: number; readonly topPx: number }[];
  readonly totalPx: number;
  readonly measure: (row: HTMLElement | null) => void;
  /** How many rows a page is. */
  readonly pageRows: () => number;
}

export function useRows({ order, cursorIndex, moves, gridRef, scroller, footPx }: RowsOptions): Rows {
  const rangeExtractor = useCallback(
    (range: Range) => {
      const rows = defaultRangeExtractor(range);
      const isPinned = cursorIndex >= 0 && cursorIndex < range.count && !rows.includes(cursorIndex);
      return isPinned ? [...rows, cursorIndex].sort((a, b) => a - b) : rows;
    },
    [cursorIndex],
  );
  const getItemKey = useCallback((index: number) => order.ids[index] ?? index, [order]);
  const virtualizer = useVirtualizer({
    count: order.ids.length,
    getItemKey,
    getScrollElement: () => scroller.current,
    initialOffset: () => scroller.current?.scrollTop ?? 0,
    estimateSize: () => ESTIMATED_ROW_PX,
    indexAttribute: 'data-row',
    overscan: OVERSCAN_ROWS,
    scrollMargin: useListOffsetPx(gridRef, scroller),
    scrollPaddingStart: MARGIN_PX,
    scrollPaddingEnd: MARGIN_PX + footPx,
    rangeExtractor,
  });

  // The focus follows the cursor, and stays in sight where the bar of acts comes up after it.
  const followed = useRef({ moves, index: -1 });
  useEffect(() => {
    const isMoved = followed.current.moves !== moves;
    const isElsewhere = document.activeElement !== document.body && !gridRef.current?.contains(document.activeElement);
    if (cursorIndex < 0 || (!isMoved && (isElsewhere || followed.current.index !== cursorIndex))) return;
    followed.current = { moves, index: cursorIndex };
    // With the first row comes what stands above the list.
    if (cursorIndex === 0) virtualizer.scrollToOffset(0);
    else virtualizer.scrollToIndex(cursorIndex, { align: 'auto' });
    focusRow(gridRef.current, cursorIndex);
  }, [moves, cursorIndex, footPx, virtualizer, gridRef]);

  return {
    shown: virtualizer.getVirtualItems().map(({ index, start }) => ({
      index,
      topPx: start - virtualizer.options.scrollMargin,
    })),
    totalPx: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    pageRows: () => {
      const rowPx = virtualizer.measurementsCache[Math.max(0, cursorIndex)]?.size ?? ESTIMATED_ROW_PX;
      return Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPx) - 1);
    },
  };
}
