/** Where marks stand in a version that they were not made in: worked out, kept, and shown as the version's own. */
import {
  isUnfinished,
  PLACEMENT_ORDER,
  placeMarks,
  weakestState,
  type MarkToPlace,
  type PiecePlacement,
} from '../../shared/anchoring';
import type { MarkStanding, MarkView, StandingCounts } from '../../shared/contract';
import type { Item, Mark, MarkRange, TextRange } from '../../shared/model';
import { mergeRanges, snapOffset } from '../../shared/text';
import { findPlacement, listPlacements, putPlacement, type Placement } from '../store/placements';
import { getVersion, listVersionFacts, type Version } from '../store/versions';
import type { Context } from './deps';

/** How long marks are looked for within one call; what is left is for review, "not looked for yet". */
const PLACING_MS = 5_000;
/** Up to so many marks their placements are read one by one. */
const FEW_MARKS = 20;
/** Units of context shown beside a placed range, as in a stored one before it grows. */
const CONTEXT_UNITS = 32;

/** What a placement rests on: the mark's version and its pieces. */
export const basisOf = (mark: Mark): string =>
  JSON.stringify({ version: mark.version, ranges: mark.ranges.map(({ start, end }) => [start, end]) });

/**
 * True where a mark stands as it was made: this is its version and its words are there. Words from elsewhere that have
 * no place in the text lie beyond its end.
 */
export const standsAsMade = (mark: Mark, version: Version): boolean =>
  mark.version === version.id && mark.ranges.every(({ start, exact }) => version.text.startsWith(exact, start));

/** A mark's standing as kept or worked out. */
type Standing = Pick<Placement, 'pieces' | 'decidedBy'>;

const holds = (placement: Placement | undefined, mark: Mark): placement is Placement =>
  placement?.basis === basisOf(mark);

function readPlacements(ctx: Context, marks: readonly Mark[], version: number): Map<string, Placement> {
  if (marks.length > FEW_MARKS) return listPlacements(ctx.db, version);
  return new Map(
    marks.flatMap((mark): [string, Placement][] => {
      const found = findPlacement(ctx.db, mark.id, version);
      return found ? [[mark.id, found]] : [];
    }),
  );
}

/** Standings of those marks that were not made in the version; kept ones as they are, the others worked out. */
export function standingsIn(ctx: Context, version: Version, marks: readonly Mark[]): Map<string, Standing> {
  const others = marks.filter((mark) => !standsAsMade(mark, version));
  if (others.length === 0) return new Map();
  const kept = readPlacements(ctx, others, version.n);
  const missing = others.filter((mark) => !holds(kept.get(mark.id), mark));
  return new Map<string, Standing>([...kept, ...workOut(ctx, version, missing)]);
}

/** Works out and keeps what is missing or unfinished for marks in a version. */
export function keepStandings(ctx: Context, version: Version, marks: readonly Mark[]): void {
  const others = marks.filter((mark) => !standsAsMade(mark, version));
  if (others.length === 0) return;
  const kept = readPlacements(ctx, others, version.n);
  const wanted = others.filter((mark) => {
    const placement = kept.get(mark.id);
    return !holds(placement, mark) || isUnfinished(placement.pieces);
  });
  const found = workOut(ctx, version, wanted);
  for (const mark of wanted) {
    const pieces = found.get(mark.id)?.pieces;
    if (pieces) keepPieces(ctx, version, mark, pieces, kept.get(mark.id)?.rev);
  }
}

/** Keeps where a mark's pieces stand in a version, as worked out. */
export function keepPieces(
  ctx: Context,
  version: Version,
  mark: Mark,
  pieces: readonly PiecePlacement[],
  revBefore = findPlacement(ctx.db, mark.id, version.n)?.rev ?? 0,
): void {
  putPlacement(ctx.db, {
    mark: mark.id,
    version: version.id,
    decidedBy: 'rule',
    basis: basisOf(mark),
    pieces: [...pieces],
    rev: revBefore + 1,
  });
}

/**
 * From the version each mark was made in; and where it was settled or sure in the version before, from there as well:
 * what the reader said goes before what was worked out, else the better state, else the mark's own words.
 */
function workOut(ctx: Context, version: Version, marks: readonly Mark[]): Map<string, Standing> {
  const deadlineMs = ctx.now().getTime() + PLACING_MS;
  const mayGoOn = (): boolean => ctx.now().getTime() < deadlineMs;
  const found = new Map<string, PiecePlacement[]>();
  const place = (from: Version, wanted: readonly MarkToPlace[]): Map<string, PiecePlacement[]> =>
    new Map(placeMarks(from.blocks, version.blocks, wanted, { mayGoOn }).map(({ id, pieces }) => [id, pieces]));
  for (const id of new Set(marks.map((mark) => mark.version))) {
    const madeIn = getVersion(ctx.db, id);
    if (!madeIn) throw new Error('A mark’s version is gone');
    for (const [mark, pieces] of place(
      madeIn,
      marks.filter((one) => one.version === id),
    )) {
      found.set(mark, pieces);
    }
  }
  for (const [mark, pieces] of fromVersionBefore(ctx, version, marks, found, place)) found.set(mark, pieces);
  return new Map([...found].map(([id, pieces]) => [id, { pieces, decidedBy: 'rule' as const }]));
}

