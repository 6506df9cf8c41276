/** Blocks as the reader counts them: numbers, which are still open. Pure. */
import { PARAGRAPH_ROLES, type BlockRole, type TextRange } from '../../../shared/model';
import { blocksIn, type Span } from '../../../shared/text/blocks';
import { touches } from './pieces';

/** Blocks that a range touches, by index. */
export function blockIndexesIn(spans: readonly Span[], stretch: TextRange): number[] {
  const found = blocksIn(spans, stretch);
  return found ? Array.from({ length: found.last - found.first + 1 }, (_, i) => found.first + i) : [];
}

/** The number in the margin of each block, 1-based; null where a block carries none. */
export function paragraphNumbers(roles: readonly BlockRole[]): (number | null)[] {
  let n = 0;
  return roles.map((role) => (PARAGRAPH_ROLES.has(role) ? ++n : null));
}

export const countsAsParagraph = (role: BlockRole | undefined): boolean =>
  role !== undefined && PARAGRAPH_ROLES.has(role);

/** The next paragraph after block `from` (round the end) that no mark touches and that was not looked at; null: none is left. */
export function nextOpenBlock(
  from: number,
  roles: readonly BlockRole[],
  spans: readonly Span[],
  marks: readonly { readonly ranges: readonly TextRange[] }[],
  looked: readonly number[],
): number | null {
  const done = new Set(looked);
  for (const mark of marks)
    for (const range of mark.ranges) for (const block of blockIndexesIn(spans, range)) done.add(block);
  for (let step = 1; step <= roles.length; step++) {
    const block = (from + step) % roles.length;
    if (countsAsParagraph(roles[block]) && !done.has(block)) return block;
  }
  return null;
}

export interface LookedDecision {
  readonly blocks: readonly number[];
  readonly looked: boolean;
}

/** What `N` says: of the paragraphs given, "nothing here", or takes it back when all of them carry it. Null: none is a paragraph. */
export function decideLooked(
  blocks: readonly number[],
  roles: readonly BlockRole[],
  looked: readonly number[],
): LookedDecision | null {
  const paragraphs = blocks.filter((b) => countsAsParagraph(roles[b]));
  if (paragraphs.length === 0) return null;
  const said = new Set(looked);
  const isAll = paragraphs.every((b) => said.has(b));
  return { blocks: paragraphs.filter((b) => isAll || !said.has(b)), looked: !isAll };
}

/** True when a mark touches only blocks that are not part of the article: it counts nowhere. */
export function isOutsideArticle(
  mark: { readonly ranges: readonly TextRange[] },
  roles: readonly BlockRole[],
  spans: readonly Span[],
): boolean {
  return mark.ranges.every((range) => blockIndexesIn(spans, range).every((b) => roles[b] === 'furniture'));
}

/** Marks that touch a block. */
export const marksInBlock = <M extends { readonly ranges: readonly TextRange[] }>(
  marks: readonly M[],
  block: Span,
): M[] => marks.filter((m) => touches(m.ranges, block));
