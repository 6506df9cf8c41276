import { describe, expect, it } from 'vitest';
import { MarkId } from '../../../shared/model';
import { groupByLine, splitSlots } from '../../../renderer/reader/engine/margin-lanes';
import type { Piece } from '../../../renderer/reader/engine/mark-depths';

const id = (n: number) => MarkId.parse(`00000000-0000-4000-8000-00000000000${n}`);
const piece = (n: number, start: number, part = 0): Piece => ({
  mark: id(n),
  kind: 'claim',
  start,
  end: start + 3,
  depth: 1,
  piece: part,
});

describe('margin lanes', () => {
  it('groups what starts on one line and shows a mark once on it', () => {
    const lines = groupByLine([piece(1, 0), piece(2, 4), piece(1, 8, 1), piece(3, 60)], (p) =>
      p.start < 50 ? 20 : 53,
    );
    expect(lines.map(({ starts }) => starts.map(({ mark }) => mark))).toEqual([[id(1), id(2)], [id(3)]]);
  });

  it('leaves out what is not drawn', () => {
    expect(groupByLine([piece(1, 0)], () => null)).toEqual([]);
  });

  it('shows all that fit, else keeps the last place for the rest', () => {
    expect(splitSlots(3, 3)).toEqual({ shown: 3, behind: 0 });
    expect(splitSlots(5, 3)).toEqual({ shown: 2, behind: 3 });
    expect(splitSlots(2, 1)).toEqual({ shown: 0, behind: 2 });
  });
});
