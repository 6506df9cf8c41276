/** The article cut into pieces that each carry the same marks and the same style, block by block. Pure. */
import { UNDESCRIBED_PICTURE, type Block, type BlockRole, type KindCode, type Mark, type MarkId } from '../model';
import { assignDepths, sweepSegments, type SweptSegment } from '../text/segments';
import { blockSpans, blockText, countedBlockText } from '../text/blocks';
import { blockDirections, type Direction } from '../text/direction';

/** More lines of one kind than this run into those of the next; deeper ones share the last. */
const MOST_DEPTHS = 4;

/** A mark over a piece, and which of its kind's lines is its own there. */
export interface Cover {
  readonly mark: MarkId;
  readonly kind: KindCode;
  readonly depth: number;
}

export interface TextPiece {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly link: string | null;
  /** Marks over it, outermost first. */
  readonly covers: readonly Cover[];
  /** Marks of which a piece ends with this one, in the order of the text: here their names stand. */
  readonly ends: readonly MarkId[];
}

export interface MarkedBlock {
  /** Index in the version's blocks. */
  readonly index: number;
  readonly role: BlockRole;
  readonly softWrap: boolean;
  readonly direction: Direction;
  readonly pieces: readonly TextPiece[];
  /** Marks that touch it, in the order of the text. */
  readonly marks: readonly MarkId[];
}

interface MarkSpan {
  readonly mark: MarkId;
  readonly kind: KindCode;
  readonly start: number;
  readonly end: number;
}

/** Nothing is lost: the pieces' texts of a block, joined, are the block's text; every unit has all marks that cover it. */
export function cutMarkedText(
  blocks: readonly Block[],
  roles: readonly BlockRole[],
  marks: readonly Pick<Mark, 'id' | 'kind' | 'ranges'>[],
): MarkedBlock[] {
  const kindOf = new Map(marks.map(({ id, kind }) => [id, kind]));
  const order = new Map(marks.map(({ id }, i) => [id, i]));
  const ranges: MarkSpan[] = marks.flatMap(({ id, kind, ranges: own }) =>
    own.map(({ start, end }) => ({ mark: id, kind, start, end })),
  );
  const depths = assignDepths(ranges, ({ kind }) => kind);
  const byMark = new Map<MarkId, MarkSpan[]>();
  const endingAt = new Map<number, MarkId[]>();
  for (const range of ranges) {
    const own = byMark.get(range.mark);
    if (own) own.push(range);
    else byMark.set(range.mark, [range]);
    const ending = endingAt.get(range.end);
    if (!ending) endingAt.set(range.end, [range.mark]);
    else if (!ending.includes(range.mark)) ending.push(range.mark);
  }
  const depthAt = (mark: MarkId, offset: number): number => {
    const range = byMark.get(mark)?.find(({ start, end }) => start <= offset && offset < end);
    return Math.min((range && depths.get(range)) ?? 1, MOST_DEPTHS);
  };
  const segments = sweepSegments(marks);
  const directions = blockDirections(blocks.map(countedBlockText));
  let next = 0;
  return blockSpans(blocks).map((span, index): MarkedBlock => {
    const block = blocks[index];
    const here: SweptSegment<MarkId>[] = [];
    while (segments[next] && (segments[next]?.end ?? 0) <= span.start) next += 1;
    for (let i = next; segments[i] && (segments[i]?.start ?? 0) < span.end; i += 1) {
      const segment = segments[i];
      if (segment) here.push(segment);
    }
    const cuts = new Set<number>([span.start, span.end]);
    for (const { start, end } of here) {
      if (start > span.start) cuts.add(start);
      if (end < span.end) cuts.add(end);
    }
    let at = span.start;
    const runs = (block?.runs ?? []).map((run) => {
      const start = at;
      at += run.text.length;
      cuts.add(start);
      return { run, start, end: at };
    });
    const sorted = [...cuts].sort((a, b) => a - b);
    const text = block ? blockText(block) : '';
    const pieces: TextPiece[] = [];
    let run = 0;
    let segment = 0;
    for (let i = 0; i + 1 < sorted.length; i += 1) {
      const [start = 0, end = 0] = [sorted[i], sorted[i + 1]];
      while (runs[run] && (runs[run]?.end ?? 0) <= start) run += 1;
      while (here[segment] && (here[segment]?.end ?? 0) <= start) segment += 1;
      const covering = here[segment];
      const ids = covering && covering.start <= start ? covering.ids : [];
      const style = runs[run]?.run;
      pieces.push({
        text: text.slice(start - span.start, end - span.start),
        bold: style?.bold === true,
        italic: style?.italic === true,
        link: style?.link ?? null,
        covers: ids.map((mark) => ({ mark, kind: kindOf.get(mark) ?? '', depth: depthAt(mark, start) })),
        ends: namesAt(endingAt, end, end === span.end ? end + 1 : end, order),
      });
    }
    return {
      index,
      role: roles[index] ?? block?.role ?? 'paragraph',
      softWrap: block?.softWrap === true,
      direction: directions.of[index] ?? directions.base,
      pieces,
      marks: [...new Set(here.flatMap(({ ids }) => ids))].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
    };
  });
}

