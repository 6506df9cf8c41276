/**
 * Where marks from elsewhere stand in an article: by their offsets, under the reading that their words agree with; else
 * by their words and what stands around them. Never by the nearest match alone. Pure.
 */
import { placeByWords, type PiecePlacement, type PlaceCandidate } from '../anchoring';
import type { Block, MarkRange, TextRange } from '../model';
import { canonicalText, cleanUnits, describeRange, isGraphemeBoundary, mergeRanges, snapRanges } from '../text';
import type { ForeignMark, ForeignPiece } from './foreign';
import { OFFSET_READINGS, readOffsets, type OffsetReading } from './offset-readings';

/** From best to worst; a mark stands as its worst piece does. */
export const FOREIGN_OUTCOMES = ['exact', 'context', 'needsReview', 'lost'] as const;
export type ForeignOutcome = (typeof FOREIGN_OUTCOMES)[number];

export interface PlacedForeign {
  readonly mark: ForeignMark;
  readonly outcome: ForeignOutcome;
  /** What the mark keeps as made: places of the text, and for words without a place the file's own, beyond its end. */
  readonly ranges: readonly MarkRange[];
  /** Where each of `ranges` stands. */
  readonly pieces: readonly PiecePlacement[];
}

export interface ForeignPlacing {
  /** In the order given. */
  readonly placed: readonly PlacedForeign[];
  /** The reading that was used; null: no offset agreed with its words. */
  readonly reading: OffsetReading | null;
  /** Pieces that state offsets, and those of them whose words stand there. */
  readonly withOffsets: number;
  readonly agreeing: number;
}

/** What no tool agrees on: white space, soft hyphens, zero-width signs. */
const IGNORED = /[\s\u00ad\u200b\u2060\ufeff]/u;
/** Units of a side that are compared. */
const SIDE = 32;
/** A side agrees from here on; the best of several places must lead by this much. */
const AGREES = 0.5;
const MARGIN = 0.15;
/** Words that stand once and come without context must be this many to be taken for the same (lessons: short ones repeat by chance). */
const MIN_WORDS_ALONE = 3;
const MAX_PLACES = 200;
const MAX_CANDIDATES = 5;
/** Of a changed quote this share of the words must be in the text, else it is not looked for further. */
const SHARED_WORDS = 0.5;
const CONTEXT_KEPT = 200;

/** A text without what is ignored, and where each of its units stands in the whole. */
interface Bare {
  readonly text: string;
  readonly at: Uint32Array;
}

function bareOf(text: string): Bare {
  const at = new Uint32Array(text.length);
  const kept: string[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const sign = text.charAt(i);
    if (IGNORED.test(sign)) continue;
    at[kept.length] = i;
    kept.push(sign);
  }
  return { text: kept.join(''), at };
}

const strip = (text: string): string => bareOf(text).text;

interface Found {
  readonly outcome: ForeignOutcome;
  readonly piece: PiecePlacement;
}

const standing = (range: TextRange, method: PiecePlacement['method']): PiecePlacement => ({
  state: 'exact',
  range,
  method,
  score: 1,
  reason: 'sameWords',
  candidates: [],
});

const LOST: PiecePlacement = {
  state: 'lost',
  range: null,
  method: 'none',
  score: 0,
  reason: 'notFound',
  candidates: [],
};

/**
 * Places marks in an article's text. `mayGoOn` is asked before words are looked for that stand nowhere as they are, which
 * takes long; once it answers false those are for review, not looked for yet.
 */
