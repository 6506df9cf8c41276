/** Re-anchoring: where the marks of one version stand in another one. */
import type { Block, MarkRange } from '../model';
import { canonicalText, snapRanges } from '../text';
import { alignTexts, type Alignment } from './align';
import { lost, Placer } from './decide';
import { readPassage } from './passage';
import { PLACEMENT_ORDER, type MarkPlacement, type PiecePlacement, type PlacementState } from './shape';
import { tokenize, tokenizeBlocks, Vocabulary } from './tokens';

/** A mark as it was made: its id and its pieces, in its own order. */
export interface MarkToPlace {
  readonly id: string;
  readonly ranges: readonly MarkRange[];
}

export interface PlacingOptions {
  /**
   * Asked before each piece is looked for; once it answers false, the pieces left over are `needsReview` with the reason
   * `notLookedForYet`. The caller owns the clock or counts the steps. Without it everything is looked for.
   */
  readonly mayGoOn?: () => boolean;
}

type TextBlocks = readonly Pick<Block, 'runs'>[];

/** Two versions' texts, aligned once for everything that is asked about them. */
export interface Comparison {
  readonly oldBlocks: TextBlocks;
  readonly newBlocks: TextBlocks;
  readonly alignment: Alignment;
  /** Word numbers in use. */
  readonly words: number;
}

/** Aligns two versions: some 5 ms per 1,000 words. */
export function compareTexts(oldBlocks: TextBlocks, newBlocks: TextBlocks): Comparison {
  const vocabulary = new Vocabulary();
  const old = tokenizeBlocks(oldBlocks, vocabulary);
  const next = tokenizeBlocks(newBlocks, vocabulary);
  return { oldBlocks, newBlocks, alignment: alignTexts(old, next, vocabulary.size), words: vocabulary.size };
}

/**
 * Where each mark of the old version stands in the new one, in the marks' order. Every mark gets an answer: exact, moved,
 * for review or lost. The same input gives the same answer. Words of `exact` and `moved` pieces are the mark's own, unit
 * for unit; ranges are snapped to grapheme clusters. A range that no longer holds its own words in the old text is
 * looked for by its words and context alone.
 */
export function placeMarks(
  oldBlocks: TextBlocks,
  newBlocks: TextBlocks,
  marks: readonly MarkToPlace[],
  options: PlacingOptions = {},
): MarkPlacement[] {
  const mayGoOn = options.mayGoOn ?? (() => true);
  const oldText = canonicalText(oldBlocks);
  if (oldText === canonicalText(newBlocks)) {
    const placePiece = (range: MarkRange) => placeInSameText(newBlocks, oldText, range);
    return marks.map((mark) => joinPieces(mark.id, mark.ranges.map(placePiece)));
  }
  return placeInComparison(compareTexts(oldBlocks, newBlocks), marks, mayGoOn);
}

/** As `placeMarks`, for texts that are aligned already. */
export function placeInComparison(
  comparison: Comparison,
  marks: readonly MarkToPlace[],
  mayGoOn: () => boolean = () => true,
): MarkPlacement[] {
  const { alignment } = comparison;
  const placer = new Placer(alignment, comparison.words);
  const known = new Map<string, PiecePlacement>();
  const placePiece = (range: MarkRange): PiecePlacement => {
    const { start, end, exact } = range;
    const key = `${start}-${end}`;
    const before = known.get(key);
    if (before && alignment.old.text.slice(start, end) === exact) return before;
    if (!mayGoOn()) return notLookedForYet();
    if (alignment.old.text.slice(start, end) !== exact) return placeByWords(comparison.newBlocks, range);
    const found = placer.place(readPassage(alignment.old, range));
    known.set(key, found);
    return found;
  };
  return marks.map((mark) => joinPieces(mark.id, mark.ranges.map(placePiece)));
}

function placeInSameText(blocks: TextBlocks, text: string, range: MarkRange): PiecePlacement {
  const { start, end, exact } = range;
  if (text.slice(start, end) !== exact) return placeByWords(blocks, range);
  return {
    state: 'exact',
    range: { start, end },
    method: 'identicalText',
    score: 1,
    reason: 'sameWords',
    candidates: [],
  };
}

/**
 * Where words with a context stand in a text whose earlier version is not known: `moved` where words and both sides
 * agree in one place only, else for review or lost. For words that come from elsewhere.
 */
export function placeByWords(
  blocks: TextBlocks,
  quote: Pick<MarkRange, 'exact' | 'prefix' | 'suffix'>,
): PiecePlacement {
  const text = quote.prefix + quote.exact + quote.suffix;
  const vocabulary = new Vocabulary();
  const spans: { start: number; end: number }[] = [];
  for (let start = 0; start <= text.length;) {
    const end = text.indexOf('\n', start);
    spans.push({ start, end: end < 0 ? text.length : end });
    if (end < 0) break;
    start = end + 1;
  }
  const old = tokenize(text, spans, vocabulary);
  const next = tokenizeBlocks(blocks, vocabulary);
  const [range] = snapRanges(text, [{ start: quote.prefix.length, end: quote.prefix.length + quote.exact.length }]);
  if (!range) return lost('notFound');
  const alignment = alignTexts(old, next, vocabulary.size);
  const found = new Placer(alignment, vocabulary.size).place(readPassage(old, range));
  return found.state === 'exact' ? { ...found, state: 'moved', method: 'exactWords', reason: 'movedWords' } : found;
}

/** True when some piece was not looked for yet. */
export const isUnfinished = (pieces: readonly PiecePlacement[]): boolean =>
  pieces.some((piece) => piece.reason === 'notLookedForYet');

const notLookedForYet = (): PiecePlacement => ({
  state: 'needsReview',
  range: null,
  method: 'none',
  score: 0,
  reason: 'notLookedForYet',
  candidates: [],
});

/** A mark is as sure as its weakest piece; `lost` of no piece. */
export function weakestState(pieces: readonly Pick<PiecePlacement, 'state'>[]): PlacementState {
  const worst = Math.max(...pieces.map((piece) => PLACEMENT_ORDER.indexOf(piece.state)));
  return PLACEMENT_ORDER[worst] ?? 'lost';
}

function joinPieces(id: string, pieces: PiecePlacement[]): MarkPlacement {
  return {
    id,
    state: weakestState(pieces),
    ranges: pieces.flatMap((piece) => (piece.range ? [piece.range] : [])),
    score: Math.min(...pieces.map((piece) => piece.score)),
    pieces,
  };
}
