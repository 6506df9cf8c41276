/** What Undo keeps of a record. A state holds no moment, so that history never tells when something was done. */
import { z } from 'zod';
import { BlockRole, GivenMeta, ItemId, LayerId, PictureHash, VersionId } from '../../../shared/model';
import type { RecordState } from '../../store/commands';

/** A reader's change of a block's role. */
export const RoleState = z.strictObject({
  id: z.string(),
  version: VersionId,
  block: z.int().min(0),
  role: BlockRole,
  rev: z.int().min(1),
});
/** "Nothing to mark here" of a block. */
export const LookedState = z.strictObject({
  id: ItemId,
  layer: LayerId,
  version: VersionId,
  block: z.int().min(0),
  rev: z.int().min(1),
});
/** What a person can change of an article. */
export const ArticleState = z.strictObject({ meta: GivenMeta, trashed: z.boolean(), rev: z.int().min(1) });
export type ArticleState = z.infer<typeof ArticleState>;

/** The tags of an article itself; none is a state like another. */
export const ArticleTagsState = z.strictObject({ tags: z.array(z.string()) });
export type ArticleTagsState = z.infer<typeof ArticleTagsState>;

/** Whether a later version is there for the reader: Undo of its addition hides it. */
export const VersionState = z.strictObject({ id: VersionId, hidden: z.boolean(), rev: z.int().min(1) });
export type VersionState = z.infer<typeof VersionState>;

/** Which picture a block shows. */
export const PictureState = z.strictObject({
  id: z.string(),
  version: VersionId,
  block: z.int().min(0),
  hash: PictureHash,
  rev: z.int().min(1),
});

/** True when both are the same record in the same state, rev included. */
export const isSameState = (a: RecordState, b: RecordState): boolean =>
  a.type === b.type && a.id === b.id && isSameJson(wholeState(a), wholeState(b));

/** What earlier programs kept of an article knows fewer details: they are not stated. */
const wholeState = ({ type, state }: RecordState): unknown =>
  type === 'article' && state !== null ? ArticleState.parse(state) : state;

/** True when both say the same as JSON, whatever the order of their keys. */
export const isSameJson = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a, sortKeys) === JSON.stringify(b, sortKeys);

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
