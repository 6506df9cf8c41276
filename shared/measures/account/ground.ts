/** What every part of an account rests on: the words that count, and the marks with the words they cover. */
import { findQuotations } from '../../hints/quotations';
import type {
  BaseKind,
  Block,
  BlockRole,
  Item,
  Kind,
  Mark,
  MarkId,
  Source,
  SourceId,
  Viewpoint,
  ViewpointId,
} from '../../model';
import { PARAGRAPH_ROLES } from '../../model';
import { blockAt, blockSpans, countedText, WordIndex, type Span } from '../../text';
import { MIN_MARKS_FOR_PERCENT, MIN_WORDS_FOR_PERCENT } from '../compute';
import { CountableText } from '../countable';
import type { Figure, MeasureReason } from '../shape';
import { readCover, WordSet, type Cover } from './word-set';

export type AccountMark = Pick<Mark, 'id' | 'kind' | 'source' | 'viewpoint' | 'fields' | 'links'> & {
  readonly ranges: readonly Span[];
};

/** What costs most and no mark changes: the words of a text and its quotation marks. */
export interface TextFacts {
  readonly words: WordIndex;
  readonly quotations: readonly Span[];
}

export interface AccountInput {
  readonly blocks: readonly Pick<Block, 'runs'>[];
  /** The role that holds for each block. */
  readonly roles: readonly BlockRole[];
  /** BCP 47 tag; null: unknown. */
  readonly language: string | null;
  readonly kinds: readonly Pick<Kind, 'code' | 'base'>[];
  readonly marks: readonly AccountMark[];
  readonly sources: readonly Source[];
  readonly viewpoints: readonly Viewpoint[];
  readonly items: readonly Item[];
  /** Where they are at hand. */
  readonly facts?: TextFacts;
}

/** The words and quotation marks of a text, for many accounts of it. */
export function readTextFacts(blocks: readonly Pick<Block, 'runs'>[], language: string | null): TextFacts {
  const text = countedText(blocks);
  return { words: new WordIndex(text, language), quotations: findQuotations(text, blockSpans(blocks)) };
}

/** A mark that counts: some of it stands in blocks that count. */
export interface GroundMark extends AccountMark {
  readonly base: BaseKind | null;
  /** First unit of its first piece that counts. */
  readonly start: number;
  /** The pieces of it that count. */
  readonly parts: readonly Span[];
  /** The words it covers, whole and in part. */
  readonly cover: Cover;
}

export interface Ground {
  readonly input: AccountInput;
  readonly words: WordSet;
  readonly total: number;
  readonly countable: CountableText;
  /** Words inside quotation marks, and those of quotation blocks that have none. */
  readonly inQuotations: WordSet;
  /** In document order. */
  readonly marks: readonly GroundMark[];
  of(base: BaseKind): readonly GroundMark[];
  /** The quotes given to someone; null: those not assigned. */
  quotesOf(source: SourceId | null): readonly GroundMark[];
  /** The words that these marks cover together: each once, two halves make one. */
  covered(marks: readonly GroundMark[]): WordSet;
  /** The words of which these marks cover anything. */
  touched(marks: readonly GroundMark[]): WordSet;
  viewpointOf(mark: GroundMark): ViewpointId | null;
  /** How many blocks with a paragraph number stand up to and including the block of an offset. */
  paragraphAt(offset: number): number;
  /** A count of marks. */
  count(marks: readonly GroundMark[]): Figure;
  /** A sum of words, with the marks it stands on. */
  amount(words: WordSet, marks: readonly GroundMark[]): Figure;
}

const inOrder = (a: GroundMark, b: GroundMark): number =>
  a.start - b.start ||
  (b.ranges.at(-1)?.end ?? 0) - (a.ranges.at(-1)?.end ?? 0) ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** A figure of its own value, reason, basis and marks. */
export const figure = (
  value: number | null,
  reason: MeasureReason | null,
  basis: Figure['basis'],
  marks: readonly MarkId[],
): Figure => ({ value, reason, basis, marks: [...marks] });

/** What a text with its roles gives to every account of it. */
interface TextGround {
  readonly roles: readonly BlockRole[];
  readonly spans: readonly Span[];
  readonly countable: CountableText;
  readonly words: WordSet;
  readonly inQuotations: WordSet;
  /** By block: how many blocks with a paragraph number stand up to and including it. */
  readonly paragraphs: readonly number[];
  /** By a mark's ranges, which never change: where it counts. */
  readonly places: WeakMap<readonly Span[], Pick<GroundMark, 'start' | 'parts' | 'cover'>>;
}

