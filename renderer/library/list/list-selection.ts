/** Which articles of the list are selected and where its cursor stands. Pure: the list turns keys and clicks into these. */
import type { ArticleId } from '../../../shared/model';

export interface ListSelection {
  /** The row the keys act on; null: the list has not had the focus yet. */
  readonly cursor: ArticleId | null;
  /** Where a stretch selected with Shift begins. */
  readonly anchor: ArticleId | null;
  readonly selected: ReadonlySet<ArticleId>;
}

/** The articles as they stand in the list, and where each does. */
export interface ListOrder {
  readonly ids: readonly ArticleId[];
  readonly indexOf: ReadonlyMap<ArticleId, number>;
}

export interface Held {
  readonly shiftKey: boolean;
  /** Ctrl, or Command on a Mac. */
  readonly mod: boolean;
}

export const orderOf = (ids: readonly ArticleId[]): ListOrder => ({
  ids,
  indexOf: new Map(ids.map((id, index) => [id, index])),
});

/** Goes to a row: that one alone, or with Shift everything from the anchor; Ctrl+Shift keeps what was selected. */
export function goToRow(selection: ListSelection, order: ListOrder, index: number, held: Held): ListSelection {
  const at = Math.max(0, Math.min(order.ids.length - 1, index));
  const cursor = order.ids[at];
  if (cursor === undefined) return selection;
  const from = held.shiftKey && selection.anchor !== null ? order.indexOf.get(selection.anchor) : undefined;
  if (from === undefined) return { cursor, anchor: cursor, selected: new Set([cursor]) };
  const stretch = order.ids.slice(Math.min(from, at), Math.max(from, at) + 1);
  return {
    cursor,
    anchor: selection.anchor,
    selected: new Set(held.mod ? [...selection.selected, ...stretch] : stretch),
  };
}

/** Adds a row to the selection or takes it out; the cursor goes there. */
export function toggleRow(selection: ListSelection, id: ArticleId): ListSelection {
  const selected = new Set(selection.selected);
  if (!selected.delete(id)) selected.add(id);
  return { cursor: id, anchor: id, selected };
}

/** Moves the cursor and leaves the selection as it is. */
export const moveCursor = (selection: ListSelection, cursor: ArticleId): ListSelection => ({ ...selection, cursor });

function target(key: string, at: number, last: number, pageRows: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + pageRows;
    case 'PageUp':
      return at - pageRows;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/**
 * The selection after a key; null: the key is none of the list's.
 * @param at where the cursor stands; -1: nowhere yet
 * @param pageRows how many rows Page Up and Page Down go
 */
export function selectionAfterKey(
  selection: ListSelection,
  order: ListOrder,
  at: number,
  key: string,
  held: Held,
  pageRows: number,
): ListSelection | null {
  const index = target(key, at, order.ids.length - 1, pageRows);
  if (index !== null) {
    const isOnlyMoved = held.mod && !held.shiftKey && key.startsWith('Arrow');
    if (!isOnlyMoved) return goToRow(selection, order, index, held);
    const id = order.ids[Math.max(0, Math.min(order.ids.length - 1, index))];
    return id === undefined ? null : moveCursor(selection, id);
  }
  const here = order.ids[at];
  if (key === ' ' && here !== undefined) {
    return held.shiftKey ? goToRow(selection, order, at, held) : toggleRow(selection, here);
  }
  if (held.mod && key.toLowerCase() === 'a') return { ...selection, selected: new Set(order.ids) };
  if (key === 'Escape' && selection.selected.size > 0) return { ...selection, selected: new Set() };
  return null;
}
