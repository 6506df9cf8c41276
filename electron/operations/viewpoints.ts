/** Viewpoints and the dispute gate. */
import type { HistoryLabel, OperationOutput, ParsedInput } from '../../shared/contract';
import { ItemId, ViewpointId, type Dispute, type LayerId, type Viewpoint } from '../../shared/model';
import type { RecordState } from '../store/commands';
import { listItems } from '../store/layer-items';
import { getViewpoint, listViewpoints as readViewpoints } from '../store/viewpoints';
import type { Context } from './deps';
import { conflict, notFound } from './find';
import { nextOrd, readHome, writeHome, writeHomeOf, type OfArticle } from './layer-home';
import { isSameJson } from './records';
import { moveReferences } from './references';
import { findMarkOf, findSourceOf } from './sources';
import { layerScope, makeChange, readHistory } from './undo';
import { cleanLine, cleanNote } from './wording';

/** `viewpoints.list` */
export function listViewpoints(ctx: Context, input: OfArticle): OperationOutput<'viewpoints.list'> {
  return { viewpoints: readViewpoints(ctx.db, readHome(ctx, input).layer.n) };
}

/** `viewpoints.create` */
export function createViewpoint(
  ctx: Context,
  input: ParsedInput<'viewpoints.create'>,
): OperationOutput<'viewpoints.create'> {
  const { layer } = writeHome(ctx, input);
  const known = readViewpoints(ctx.db, layer.n);
  const viewpoint = newViewpoint(ctx, layer.id, nextOrd(known), input.name);
  assertFreeName(known, viewpoint);
  const sources = [...new Set(input.sources ?? [])].map((id): RecordState => {
    const source = findSourceOf(ctx, layer.id, id);
    return { type: 'source', id, state: { ...source, viewpoint: viewpoint.id, rev: source.rev + 1 } };
  });
  const marks = [...new Set(input.marks ?? [])].map((id): RecordState => {
    const mark = findMarkOf(ctx, layer.id, id);
    return { type: 'mark', id, state: { ...mark, viewpoint: viewpoint.id, rev: mark.rev + 1 } };
  });
  const label: HistoryLabel = { code: 'viewpointCreate', params: { name: viewpoint.name } };
  const history = change(ctx, 'viewpoints.create', layer.id, label, [toRecord(viewpoint), ...sources, ...marks]);
  return { viewpoint, touched: { marks: marks.length, sources: sources.length, items: 0 }, history };
}

/** `viewpoints.update` */
export function updateViewpoint(
  ctx: Context,
  input: ParsedInput<'viewpoints.update'>,
): OperationOutput<'viewpoints.update'> {
  const viewpoint = findViewpointById(ctx, input.viewpoint);
  const { layer } = writeHomeOf(ctx, viewpoint);
  const next = { ...viewpoint, name: cleanLine(input.name) };
  if (isSameJson(viewpoint, next)) return { viewpoint, history: readHistory(ctx, layerScope(layer.id)) };
  assertFreeName(readViewpoints(ctx.db, layer.n), next);
  const renamed = { ...next, rev: viewpoint.rev + 1 };
  const label: HistoryLabel = { code: 'viewpointUpdate', params: { name: next.name } };
  return { viewpoint: renamed, history: change(ctx, 'viewpoints.update', layer.id, label, [toRecord(renamed)]) };
}

/** `viewpoints.merge` */
export function mergeViewpoints(
  ctx: Context,
  input: ParsedInput<'viewpoints.merge'>,
): OperationOutput<'viewpoints.merge'> {
  const into = findViewpointById(ctx, input.into);
  const { layer } = writeHomeOf(ctx, into);
  const others = findAll(ctx, layer.id, input.from).filter((other) => other.id !== into.id);
  const { after, touched } = moveReferences(
    ctx,
    others.map(({ id }) => ({ type: 'viewpoint', from: id, to: into.id })),
  );
  if (others.length === 0) return { viewpoint: into, touched, history: readHistory(ctx, layerScope(layer.id)) };
  const label: HistoryLabel = {
    code: 'viewpointMerge',
    params: {
      count: others.length,
      name: others[0]?.name ?? '',
      into: into.name,
      sources: touched.sources,
      marks: touched.marks,
    },
  };
  const history = change(ctx, 'viewpoints.merge', layer.id, label, [...after, ...others.map(toGone)]);
  return { viewpoint: into, touched, history };
}

