/** What the reader's screen holds beside the core's data: pure state, its changes and what is read off it. */
import type { KindCode, MarkId } from '../../shared/model';
import type { CursorState } from './engine/types';
import type { OpenCycle } from './logic/open-cycle';

/** What lies beside or over the text. */
export type Side = 'marks' | 'sentences';

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
  findOpen: false,
  finding: false,
  detailsOpen: false,
  comfortOpen: false,
  noteWanted: false,
};

export type ReaderChange = (state: ReaderState) => ReaderState;

/** Selects a mark (null: none); `cycle` only when Enter did it. */
export const select =
  (mark: MarkId | null, cycle: OpenCycle | null = null): ReaderChange =>
  (s) =>
    s.selected === mark && s.cycle === cycle
      ? s
      : { ...s, selected: mark, cycle, kindMenuOpen: false, questionOpen: false, noteWanted: false };

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
      'side' | 'kindMenuOpen' | 'questionOpen' | 'noteWanted' | 'findOpen' | 'finding' | 'detailsOpen' | 'comfortOpen',
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
    s.selected !== null && !exists(s.selected)
      ? { ...s, selected: null, cycle: null, kindMenuOpen: false, questionOpen: false }
      : s;
