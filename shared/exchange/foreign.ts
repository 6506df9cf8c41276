/** A mark as another file has it: nothing in it is trusted, nothing is placed yet. Pure. */
import type { LinkRel } from '../model';

/** Marks that a file may hold; one with more is no reader's. */
export const MAX_FOREIGN_MARKS = 20_000;
/** Longest file that is read, in UTF-16 units. */
export const MAX_FOREIGN_CHARS = 20_000_000;
/** Longest words of one piece, and longest note (the model's own limit). */
export const MAX_QUOTE_CHARS = 200_000;
export const MAX_NOTE_CHARS = 20_000;
/** Pieces that a mark may have. */
export const MAX_PIECES = 200;

export interface ForeignPiece {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** In `unit` of the mark; null: not said. */
  readonly start: number | null;
  readonly end: number | null;
}

/** The page that a mark is about, as the file names it; empty: not said. Addresses are compared, never followed. */
export interface ForeignPage {
  readonly address: string;
  readonly title: string;
  /** An article's id of ours, in files of ours. */
  readonly article: string;
}

/**
 * A link from a mark: as ours say it, to a record of the file or to a person by name; or `answers`, of which it depends on
 * the kinds of both which way round ours says it.
 */
export type ForeignLink =
  | { readonly rel: LinkRel; readonly mark: string }
  | { readonly rel: LinkRel; readonly person: string }
  | { readonly answers: string };

/** Words about another record that stand on no words of a page. */
export interface ForeignReply {
  readonly id: string;
  /** Records that it answers, the nearest first. */
  readonly to: readonly string[];
  readonly text: string;
  /** Who wrote it, as the file states it; empty: not said. */
  readonly author: string;
}

export interface ForeignMark {
  /** The file's own id: the same file read again gives the same. */
  readonly id: string;
  /** A kind's code, or whatever stands there; empty: none. */
  readonly kind: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly certainty: string;
  /** Name of who says it, or whose it is; empty: not said. */
  readonly who: string;
  /** Name of the viewpoint that it stands for; empty: not said. */
  readonly viewpoint: string;
  readonly links: readonly ForeignLink[];
  /** Links that say what none of ours says, or lead to what the file does not name. */
  readonly otherLinks: number;
  /** Our answers as JSON, to be checked by `MarkFields`; empty: none. */
  readonly fieldsJson: string;
  /** What its offsets count. */
  readonly unit: 'utf16' | 'codePoints' | 'unknown';
  readonly pieces: readonly ForeignPiece[];
  readonly page: ForeignPage;
  /** Who made the mark, as the file states it; empty: not said. */
  readonly author: string;
}

/** Why a record is not taken. */
export type RefusedCode =
  'notAnAnnotation' | 'noQuote' | 'aboutThePage' | 'reply' | 'quoteTooLong' | 'noteTooLong' | 'tooManyPieces';

export interface RefusedRecord {
  /** The record's own id, else its place in the file: "#3", "row 7". */
  readonly record: string;
  readonly reason: RefusedCode;
  /** The start of its words or of its note, to be known by. */
  readonly words: string;
}

/** Why a file cannot be used at all. */
export type ForeignProblem =
  | 'empty'
  | 'tooLarge'
  | 'notJson'
  | 'tooDeep'
  | 'notAnnotations'
  | 'notInFile'
  | 'tooMany'
  | 'openQuote'
  | 'textAfterQuote'
  | 'missingColumn';

export type ForeignFormat = 'webAnnotation' | 'hypothesis' | 'marksCsv';

/** What a file holds. */
export interface ForeignFile {
  readonly format: ForeignFormat;
  /** The program that wrote it, as stated; empty: not said. */
  readonly tool: string;
  /** What the file calls itself (a collection's id); empty: nothing. */
  readonly id: string;
  readonly marks: readonly ForeignMark[];
  readonly replies: readonly ForeignReply[];
  readonly refused: readonly RefusedRecord[];
}

export type ForeignReading =
  | { readonly ok: true; readonly file: ForeignFile }
  | {
      readonly ok: false;
      readonly problem: ForeignProblem;
      /** 1 for the file's first line; null: not about a line. */
      readonly line: number | null;
    };

/** The start of what a record says, on one line. */
export const startOf = (words: string): string => {
  const line = words.slice(0, 400).replace(/\s+/gu, ' ').trim();
  const signs = [...line];
  return signs.length <= 120 ? line : `${signs.slice(0, 119).join('')}…`;
};

/** Why a mark that was read cannot be kept; null: it can. */
export function refuseMark({ pieces, note }: Pick<ForeignMark, 'pieces' | 'note'>): RefusedCode | null {
  if (pieces.length === 0) return 'noQuote';
  if (pieces.length > MAX_PIECES) return 'tooManyPieces';
  if (pieces.some(({ exact, prefix, suffix }) => exact.length + prefix.length + suffix.length > MAX_QUOTE_CHARS)) {
    return 'quoteTooLong';
  }
  return note.length > MAX_NOTE_CHARS ? 'noteTooLong' : null;
}
