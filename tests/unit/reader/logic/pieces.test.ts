import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addPiece, moveEdge, pieceAt, removePiece, touches } from '../../../../renderer/reader/logic/pieces';
import { characterSteps, wordSteps } from '../../../../renderer/reader/logic/edge-steps';

const SEED = 20_250_611;
const text = '“We cannot pay for empty benches,” said the mayor. Nobody answered her.';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const words = (r: { start: number; end: number }) => text.slice(r.start, r.end);

describe('pieces of a mark', () => {
  it('a further piece is kept apart and in text order', () => {
    expect(addPiece([at('Nobody answered')], at('We cannot pay'))?.map(words)).toEqual([
      'We cannot pay',
      'Nobody answered',
    ]);
  });

  it('a piece that touches or overlaps another becomes one with it', () => {
    expect(addPiece([at('We cannot')], at('cannot pay for'))?.map(words)).toEqual(['We cannot pay for']);
  });

  it('words that are in the mark already add nothing', () => {
    expect(addPiece([at('We cannot pay')], at('cannot'))).toBeNull();
  });

  it('the only piece cannot be taken out', () => {
    expect(removePiece([at('We')], 0)).toBeNull();
    expect(removePiece([at('We'), at('mayor')], 0)?.map(words)).toEqual(['mayor']);
  });

  it('a key moves the piece at the cursor, else the outer edge', () => {
    const ranges = [at('We cannot'), at('benches'), at('mayor')];
    expect(pieceAt(ranges, at('benches').start + 2, 'start')).toBe(1);
    expect(pieceAt(ranges, at('Nobody').start, 'start')).toBe(0);
    expect(pieceAt(ranges, at('Nobody').start, 'end')).toBe(2);
  });
});

describe('moving an edge by words', () => {
  const steps = wordSteps(text, 'en');
  const move = (words_: string, edge: 'start' | 'end', forward: boolean) => {
    const moved = moveEdge([at(words_)], 0, edge, forward, steps);
    return moved?.[0] ? words(moved[0]) : null;
  };

  it('takes in or leaves out a word at either edge', () => {
    expect(move('cannot pay', 'start', false)).toBe('We cannot pay');
    expect(move('cannot pay', 'start', true)).toBe('pay');
    expect(move('cannot pay', 'end', true)).toBe('cannot pay for');
    expect(move('cannot pay', 'end', false)).toBe('cannot');
  });

  it('stops also where what is printed without a space ends, so that quotation marks can be taken in', () => {
    expect(move('empty benches', 'end', true)).toBe('empty benches,”');
    expect(move('We cannot', 'start', false)).toBe('“We cannot');
  });

  it('never empties a piece', () => {
    expect(move('mayor', 'start', true)).toBeNull();
    expect(move('mayor', 'end', false)).toBeNull();
  });

  it('never runs into the neighbouring piece', () => {
    expect(moveEdge([at('We'), at('cannot')], 0, 'end', true, steps)).toBeNull();
    expect(moveEdge([at('We'), at('cannot')], 1, 'start', false, steps)).toBeNull();
  });

  it('stops at the ends of the text', () => {
    expect(moveEdge([{ start: 0, end: 3 }], 0, 'start', false, steps)).toBeNull();
    expect(moveEdge([at('her.')], 0, 'end', true, steps)).toBeNull();
  });

  it('moves by whole characters where that is asked, never into one', () => {
    const flags = 'a 🇫🇷 b';
    expect(moveEdge([{ start: 0, end: 2 }], 0, 'end', true, characterSteps(flags))).toEqual([{ start: 0, end: 6 }]);
  });

  it(`keeps pieces sorted, apart, filled and inside the text, whatever is pressed (seed ${SEED})`, () => {
    const press = fc.record({
      piece: fc.nat(2),
      edge: fc.constantFrom('start' as const, 'end' as const),
      forward: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(press, { maxLength: 40 }), (presses) => {
        let ranges = [at('We cannot'), at('empty'), at('mayor')].map((r) => ({ ...r }));
        for (const { piece, edge, forward } of presses)
          ranges = moveEdge(ranges, piece, edge, forward, steps) ?? ranges;
        ranges.forEach((r, i) => {
          const before = ranges[i - 1];
          expect(r.start).toBeLessThan(r.end);
          expect(r.start).toBeGreaterThanOrEqual(0);
          expect(r.end).toBeLessThanOrEqual(text.length);
          if (before) expect(r.start).toBeGreaterThan(before.end);
          expect(words(r)).toBe(words(r).trim());
        });
      }),
      { seed: SEED },
    );
  });
});

it('a mark touches a stretch only where they share a character', () => {
  expect(touches([{ start: 2, end: 4 }], { start: 4, end: 6 })).toBe(false);
  expect(touches([{ start: 2, end: 5 }], { start: 4, end: 6 })).toBe(true);
});
