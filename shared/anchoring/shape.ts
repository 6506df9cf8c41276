/** What re-anchoring takes and answers. Ranges are UTF-16 units of canonical text, as everywhere. */
import { z } from 'zod';
import { TextRange } from '../model';

/**
 * Where a mark stands in a later version, from best to worst: `exact`, the same words where the edit map says;
 * `moved`, the same words elsewhere; `needsReview`, changed words, two near-equal places, or not looked for yet;
 * `lost`, words not found.
 */
export const PlacementState = z.enum(['exact', 'moved', 'needsReview', 'lost']);
export type PlacementState = z.infer<typeof PlacementState>;

/** How a place was found. */
export const PlacementMethod = z.enum(['identicalText', 'editMap', 'move', 'exactWords', 'fuzzy', 'reader', 'none']);
export type PlacementMethod = z.infer<typeof PlacementMethod>;

/** Why a piece has its state. */
export const PlacementReason = z.enum([
  /** The same words where they were. */
  'sameWords',
  /** The same words, with what stood around them, in another place. */
  'movedWords',
  /** Only case, spaces, dashes, quotation marks or other signs differ. */
  'signsChanged',
  /** Some of the words were changed. */
  'wordsChanged',
  /** Other words stand between the same neighbours. */
  'wordsReplaced',
  /** The same words, but much of what stands around them was changed. */
  'surroundingsChanged',
  /** Two places fit about equally well. */
  'nearEqualPlaces',
  /** The same words stand elsewhere only, among other words: another passage. */
  'onlyElsewhere',
  'notFound',
  /** The time given was used up before this one was looked for. */
  'notLookedForYet',
  /** The reader said where it stands. */
  'byReader',
  /** The reader keeps the mark as a note, without a place. */
  'keptAsNote',
]);
export type PlacementReason = z.infer<typeof PlacementReason>;

/** A place that a person may choose. */
export const PlaceCandidate = z.strictObject({
  range: TextRange,
  method: PlacementMethod,
  /** 0 to 1: six parts how alike the words are, four parts how alike their surroundings. */
  score: z.number().min(0).max(1),
});
export type PlaceCandidate = z.infer<typeof PlaceCandidate>;

/** Where one piece of a mark stands. */
export const PiecePlacement = z.strictObject({
  state: PlacementState,
  /** Null exactly when `state` is `lost` or nothing was looked for yet. */
  range: TextRange.nullable(),
  method: PlacementMethod,
  score: z.number().min(0).max(1),
  reason: PlacementReason,
  /** For `needsReview`: the places that fit, best first; `range` is the first. */
  candidates: z.array(PlaceCandidate),
});
export type PiecePlacement = z.infer<typeof PiecePlacement>;

/** Where a mark stands: its weakest piece's state, and each piece in the mark's own order. */
export const MarkPlacement = z.strictObject({
  id: z.string(),
  state: PlacementState,
  /** Of the pieces that have a place, in the mark's order. */
  ranges: z.array(TextRange),
  /** The least of its pieces'. */
  score: z.number().min(0).max(1),
  pieces: z.array(PiecePlacement).min(1),
});
export type MarkPlacement = z.infer<typeof MarkPlacement>;

/** From best to worst. */
export const PLACEMENT_ORDER: readonly PlacementState[] = PlacementState.options;
