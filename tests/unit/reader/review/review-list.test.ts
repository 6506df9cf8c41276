import { describe, expect, test } from 'vitest';
import type { MarkStanding, MarkView } from '../../../../shared/contract';
import {
  canAccept,
  chosenRanges,
  listReview,
  nextAfter,
  numberPlaces,
} from '../../../../renderer/reader/review/review-list';

type Piece = MarkStanding['pieces'][number];

const piece = (start: number | null, ...others: number[]): Piece => ({
  state: start === null ? 'lost' : others.length > 0 ? 'needsReview' : 'moved',
  range: start === null ? null : { start, end: start + 5 },
  method: 'exactWords',
  score: 1,
  reason: 'movedWords',
  candidates: (start === null || others.length === 0 ? [] : [start, ...others]).map((at) => ({
    range: { start: at, end: at + 5 },
    method: 'exactWords',
    score: 1,
  })),
});

const mark = (id: string, start: number, standing?: Partial<MarkStanding>): MarkView =>
  ({
    id,
    ...(standing
      ? {
          standing: {
            version: 'v2',
            state: 'moved',
            decidedBy: 'rule',
            score: 1,
            madeIn: 'v1',
            made: [{ start, end: start + 5, exact: 'words', prefix: '', suffix: '' }],
            pieces: [piece(start)],
            ...standing,
          },
        }
      : {}),
  }) as unknown as MarkView;

const ids = (items: readonly { readonly mark: MarkView }[]) => items.map((item) => item.mark.id);

describe('marks to look over', () => {
  test('what was changed comes first, then what is gone, then what moved; each in the order of the text', () => {
    const list = listReview(
      [
        mark('here', 0),
        mark('moved', 10, {}),
        mark('same', 20, { state: 'exact' }),
        mark('changed 2', 40, { state: 'needsReview' }),
        mark('changed 1', 30, { state: 'needsReview' }),
        mark('decided', 50, { decidedBy: 'reader' }),
      ],
      [mark('gone', 5, { state: 'lost', pieces: [piece(null)] })],
    );
    expect(ids(list.open)).toEqual(['changed 1', 'changed 2', 'gone', 'moved']);
    expect(ids(list.decided)).toEqual(['decided']);
  });

  test('places are numbered through the pieces that have several', () => {
    const standing = mark('m', 0, { pieces: [piece(10, 20), piece(30), piece(40, 50, 60)] }).standing as MarkStanding;
    const places = numberPlaces(standing);
    expect(places.map(({ piece: at, index, range }) => [at, index, range.start])).toEqual([
      [0, 0, 10],
      [0, 1, 20],
      [2, 0, 40],
      [2, 1, 50],
      [2, 2, 60],
    ]);
    expect(chosenRanges(standing, new Map()).map(({ start }) => start)).toEqual([10, 30, 40]);
    expect(
      chosenRanges(
        standing,
        new Map([
          [0, 1],
          [2, 2],
        ]),
      ).map(({ start }) => start),
    ).toEqual([20, 30, 60]);
  });

  test('a mark with a piece that has no place cannot be accepted', () => {
    expect(canAccept(mark('m', 0, { pieces: [piece(10), piece(null)] }).standing as MarkStanding)).toBe(false);
    expect(canAccept(mark('m', 0, {}).standing as MarkStanding)).toBe(true);
  });

  test('after a decision the next one is gone to, after the last the one before', () => {
    const { open } = listReview([mark('a', 0, {}), mark('b', 10, {}), mark('c', 20, {})], []);
    const id = (at: number) => open[at]?.mark.id as MarkView['id'];
    expect(nextAfter(open, id(0))).toBe(id(1));
    expect(nextAfter(open, id(2))).toBe(id(1));
    expect(nextAfter(open.slice(0, 1), id(0))).toBeNull();
  });
});
