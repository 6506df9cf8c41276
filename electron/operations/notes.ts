/** What a reader says beside the marks: absences, the headline, what was checked elsewhere. */
import type { HistoryLabel, OperationOutput, ParsedInput } from '../../shared/contract';
import { ItemId, type Absence, type Check, type HeadlineCheck, type Item, type LayerId } from '../../shared/model';
import type { RecordState } from '../store/commands';
import { getItem, listItems } from '../store/layer-items';
import { getViewpoint } from '../store/viewpoints';
import { getNewestVersion } from '../store/versions';
import type { Context } from './deps';
import { conflict, notFound } from './find';
import { nextOrd, readHome, writeHome, writeHomeOf, type OfArticle } from './layer-home';
import { placeRanges } from './mark-ranges';
import { isSameJson } from './records';
import { findMarkOf, findSourceOf } from './sources';
import { viewItem } from './standings';
import { layerScope, makeChange, makeGroupedChange, readHistory } from './undo';
import { cleanLine, cleanNote } from './wording';

/** `absences.list` */
export function listAbsences(ctx: Context, input: OfArticle): OperationOutput<'absences.list'> {
  return { absences: listItems(ctx.db, readHome(ctx, input).layer.n).filter((item) => item.type === 'absence') };
}

/** `absences.create` */
export function createAbsence(ctx: Context, input: ParsedInput<'absences.create'>): OperationOutput<'absences.create'> {
  const { layer } = writeHome(ctx, input);
  const { article: _, layer: __, ...named } = input;
  const blank = { reason: '', source: null, viewpoint: null, ...newItem(ctx, layer.n, layer.id) };
  const absence = cleanAbsence({ ...blank, ...definedOf(named), type: 'absence', what: input.what, text: input.text });
  assertReferences(ctx, absence);
  makeChange(ctx, {
    scope: layerScope(layer.id),
    op: 'absences.create',
    label: { code: 'absenceCreate', params: {} },
    after: [toRecord(absence)],
  });
  return { absence, history: readHistory(ctx, layerScope(layer.id)) };
}

/** `absences.update` */
export function updateAbsence(ctx: Context, input: ParsedInput<'absences.update'>): OperationOutput<'absences.update'> {
  const { absence: id, group, ...named } = input;
  const known = findItem(ctx, id, 'absence');
  const absence = cleanAbsence({ ...known, ...definedOf(named) });
  return {
    absence: update(ctx, 'absences.update', 'absenceUpdate', known, absence, group),
    history: histories(ctx, known),
  };
}

/** `absences.delete` */
export function deleteAbsences(
  ctx: Context,
  input: ParsedInput<'absences.delete'>,
): OperationOutput<'absences.delete'> {
  return deleteItems(ctx, 'absences.delete', 'absenceDelete', 'absence', input.absences);
}

/** `headline.get` */
export function getHeadline(ctx: Context, input: OfArticle): OperationOutput<'headline.get'> {
  const { article, layer } = readHome(ctx, input);
  const headline = readHeadline(ctx, layer.n);
  return { headline: headline ? viewItem(ctx, getNewestVersion(ctx.db, article.n), headline) : null };
}

/** `headline.set` */
export function setHeadline(ctx: Context, input: ParsedInput<'headline.set'>): OperationOutput<'headline.set'> {
  const { article, layer } = writeHome(ctx, input);
  const { article: _, layer: __, passages, group, ...named } = input;
  const version = getNewestVersion(ctx.db, article.n);
  const known = readHeadline(ctx, layer.n);
  const base: HeadlineCheck = known ?? {
    ...newItem(ctx, layer.n, layer.id),
    type: 'headline',
    answer: null,
    reason: '',
    whose: null,
    source: null,
    version: version.id,
    passages: [],
  };
  const next = withVoice(
    {
      ...base,
      ...definedOf(named),
      reason: cleanNote(named.reason ?? base.reason),
      ...(passages
        ? { version: version.id, passages: passages.length === 0 ? [] : placeRanges(version.text, passages) }
        : {}),
    },
    named,
  );
  if (known) {
    const headline = update(ctx, 'headline.set', 'headlineSet', known, next, group);
    return { headline: viewItem(ctx, version, headline), history: histories(ctx, known) };
  }
  assertReferences(ctx, next);
  const scope = layerScope(layer.id);
  const label: HistoryLabel = { code: 'headlineSet', params: {} };
  makeChange(ctx, { scope, op: 'headline.set', label, after: [toRecord(next)] });
  return { headline: next, history: readHistory(ctx, scope) };
}

/** Whose words they are and their source never contradict each other: as on marks. */
function withVoice(
  next: HeadlineCheck,
  named: { readonly whose?: HeadlineCheck['whose'] | undefined; readonly source?: HeadlineCheck['source'] | undefined },
): HeadlineCheck {
  if (named.source != null) return { ...next, whose: 'source' };
  if (named.whose === 'ownVoice' || named.whose === null) return { ...next, source: null };
  return next;
}

/** `checks.list` */
export function listChecks(ctx: Context, input: OfArticle): OperationOutput<'checks.list'> {
  return { checks: listItems(ctx.db, readHome(ctx, input).layer.n).filter((item) => item.type === 'check') };
}