/** The text's part of the ground is kept with its facts: one changed mark lays one mark's ground anew. */
const textGrounds = new WeakMap<TextFacts, TextGround>();

function layText({ blocks, roles }: AccountInput, facts: TextFacts): TextGround {
  const known = textGrounds.get(facts);
  if (known?.roles === roles) return known;
  const spans = blockSpans(blocks);
  const countable = new CountableText(spans, roles);
  const paragraphs: number[] = [];
  roles.forEach((role, i) => paragraphs.push((paragraphs[i - 1] ?? 0) + (PARAGRAPH_ROLES.has(role) ? 1 : 0)));
  const quotations = [...facts.quotations, ...bareQuotations(spans, roles, facts.quotations)];
  const wordsUnder = (ranges: readonly Span[]) => WordSet.under(facts.words, [readCover(facts.words, ranges)]);
  const laid: TextGround = {
    ...{ roles, spans, countable, paragraphs },
    words: wordsUnder(countable.spans),
    inQuotations: wordsUnder(quotations),
    places: new WeakMap(),
  };
  textGrounds.set(facts, laid);
  return laid;
}

function placeMark({ countable, places }: TextGround, facts: TextFacts, { ranges }: AccountMark) {
  const known = places.get(ranges);
  if (known) return known;
  const parts = ranges.flatMap((range) => countable.clip(range));
  const place = { parts, start: Math.min(...parts.map((part) => part.start)), cover: readCover(facts.words, parts) };
  places.set(ranges, place);
  return place;
}

/** Prepares an account: everything below is arithmetic over this. */
export function layGround(input: AccountInput): Ground {
  const facts = input.facts ?? readTextFacts(input.blocks, input.language);
  const text = layText(input, facts);
  const { spans, words, paragraphs, countable, inQuotations } = text;
  const bases = new Map(input.kinds.map((kind) => [kind.code, kind.base]));
  const marks = input.marks
    .flatMap((mark): GroundMark[] => {
      const place = placeMark(text, facts, mark);
      return place.parts.length === 0 ? [] : [{ ...mark, ...place, base: bases.get(mark.kind) ?? null }];
    })
    .sort(inOrder);
  const byBase = groupBy(marks, (mark) => mark.base);
  const quotesBySource = groupBy(byBase.get('quote') ?? [], (mark) => mark.source);
  const viewpointBySource = new Map<SourceId, ViewpointId | null>(input.sources.map((s) => [s.id, s.viewpoint]));
  const basis = { marks: marks.length, words: words.size };
  const idsOf = (some: readonly GroundMark[]): MarkId[] => some.map((mark) => mark.id);
  return {
    input,
    words,
    total: words.size,
    countable,
    inQuotations,
    marks,
    covered: (some) =>
      WordSet.under(
        facts.words,
        some.map((mark) => mark.cover),
      ),
    touched: (some) =>
      WordSet.of(
        facts.words,
        some.flatMap((mark) => mark.cover.touched),
      ),
    of: (base) => byBase.get(base) ?? [],
    quotesOf: (source) => quotesBySource.get(source) ?? [],
    viewpointOf: (mark) =>
      mark.viewpoint ?? (mark.source === null ? null : (viewpointBySource.get(mark.source) ?? null)),
    paragraphAt: (offset) => paragraphs[blockAt(spans, offset)] ?? 0,
    count: (some) => figure(some.length, some.length === 0 ? 'noMarks' : null, basis, idsOf(some)),
    amount(set, some) {
      if (basis.words === 0) return figure(null, 'noWords', basis, idsOf(some));
      return figure(set.size, some.length === 0 ? 'noMarks' : null, basis, idsOf(some));
    },
  };
}

function groupBy<K>(marks: readonly GroundMark[], keyOf: (mark: GroundMark) => K): ReadonlyMap<K, GroundMark[]> {
  const groups = new Map<K, GroundMark[]>();
  for (const mark of marks) {
    const key = keyOf(mark);
    const group = groups.get(key);
    if (group) group.push(mark);
    else groups.set(key, [mark]);
  }
  return groups;
}

/** A block set as a quotation often has no quotation marks: all of it stands for them. */
function bareQuotations(spans: readonly Span[], roles: readonly BlockRole[], quotations: readonly Span[]): Span[] {
  return spans.filter(
    (span, i) => roles[i] === 'quotation' && !quotations.some(({ start, end }) => start < span.end && end > span.start),
  );
}

/** A share is said only where at least 100 words, or 10 marks, stand under it: see `compute.ts`. */
export const isEnoughForPercent = (words: number, marks: number): boolean =>
  words >= MIN_WORDS_FOR_PERCENT || marks >= MIN_MARKS_FOR_PERCENT;
