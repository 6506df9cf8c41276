/** Marks of an earlier version, sorted by what is to be decided about them. Pure. */
import type { MarkStanding, MarkView } from '../../../shared/contract';
import type { MarkId, TextRange } from '../../../shared/model';

export interface ReviewItem {
  readonly mark: MarkView;
  readonly standing: MarkStanding;
}

export interface ReviewList {
  /** Not decided yet: what was changed, what is gone, what moved; each in the order of the text. */
  readonly open: readonly ReviewItem[];
  /** Decided by the reader. */
  readonly decided: readonly ReviewItem[];
}

const ORDER: readonly MarkStanding['state'][] = ['needsReview', 'lost', 'moved'];

/** What of an article's marks is to be looked over; marks that stand on their words where they were are left out. */
export function listReview(marks: readonly MarkView[], lost: readonly MarkView[]): ReviewList {
  const items = [...marks, ...lost].flatMap((mark): ReviewItem[] =>
    mark.standing ? [{ mark, standing: mark.standing }] : [],
  );
  const decided = items.filter(({ standing }) => standing.decidedBy === 'reader');
  const undecided = items.filter(({ standing }) => standing.decidedBy === 'rule');
  const open = ORDER.flatMap((state) =>
    undecided.filter(({ standing }) => standing.state === state).sort((a, b) => placeIn(a) - placeIn(b)),
  );
  return { open, decided };
}

const placeIn = ({ standing }: ReviewItem): number =>
  Math.min(...standing.made.map((range) => range.start), ...standing.pieces.flatMap((p) => p.range?.start ?? []));

/** A place that may be chosen: `piece` and `index` are what the core knows it by. */
export interface NumberedPlace {
  readonly piece: number;
  readonly index: number;
  readonly range: TextRange;
}

/** The places of all pieces that have more than one, numbered through: the keys 1 to 9. */
export function numberPlaces({ pieces }: MarkStanding): NumberedPlace[] {
  return pieces.flatMap(({ candidates }, piece) =>
    candidates.length < 2 ? [] : candidates.map(({ range }, index) => ({ piece, index, range })),
  );
}

/** The chosen place of each piece, by piece; a piece without a choice has its first. */
export type Choice = ReadonlyMap<number, number>;

/** Where the mark would stand; pieces without a place are left out. */
export function chosenRanges({ pieces }: MarkStanding, choice: Choice): TextRange[] {
  return pieces.flatMap((piece, i): TextRange[] => {
    const range = piece.candidates[choice.get(i) ?? 0]?.range ?? piece.range;
    return range ? [range] : [];
  });
}

/** Whether each piece has a place that can be accepted. */
export const canAccept = ({ pieces }: MarkStanding): boolean => pieces.every((piece) => piece.range !== null);

/** The row to go to after `id` is decided: the one that takes its place. */
export function nextAfter(open: readonly ReviewItem[], id: MarkId): MarkId | null {
  const at = open.findIndex(({ mark }) => mark.id === id);
  return (open[at + 1] ?? open[at - 1])?.mark.id ?? null;
}
