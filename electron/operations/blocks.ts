/** What the reader says of blocks: what they are, and "nothing to mark here". */
import { PlumblineError, type OperationOutput, type ParsedInput } from '../../shared/contract';
import { ItemId } from '../../shared/model';
import { listRoleChanges } from '../store/block-roles';
import type { RecordState } from '../store/commands';
import { listLooked } from '../store/items';
import { getLayer } from '../store/layers';
import { getNewestVersion, type Version } from '../store/versions';
import type { Context } from './deps';
import { findArticleInUse, notFound, rolesOf } from './find';
import { layerScope, makeChange } from './undo';

/** `blocks.setRole` */
export function setRole(ctx: Context, input: ParsedInput<'blocks.setRole'>): OperationOutput<'blocks.setRole'> {
  const article = findArticleInUse(ctx.db, input.article);
  const version = getNewestVersion(ctx.db, article.n);
  const blocks = distinctBlocks(version, input.blocks);
  const changes = new Map(listRoleChanges(ctx.db, version.n).map((change) => [change.block, change]));
  const after = blocks.flatMap((block): RecordState[] => {
    const known = changes.get(block);
    const proposed = version.blocks[block]?.role;
    if ((known?.role ?? proposed) === input.role) return [];
    const id = known?.id ?? ctx.newId();
    if (input.role === proposed) return [{ type: 'role', id, state: null }];
    const rev = (known?.rev ?? 0) + 1;
    return [{ type: 'role', id, state: { id, version: version.id, block, role: input.role, rev } }];
  });
  if (after.length > 0) {
    makeChange(ctx, {
      scope: layerScope(article.layer),
      op: 'blocks.setRole',
      label: { code: 'roleChange', params: { count: after.length, role: input.role } },
      after,
    });
  }
  return { roles: rolesOf(ctx.db, version) };
}

/** `blocks.setLooked` */
export function setLooked(ctx: Context, input: ParsedInput<'blocks.setLooked'>): OperationOutput<'blocks.setLooked'> {
  const article = findArticleInUse(ctx.db, input.article);
  const layer = getLayer(ctx.db, article.layer);
  if (!layer) throw notFound('layer', article.layer);
  const version = getNewestVersion(ctx.db, article.n);
  const known = new Map(listLooked(ctx.db, layer.n, version.n).map((item) => [item.block, item]));
  const after = distinctBlocks(version, input.blocks).flatMap((block): RecordState[] => {
    const item = known.get(block);
    if (input.looked === (item !== undefined)) return [];
    if (item) return [{ type: 'looked', id: item.id, state: null }];
    const id = ItemId.parse(ctx.newId());
    return [{ type: 'looked', id, state: { id, layer: layer.id, version: version.id, block, rev: 1 } }];
  });
  if (after.length > 0) {
    makeChange(ctx, {
      scope: layerScope(layer.id),
      op: 'blocks.setLooked',
      label: { code: 'lookedAt', params: { count: after.length, looked: input.looked ? 'yes' : 'no' } },
      after,
    });
  }
  return { looked: listLooked(ctx.db, layer.n, version.n).map((item) => item.block) };
}

/** Each block once. @throws PlumblineError `invalidInput` when one is not there */
export function distinctBlocks(version: Version, blocks: readonly number[]): number[] {
  const last = version.blocks.length - 1;
  blocks.forEach((block, i) => {
    if (block > last) {
      const problem = `there is no block ${block}: the last is ${last}`;
      throw new PlumblineError('invalidInput', `blocks.${i}: ${problem}`, {
        fields: [{ field: `blocks.${i}`, problem }],
      });
    }
  });
  return [...new Set(blocks)];
}
