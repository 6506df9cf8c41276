/** Marks: made, changed, deleted, listed. */
import { PlumblineError, type HistoryLabel, type OperationOutput, type ParsedInput } from '../../shared/contract';
import { Mark, MarkId, unanswered, type LayerId } from '../../shared/model';
import type { Article } from '../store/articles';
import type { RecordState } from '../store/commands';
import { findKind } from '../store/kinds';
import { compareMarks, findMarkLayer, getMark, listMarks } from '../store/marks';
import { listDecisions, nameOf } from '../store/placements';
import { getNewestVersion } from '../store/versions';
import { withAnswers } from './answers';
import type { Context } from './deps';
import { conflict, notFound } from './find';
import { readHome, writeHome, writeHomeOf } from './layer-home';
import { placeRanges, placeWords } from './mark-ranges';
import { isSameJson } from './records';
import { moveReferences } from './references';
import { viewMark, viewMarks } from './standings';
import { layerScope, makeChange, makeGroupedChange, readHistory } from './undo';
import { cleanNote, cleanTags } from './wording';

/** `marks.create` */
export function createMark(ctx: Context, input: ParsedInput<'marks.create'>): OperationOutput<'marks.create'> {
  const { article, layer } = writeHome(ctx, input);
  assertKind(ctx, article, input.kind);
  const version = getNewestVersion(ctx.db, article.n);
  const ranges =
    input.exact === undefined
      ? placeRanges(version.text, input.ranges ?? [])
      : placeWords(version.text, input.exact, input.prefix, input.suffix);
  const plain: Mark = {
    id: MarkId.parse(ctx.newId()),
    layer: layer.id,
    version: version.id,
    kind: input.kind,
    note: cleanNote(input.note ?? ''),
    tags: cleanTags(input.tags ?? []),
    certainty: input.certainty ?? null,
    ...unanswered(),
    ranges,
    rev: 1,
  };
  const mark = withAnswers(ctx, article.space, plain, input);
  const scope = layerScope(layer.id);
  makeChange(ctx, {
    scope,
    op: 'marks.create',
    label: { code: 'markCreate', params: { count: 1, kind: mark.kind } },
    after: [toRecord(mark)],
  });
  return { mark, history: readHistory(ctx, scope) };
}

/** `marks.update`. Offsets are the newest version's: edges that are set there make it the mark's own version. */
export function updateMark(ctx: Context, input: ParsedInput<'marks.update'>): OperationOutput<'marks.update'> {
  const mark = getMark(ctx.db, input.mark);
  if (!mark) throw notFound('mark', input.mark);
  const { article, layer } = writeHomeOf(ctx, mark);
  const version = getNewestVersion(ctx.db, article.n);
  if (input.kind !== undefined) assertKind(ctx, article, input.kind);
  const scope = layerScope(layer.id);
  const plain: Mark = {
    ...mark,
    kind: input.kind ?? mark.kind,
    note: input.note === undefined ? mark.note : cleanNote(input.note),
    tags: input.tags === undefined ? mark.tags : cleanTags(input.tags),
    certainty: input.certainty === undefined ? mark.certainty : input.certainty,
    ...(input.ranges === undefined ? {} : { version: version.id, ranges: placeRanges(version.text, input.ranges) }),
  };
  const next = withAnswers(ctx, article.space, plain, input);
  if (isSameContent(mark, next)) return { mark: viewMark(ctx, version, mark), history: readHistory(ctx, scope) };
  const after = toRecord({ ...next, rev: mark.rev + 1 });
  if (input.group === undefined) {
    makeChange(ctx, { scope, op: 'marks.update', label: labelChange(mark, next), after: [after] });
  } else {
    makeGroupedChange(ctx, {
      scope,
      op: 'marks.update',
      after,
      group: input.group,
      label: (from, to) => labelChange(Mark.parse(from.state), Mark.parse(to.state)),
      isSame: (from, to) => from.state !== null && isSameContent(Mark.parse(from.state), Mark.parse(to.state)),
    });
  }
  const saved = getMark(ctx.db, input.mark) ?? next;
  return { mark: viewMark(ctx, version, saved), history: readHistory(ctx, scope) };
}