/** `viewpoints.delete` */
export function deleteViewpoints(
  ctx: Context,
  input: ParsedInput<'viewpoints.delete'>,
): OperationOutput<'viewpoints.delete'> {
  const one = findViewpointById(ctx, input.viewpoints[0] ?? '');
  const { layer } = writeHomeOf(ctx, one);
  const all = findAll(ctx, layer.id, input.viewpoints);
  const { after, touched } = moveReferences(
    ctx,
    all.map(({ id }) => ({ type: 'viewpoint', from: id, to: null })),
  );
  const label: HistoryLabel = {
    code: 'viewpointDelete',
    params: { count: all.length, name: one.name, sources: touched.sources, marks: touched.marks },
  };
  const history = change(ctx, 'viewpoints.delete', layer.id, label, [...after, ...all.map(toGone)]);
  return { deleted: all.map(({ id }) => id), touched, history };
}

/** `disputes.get` */
export function getDispute(ctx: Context, input: OfArticle): OperationOutput<'disputes.get'> {
  return { dispute: readDispute(ctx, readHome(ctx, input).layer.n) ?? null };
}

/** `disputes.set` */
export function setDispute(ctx: Context, input: ParsedInput<'disputes.set'>): OperationOutput<'disputes.set'> {
  const { layer } = writeHome(ctx, input);
  const known = readDispute(ctx, layer.n);
  const next: Dispute = {
    id: known?.id ?? ItemId.parse(ctx.newId()),
    layer: layer.id,
    ord: 0,
    type: 'dispute',
    answer: input.answer,
    about: input.about === undefined ? (known?.about ?? '') : cleanNote(input.about),
    rev: known?.rev ?? 0,
  };
  const viewpoints = readViewpoints(ctx.db, layer.n);
  const taken = new Set(viewpoints.map(({ name }) => fold(name)));
  const names = (input.between ?? []).map(cleanLine).filter((name) => {
    const isNew = name !== '' && !taken.has(fold(name));
    taken.add(fold(name));
    return isNew;
  });
  const made = names.map((name, i) => newViewpoint(ctx, layer.id, nextOrd(viewpoints) + i, name));
  const isSame = known !== undefined && isSameJson(known, next);
  const dispute = isSame ? known : { ...next, rev: next.rev + 1 };
  if (!isSame || made.length > 0) {
    const item: RecordState[] = isSame ? [] : [{ type: 'item', id: dispute.id, state: dispute }];
    const label: HistoryLabel = { code: 'disputeSet', params: { answer: input.answer ?? 'none' } };
    change(ctx, 'disputes.set', layer.id, label, [...item, ...made.map(toRecord)]);
  }
  return { dispute, viewpoints: [...viewpoints, ...made], history: readHistory(ctx, layerScope(layer.id)) };
}

const readDispute = (ctx: Context, layer: number): Dispute | undefined =>
  listItems(ctx.db, layer).find((item) => item.type === 'dispute');

const newViewpoint = (ctx: Context, layer: LayerId, ord: number, name: string): Viewpoint => ({
  id: ViewpointId.parse(ctx.newId()),
  layer,
  ord,
  name: cleanLine(name),
  rev: 1,
});

const fold = (name: string): string => name.normalize('NFKC').toLowerCase();

/** @throws PlumblineError `conflict` when another viewpoint of the layer has the name */
function assertFreeName(known: readonly Viewpoint[], { id, name }: Viewpoint): void {
  const other = known.find((viewpoint) => viewpoint.id !== id && fold(viewpoint.name) === fold(name));
  if (other) throw conflict('viewpoint', other.id, 'nameTaken', 'There is a viewpoint of that name already.');
}

function change(
  ctx: Context,
  op: string,
  layer: LayerId,
  label: HistoryLabel,
  after: readonly RecordState[],
): OperationOutput<'history.get'> {
  const scope = layerScope(layer);
  makeChange(ctx, { scope, op, label, after });
  return readHistory(ctx, scope);
}

const toRecord = (viewpoint: Viewpoint): RecordState => ({ type: 'viewpoint', id: viewpoint.id, state: viewpoint });
const toGone = ({ id }: Viewpoint): RecordState => ({ type: 'viewpoint', id, state: null });

function findViewpointById(ctx: Context, id: string): Viewpoint {
  const viewpoint = getViewpoint(ctx.db, id);
  if (!viewpoint) throw notFound('viewpoint', id);
  return viewpoint;
}

function findAll(ctx: Context, layer: LayerId, ids: readonly string[]): Viewpoint[] {
  return [...new Set(ids)].map((id) => {
    const viewpoint = findViewpointById(ctx, id);
    if (viewpoint.layer !== layer) {
      throw conflict('viewpoint', id, 'otherLayer', 'Viewpoints of several articles cannot be changed in one step.');
    }
    return viewpoint;
  });
}
