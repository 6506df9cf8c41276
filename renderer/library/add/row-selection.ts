/** Which rows of a list are selected, and where its cursor stands. Pure: the list turns keys and clicks into these. */

export interface RowSelection {
  /** The row the keys act on; always selected unless the person took it out. */
  readonly cursor: number;
  /** Where a stretch selected with Shift begins. */
  readonly anchor: number;
  readonly selected: ReadonlySet<number>;
}

const one = (index: number): RowSelection => ({ cursor: index, anchor: index, selected: new Set([index]) });

export const FIRST_ROW: RowSelection = one(0);

/** Several rows at once, the cursor on the first. */
export function selectRows(rows: readonly number[]): RowSelection {
  const [first = 0] = rows;
  return { cursor: first, anchor: first, selected: new Set(rows) };
}

const clamp = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index));

function stretch(from: number, to: number): Set<number> {
  const rows = new Set<number>();
  for (let i = Math.min(from, to); i <= Math.max(from, to); i++) rows.add(i);
  return rows;
}

/** Goes to a row; `extend` selects everything between it and the anchor. */
export function moveTo(selection: RowSelection, index: number, count: number, extend = false): RowSelection {
  if (count === 0) return FIRST_ROW;
  const cursor = clamp(index, count);
  if (!extend) return one(cursor);
  const anchor = clamp(selection.anchor, count);
  return { cursor, anchor, selected: stretch(anchor, cursor) };
}

/** Adds a row to the selection or takes it out; the cursor goes there. */
export function toggleRow(selection: RowSelection, index: number, count: number): RowSelection {
  const cursor = clamp(index, count);
  const selected = new Set(selection.selected);
  if (!selected.delete(cursor)) selected.add(cursor);
  return { cursor, anchor: cursor, selected };
}

/** Moves the cursor and leaves the selection as it is (Ctrl+arrows). */
export function moveCursor(selection: RowSelection, index: number, count: number): RowSelection {
  return { ...selection, cursor: clamp(index, count) };
}

export function selectAll(selection: RowSelection, count: number): RowSelection {
  return count === 0 ? FIRST_ROW : { ...selection, anchor: 0, selected: stretch(0, count - 1) };
}

/** The rows a command acts on: the selected ones in order, or else the cursor's. */
export function actedRows({ cursor, selected }: RowSelection): number[] {
  return selected.size === 0 ? [cursor] : [...selected].sort((a, b) => a - b);
}
