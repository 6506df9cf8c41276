/** People and papers: put down, described, merged, split, deleted, listed. */
import { PlumblineError, type HistoryLabel, type OperationOutput, type ParsedInput } from '../../shared/contract';
import { Source, SourceId, type LayerId, type MarkId, type SourceFacts } from '../../shared/model';
import type { RecordState } from '../store/commands';
import { getMark } from '../store/marks';
import { getSource, listSources as readSources } from '../store/sources';
import { getViewpoint } from '../store/viewpoints';
import { withAnswers } from './answers';
import type { Context } from './deps';
import { conflict, notFound } from './find';
import { nextOrd, readHome, writeHome, writeHomeOf } from './layer-home';
import { isSameJson } from './records';
import { moveReferences } from './references';
import { layerScope, makeChange, makeGroupedChange, readHistory } from './undo';
import { cleanLine, cleanNote } from './wording';

/** `sources.list` */
export function listSources(ctx: Context, input: ParsedInput<'sources.list'>): OperationOutput<'sources.list'> {
  return { sources: readSources(ctx.db, readHome(ctx, input).layer.n) };
}

/** `sources.create` */
export function createSource(ctx: Context, input: ParsedInput<'sources.create'>): OperationOutput<'sources.create'> {
  const { article: _, layer: __, marks = [], ...facts } = input;
  const { article, layer } = writeHome(ctx, input);
  const source = withFacts(ctx, blankSource(ctx, layer.id, nextOrd(readSources(ctx.db, layer.n)), input.name), facts);
  // The source is not in the file yet when its marks are made ready, so it is given to them after.
  const given = [...new Set(marks)].map((id): RecordState => {
    const mark = findMarkOf(ctx, layer.id, id);
    const theirs = withAnswers(ctx, article.space, { ...mark, source: source.id, rev: mark.rev + 1 }, {});
    return { type: 'mark', id, state: theirs };
  });
  const history = change(ctx, 'sources.create', layer.id, { code: 'sourceCreate', params: { name: source.name } }, [
    toRecord(source),
    ...given,
  ]);
  return { source, touched: { marks: given.length, sources: 0, items: 0 }, history };
}

/** `sources.update` */
export function updateSource(ctx: Context, input: ParsedInput<'sources.update'>): OperationOutput<'sources.update'> {
  const { source: id, group, ...facts } = input;
  const source = findSourceById(ctx, id);
  const { layer } = writeHomeOf(ctx, source);
  const scope = layerScope(layer.id);
  const next = withFacts(ctx, source, facts);
  if (isSameJson(source, next)) return { source, history: readHistory(ctx, scope) };
  const after = toRecord({ ...next, rev: source.rev + 1 });
  const label: HistoryLabel = { code: 'sourceUpdate', params: { name: next.name } };
  if (group === undefined) change(ctx, 'sources.update', layer.id, label, [after]);
  else {
    makeGroupedChange(ctx, {
      scope,
      op: 'sources.update',
      after,
      group,
      label: () => label,
      isSame: (a, b) => isSameJson({ ...Source.parse(a.state), rev: 0 }, { ...Source.parse(b.state), rev: 0 }),
    });
  }
  return { source: getSource(ctx.db, id) ?? next, history: readHistory(ctx, scope) };
}

/** `sources.merge` */
export function mergeSources(ctx: Context, input: ParsedInput<'sources.merge'>): OperationOutput<'sources.merge'> {
  const into = findSourceById(ctx, input.into);
  const { layer } = writeHomeOf(ctx, into);
  const others = [...new Set(input.from)].map((id) => findSourceOf(ctx, layer.id, id));
  if (others.some((other) => other.id === into.id)) {
    const problem = 'a source cannot be merged into itself';
    throw new PlumblineError('invalidInput', `from: ${problem}`, { fields: [{ field: 'from', problem }] });
  }
  const merged = others.reduce(mergeFacts, into);
  const { after, touched } = moveReferences(
    ctx,
    others.map((other) => ({ type: 'source', from: other.id, to: into.id })),
  );
  const source = { ...merged, rev: into.rev + 1 };
  const label: HistoryLabel = {
    code: 'sourceMerge',
    params: { count: others.length, name: others[0]?.name ?? '', into: into.name, marks: touched.marks },
  };
  const history = change(ctx, 'sources.merge', layer.id, label, [
    toRecord(source),
    ...after,
    ...others.map((other): RecordState => ({ type: 'source', id: other.id, state: null })),
  ]);
  return { source, touched, history };
}

/** What `into` does not say is taken from the other; what both say stays as `into` has it. */
function mergeFacts(into: Source, other: Source): Source {
  return {
    ...into,
    speaks: into.speaks === 'speaks' || other.speaks === 'speaks' ? 'speaks' : (into.speaks ?? other.speaks),
    identification: into.identification ?? other.identification,
    saysWhy: into.saysWhy ?? other.saysWhy,
    role: into.role ?? other.role,
    type: into.type ?? other.type,
    affiliation: into.affiliation ?? other.affiliation,
    viewpoint: into.viewpoint ?? other.viewpoint,
    reply: into.reply ?? other.reply,
    note: [into.note, other.note]
      .filter((note) => note !== '')
      .join('\n')
      .slice(0, 20_000),
    spellings: cleanSpellings([...into.spellings, other.name, ...other.spellings]),
  };
}

