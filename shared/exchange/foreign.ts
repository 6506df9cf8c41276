/** A mark as another file has it: nothing in it is trusted, nothing is placed yet. Pure. */

export interface ForeignPiece {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** In `unit` of the mark; null: not said. */
  readonly start: number | null;
  readonly end: number | null;
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
  /** Our answers as JSON, to be checked by `MarkFields`; empty: none. */
  readonly fieldsJson: string;
  /** What its offsets count. */
  readonly unit: 'utf16' | 'codePoints' | 'unknown';
  readonly pieces: readonly ForeignPiece[];
}
