import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  goToRow,
  orderOf,
  selectionAfterKey,
  toggleRow,
  type ListSelection,
} from '../../../../renderer/library/list/list-selection';
import type { ArticleId } from '../../../../shared/model';

const SEED = 20_261_124;
const idsOf = (count: number) => Array.from({ length: count }, (_, i) => `a${i}` as ArticleId);
const NOTHING: ListSelection = { cursor: null, anchor: null, selected: new Set() };
const FREE = { shiftKey: false, mod: false };
const SHIFT = { shiftKey: true, mod: false };
const CTRL = { shiftKey: false, mod: true };

/** What stands after presses, each a key and what was held. */
function after(count: number, presses: readonly (readonly [string, typeof FREE])[], start = NOTHING): ListSelection {
  const order = orderOf(idsOf(count));
  return presses.reduce((selection, [key, held]) => {
    const at = selection.cursor === null ? -1 : (order.indexOf.get(selection.cursor) ?? -1);
    return selectionAfterKey(selection, order, at, key, held, 5) ?? selection;
  }, start);
}
const chosen = ({ selected }: ListSelection) => [...selected].sort();

describe('keys in the list of articles', () => {
  it('select the row they go to, and stop at both ends', () => {
    expect(after(3, [['ArrowDown', FREE]])).toMatchObject({ cursor: 'a0' });
    expect(after(3, [['ArrowUp', FREE]])).toMatchObject({ cursor: 'a0' });
    const end = after(3, [
      ['End', FREE],
      ['ArrowDown', FREE],
    ]);
    expect(end.cursor).toBe('a2');
    expect(chosen(end)).toEqual(['a2']);
  });

  it('go a page, and home', () => {
    const page = after(20, [
      ['Home', FREE],
      ['PageDown', FREE],
    ]);
    expect(page.cursor).toBe('a5');
    expect(after(20, [['PageUp', FREE]], page).cursor).toBe('a0');
  });

  it('select a stretch with Shift, from where it began, in both directions', () => {
    const start = goToRow(NOTHING, orderOf(idsOf(9)), 4, FREE);
    const down = after(9, [['ArrowDown', SHIFT]], start);
    expect(chosen(down)).toEqual(['a4', 'a5']);
    const up = after(
      9,
      [
        ['ArrowUp', SHIFT],
        ['ArrowUp', SHIFT],
      ],
      down,
    );
    expect(chosen(up)).toEqual(['a3', 'a4']);
    expect(chosen(after(9, [['Home', SHIFT]], start))).toEqual(['a0', 'a1', 'a2', 'a3', 'a4']);
  });

  it('pick single rows with Ctrl and arrows, then Space', () => {
    const two = after(9, [
      ['Home', FREE],
      ['ArrowDown', CTRL],
      ['ArrowDown', CTRL],
      [' ', FREE],
    ]);
    expect(chosen(two)).toEqual(['a0', 'a2']);
    expect(chosen(after(9, [[' ', CTRL]], two))).toEqual(['a0']);
  });

  it('select all that is shown, and let go of all by Escape', () => {
    const all = after(4, [
      ['ArrowDown', FREE],
      ['a', CTRL],
    ]);
    expect(chosen(all)).toEqual(['a0', 'a1', 'a2', 'a3']);
    const none = after(4, [['Escape', FREE]], all);
    expect(none).toMatchObject({ cursor: 'a0', selected: new Set() });
    expect(selectionAfterKey(none, orderOf(idsOf(4)), 0, 'Escape', FREE, 5)).toBeNull();
  });

  it('keep what was selected where Ctrl is held with Shift', () => {
    const order = orderOf(idsOf(9));
    const first = goToRow(NOTHING, order, 0, FREE);
    const far = toggleRow(first, 'a5' as ArticleId);
    expect(chosen(goToRow(far, order, 6, { shiftKey: true, mod: true }))).toEqual(['a0', 'a5', 'a6']);
    expect(chosen(goToRow(far, order, 6, SHIFT))).toEqual(['a5', 'a6']);
  });

  it('leave other keys alone', () => {
    const order = orderOf(idsOf(3));
    for (const key of ['Tab', 'Delete', 'e', 'ArrowRight']) {
      expect(selectionAfterKey(NOTHING, order, 0, key, FREE, 5)).toBeNull();
    }
  });

  it('begin anew where the stretch’s first article is gone', () => {
    const gone: ListSelection = { cursor: 'a1' as ArticleId, anchor: 'z' as ArticleId, selected: new Set() };
    expect(chosen(goToRow(gone, orderOf(idsOf(4)), 2, SHIFT))).toEqual(['a2']);
  });

  it('never select what is not in the list, nor lose the cursor', () => {
    const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', ' ', 'a', 'Escape');
    const held = fc.record({ shiftKey: fc.boolean(), mod: fc.boolean() });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.tuple(keys, held), { maxLength: 30 }),
        (count, presses) => {
          const ids = new Set(idsOf(count));
          const end = after(count, [['Home', FREE], ...presses]);
          expect(end.cursor !== null && ids.has(end.cursor)).toBe(true);
          expect([...end.selected].every((id) => ids.has(id))).toBe(true);
        },
      ),
      { seed: SEED },
    );
  });
});