function fromVersionBefore(
  ctx: Context,
  version: Version,
  marks: readonly Mark[],
  found: ReadonlyMap<string, PiecePlacement[]>,
  place: (from: Version, wanted: readonly MarkToPlace[]) => Map<string, PiecePlacement[]>,
): Map<string, PiecePlacement[]> {
  const facts = listVersionFacts(ctx.db, version.article).findLast((one) => one.ord < version.ord);
  const before = facts && getVersion(ctx.db, facts.id);
  if (!before) return new Map();
  const kept = readPlacements(ctx, marks, before.n);
  const better = new Map<string, PiecePlacement[]>();
  const wanted: MarkToPlace[] = [];
  for (const mark of marks) {
    const placement = kept.get(mark.id);
    const own = found.get(mark.id);
    if (!holds(placement, mark) || !own || weakestState(own) === 'exact') continue;
    const isReaders = placement.decidedBy === 'reader';
    const state = weakestState(placement.pieces);
    const ranges = placement.pieces.flatMap((piece) => (piece.range ? [describePlace(before.text, piece.range)] : []));
    if (isReaders && ranges.length === 0) {
      // Kept as a note: it comes back by its own words only.
      if (weakestState(own) === 'needsReview') better.set(mark.id, own.map(keptAsNote));
    } else if (ranges.length === placement.pieces.length && (isReaders || state === 'exact' || state === 'moved')) {
      wanted.push({ id: mark.id, ranges });
    }
  }
  for (const [id, pieces] of wanted.length > 0 ? place(before, wanted) : []) {
    const own = found.get(id);
    const isReaders = kept.get(id)?.decidedBy === 'reader';
    const rank = (of: readonly PiecePlacement[]) => PLACEMENT_ORDER.indexOf(weakestState(of));
    if (!own || isUnfinished(pieces)) continue;
    const isBetter = isReaders
      ? weakestState(pieces) !== 'lost' || weakestState(own) === 'lost'
      : rank(pieces) < rank(own);
    if (isBetter) better.set(id, pieces);
  }
  return better;
}

/** A piece that the reader keeps without a place. */
export const keptAsNote = (): PiecePlacement => ({
  state: 'lost',
  range: null,
  method: 'reader',
  score: 0,
  reason: 'keptAsNote',
  candidates: [],
});

/** A placed range with its words; its context is for showing, not for telling it from look-alikes. */
function describePlace(text: string, { start, end }: TextRange): MarkRange {
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(snapOffset(text, start - CONTEXT_UNITS, 'forward'), start),
    suffix: text.slice(end, snapOffset(text, end + CONTEXT_UNITS, 'back')),
  };
}

/** What is said of a mark's standing in a version. */
export function toStanding(mark: Mark, version: Version, { pieces, decidedBy }: Standing): MarkStanding {
  return {
    version: version.id,
    state: weakestState(pieces),
    decidedBy,
    score: Math.min(...pieces.map((piece) => piece.score)),
    madeIn: mark.version,
    made: mark.ranges,
    pieces,
  };
}

/** Marks as they stand in the newest version, those without any place there apart. */
export function viewMarks(
  ctx: Context,
  version: Version,
  marks: readonly Mark[],
): { marks: MarkView[]; lost: MarkView[] } {
  if (marks.every((mark) => standsAsMade(mark, version))) return { marks: [...marks], lost: [] };
  const standings = standingsIn(ctx, version, marks);
  const placed: MarkView[] = [];
  const lost: MarkView[] = [];
  for (const mark of marks) {
    const standing = standsAsMade(mark, version) ? undefined : standings.get(mark.id);
    if (!standing) {
      placed.push(mark);
      continue;
    }
    // Pieces may have come together, or changed places.
    const ranges = mergeRanges(standing.pieces.flatMap((piece) => (piece.range ? [piece.range] : [])));
    const view = { ...mark, standing: toStanding(mark, version, standing) };
    if (ranges.length === 0) lost.push(view);
    else {
      placed.push({ ...view, version: version.id, ranges: ranges.map((range) => describePlace(version.text, range)) });
    }
  }
  return { marks: placed, lost };
}

/** One mark as it stands in the newest version. */
export function viewMark(ctx: Context, version: Version, mark: Mark): MarkView {
  const { marks, lost } = viewMarks(ctx, version, [mark]);
  return marks[0] ?? lost[0] ?? mark;
}

/** An item as it stands in the newest version: of the headline's passages those that are found there for sure. */
export function viewItem<I extends Item>(ctx: Context, version: Version, item: I): I {
  if (item.type !== 'headline' || item.version === version.id) return item;
  const madeIn = getVersion(ctx.db, item.version);
  if (!madeIn) throw new Error('An item’s version is gone');
  const placed = placeMarks(madeIn.blocks, version.blocks, [{ id: item.id, ranges: item.passages }])[0];
  const sure = (placed?.pieces ?? []).flatMap(({ state, range }) =>
    range && (state === 'exact' || state === 'moved') ? [range] : [],
  );
  const passages = mergeRanges(sure).map((range) => describePlace(version.text, range));
  return { ...item, version: version.id, passages };
}

/** How many of the marks stand how in a version. */
export function countStandings(ctx: Context, version: Version, marks: readonly Mark[]): StandingCounts {
  const counts: StandingCounts = { exact: 0, moved: 0, needsReview: 0, lost: 0, unsettled: 0 };
  const standings = standingsIn(ctx, version, marks);
  for (const mark of marks) {
    const standing = standsAsMade(mark, version) ? undefined : standings.get(mark.id);
    const state = standing ? weakestState(standing.pieces) : 'exact';
    counts[state] += 1;
    if (standing?.decidedBy === 'rule' && (state === 'needsReview' || state === 'lost')) counts.unsettled += 1;
  }
  return counts;
}
