/** What the keys of the list of blocks do to its selection. Pure. */
import { moveCursor, moveTo, selectAll, toggleRow, type RowSelection } from './row-selection';

export interface ListKey {
  readonly key: string;
  readonly shiftKey: boolean;
  /** Ctrl, or Command on a Mac. */
  readonly mod: boolean;
  readonly altKey: boolean;
}

/** Rows that Page Up and Page Down go. */
const PAGE_ROWS = 10;

function target(key: string, cursor: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return cursor + 1;
    case 'ArrowUp':
      return cursor - 1;
    case 'PageDown':
      return cursor + PAGE_ROWS;
    case 'PageUp':
      return cursor - PAGE_ROWS;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** The selection after a key; null: the key is none of the list's. */
export function selectionAfterKey(selection: RowSelection, key: ListKey, count: number): RowSelection | null {
  if (key.altKey) return null;
  const index = target(key.key, selection.cursor, count);
  if (index !== null) {
    return key.mod && !key.shiftKey && key.key.startsWith('Arrow')
      ? moveCursor(selection, index, count)
      : moveTo(selection, index, count, key.shiftKey);
  }
  if (key.key === ' ') return key.shiftKey ? null : toggleRow(selection, selection.cursor, count);
  if (key.mod && key.key.toLowerCase() === 'a') return selectAll(selection, count);
  if (key.key === 'Escape' && selection.selected.size > 1) return moveTo(selection, selection.cursor, count);
  return null;
}