/** `marks.delete` */
export function deleteMarks(ctx: Context, input: ParsedInput<'marks.delete'>): OperationOutput<'marks.delete'> {
  const ids = [...new Set(input.marks)];
  const first = input.marks[0];
  const firstMark = first && getMark(ctx.db, first);
  if (!firstMark) throw notFound('mark', first ?? '');
  const { layer } = writeHomeOf(ctx, firstMark);
  for (const id of ids) {
    const layerN = findMarkLayer(ctx.db, id);
    if (layerN === undefined) throw notFound('mark', id);
    if (layerN !== layer.n) {
      throw conflict('mark', id, 'otherLayer', 'Marks of several articles cannot be deleted in one step.');
    }
  }
  const scope = layerScope(layer.id);
  const { after, touched } = moveReferences(
    ctx,
    ids.map((id) => ({ type: 'mark', from: id, to: null })),
    { except: new Set(ids) },
  );
  const linked = touched.marks + touched.items;
  makeChange(ctx, {
    scope,
    op: 'marks.delete',
    label:
      linked === 0
        ? { code: 'markDelete', params: { count: ids.length } }
        : { code: 'markDeleteLinked', params: { count: ids.length, touched: linked } },
    after: [
      ...ids.map((id): RecordState => ({ type: 'mark', id, state: null })),
      // What the reader said of where they stand comes back with them.
      ...ids
        .flatMap((id) => listDecisions(ctx.db, id))
        .map((decision): RecordState => ({ type: 'placement', id: nameOf(decision), state: null })),
      ...after,
    ],
  });
  return { deleted: ids, touched, history: readHistory(ctx, scope) };
}

/** `marks.list` */
export function listMarksOf(ctx: Context, input: ParsedInput<'marks.list'>): OperationOutput<'marks.list'> {
  const { article, layer } = readHome(ctx, input);
  const ids = input.ids && new Set<string>(input.ids);
  const words = input.text === undefined ? '' : fold(input.text);
  // A few marks by their ids, as views refetch them: not worth reading the whole layer.
  const marks =
    input.ids && input.ids.length <= FEW_MARKS ? readFew(ctx, layer.id, input.ids) : listMarks(ctx.db, layer.n);
  const isWanted = (mark: Mark): boolean =>
    (!ids || ids.has(mark.id)) &&
    (input.kind === undefined || mark.kind === input.kind) &&
    (words === '' || searchable(mark).includes(words));
  const view = viewMarks(ctx, getNewestVersion(ctx.db, article.n), marks);
  const lost = view.lost.filter(isWanted);
  return {
    // Those that moved stand where they are now.
    marks: view.marks.filter(isWanted).sort(compareMarks),
    ...(lost.length > 0 ? { lost } : {}),
  };
}

/** Up to so many ids are read one by one. */
const FEW_MARKS = 20;

function readFew(ctx: Context, layer: LayerId, ids: readonly string[]): Mark[] {
  const marks = [...new Set(ids)].flatMap((id) => getMark(ctx.db, id) ?? []);
  return marks.filter((mark) => mark.layer === layer).sort(compareMarks);
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

const searchable = (mark: Mark): string =>
  fold([...mark.ranges.map((r) => r.exact), mark.note, ...mark.tags].join('\n'));

const toRecord = (mark: Mark): RecordState => ({ type: 'mark', id: mark.id, state: mark });

const isSameContent = (a: Mark, b: Mark): boolean => isSameJson({ ...a, rev: 0 }, { ...b, rev: 0 });

/** Names a change by what it changed; more than one thing is just "change of a mark". */
function labelChange(before: Mark, after: Mark): HistoryLabel {
  const labels: HistoryLabel[] = [];
  if (before.kind !== after.kind) labels.push({ code: 'markKind', params: { from: before.kind, kind: after.kind } });
  if (before.note !== after.note) labels.push({ code: 'markNote', params: {} });
  if (!isSameJson(before.tags, after.tags)) labels.push({ code: 'markTags', params: {} });
  if (!isSameJson(before.ranges, after.ranges)) labels.push({ code: 'markEdges', params: {} });
  if (!isSameJson(answersOf(before), answersOf(after))) labels.push({ code: 'markAnswer', params: {} });
  const [only, second] = labels;
  const isOne = only !== undefined && second === undefined && before.certainty === after.certainty;
  return isOne ? only : { code: 'markUpdate', params: {} };
}

const answersOf = ({ source, viewpoint, fields, links }: Mark): unknown => ({ source, viewpoint, fields, links });

function assertKind(ctx: Context, article: Article, code: string): void {
  if (findKind(ctx.db, article.space, code) === undefined) {
    throw new PlumblineError('invalidInput', `kind: there is no kind called "${code}" here`, {
      fields: [{ field: 'kind', problem: `there is no kind called "${code}" here` }],
    });
  }
}
