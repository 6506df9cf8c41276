/** How far the words around a passage agree with the words around a place in the new text. */
import type { Tokens } from './tokens';

/** Words looked at on each side: 10 are some 55 characters, between the 32 of a stored context and its limit of 200. */
const OLD_WORDS = 10;
/** A few more in the new text, so that inserted words don't push the old ones out of sight. */
const NEW_WORDS = 13;
/** Nearer words say more: each step away takes this much off. */
const STEP = 0.05;
/** What a word of another block says: blocks are moved and inserted as wholes. */
const OTHER_BLOCK = 0.15;
/** A passage at its block's edge in both texts agrees on that side at least this much. */
const EDGE = 0.6;
/** A passage at the text's own edge that no longer stands there neither agrees nor contradicts. */
const NEUTRAL = 0.5;

/** 0: nothing agrees, 1: all the words looked at are there in the same order. */
export interface Agreement {
  readonly left: number;
  readonly right: number;
  /** Both sides' mean. */
  readonly mean: number;
  /** No word of the passage's own block stands on either side of it, in both texts. */
  readonly isWholeBlock: boolean;
}

/** A stretch of words `[first, past)` of a text, in a block. */
export interface Words {
  readonly tokens: Tokens;
  readonly first: number;
  readonly past: number;
  readonly block: number;
}

/** Compares the surroundings of a passage and of a place by weighed common subsequences. */
export function compareSurroundings(old: Words, place: Words, weights: Float32Array): Agreement {
  const left = sideAgreement(old, place, weights, -1);
  const right = sideAgreement(old, place, weights, 1);
  return {
    left: left.score,
    right: right.score,
    mean: (left.score + right.score) / 2,
    isWholeBlock: left.isEdge && right.isEdge,
  };
}

/** One side: -1 what stands before, 1 what stands after. `rawScore` is what the words alone say, blocks' edges aside. */
export function sideAgreement(
  old: Words,
  place: Words,
  weights: Float32Array,
  direction: -1 | 1,
): { score: number; rawScore: number; isEdge: boolean } {
  const oldIds: number[] = [];
  const oldWeights: number[] = [];
  let total = 0;
  let ownBlockWords = 0;
  for (let step = 0; step < OLD_WORDS; step += 1) {
    const at = direction < 0 ? old.first - 1 - step : old.past + step;
    if (at < 0 || at >= old.tokens.count) break;
    const id = old.tokens.ids[at] ?? 0;
    const isOwn = old.tokens.blocks[at] === old.block;
    if (isOwn) ownBlockWords += 1;
    const weight = (weights[id] ?? 1) * (1 - STEP * step) * (isOwn ? 1 : OTHER_BLOCK);
    oldIds.push(id);
    oldWeights.push(weight);
    total += weight;
  }
  const newIds: number[] = [];
  let isNewEdge = true;
  for (let step = 0; step < NEW_WORDS; step += 1) {
    const at = direction < 0 ? place.first - 1 - step : place.past + step;
    if (at < 0 || at >= place.tokens.count) break;
    if (step === 0 && place.tokens.blocks[at] === place.block) isNewEdge = false;
    newIds.push(place.tokens.ids[at] ?? 0);
  }
  const isEdge = ownBlockWords === 0 && isNewEdge;
  if (total === 0) {
    const atEdge = newIds.length === 0 ? 1 : isEdge ? EDGE : NEUTRAL;
    return { score: atEdge, rawScore: newIds.length === 0 ? 1 : 0, isEdge };
  }
  const rawScore = commonWeight(oldIds, oldWeights, newIds) / total;
  return { score: isEdge ? Math.max(rawScore, EDGE) : rawScore, rawScore, isEdge };
}

/** The greatest summed weight of old words that stand among the new ones in the same order. */
function commonWeight(oldIds: readonly number[], oldWeights: readonly number[], newIds: readonly number[]): number {
  let above = new Float64Array(newIds.length + 1);
  let row = new Float64Array(newIds.length + 1);
  oldIds.forEach((id, i) => {
    newIds.forEach((newId, j) => {
      const skip = Math.max(above[j + 1] ?? 0, row[j] ?? 0);
      row[j + 1] = id === newId ? Math.max(skip, (above[j] ?? 0) + (oldWeights[i] ?? 0)) : skip;
    });
    [above, row] = [row, above];
  });
  return above[newIds.length] ?? 0;
}
