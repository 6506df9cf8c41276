/** Layers as Undo knows them: there, or taken away with all that is in them. */
import { z } from 'zod';
import { LayerId } from '../../../shared/model';
import type { RecordState } from '../../store/commands';
import { getLayer, setLayerTrashed } from '../../store/layers';
import { getArticleByNumber } from '../../store/articles';
import type { Context } from '../deps';

export const LayerState = z.strictObject({ id: LayerId, trashed: z.boolean(), rev: z.int().min(1) });
export type LayerState = z.infer<typeof LayerState>;

/** The layer as it stands; null where it does not exist. */
export function readLayer(ctx: Context, id: string): LayerState | null {
  const layer = getLayer(ctx.db, id);
  return layer ? { id: layer.id, trashed: layer.trashed, rev: layer.rev } : null;
}

/** Takes a layer away or brings it back. */
export function writeLayer(ctx: Context, { id, state }: RecordState): void {
  const after = LayerState.parse(state);
  const layer = getLayer(ctx.db, id);
  if (!layer) throw new Error('A layer is gone');
  setLayerTrashed(ctx.db, id, after.trashed ? ctx.now().toISOString() : null, after.rev);
  ctx.changes.add('layer', id, getArticleByNumber(ctx.db, layer.article)?.id ?? null);
}
