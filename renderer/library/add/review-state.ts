/**
 * An article being looked through before it is saved: its blocks and roles, what was typed about it, and the steps of
 * Undo. Words change only as corrections, which stay visible. Typed fields have the browser's own undo; steps are for
 * roles, cuts, joins, corrections and the format.
 */
import type { ArticleDraft, ArticleId, Block, BlockPicture, BlockRole, PictureRef } from '../../../shared/model';
import { correctBlock, joinBlocks, splitCorrected, type RecutRefusal } from '../../../shared/text';
import type { FoundMeta, ImportNote, ImportSource } from '../../importers';
import type { MetaField, MetaInput } from '../details/meta-input';

/**
 * A step of Undo: what `index` was and became, a stretch of blocks and what was put in its place, or the whole list
 * where the format was switched.
 */
export type Step =
  | { readonly type: 'roles'; readonly changes: readonly BlockChange[] }
  | { readonly type: 'splice'; readonly index: number; readonly before: Stretch; readonly after: Stretch }
  | { readonly type: 'format'; readonly before: Parse; readonly after: Parse };

interface BlockChange {
  readonly index: number;
  readonly before: Block;
  readonly after: Block;
}

/** What the rules proposed a block to be. */
type Proposal = Pick<Block, 'role' | 'reason'>;

/** Blocks that stand one after another, each with what was proposed for it. */
interface Stretch {
  readonly blocks: readonly Block[];
  readonly proposed: readonly Proposal[];
}

/** One reading of the text in one format. `proposed` keeps the roles as the rules proposed them, one for each block. */
interface Parse {
  readonly source: ImportSource | null;
  readonly proposed: readonly Proposal[];
  readonly blocks: readonly Block[];
  /** What the importer itself knew (a page's own data, a chosen language). */
  readonly known: ArticleDraft['meta'];
  /** What the file says of itself, with where it says it. */
  readonly found: FoundMeta | null;
}

/** The article whose text is corrected or cut anew, for its next version. */
export interface RecutOf {
  readonly article: ArticleId;
  /** The number that the new version gets. */
  readonly ord: number;
  /** Those that its blocks showed. */
  readonly pictures: readonly BlockPicture[];
}