export function placeForeign(
  blocks: readonly Pick<Block, 'runs'>[],
  marks: readonly ForeignMark[],
  mayGoOn: () => boolean = () => true,
): ForeignPlacing {
  const steps = placeInSteps(blocks, marks, mayGoOn);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Marks that are placed in one step. */
const STEP_MARKS = 20;

/** As `placeForeign`, a few marks at a time; yields how many are placed. */
export function* placeInSteps(
  blocks: readonly Pick<Block, 'runs'>[],
  marks: readonly ForeignMark[],
  mayGoOn: () => boolean = () => true,
): Generator<number, ForeignPlacing, undefined> {
  yield 0;
  const placer = new ForeignPlacer(blocks, mayGoOn);
  const cleaned = marks.map((mark) => ({ ...mark, pieces: mark.pieces.map(cleanPiece) }));
  const chosen = placer.chooseReading(cleaned);
  const placed: PlacedForeign[] = [];
  for (const mark of cleaned) {
    placed.push(placer.place(mark));
    if (placed.length % STEP_MARKS === 0) yield placed.length;
  }
  return { placed, ...chosen };
}

/** The file's words as our texts keep words: line ends `\n`, no byte order mark, no lone surrogate. */
const cleanPiece = (piece: ForeignPiece): ForeignPiece => ({
  ...piece,
  exact: cleanUnits(piece.exact),
  prefix: cleanUnits(piece.prefix),
  suffix: cleanUnits(piece.suffix),
});

class ForeignPlacer {
  private readonly text: string;
  private readonly bare: Bare;
  private words: ReadonlySet<string> | null = null;
  private toUnits: ((offset: number) => number | null) | null = null;

  constructor(
    private readonly blocks: readonly Pick<Block, 'runs'>[],
    private readonly mayGoOn: () => boolean,
  ) {
    this.text = canonicalText(blocks);
    this.bare = bareOf(this.text);
  }

  /** The reading under which most pieces' words stand where they are said to; of equals the stated one, else the first. */
  chooseReading(marks: readonly ForeignMark[]): Omit<ForeignPlacing, 'placed'> {
    const stated = marks.find(({ unit }) => unit !== 'unknown')?.unit;
    const pieces = marks.flatMap((mark) => mark.pieces).filter(({ start, end }) => start !== null && end !== null);
    let best: { reading: OffsetReading; agreeing: number } | null = null;
    const inOrder = [...OFFSET_READINGS].sort((a, b) => Number(b.unit === stated) - Number(a.unit === stated));
    for (const reading of pieces.length === 0 ? [] : inOrder) {
      const toUnits = readOffsets(this.text, reading);
      const agreeing = pieces.filter((piece) => this.rangeBy(toUnits, piece) !== null).length;
      if (agreeing > (best?.agreeing ?? 0)) best = { reading, agreeing };
      if (agreeing === pieces.length) break;
    }
    this.toUnits = best && readOffsets(this.text, best.reading);
    return { reading: best?.reading ?? null, withOffsets: pieces.length, agreeing: best?.agreeing ?? 0 };
  }

  /** The range that the offsets name, where its words are the piece's and what stands around does not say otherwise. */
  private rangeBy(toUnits: (offset: number) => number | null, piece: ForeignPiece): TextRange | null {
    if (piece.start === null || piece.end === null || piece.exact.trim() === '') return null;
    const [start, end] = [toUnits(piece.start), toUnits(piece.end)];
    if (start === null || end === null || this.text.slice(start, end) !== piece.exact) return null;
    if (!isGraphemeBoundary(this.text, start) || !isGraphemeBoundary(this.text, end)) return null;
    const sides = this.sidesAt(piece, start, end);
    return sides.length === 0 || Math.max(...sides) >= AGREES ? { start, end } : null;
  }

  /** How far each side that the piece states agrees with the text around a place: 0 to 1. */
  private sidesAt({ prefix, suffix }: ForeignPiece, start: number, end: number): number[] {
    const sides: number[] = [];
    const before = strip(prefix.slice(-4 * SIDE)).slice(-SIDE);
    if (before !== '') {
      const there = strip(this.text.slice(Math.max(0, start - 4 * SIDE), start));
      let same = 0;
      while (same < before.length && before.at(-1 - same) === there.at(-1 - same)) same += 1;
      sides.push(same / before.length);
    }
    const after = strip(suffix.slice(0, 4 * SIDE)).slice(0, SIDE);
    if (after !== '') {
      const there = strip(this.text.slice(end, end + 4 * SIDE));
      let same = 0;
      while (same < after.length && after[same] === there[same]) same += 1;
      sides.push(same / after.length);
    }
    return sides;
  }

  /** Every place where the words stand, white space aside. */
  private placesOf(exact: string): TextRange[] {
    const bare = strip(exact);
    const places: TextRange[] = [];
    if (bare === '') return places;
    for (let at = this.bare.text.indexOf(bare); at >= 0; at = this.bare.text.indexOf(bare, at + 1)) {
      const start = this.bare.at[at] ?? 0;
      const end = (this.bare.at[at + bare.length - 1] ?? 0) + 1;
      if (isGraphemeBoundary(this.text, start) && isGraphemeBoundary(this.text, end)) places.push({ start, end });
      if (places.length >= MAX_PLACES) break;
    }
    return places;
  }

  private find(piece: ForeignPiece): Found {
    const byOffset = this.toUnits && this.rangeBy(this.toUnits, piece);
    if (byOffset) return { outcome: 'exact', piece: standing(byOffset, 'identicalText') };
    const places = this.placesOf(piece.exact);
    if (places.length === 0) return this.findChanged(piece);
    const judged = places
      .map((range) => {
        const sides = this.sidesAt(piece, range.start, range.end);
        return { range, sides, score: sides.reduce((sum, side) => sum + side, 0) / Math.max(1, sides.length) };
      })
      .sort((a, b) => b.score - a.score || a.range.start - b.range.start);
    const [best, second] = judged;
    if (!best) return { outcome: 'lost', piece: LOST };
    const hasContext = best.sides.length > 0;
    const agrees = hasContext
      ? Math.max(...best.sides) >= AGREES
      : piece.exact.trim().split(/\s+/u).length >= MIN_WORDS_ALONE;
    const leads = !second || best.score - second.score >= MARGIN;
    if (agrees && leads) return { outcome: 'context', piece: standing(best.range, 'exactWords') };
    const candidates = judged
      .slice(0, MAX_CANDIDATES)
      .map(({ range, score }): PlaceCandidate => ({ range, method: 'exactWords', score: 0.6 + 0.4 * score }));
    return {
      outcome: 'needsReview',
      piece: {
        state: 'needsReview',
        range: best.range,
        method: 'exactWords',
        score: candidates[0]?.score ?? 0,
        reason: places.length > 1 ? 'nearEqualPlaces' : 'surroundingsChanged',
        candidates,
      },
    };
  }

  /** Words that stand nowhere as they are: changed ones are for review, never more. */
  private findChanged(piece: ForeignPiece): Found {
    this.words ??= new Set(wordsOf(this.text));
    const words = wordsOf(piece.exact);
    const shared = words.filter((word) => this.words?.has(word)).length;
    if (words.length === 0 || shared / words.length < SHARED_WORDS) return { outcome: 'lost', piece: LOST };
    if (!this.mayGoOn()) {
      const waiting: PiecePlacement = { ...LOST, state: 'needsReview', reason: 'notLookedForYet' };
      return { outcome: 'needsReview', piece: waiting };
    }
    const found = placeByWords(this.blocks, piece);
    if (found.state === 'lost') return { outcome: 'lost', piece: found };
    if (found.state === 'needsReview') return { outcome: 'needsReview', piece: found };
    return { outcome: 'context', piece: found };
  }

  place(mark: ForeignMark): PlacedForeign {
    const found = mark.pieces.map((piece) => this.find(piece));
    const outcome = FOREIGN_OUTCOMES[Math.max(...found.map((one) => FOREIGN_OUTCOMES.indexOf(one.outcome)))] ?? 'lost';
    const sure = found.flatMap(({ outcome: of, piece }) =>
      (of === 'exact' || of === 'context') && piece.range ? [piece.range] : [],
    );
    const ranges = snapRanges(this.text, mergeRanges(sure)).map((range) => describeRange(this.text, range));
    const pieces = ranges.map(({ start, end }) => standing({ start, end }, 'identicalText'));
    let at = this.text.length + 1;
    mark.pieces.forEach(({ exact, prefix, suffix }, i) => {
      const one = found[i];
      if (!one || one.outcome === 'exact' || one.outcome === 'context') return;
      ranges.push({
        start: at,
        end: at + exact.length,
        exact,
        prefix: prefix.slice(-CONTEXT_KEPT).toWellFormed(),
        suffix: suffix.slice(0, CONTEXT_KEPT).toWellFormed(),
      });
      pieces.push(one.piece);
      at += exact.length + 1;
    });
    return { mark, outcome, ranges, pieces };
  }
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
