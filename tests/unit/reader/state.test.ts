import { describe, expect, it } from 'vitest';
import type { MarkId } from '../../../shared/model';
import {
  cursorMoved,
  initialReaderState,
  marksChanged,
  select,
  set,
  setEmphasis,
  toggleEmphasis,
  type ReaderChange,
} from '../../../renderer/reader/state';

const [a, b] = ['a', 'b'] as MarkId[] as [MarkId, MarkId];
const after = (...changes: ReaderChange[]) => changes.reduce((state, change) => change(state), initialReaderState);
const cursorAt = (offset: number) => cursorMoved({ offset, selection: null, block: 0, marks: [], cause: 'key' });

describe('the reader’s state', () => {
  it('closes the kind menu when another mark is selected', () => {
    expect(after(select(a), set('kindMenuOpen', true), select(b))).toMatchObject({ selected: b, kindMenuOpen: false });
  });

  it('keeps what Enter opened only while the cursor stays', () => {
    const opened = after(cursorAt(5), select(a, { offset: 5, seen: [a] }));
    expect(cursorAt(5)(opened).cycle).not.toBeNull();
    expect(cursorAt(6)(opened).cycle).toBeNull();
    expect(select(b)(opened).cycle).toBeNull();
  });

  it('lets go of a mark that is gone, and keeps one that is there', () => {
    const state = after(select(a), set('kindMenuOpen', true));
    expect(marksChanged(() => false)(state)).toMatchObject({ selected: null, kindMenuOpen: false });
    expect(marksChanged(() => true)(state)).toBe(state);
  });

  it('lets a kind stand out, and all alike when it is chosen again', () => {
    expect(after(toggleEmphasis('claim')).emphasis).toBe('claim');
    expect(after(toggleEmphasis('claim'), toggleEmphasis('quote')).emphasis).toBe('quote');
    expect(after(toggleEmphasis('claim'), toggleEmphasis('claim')).emphasis).toBeNull();
    expect(after(setEmphasis('claim'), setEmphasis('claim')).emphasis).toBe('claim');
  });

  it('forgets that the note was wanted when another mark is selected', () => {
    expect(after(select(a), set('noteWanted', true)).noteWanted).toBe(true);
    expect(after(select(a), set('noteWanted', true), select(b)).noteWanted).toBe(false);
  });

  it('is the same object where nothing changed', () => {
    const state = after(select(a));
    expect(select(a)(state)).toBe(state);
    expect(set('findOpen', false)(state)).toBe(state);
    expect(setEmphasis(null)(state)).toBe(state);
  });
});
