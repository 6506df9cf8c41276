/** How a mark that leaves stands: where its words are now, and what they were when it was made. Pure. */
import type { MarkView } from '../contract';
import type { Messages } from '../messages';
import type { MarkRange, VersionId } from '../model';

/** A version that marks were made in: its number (1 is the first), its text's SHA-256 and the text. */
export interface MadeIn {
  readonly id: VersionId;
  readonly ord: number;
  readonly hash: string;
  readonly text: string;
}

/**
 * `exact`: the words stand as they were marked. `partlyLost`: some pieces have no place, the others stand. `notLookedFor`:
 * no place yet. `note`: the reader keeps it without a place.
 */
export type ExportStanding = 'exact' | 'moved' | 'needsReview' | 'partlyLost' | 'lost' | 'notLookedFor' | 'note';

export interface SaidStanding {
  readonly state: ExportStanding;
  /** The reader said so, not the rule. */
  readonly byReader: boolean;
  /** False: the mark has no place in the exported text and counts in no figure. */
  readonly hasPlace: boolean;
  readonly madeIn: MadeIn;
  /** Its pieces as they were made. */
  readonly made: readonly MarkRange[];
  /** The words as they were made, where they are others now or stand nowhere; else null. */
  readonly oldWords: string | null;
}

/** Between pieces of words that are said on one line. */
const BETWEEN = ' […] ';

/** The words of pieces on one line. */
export const wordsOf = (ranges: readonly Pick<MarkRange, 'exact'>[]): string =>
  ranges.map(({ exact }) => exact.replace(/\s+/gu, ' ').trim()).join(BETWEEN);

/** How a mark stands in the exported version. `hasPlace`: it is among those that have a place there. */
export function readStanding(mark: MarkView, hasPlace: boolean, madeIn: MadeIn): SaidStanding {
  const { standing } = mark;
  const byReader = standing?.decidedBy === 'reader';
  const made = standing?.made ?? mark.ranges;
  const before = wordsOf(made);
  return {
    state: standing ? stateOf(standing.state, byReader, hasPlace) : 'exact',
    byReader,
    hasPlace,
    madeIn,
    made,
    oldWords: hasPlace && before === wordsOf(mark.ranges) ? null : before,
  };
}

function stateOf(
  state: NonNullable<MarkView['standing']>['state'],
  byReader: boolean,
  hasPlace: boolean,
): ExportStanding {
  if (hasPlace) return state === 'lost' ? 'partlyLost' : state;
  if (byReader) return 'note';
  return state === 'needsReview' ? 'notLookedFor' : 'lost';
}

/** What is said of it in words; empty: the words stand as they were marked. `ord`: number of the exported version. */
export function sayStanding({ state, byReader, madeIn }: SaidStanding, ord: number, t: Messages['t']): string {
  const numbers = { made: madeIn.ord, version: ord };
  switch (state) {
    case 'exact':
      return '';
    case 'needsReview':
      return byReader ? t('exchange.standing.accepted', numbers) : t('exchange.standing.needsReview', numbers);
    case 'moved':
    case 'partlyLost':
    case 'lost':
    case 'notLookedFor':
    case 'note':
      return t(`exchange.standing.${state}`, numbers);
  }
}
