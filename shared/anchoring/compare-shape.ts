/** What a comparison of two versions answers. */
import { z } from 'zod';
import { BlockRole } from '../model';

/** A stretch of text that both versions have, or that only the old (`removed`) or the new one has (`added`). */
export const CompareRun = z.strictObject({ kind: z.enum(['same', 'removed', 'added']), text: z.string().min(1) });
export type CompareRun = z.infer<typeof CompareRun>;

/** One row of a comparison: blocks of the old version and what became of them. */
export const ComparedBlocks = z.strictObject({
  /** `split`: one block became several; `joined`: several became one, or several several. Words may have changed too. */
  change: z.enum(['kept', 'changed', 'split', 'joined', 'moved', 'added', 'removed']),
  /** Indexes of old blocks, empty for `added`. */
  oldBlocks: z.array(z.int().min(0)),
  /** Indexes of new blocks, empty for `removed`. */
  newBlocks: z.array(z.int().min(0)),
  /** Old text: same and removed runs. New text: same and added runs. Blocks are joined by `\n`. */
  runs: z.array(CompareRun),
});
export type ComparedBlocks = z.infer<typeof ComparedBlocks>;

export const VersionComparison = z.strictObject({
  /** In the new version's order; what was removed stands after what it followed. Every block is in one row. */
  rows: z.array(ComparedBlocks),
  /** The first block that is a headline; null where there is none. */
  headline: z.strictObject({ old: z.string().nullable(), new: z.string().nullable(), isChanged: z.boolean() }),
  /** What each block of the two versions is. */
  oldRoles: z.array(BlockRole),
  newRoles: z.array(BlockRole),
  /** Words of `added` and `removed` runs, and of moved blocks, in rows that belong to the article. */
  wordsAdded: z.int().min(0),
  wordsRemoved: z.int().min(0),
  wordsMoved: z.int().min(0),
  /** The same of rows that are not part of the article in either version where they stand: counted apart. */
  pageWords: z.strictObject({ added: z.int().min(0), removed: z.int().min(0), moved: z.int().min(0) }),
});
export type VersionComparison = z.infer<typeof VersionComparison>;
