import { describe, expect, it } from 'vitest';
import { selectionAfterKey, type ListKey } from '../../../renderer/library/add/list-keys';
import { actedRows, FIRST_ROW, moveTo, type RowSelection } from '../../../renderer/library/add/row-selection';

const press = (key: string, held: Partial<ListKey> = {}): ListKey => ({
  key,
  shiftKey: false,
  mod: false,
  altKey: false,
  ...held,
});
const after = (start: RowSelection, count: number, ...keys: ListKey[]): RowSelection =>
  keys.reduce((selection, key) => selectionAfterKey(selection, key, count) ?? selection, start);

describe('keys in the list of blocks', () => {
  it('moves one row and stops at both ends', () => {
    expect(after(FIRST_ROW, 3, press('ArrowUp')).cursor).toBe(0);
    expect(after(FIRST_ROW, 3, press('ArrowDown'), press('ArrowDown'), press('ArrowDown')).cursor).toBe(2);
  });

  it('selects a stretch with Shift, in both directions from where it began', () => {
    const down = after(moveTo(FIRST_ROW, 2, 6), 6, press('ArrowDown', { shiftKey: true }));
    expect(actedRows(down)).toEqual([2, 3]);
    const up = after(down, 6, ...Array.from({ length: 3 }, () => press('ArrowUp', { shiftKey: true })));
    expect(actedRows(up)).toEqual([0, 1, 2]);
  });

  it('picks single rows with Ctrl+arrows and Space', () => {
    const two = after(FIRST_ROW, 5, press('ArrowDown', { mod: true }), press('ArrowDown', { mod: true }), press(' '));
    expect(actedRows(two)).toEqual([0, 2]);
    expect(actedRows(after(two, 5, press(' ')))).toEqual([0]);
  });

  it('selects all, and Escape leaves the row at the cursor', () => {
    const all = after(moveTo(FIRST_ROW, 3, 5), 5, press('a', { mod: true }));
    expect(actedRows(all)).toEqual([0, 1, 2, 3, 4]);
    expect(actedRows(after(all, 5, press('Escape')))).toEqual([3]);
  });

  it('acts on the cursor’s row where nothing is selected', () => {
    expect(actedRows(after(FIRST_ROW, 5, press(' ')))).toEqual([0]);
  });

  it('leaves other keys alone', () => {
    expect(selectionAfterKey(FIRST_ROW, press('Tab'), 5)).toBeNull();
    expect(selectionAfterKey(FIRST_ROW, press('Escape'), 5)).toBeNull();
    expect(selectionAfterKey(FIRST_ROW, press('ArrowDown', { altKey: true }), 5)).toBeNull();
  });

  it('keeps within a list that became shorter', () => {
    expect(moveTo(moveTo(FIRST_ROW, 9, 10), 4, 3, true)).toMatchObject({ cursor: 2, anchor: 2 });
    expect(moveTo(FIRST_ROW, 4, 0).cursor).toBe(0);
  });
});