export interface Review extends Parse {
  /** Null: a new article. */
  readonly recutOf: RecutOf | null;
  readonly name: string | null;
  readonly isFetched: boolean;
  /** How it was read, for the person to know. */
  readonly notes: readonly ImportNote[];
  /** What the person typed; a field not in here follows the proposals. */
  readonly typed: Partial<MetaInput>;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export interface ReviewStart {
  readonly draft: ArticleDraft;
  readonly name: string | null;
  readonly isFetched?: boolean;
  readonly source: ImportSource | null;
  readonly found?: FoundMeta | null;
  readonly notes?: readonly ImportNote[];
  readonly recutOf?: RecutOf;
}

export function startReview(start: ReviewStart): Review {
  const { draft, name, isFetched = false, source, found = null, notes = [], recutOf = null } = start;
  return {
    recutOf,
    name,
    isFetched,
    source,
    found,
    notes,
    proposed: draft.blocks,
    blocks: draft.blocks,
    known: draft.meta,
    typed: {},
    past: [],
    future: [],
  };
}

/** The block with another role. The proposal's own role brings its reason back. */
function withRole(block: Block, proposed: Proposal | undefined, role: BlockRole): Block {
  if (proposed?.role !== role) return { ...block, role, reason: 'byReader' };
  const { reason: _, ...bare } = block;
  return proposed.reason ? { ...bare, role, reason: proposed.reason } : { ...bare, role };
}

/** Makes `indexes` what `role` says, as one step; the same review where nothing changes. */
export function setRoles(review: Review, indexes: Iterable<number>, role: BlockRole): Review {
  const changes: BlockChange[] = [];
  for (const index of indexes) {
    const before = review.blocks[index];
    if (!before || before.role === role) continue;
    changes.push({ index, before, after: withRole(before, review.proposed[index], role) });
  }
  if (changes.length === 0) return review;
  return {
    ...review,
    blocks: replaceBlocks(review.blocks, changes, 'after'),
    past: [...review.past, { type: 'roles', changes }],
    future: [],
  };
}

/** Puts a picture beside a block, or takes it out (null), as one step. */
export function setPicture(review: Review, index: number, picture: PictureRef | null): Review {
  const before = review.blocks[index];
  if (!before || (before.picture?.hash ?? null) === (picture?.hash ?? null)) return review;
  const { picture: _, ...bare } = before;
  const changes = [{ index, before, after: picture ? { ...bare, picture } : bare }];
  return {
    ...review,
    blocks: replaceBlocks(review.blocks, changes, 'after'),
    past: [...review.past, { type: 'roles', changes }],
    future: [],
  };
}

/** Makes two blocks of one: at an offset of its text as it stands in its field, which is corrected first. One step. */
export function splitAt(review: Review, index: number, typed: string, caret: number): Review | RecutRefusal {
  const block = review.blocks[index];
  if (!block) return review;
  const made = splitCorrected(block, typed, caret);
  return typeof made === 'string' ? made : splice(review, index, 1, made);
}

/** Makes one block of those from `first` to `last`, each with a space between, as one step. */
export function joinRows(review: Review, first: number, last: number): Review | RecutRefusal {
  const [start, ...rest] = review.blocks.slice(first, last + 1);
  if (!start || rest.length === 0) return 'nothingBeforeOrAfter';
  let joined = start;
  for (const next of rest) {
    const made = joinBlocks(joined, next);
    if (typeof made === 'string') return made;
    joined = made;
  }
  return splice(review, first, rest.length + 1, [joined]);
}

/** Puts a corrected text in a block's place, as one step; the same review where nothing differs. */
export function correctText(review: Review, index: number, typed: string): Review | RecutRefusal {
  const block = review.blocks[index];
  if (!block) return review;
  const made = correctBlock(block, typed);
  if (made === 'same') return review;
  return typeof made === 'string' ? made : splice(review, index, 1, [made]);
}

/** What is put in has the proposal of the first block that goes. */
function splice(review: Review, index: number, count: number, blocks: readonly Block[]): Review {
  const proposal = review.proposed[index];
  const step: Step = {
    type: 'splice',
    index,
    before: {
      blocks: review.blocks.slice(index, index + count),
      proposed: review.proposed.slice(index, index + count),
    },
    after: { blocks, proposed: blocks.map((block) => proposal ?? block) },
  };
  return { ...applyStep(review, step, 'after'), past: [...review.past, step], future: [] };
}

/** Takes the same text read in the other format, as one step. What was typed stays. */
export function switchFormat(review: Review, { draft, source, found = null }: Omit<ReviewStart, 'name'>): Review {
  const { source: was, proposed, blocks, known, found: foundWas } = review;
  const before: Parse = { source: was, proposed, blocks, known, found: foundWas };
  const after: Parse = { source, proposed: draft.blocks, blocks: draft.blocks, known: draft.meta, found };
  return { ...review, ...after, past: [...review.past, { type: 'format', before, after }], future: [] };
}

export function typeField(review: Review, field: MetaField, value: string): Review {
  return { ...review, typed: { ...review.typed, [field]: value } };
}

/** Lets a field follow the proposals again. */
export function forgetTyped(review: Review, field: MetaField): Review {
  const { [field]: forgotten, ...typed } = review.typed;
  return forgotten === undefined ? review : { ...review, typed };
}

export function undoStep(review: Review): Review {
  const step = review.past.at(-1);
  if (!step) return review;
  return { ...applyStep(review, step, 'before'), past: review.past.slice(0, -1), future: [...review.future, step] };
}

export function redoStep(review: Review): Review {
  const step = review.future.at(-1);
  if (!step) return review;
  return { ...applyStep(review, step, 'after'), past: [...review.past, step], future: review.future.slice(0, -1) };
}

function applyStep(review: Review, step: Step, side: 'before' | 'after'): Review {
  if (step.type === 'format') return { ...review, ...step[side] };
  if (step.type === 'splice') {
    const { index } = step;
    const count = step[side === 'after' ? 'before' : 'after'].blocks.length;
    const { blocks, proposed } = step[side];
    return {
      ...review,
      blocks: review.blocks.toSpliced(index, count, ...blocks),
      proposed: review.proposed.toSpliced(index, count, ...proposed),
    };
  }
  return { ...review, blocks: replaceBlocks(review.blocks, step.changes, side) };
}

function replaceBlocks(
  blocks: readonly Block[],
  changes: readonly BlockChange[],
  side: 'before' | 'after',
): readonly Block[] {
  const next = blocks.slice();
  for (const change of changes) next[change.index] = change[side];
  return next;
}

/** Which blocks a step touches as it is done ('after') or taken back ('before'), for the list to show; null: all. */
export function touchedBlocks(step: Step, side: 'before' | 'after'): readonly number[] | null {
  if (step.type === 'roles') return step.changes.map((change) => change.index);
  return step.type === 'splice' ? step[side].blocks.map((_, i) => step.index + i) : null;
}

export type RoleCounts = Readonly<Partial<Record<BlockRole, number>>>;

export function countRoles(blocks: readonly Block[]): RoleCounts {
  const counts: Partial<Record<BlockRole, number>> = {};
  for (const { role } of blocks) counts[role] = (counts[role] ?? 0) + 1;
  return counts;
}
