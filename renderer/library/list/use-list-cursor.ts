/** Where the list's cursor stands, what keys and clicks do to it and to the selection. */
import { useLayoutEffect, useRef, useState, type FocusEvent, type RefObject } from 'react';
import type { ArticleId } from '../../../shared/model';
import { announce } from '../../services/announcer';
import { t } from '../../services/messages';
import { goToRow, moveCursor, selectionAfterKey, toggleRow, type Held, type ListOrder } from './list-selection';
import type { ListSelection } from './list-selection';
import { rowOf } from './row-parts';

export interface ListCursor {
  /** -1: the list has not had the focus yet. */
  readonly index: number;
  /** Grows with every step that the focus has to follow. */
  readonly moves: number;
  /** Answers whether the key was one of the list's. */
  readonly press: (key: string, held: Held, pageRows: number) => boolean;
  /** Goes to a row and selects it. */
  readonly goTo: (index: number) => void;
  /** A click, or a tap while several are being selected. */
  readonly pick: (index: number, held: Held) => void;
  readonly isAnySelected: boolean;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: () => void;
}

interface Place {
  readonly cursor: ArticleId | null;
  readonly anchor: ArticleId | null;
  /** Where the cursor stood when the list was last drawn. */
  readonly index: number;
  readonly moves: number;
}

const NOWHERE: Place = { cursor: null, anchor: null, index: -1, moves: 0 };

export interface ListCursorOptions {
  readonly order: ListOrder;
  readonly selected: ReadonlySet<ArticleId>;
  readonly onSelect: (selected: ReadonlySet<ArticleId>) => void;
  readonly gridRef: RefObject<HTMLElement | null>;
}

export function useListCursor({ order, selected, onSelect, gridRef }: ListCursorOptions): ListCursor {
  const [place, setPlace] = useState(NOWHERE);
  const found = place.cursor === null ? -1 : order.indexOf.get(place.cursor);
  // The article is gone: the cursor stays where it was, on the one that came to stand there.
  const index = found ?? Math.min(place.index, order.ids.length - 1);
  if (index !== place.index || found === undefined) {
    setPlace({ ...place, index, cursor: order.ids[index] ?? null });
  }

  /** The focus is in the list, or was until its row went. */
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    const grid = gridRef.current;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (hadFocus.current && isLost) focusRow(grid, index);
    hadFocus.current = grid?.contains(document.activeElement) ?? false;
  });

  const selection: ListSelection = { cursor: place.cursor, anchor: place.anchor, selected };
  const take = (next: ListSelection, isMoved: boolean) => {
    const at = next.cursor === null ? -1 : (order.indexOf.get(next.cursor) ?? -1);
    setPlace({ cursor: next.cursor, anchor: next.anchor, index: at, moves: place.moves + (isMoved ? 1 : 0) });
    if (next.selected === selected) return;
    onSelect(next.selected);
    // One row says itself that it is selected.
    if (next.selected.size > 1 || selected.size > 1) announce(t('library.selected', { count: next.selected.size }));
  };

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    hadFocus.current = true;
    if (event.target !== event.currentTarget) {
      // A row may get the focus by other ways than our keys (a screen reader's, a script's): the cursor goes with it.
      const id = order.ids[rowOf(event.target)?.index ?? -1];
      if (id !== undefined && id !== place.cursor) take(moveCursor(selection, id), false);
      return;
    }
    // The list itself is no place to be: to the first that is selected, else the first of all.
    if (index >= 0) return focusRow(event.currentTarget, index);
    const first = order.ids.findIndex((id) => selected.has(id));
    const cursor = order.ids[Math.max(0, first)];
    if (cursor === undefined) return;
    take({ cursor, anchor: cursor, selected: selected.size === 0 ? new Set([cursor]) : selected }, true);
  };

  return {
    index,
    moves: place.moves,
    press: (key, held, pageRows) => {
      const next = selectionAfterKey(selection, order, index, key, held, pageRows);
      if (next) take(next, next.cursor !== place.cursor || !key.startsWith('Escape'));
      return next !== null;
    },
    goTo: (at) => take(goToRow(selection, order, at, { shiftKey: false, mod: false }), true),
    pick: (at, held) => {
      const id = order.ids[at];
      if (id === undefined) return;
      take(held.mod && !held.shiftKey ? toggleRow(selection, id) : goToRow(selection, order, at, held), false);
    },
    isAnySelected: selected.size > 0,
    onFocus,
    onBlur: () => {
      hadFocus.current = false;
    },
  };
}

export function focusRow(grid: HTMLElement | null, index: number): void {
  grid?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus({ preventScroll: true });
}
