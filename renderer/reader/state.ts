/** What the reader's screen holds beside the core's data: pure state, its changes and what is read off it. */
import type { KindCode, LinkRel, MarkId } from '../../shared/model';
import type { CursorState } from './engine/types';
import type { OpenCycle } from './logic/open-cycle';

/** What lies beside or over the text. */
export type Side = 'marks' | 'sentences' | 'review';

/** A passage is being chosen in the text: the next mark that is opened or made is linked from `mark`. */
export interface Choosing {
  readonly mark: MarkId;
  readonly rel: LinkRel;
  /** Where the cursor stood before, to go back to. */
  readonly from: number;
  /** The mark that moving from mark to mark has come to. */
  readonly at: MarkId | null;
  /** What was opened or made: it is linked as soon as may be. */
  readonly chosen: MarkId | null;
}

export interface ReaderState {
  readonly selected: MarkId | null;
  /** What Enter opened at one place; null after any other way of selecting. */
  readonly cycle: OpenCycle | null;
  readonly cursor: CursorState;
  /** Kind shown on its own; null: all alike. */
  readonly emphasis: KindCode | null;
  readonly side: Side;
  readonly kindMenuOpen: boolean;
  /** The selected mark's question is being answered. */
  readonly questionOpen: boolean;
  /** The list of marks to link to is open, for this link. */
  readonly passagesFor: LinkRel | null;
  readonly choosing: Choosing | null;
  /** The fields under "More" are to take the focus. */
  readonly moreWanted: boolean;
  /** The field of this link is to take the focus. */
  readonly linkWanted: LinkRel | null;
  /** Somebody's names are shown in the text. */
  readonly mentionsShown: boolean;
  /** Words of the text that are to be somebody's name; null: none are. */
  readonly puttingDown: string | null;
  readonly findOpen: boolean;
  /** The person is in the find field: what is found is shown bare. */
  readonly finding: boolean;
  readonly detailsOpen: boolean;
  readonly comfortOpen: boolean;
  /** The note is to take the focus as soon as it is there. */
  readonly noteWanted: boolean;
}

export const initialReaderState: ReaderState = {
  selected: null,
  cycle: null,
  cursor: { offset: 0, selection: null, block: 0, marks: [], cause: 'program' },
  emphasis: null,
  side: 'marks',
  kindMenuOpen: false,
  questionOpen: false,
  passagesFor: null,
  choosing: null,
  moreWanted: false,
  linkWanted: null,
  mentionsShown: false,
  puttingDown: null,
  findOpen: false,
  finding: false,
  detailsOpen: false,
  comfortOpen: false,
  noteWanted: false,
};

export type ReaderChange = (state: ReaderState) => ReaderState;

/** What belongs to the open card goes with it. */
const closedCard = {
  cycle: null,
  kindMenuOpen: false,
  questionOpen: false,
  passagesFor: null,
  choosing: null,
  moreWanted: false,
  linkWanted: null,
} as const;

/**
 * Selects a mark (null: none); `cycle` only when Enter did it. While a passage is being chosen, another mark is taken
 * as the passage, and the card stays.
 */
export const select =
  (mark: MarkId | null, cycle: OpenCycle | null = null): ReaderChange =>
  (s) => {
    if (s.choosing !== null && mark !== null)
      return mark === s.choosing.mark ? s : { ...s, choosing: { ...s.choosing, chosen: mark } };
    if (s.selected === mark && s.cycle === cycle) return s;
    return { ...s, ...closedCard, selected: mark, cycle, noteWanted: false };
  };

/** Moving from mark to mark, while choosing, looks at one without taking it. */
export const lookAt =
  (at: MarkId): ReaderChange =>
  (s) =>
    s.choosing === null ? s : { ...s, choosing: { ...s.choosing, at } };

export const cursorMoved =
  (cursor: CursorState): ReaderChange =>
  (s) => ({ ...s, cursor, cycle: s.cycle && s.cycle.offset !== cursor.offset ? null : s.cycle });

/** Lets one kind stand out; null: all alike. */
export const setEmphasis =
  (emphasis: KindCode | null): ReaderChange =>
  (s) =>
    s.emphasis === emphasis ? s : { ...s, emphasis };

/** Lets a kind stand out, or all alike when it does already. */
export const toggleEmphasis =
  (kind: KindCode): ReaderChange =>
  (s) => ({ ...s, emphasis: s.emphasis === kind ? null : kind });

export const set =
  <
    K extends
      | 'side'
      | 'kindMenuOpen'
      | 'questionOpen'
      | 'passagesFor'
      | 'choosing'
      | 'moreWanted'
      | 'linkWanted'
      | 'noteWanted'
      | 'findOpen'
      | 'finding'
      | 'detailsOpen'
      | 'comfortOpen'
      | 'mentionsShown'
      | 'puttingDown',
  >(
    key: K,
    value: ReaderState[K],
  ): ReaderChange =>
  (s) =>
    s[key] === value ? s : { ...s, [key]: value };

/** Marks that were deleted elsewhere are no longer selected. */
export const marksChanged =
  (exists: (mark: MarkId) => boolean): ReaderChange =>
  (s) =>
    s.selected !== null && !exists(s.selected) ? { ...s, ...closedCard, selected: null } : s;
