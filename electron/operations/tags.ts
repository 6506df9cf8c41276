/** Tags in use. */
import type { OperationOutput } from '../../shared/contract';
import { getOwnSpace } from '../store/spaces';
import { listTags as readTags } from '../store/tags';
import type { Context } from './deps';

/** `tags.list` */
export function listTags(ctx: Context): OperationOutput<'tags.list'> {
  return { tags: readTags(ctx.db, getOwnSpace(ctx.db).n) };
}
