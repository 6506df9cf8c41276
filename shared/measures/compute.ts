/**
 * From one version of an article and one layer of marks to measures. Pure arithmetic over what the reader marked;
 * nothing is guessed, nothing judged. Rules of `docs/architecture.md`, "Measures".
 */
import type { Block, BlockRole, Kind, KindCode, Mark, MarkId } from '../model';
import { PARAGRAPH_ROLES } from '../model';
import { blocksIn, blockSpans, countedText, mergeRanges, WordIndex, type Span } from '../text';
import { CountableText } from './countable';
import type { Basis, Figure, MeasureReason, Measures } from './shape';

/** A share is said as a percentage only where at least this many words, or marks, stand under it. Our own rule against false precision. */
export const MIN_WORDS_FOR_PERCENT = 100;
export const MIN_MARKS_FOR_PERCENT = 10;

export type MeasuredMark = Pick<Mark, 'id' | 'kind'> & { readonly ranges: readonly Span[] };

export interface MeasureInput {
  /** The version's blocks; their own roles are not looked at. */
  readonly blocks: readonly Pick<Block, 'runs'>[];
  /** The role that holds for each block. */
  readonly roles: readonly BlockRole[];
  /** BCP 47 tag, for telling words apart; null: unknown. */
  readonly language: string | null;
  /** Kinds in the order of the answer; a kind that only a mark names comes after them. */
  readonly kinds: readonly Pick<Kind, 'code'>[];
  readonly marks: readonly MeasuredMark[];
  /** Indexes of blocks of which the reader said "nothing to mark here". */
  readonly looked: readonly number[];
  /** The words of the canonical text, where they are at hand: what costs most, and never changes with a mark. */
  readonly wordIndex?: WordIndex;
}

/** A mark with the parts of it that count. */
interface CountedMark {
  readonly id: MarkId;
  readonly kind: KindCode;
  readonly parts: readonly Span[];
}

/**
 * What a layer's marks add up to. Furniture never counts, nor do our words for a picture without any; a word under several marks of one kind counts once; a word
 * counts when at least half of it is marked. A count or sum of nothing is 0 and carries the reason `noMarks`; a share
 * is null with a reason where it cannot be said. Never NaN or Infinity.
 */
export function computeMeasures(input: MeasureInput): Measures {
  const { blocks, roles } = input;
  const spans = blockSpans(blocks);
  const words = input.wordIndex ?? new WordIndex(countedText(blocks), input.language);
  const countable = new CountableText(spans, roles);
  const total = words.countInMerged(mergeRanges(countable.spans));
  const furniture = spans.filter((_, i) => roles[i] === 'furniture');

  const ordered = [...input.marks].sort(inDocumentOrder);
  const all = ordered.map((mark) => ({
    id: mark.id,
    kind: mark.kind,
    parts: mark.ranges.flatMap((r) => countable.clip(r)),
  }));
  const counted = all.filter((mark) => mark.parts.length > 0);

  const wordsUnder = (marks: readonly CountedMark[]): number => words.countIn(marks.flatMap((mark) => mark.parts));
  const basis: Basis = { marks: counted.length, words: total };

  return {
    words: total,
    furnitureWords: words.countInMerged(mergeRanges(furniture)),
    coverage: coverageOf(spans, input, ordered),
    kinds: kindCodes(input.kinds, counted).map((kind) => {
      const own = counted.filter((mark) => mark.kind === kind);
      const ids = own.map((mark) => mark.id);
      const under = wordsUnder(own);
      return {
        kind,
        count: figure(own.length, ids.length === 0 ? 'noMarks' : null, basis, ids),
        words: wordFigure(under, basis, ids),
        share: shareFigure(under, basis, ids),
      };
    }),
    markedWords: wordFigure(
      wordsUnder(counted),
      basis,
      counted.map((mark) => mark.id),
    ),
    map: counted.flatMap(({ id, kind, parts }) =>
      parts.map(({ start, end }) => ({
        mark: id,
        kind,
        from: countable.fractionAt(start),
        to: countable.fractionAtEnd(end),
      })),
    ),
    outside: all.filter((mark) => mark.parts.length === 0).map((mark) => mark.id),
  };
}

const figure = (value: number | null, reason: MeasureReason | null, basis: Basis, marks: MarkId[]): Figure => ({
  value,
  reason,
  basis: { ...basis },
  marks,
});

function wordFigure(value: number, basis: Basis, ids: MarkId[]): Figure {
  if (basis.words === 0) return figure(null, 'noWords', basis, ids);
  return figure(value, ids.length === 0 ? 'noMarks' : null, basis, ids);
}

function shareFigure(value: number, basis: Basis, ids: MarkId[]): Figure {
  if (basis.words === 0) return figure(null, 'noWords', basis, ids);
  if (ids.length === 0) return figure(null, 'noMarks', basis, ids);
  const isEnough = basis.words >= MIN_WORDS_FOR_PERCENT || ids.length >= MIN_MARKS_FOR_PERCENT;
  return isEnough ? figure(value / basis.words, null, basis, ids) : figure(null, 'tooFewForPercent', basis, ids);
}

function kindCodes(kinds: readonly Pick<Kind, 'code'>[], marks: readonly CountedMark[]): KindCode[] {
  return [...new Set([...kinds.map((kind) => kind.code), ...marks.map((mark) => mark.kind)])];
}

/** By first start, then longer first, then id: as marks are listed everywhere. */
function inDocumentOrder(a: MeasuredMark, b: MeasuredMark): number {
  const start = (a.ranges[0]?.start ?? 0) - (b.ranges[0]?.start ?? 0);
  return start || (b.ranges.at(-1)?.end ?? 0) - (a.ranges.at(-1)?.end ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Paragraphs worked through: touched by a mark, or looked at. Counted are the roles that carry a paragraph number. */
function coverageOf(
  spans: readonly Span[],
  { roles, looked }: Pick<MeasureInput, 'roles' | 'looked'>,
  marks: readonly MeasuredMark[],
): Measures['coverage'] {
  const touching = new Map<number, MarkId[]>();
  for (const mark of marks) {
    const blocks = new Set<number>();
    for (const range of mark.ranges) {
      const touched = blocksIn(spans, range);
      for (let i = touched?.first ?? 0; touched && i <= touched.last; i += 1) blocks.add(i);
    }
    for (const block of blocks) {
      const ids = touching.get(block);
      if (ids) ids.push(mark.id);
      else touching.set(block, [mark.id]);
    }
  }
  const lookedAt = new Set(looked);
  const paragraphs: Measures['coverage']['paragraphs'] = [];
  spans.forEach((_, block) => {
    const role = roles[block];
    if (role === undefined || !PARAGRAPH_ROLES.has(role)) return;
    const ids = touching.get(block) ?? [];
    const state = ids.length > 0 ? 'marked' : lookedAt.has(block) ? 'looked' : 'open';
    paragraphs.push({ block, number: paragraphs.length + 1, state, marks: ids });
  });
  return { worked: paragraphs.filter((p) => p.state !== 'open').length, of: paragraphs.length, paragraphs };
}
