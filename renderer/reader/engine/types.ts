/**
 * What the reader's engine offers to the reader's interface. The engine owns the DOM of the text
 * (a read-only Lexical editor), painting, geometry, hit tests and the reading cursor; it knows
 * nothing of the core, of React state or of words on screen. All offsets are UTF-16 units of the
 * version's canonical text; ranges are half-open.
 */
import type { BaseKind, Block, BlockRole, KindCode, MarkId, TextRange } from '../../../shared/model';

import type { PictureFigureOptions } from './picture-figures';
import type { PlacedPicture } from './picture-node';

export interface EngineArticle {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The role that holds for each block. */
  readonly roles: readonly BlockRole[];
  readonly language: string | null;
}

/** How a kind is drawn. A kind with no base has a line of its own (double). */
export interface EngineKind {
  readonly code: KindCode;
  readonly base: BaseKind | null;
  /** Stands in the margin's square. */
  readonly letter: string;
}

export interface ReaderEngineOptions {
  /** What the text is called for assistive technology: the article's title. */
  readonly label: string;
  /** Words on screen, from the catalogue. */
  readonly strings?: {
    /** "not part of the article", on furniture. */
    readonly furniture?: string;
    /** "Picture not kept:", before the words of a picture that is not there. */
    readonly pictureNotKept?: string;
  };
  /** How pictures are got; absent: none is shown. */
  readonly pictures?: PictureFigureOptions;
  /** Absent: the four bases with C, Q, F and O. */
  readonly kinds?: readonly EngineKind[];
  /** What a block says of itself besides its text ("3 marks: claim, quote, claim"); null: nothing. */
  readonly describeBlock?: (block: number, marks: readonly EngineMark[]) => string | null;
}

/** A mark as the engine paints it. */
export interface EngineMark {
  readonly id: MarkId;
  readonly kind: KindCode;
  readonly ranges: readonly TextRange[];
  /** Its words were changed and the reader has not said yet whether this is its place. */
  readonly isToCheck?: boolean;
}

export type MoveUnit = 'character' | 'word' | 'line' | 'sentence' | 'paragraph' | 'lineEdge' | 'article';

/** A box in the scrolled content's own coordinates (CSS px from the content's top left). */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface CursorState {
  /** Where the reading cursor stands. */
  readonly offset: number;
  /** The selected words, trimmed and snapped; null when nothing is selected. */
  readonly selection: TextRange | null;
  /** Index of the block the cursor stands in. */
  readonly block: number;
  /** Marks that cover the cursor, in document order. */
  readonly marks: readonly MarkId[];
  /** What moved it: the interface announces keys, not the pointer. */
  readonly cause: 'key' | 'pointer' | 'program';
}

export interface ReaderEngine {
  /** Puts the article on the page, without marks yet and with the cursor at its start. Called once per version. */
  setArticle(article: EngineArticle): void;
  /** The pictures that blocks show; in place of those shown before. A new article has none. */
  setPictures(pictures: readonly PlacedPicture[]): void;
  /** Roles changed (furniture, headline …): restyles blocks without rebuilding text; offsets stay. */
  setRoles(roles: readonly BlockRole[]): void;
  /** The marks to paint, in document order. Repaints only what changed. */
  setMarks(marks: readonly EngineMark[]): void;
  /**
   * Paints a mark at once, while it is being saved: nothing but paint. It goes when `setMarks` brings a mark of
   * that kind on the same words, or when the returned function is called (it was refused).
   */
  paintAhead(kind: KindCode, ranges: readonly TextRange[]): () => void;
  /** Draws one mark on top, with handles at its edges; null: none. */
  setSelectedMark(mark: MarkId | null): void;
  /** Dims marks of other kinds (the legend's filter); null: none dimmed. */
  setEmphasis(kinds: ReadonlySet<KindCode> | null): void;
  /** Signs the words that were corrected when the text was added. */
  setCorrected(ranges: readonly TextRange[]): void;
  /** Draws a line over these words, where the text names somebody; `current` stands out. None: []. */
  setMentions(ranges: readonly TextRange[], current: number | null): void;
  /** Blocks of which the reader said "nothing to mark here": a quiet sign beside their number. */
  setLookedAt(blocks: ReadonlySet<number>): void;
  /** Shows or hides paragraph numbers. */
  setParagraphNumbers(shown: boolean): void;
  /** Asks `describeBlock` again for every block (its words depend on more than marks). */
  refreshDescriptions(): void;

  /** The cursor as it stands. */
  getCursor(): CursorState;
  /**
   * Puts the cursor (or a selection) on text, focuses it and brings it into view. A range whose start lies after
   * its end is selected backwards: the cursor stands at its `end`.
   */
  setCursor(at: number | TextRange, options?: { focus?: boolean; scroll?: 'nearest' | 'center' | 'none' }): void;
  /**
   * Moves or (extend) selects by a unit; `forward` false goes back. Of 'character' and 'word', forward is the
   * way of the Right arrow: in right-to-left text that goes back in the text, so bind arrows as they are.
   */
  move(unit: MoveUnit, forward: boolean, extend: boolean): void;
  /** The sentence around an offset, within its block. */
  sentenceAt(offset: number): TextRange;
  /** Collapses the selection onto the cursor. */
  clearSelection(): void;
  focus(): void;

  /** Marks under a point in client coordinates, smallest first; empty where no text is. */
  marksAtPoint(clientX: number, clientY: number): MarkId[];
  /** The block that an element of the text, or of a picture above it, belongs to; null: none. */
  blockUnder(target: EventTarget | null): number | null;
  /** Line boxes of a range, in content coordinates: for the toolbar at the selection. */
  boxesOf(range: TextRange): Box[];
  scrollTo(range: TextRange, place?: 'nearest' | 'center'): void;

  /** The cursor or selection changed. Returns the unsubscribe. */
  onCursor(listener: (cursor: CursorState) => void): () => void;
  /** A mark's text was clicked (no selection was made); ids smallest first. */
  onMarkClick(listener: (ids: readonly MarkId[], offset: number) => void): () => void;
  /** A handle of the selected mark was dragged and let go. */
  onEdgeDrag(listener: (mark: MarkId, ranges: TextRange[]) => void): () => void;
  /** For tests: what the document's highlight registry holds of this text now, by start. */
  paintedRanges(): { kind: string; depth: number; start: number; end: number }[];
  destroy(): void;
}

/**
 * Tests reach the engine of a page by dispatching this event, with an empty object as `detail`, on the text
 * (`[role="document"]`) or on its container: the engine puts itself into `detail.engine`.
 */
export const ENGINE_REQUEST_EVENT = 'plumbline:reader-engine';
