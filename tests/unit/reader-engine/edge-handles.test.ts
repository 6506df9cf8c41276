import { describe, expect, it } from 'vitest';
import { moveEdge, nearestWordEdge } from '../../../renderer/reader/engine/edge-handles';

const text = 'The ferry lost two million, she said, last year.';

describe('dragging an edge', () => {
  it('snaps to the nearest word start or end', () => {
    expect(nearestWordEdge(text, 5, 'start', 'en')).toBe(4);
    expect(nearestWordEdge(text, 8, 'start', 'en')).toBe(10);
    expect(nearestWordEdge(text, 8, 'end', 'en')).toBe(9);
    expect(nearestWordEdge(text, 4, 'start', 'en')).toBe(4);
    expect(nearestWordEdge(text, 0, 'start', 'en')).toBe(0);
    expect(nearestWordEdge(text, 9, 'end', 'en')).toBe(9);
  });

  it('keeps a character in the piece and stays clear of the next one', () => {
    const ranges = [
      { start: 4, end: 9 },
      { start: 15, end: 26 },
    ];
    expect(moveEdge(text, ranges, 0, 'start', 40)).toEqual([{ start: 8, end: 9 }, ranges[1]]);
    expect(moveEdge(text, ranges, 0, 'end', 40)?.[0]).toEqual({ start: 4, end: 14 });
    expect(moveEdge(text, ranges, 1, 'end', 47)).toEqual([ranges[0], { start: 15, end: 47 }]);
    expect(moveEdge(text, ranges, 2, 'end', 47)).toBeNull();
  });

  it('trims white space and never cuts a character', () => {
    expect(moveEdge('a b 👩‍⚕️', [{ start: 0, end: 1 }], 0, 'end', 2)).toEqual([{ start: 0, end: 1 }]);
    expect(moveEdge('a b 👩‍⚕️', [{ start: 0, end: 1 }], 0, 'end', 6)).toEqual([{ start: 0, end: 9 }]);
  });
});
