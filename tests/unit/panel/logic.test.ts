import { describe, expect, it } from 'vitest';
import { filterMarks, NO_FILTER, toggleKind } from '../../../renderer/panel/logic/filter';
import { markNear, mergeStretches } from '../../../renderer/panel/logic/map-shapes';
import { gatherRanges, rangeText } from '../../../shared/report/number-ranges';
import { OverlapIndex } from '../../../renderer/panel/logic/overlaps';
import { stepTo } from '../../../renderer/panel/logic/row-keys';
import { FERRY_MARKS, idOf } from './sample';

describe('numbers', () => {
  it('are gathered into runs', () => {
    expect(gatherRanges([1, 2, 3, 7, 9, 10]).map((r) => rangeText(r))).toEqual(['1–3', '7', '9–10']);
    expect(gatherRanges([])).toEqual([]);
  });
});

describe('the filter', () => {
  const kindsOf = (filter: typeof NO_FILTER) => filterMarks(FERRY_MARKS, filter).map((m) => m.kind);
  it('takes kinds, words of passage, note or tag whatever their case, and certain marks only', () => {
    expect(filterMarks(FERRY_MARKS, NO_FILTER)).toBe(FERRY_MARKS);
    expect(kindsOf({ ...NO_FILTER, kinds: ['claim', 'quote'] })).toEqual(['claim', 'quote']);
    expect(kindsOf({ ...NO_FILTER, text: 'USED  it' })).toEqual(['claim', 'opinion']);
    expect(kindsOf({ ...NO_FILTER, text: 'whose word' })).toEqual(['framing']);
    expect(kindsOf({ ...NO_FILTER, text: 'wording' })).toEqual(['framing']);
    expect(kindsOf({ ...NO_FILTER, text: 'empty benches', kinds: ['claim'] })).toEqual([]);
    expect(kindsOf({ ...NO_FILTER, only: { what: 'x', ids: [idOf(104)] } })).toEqual(['quote']);
  });
  it('puts a kind in and out', () => {
    const once = toggleKind(NO_FILTER, 'claim');
    expect(once.kinds).toEqual(['claim']);
    expect(toggleKind(once, 'claim').kinds).toEqual([]);
  });
});

describe('overlaps', () => {
  it('are the other marks over at least one of the same words, by any of their pieces', () => {
    const [framing, claim, opinion, quote] = FERRY_MARKS;
    const index = new OverlapIndex(FERRY_MARKS);
    expect(index.overlapping(claim!)).toEqual([opinion]);
    expect(index.overlapping(opinion!)).toEqual([claim]);
    expect(index.overlapping(framing!)).toEqual([]);
    expect(index.overlapping(quote!)).toEqual([]);
  });
});

describe('the map', () => {
  it('widens what would be too narrow to see, and joins what touches', () => {
    expect(mergeStretches([{ from: 0.5, to: 0.5 }], 0.1)).toEqual([{ from: 0.45, to: 0.55 }]);
    expect(mergeStretches([{ from: 0, to: 0.01 }], 0.1)).toEqual([{ from: 0, to: 0.1 }]);
    expect(mergeStretches([{ from: 0.99, to: 1 }], 0.1)[0]?.to).toBe(1);
    expect(
      mergeStretches([
        { from: 0.4, to: 0.6 },
        { from: 0.1, to: 0.2 },
        { from: 0.2, to: 0.3 },
      ]),
    ).toEqual([
      { from: 0.1, to: 0.3 },
      { from: 0.4, to: 0.6 },
    ]);
  });
  it('finds the mark that was meant: the shortest one there, else the nearest within reach', () => {
    const map = [
      { mark: idOf<never>(1), kind: 'claim', from: 0.1, to: 0.5 },
      { mark: idOf<never>(2), kind: 'claim', from: 0.2, to: 0.3 },
      { mark: idOf<never>(3), kind: 'quote', from: 0.2, to: 0.21 },
    ];
    expect(markNear(map, 'claim', 0.25, 0.02)).toBe(idOf(2));
    expect(markNear(map, 'claim', 0.51, 0.02)).toBe(idOf(1));
    expect(markNear(map, 'claim', 0.6, 0.02)).toBeNull();
    expect(markNear(map, 'framing', 0.25, 0.02)).toBeNull();
  });
});

describe('keys of the list', () => {
  it('stop at its ends', () => {
    expect([stepTo('ArrowDown', 2, 3), stepTo('ArrowUp', 0, 3), stepTo('End', 0, 50), stepTo('Home', 9, 50)]).toEqual([
      2, 0, 49, 0,
    ]);
    expect([stepTo('PageDown', 0, 50), stepTo('PageUp', 3, 50), stepTo('a', 0, 50)]).toEqual([8, 0, null]);
  });
});