/** `checks.create` */
export function createCheck(ctx: Context, input: ParsedInput<'checks.create'>): OperationOutput<'checks.create'> {
  const { layer } = writeHome(ctx, input);
  const { article: _, layer: __, ...named } = input;
  const blank = { where: '', address: null, found: '', mark: null, ...newItem(ctx, layer.n, layer.id) };
  const check = cleanCheck({ ...blank, ...definedOf(named), type: 'check', lookedUp: input.lookedUp });
  assertReferences(ctx, check);
  const scope = layerScope(layer.id);
  const label: HistoryLabel = { code: 'checkCreate', params: {} };
  makeChange(ctx, { scope, op: 'checks.create', label, after: [toRecord(check)] });
  return { check, history: readHistory(ctx, scope) };
}

/** `checks.update` */
export function updateCheck(ctx: Context, input: ParsedInput<'checks.update'>): OperationOutput<'checks.update'> {
  const { check: id, group, ...named } = input;
  const known = findItem(ctx, id, 'check');
  const check = cleanCheck({ ...known, ...definedOf(named) });
  return { check: update(ctx, 'checks.update', 'checkUpdate', known, check, group), history: histories(ctx, known) };
}

/** `checks.delete` */
export function deleteChecks(ctx: Context, input: ParsedInput<'checks.delete'>): OperationOutput<'checks.delete'> {
  return deleteItems(ctx, 'checks.delete', 'checkDelete', 'check', input.checks);
}

/** Saves a changed item as one step, or joined to the last of its group; what changes nothing leaves no step. */
function update<T extends Item>(
  ctx: Context,
  op: string,
  code: HistoryLabel['code'],
  known: T,
  next: T,
  group: string | undefined,
): T {
  const { layer } = writeHomeOf(ctx, known);
  if (isSameJson(known, next)) return known;
  assertReferences(ctx, next);
  const scope = layerScope(layer.id);
  const saved = { ...next, rev: known.rev + 1 };
  const label: HistoryLabel = { code, params: {} };
  if (group === undefined) makeChange(ctx, { scope, op, label, after: [toRecord(saved)] });
  else {
    makeGroupedChange(ctx, {
      scope,
      op,
      after: toRecord(saved),
      group,
      label: () => label,
      isSame: (a, b) => a.state !== null && isSameJson(withoutRev(a.state), withoutRev(b.state)),
    });
  }
  return { ...saved, rev: getItem(ctx.db, known.id)?.rev ?? saved.rev };
}

const withoutRev = (state: unknown): unknown => (typeof state === 'object' ? { ...state, rev: 0 } : state);

function deleteItems(
  ctx: Context,
  op: string,
  code: HistoryLabel['code'],
  type: Item['type'],
  ids: readonly string[],
): { deleted: ItemId[]; history: OperationOutput<'history.get'> } {
  const items = [...new Set(ids)].map((id) => findItem(ctx, id, type));
  const [first] = items;
  if (!first) throw notFound(type, ids[0] ?? '');
  const { layer } = writeHomeOf(ctx, first);
  const stray = items.find((item) => item.layer !== layer.id);
  if (stray) throw conflict(type, stray.id, 'otherLayer', 'Notes on several articles cannot be deleted in one step.');
  makeChange(ctx, {
    scope: layerScope(layer.id),
    op,
    label: { code, params: { count: items.length } },
    after: items.map(({ id }) => ({ type: 'item', id, state: null })),
  });
  return { deleted: items.map(({ id }) => id), history: readHistory(ctx, layerScope(layer.id)) };
}

const newItem = (ctx: Context, layerN: number, layer: LayerId) => ({
  id: ItemId.parse(ctx.newId()),
  layer,
  ord: nextOrd(listItems(ctx.db, layerN)),
  rev: 1,
});

const cleanAbsence = (absence: Absence): Absence => ({
  ...absence,
  text: cleanNote(absence.text),
  reason: cleanNote(absence.reason),
});

const cleanCheck = (check: Check): Check => ({
  ...check,
  lookedUp: cleanNote(check.lookedUp),
  where: cleanLine(check.where),
  found: cleanNote(check.found),
});

/** What is named: undefined stands for "stays". */
const definedOf = <T extends object>(named: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

const toRecord = (item: Item): RecordState => ({ type: 'item', id: item.id, state: item });
const histories = (ctx: Context, { layer }: Item): OperationOutput<'history.get'> =>
  readHistory(ctx, layerScope(layer));
const readHeadline = (ctx: Context, layer: number): HeadlineCheck | undefined =>
  listItems(ctx.db, layer).find((item) => item.type === 'headline');

function findItem<T extends Item['type']>(ctx: Context, id: string, type: T): Extract<Item, { type: T }> {
  const item = getItem(ctx.db, id);
  if (item?.type !== type) throw notFound(type, id);
  return item as Extract<Item, { type: T }>;
}

/** @throws PlumblineError `notFound` or `conflict` when the item refers to what is not of its layer */
function assertReferences(ctx: Context, item: Item): void {
  if ('source' in item && item.source !== null) findSourceOf(ctx, item.layer, item.source);
  if ('mark' in item && item.mark !== null) findMarkOf(ctx, item.layer, item.mark);
  if ('viewpoint' in item && item.viewpoint !== null) {
    if (getViewpoint(ctx.db, item.viewpoint)?.layer !== item.layer) throw notFound('viewpoint', item.viewpoint);
  }
}