/** `sources.split` */
export function splitSource(ctx: Context, input: ParsedInput<'sources.split'>): OperationOutput<'sources.split'> {
  const source = findSourceById(ctx, input.source);
  const { layer } = writeHomeOf(ctx, source);
  const blank = blankSource(ctx, layer.id, nextOrd(readSources(ctx.db, layer.n)), input.name);
  const spellings = cleanSpellings(input.spellings);
  const created = { ...blank, spellings: cleanSpellings([...blank.spellings, ...spellings]) };
  const only = new Set<string>(input.marks);
  const { after, touched } = moveReferences(ctx, [{ type: 'source', from: source.id, to: created.id }], { only });
  const stray = [...only].find((id) => !after.some((record) => record.id === id));
  if (stray !== undefined) {
    const problem = `the mark ${stray} is not one of this source`;
    throw new PlumblineError('invalidInput', `marks: ${problem}`, { fields: [{ field: 'marks', problem }] });
  }
  const rest: Source = {
    ...source,
    spellings: source.spellings.filter((spelling) => !spellings.includes(spelling)),
    rev: source.rev + 1,
  };
  const label: HistoryLabel = {
    code: 'sourceSplit',
    params: { name: source.name, created: created.name, marks: touched.marks },
  };
  const history = change(ctx, 'sources.split', layer.id, label, [toRecord(rest), toRecord(created), ...after]);
  return { source: rest, created, touched, history };
}

/** `sources.delete` */
export function deleteSources(ctx: Context, input: ParsedInput<'sources.delete'>): OperationOutput<'sources.delete'> {
  const [first, ...more] = [...new Set(input.sources)];
  const one = findSourceById(ctx, first ?? '');
  const { layer } = writeHomeOf(ctx, one);
  const all = [one, ...more.map((id) => findSourceOf(ctx, layer.id, id))];
  const { after, touched } = moveReferences(
    ctx,
    all.map(({ id }) => ({ type: 'source', from: id, to: null })),
  );
  const label: HistoryLabel = {
    code: 'sourceDelete',
    params: { count: all.length, name: one.name, marks: touched.marks },
  };
  const history = change(ctx, 'sources.delete', layer.id, label, [
    ...after,
    ...all.map(({ id }): RecordState => ({ type: 'source', id, state: null })),
  ]);
  return { deleted: all.map(({ id }) => id), touched, history };
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

const blankSource = (ctx: Context, layer: LayerId, ord: number, name: string): Source => {
  const clean = cleanLine(name);
  return {
    id: SourceId.parse(ctx.newId()),
    layer,
    ord,
    name: clean,
    speaks: null,
    identification: null,
    saysWhy: null,
    role: null,
    type: null,
    affiliation: null,
    viewpoint: null,
    reply: null,
    note: '',
    spellings: [clean],
    rev: 1,
  };
};

/** A source with these facts in place of its own; undefined ones stay. */
function withFacts(
  ctx: Context,
  source: Source,
  facts: { readonly [K in keyof SourceFacts]?: SourceFacts[K] | undefined },
): Source {
  const { viewpoint } = facts;
  if (viewpoint && getViewpoint(ctx.db, viewpoint)?.layer !== source.layer) {
    throw notFound('viewpoint', viewpoint);
  }
  const named = Object.fromEntries((Object.entries(facts) as [string, unknown][]).filter(([, v]) => v !== undefined));
  const next: Source = { ...source, ...named };
  return {
    ...next,
    name: cleanLine(next.name),
    affiliation: next.affiliation === null ? null : cleanLine(next.affiliation),
    note: cleanNote(next.note),
    spellings: cleanSpellings(next.spellings),
  };
}

/** One line each, none twice, in the order given. */
const cleanSpellings = (spellings: readonly string[]): string[] =>
  [...new Set(spellings.map(cleanLine).filter((text) => text !== ''))].slice(0, 200);

const toRecord = (source: Source): RecordState => ({ type: 'source', id: source.id, state: source });

function findSourceById(ctx: Context, id: string): Source {
  const source = getSource(ctx.db, id);
  if (!source) throw notFound('source', id);
  return source;
}

/** A source of this layer. @throws PlumblineError `notFound`, or `conflict` when it is of another layer */
export function findSourceOf(ctx: Context, layer: LayerId, id: string): Source {
  const source = findSourceById(ctx, id);
  if (source.layer !== layer) {
    throw conflict('source', id, 'otherLayer', 'People of several articles cannot be changed in one step.');
  }
  return source;
}

/** A mark of this layer. @throws PlumblineError `notFound`, or `conflict` when it is of another layer */
export function findMarkOf(ctx: Context, layer: LayerId, id: MarkId): NonNullable<ReturnType<typeof getMark>> {
  const mark = getMark(ctx.db, id);
  if (!mark) throw notFound('mark', id);
  if (mark.layer !== layer) {
    throw conflict('mark', id, 'otherLayer', 'Marks of several articles cannot be changed in one step.');
  }
  return mark;
}
