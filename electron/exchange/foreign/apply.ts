/** Brings marks from elsewhere in: new layers, or more marks for those that are here. One step of Undo. */
import type { Context } from '../../operations/deps';
import { readRecord, writeRecords } from '../../operations/records';
import type { LayerState } from '../../operations/records';
import { keepCommand, spaceScope } from '../../operations/undo';
import type { RecordState } from '../../store/commands';
import { createImportedLayer } from '../../store/layers';
import { listMarks } from '../../store/marks';
import { getOwnSpace } from '../../store/spaces';
import type { ForeignPlan, PlannedLayer } from './plan';

/** Does what the plan says; a plan without anything new does nothing and leaves no step. */
export function applyForeign(ctx: Context, plan: ForeignPlan): void {
  const before: RecordState[] = [];
  const after: RecordState[] = [];
  for (const layer of plan.layers) {
    const step = layer.known ? bringMore(ctx, layer) : bringNew(ctx, layer);
    before.push(...step.before);
    after.push(...step.after);
  }
  if (after.length === 0) return;
  const count = plan.layers.reduce((sum, { marks }) => sum + marks.length, 0);
  keepCommand(ctx, {
    scope: spaceScope(getOwnSpace(ctx.db).id),
    op: 'imports.apply',
    label: { code: 'marksImport', params: { count } },
    before,
    after,
    group: null,
  });
}

interface Step {
  readonly before: readonly RecordState[];
  readonly after: readonly RecordState[];
}

const layerRecord = (state: LayerState): RecordState => ({ type: 'layer', id: state.id, state });

const recordsOf = ({ marks, sources, viewpoints }: PlannedLayer): RecordState[] => [
  ...[...viewpoints.values()].map((state): RecordState => ({ type: 'viewpoint', id: state.id, state })),
  ...[...sources.values()].map((state): RecordState => ({ type: 'source', id: state.id, state })),
  ...marks.map((state): RecordState => ({ type: 'mark', id: state.id, state })),
];

/** A layer that was not here: its inverse is that it is taken away as a whole. */
function bringNew(ctx: Context, layer: PlannedLayer): Step {
  const { id, article, author } = layer;
  createImportedLayer(ctx.db, { id, article: article.n, author, rev: 1 });
  writeRecords(ctx, recordsOf(layer), layer.placed);
  ctx.changes.add('layer', id, article.id);
  return {
    before: [layerRecord({ id, trashed: true, rev: 2 })],
    after: [layerRecord({ id, trashed: false, rev: 1 })],
  };
}

/**
 * A layer that is here gets more marks. One that was taken away comes back as the file has it: marks of it that the
 * file does not name stay away; Undo brings all of it back as it lay.
 */
function bringMore(ctx: Context, layer: PlannedLayer): Step {
  const { known, named } = layer;
  const after = recordsOf(layer);
  if (known?.trashed) {
    const left = listMarks(ctx.db, known.n).filter(({ id }) => !named.has(id));
    after.push(...left.map(({ id }): RecordState => ({ type: 'mark', id, state: null })));
  }
  // Named in every step that is about it, so that its history goes when its article is deleted for good.
  if (known) after.unshift(layerRecord({ id: known.id, trashed: false, rev: known.rev + (known.trashed ? 1 : 0) }));
  const before = after.map(({ type, id }) => readRecord(ctx, type, id));
  writeRecords(ctx, after, layer.placed);
  ctx.changes.add('layer', layer.id, layer.article.id);
  return { before, after };
}