/** Marks that end at `from` or, where a mark takes the line end after a block with it, at `to`. */
function namesAt(
  endingAt: ReadonlyMap<number, readonly MarkId[]>,
  from: number,
  to: number,
  order: ReadonlyMap<MarkId, number>,
): MarkId[] {
  const ids = [...(endingAt.get(from) ?? []), ...(to > from ? (endingAt.get(to) ?? []) : [])];
  return ids.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

/** What the text shows: blocks, and gaps that say what was left out of it. */
export type TextPart =
  | { readonly type: 'block'; readonly block: MarkedBlock }
  | { readonly type: 'gap'; readonly first: number; readonly blocks: number };

/**
 * Page matter is left out unless it has marks. Without the unmarked text, runs of blocks that no mark touches become
 * gaps; headline and subheadings stay, so that one knows where one is.
 */
export function chooseText(blocks: readonly MarkedBlock[], withUnmarked: boolean): TextPart[] {
  const parts: TextPart[] = [];
  for (const block of blocks) {
    const isBare = block.marks.length === 0;
    if (isBare && block.role === 'furniture') continue;
    const isHeading = block.role === 'headline' || block.role === 'subheading';
    if (withUnmarked || !isBare || isHeading) {
      parts.push({ type: 'block', block });
      continue;
    }
    const last = parts.at(-1);
    if (last?.type === 'gap') parts[parts.length - 1] = { ...last, blocks: last.blocks + 1 };
    else parts.push({ type: 'gap', first: block.index, blocks: 1 });
  }
  return parts;
}

/** Neighbouring list items together, as lists. */
export function groupLists(parts: readonly TextPart[]): (TextPart | MarkedBlock[])[] {
  const groups: (TextPart | MarkedBlock[])[] = [];
  for (const part of parts) {
    if (part.type !== 'block' || part.block.role !== 'listItem') {
      groups.push(part);
      continue;
    }
    const last = groups.at(-1);
    if (Array.isArray(last)) last.push(part.block);
    else groups.push([part.block]);
  }
  return groups;
}

/** The words of a picture's block say what it shows, unless they are ours: then there are none. */
export function pictureWords({ role, pieces }: Pick<MarkedBlock, 'role' | 'pieces'>): string {
  const words = role === 'image' ? pieces.map(({ text }) => text).join('') : '';
  return words === UNDESCRIBED_PICTURE ? '' : words;
}

/** Page matter that `chooseText` leaves out. */
export const countLeftOut = (blocks: readonly MarkedBlock[]): number =>
  blocks.filter(({ role, marks }) => role === 'furniture' && marks.length === 0).length;

/** Addresses behind links, numbered in the order of the text; the same address has one number. */
export function numberLinks(blocks: readonly MarkedBlock[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { pieces } of blocks) {
    for (const { link } of pieces) {
      if (link !== null && !numbers.has(link)) numbers.set(link, numbers.size + 1);
    }
  }
  return numbers;
}
