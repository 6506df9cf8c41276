/** Layers of marks from elsewhere: listed, taken away, copied from. */
import type { OperationOutput, ParsedInput } from '../../shared/contract';
import {
  MarkId,
  SourceId,
  ViewpointId,
  type Mark,
  type MarkLink,
  type Source,
  type Viewpoint,
} from '../../shared/model';
import { getArticleOfLayer, type Article } from '../store/articles';
import type { RecordState } from '../store/commands';
import { countLayerMarks, getLayer, listLayers, type Layer } from '../store/layers';
import { listMarks } from '../store/marks';
import { findPlacement } from '../store/placements';
import { listSources } from '../store/sources';
import { getNewestVersion } from '../store/versions';
import { listViewpoints } from '../store/viewpoints';
import type { Context } from './deps';
import { assertInUse, conflict, findArticle, notFound } from './find';
import { nextOrd } from './layer-home';
import { readLayer } from './records';
import { writeRecords } from './records';
import { keepCommand, layerScope, makeChange, readHistory } from './undo';

/** `layers.list` */
export function listLayersOf(ctx: Context, input: ParsedInput<'layers.list'>): OperationOutput<'layers.list'> {
  const article = findArticle(ctx.db, input.article);
  const layers = listLayers(ctx.db, article.n).flatMap((layer) => {
    const { id, purpose, author, trashed } = layer;
    if (trashed || (purpose !== 'own' && purpose !== 'imported')) return [];
    return [{ id, purpose, author, marks: countLayerMarks(ctx.db, layer.n) }];
  });
  return { layers: layers.sort((a, b) => Number(b.purpose === 'own') - Number(a.purpose === 'own')) };
}

/** A layer from elsewhere, whose article may be changed. */
function findImported(ctx: Context, id: string): { article: Article; layer: Layer } {
  const layer = getLayer(ctx.db, id);
  const article = layer && getArticleOfLayer(ctx.db, layer.n);
  if (!article || layer.trashed) throw notFound('layer', id);
  assertInUse(article);
  if (layer.purpose !== 'imported') {
    throw conflict('layer', id, 'ownMarks', 'These are your own marks, not marks from elsewhere.');
  }
  return { article, layer };
}

/** `layers.trash`. A step of the article's own Undo: it is done there. */
export function trashLayer(ctx: Context, input: ParsedInput<'layers.trash'>): OperationOutput<'layers.trash'> {
  const { article, layer } = findImported(ctx, input.layer);
  const scope = layerScope(article.layer);
  const state = readLayer(ctx, layer.id);
  makeChange(ctx, {
    scope,
    op: 'layers.trash',
    label: { code: 'layerTrash', params: { count: 1 } },
    after: [{ type: 'layer', id: layer.id, state: { ...state, trashed: true, rev: layer.rev + 1 } }],
  });
  return { marks: countLayerMarks(ctx.db, layer.n), history: readHistory(ctx, scope) };
}

/**
 * `marks.copy`. Each copy stands where the mark stands: also one that has no place, or is for review. Links stay between
 * those that are copied or were there already.
 */
export function copyMarks(ctx: Context, input: ParsedInput<'marks.copy'>): OperationOutput<'marks.copy'> {
  const { article, layer } = findImported(ctx, input.layer);
  const all = listMarks(ctx.db, layer.n);
  const wanted = input.marks && new Set<string>(input.marks);
  const chosen = wanted ? all.filter(({ id }) => wanted.has(id)) : all;
  const missing = input.marks?.find((id) => !chosen.some((mark) => mark.id === id));
  if (missing !== undefined) throw notFound('mark', missing);
  const scope = layerScope(article.layer);
  const people = createPeople(ctx, article, layer);
  const known = new Map(
    listMarks(ctx.db, article.layerN).map((mark) => [sameKey(mark, people.nameOwn(mark)), mark.id]),
  );
  const version = getNewestVersion(ctx.db, article.n);
  /** Each of theirs as one of the own: the copy, or the one that was there. */
  const ownIds = new Map<MarkId, MarkId>();
  const copies: Mark[] = [];
  const placed = new Map<string, NonNullable<ReturnType<typeof findPlacement>>['pieces']>();
  for (const mark of chosen) {
    const key = sameKey(mark, people.nameTheirs(mark));
    const alike = known.get(key);
    const id = alike ?? MarkId.parse(ctx.newId());
    ownIds.set(mark.id, id);
    if (alike !== undefined) continue;
    known.set(key, id);
    copies.push({ ...mark, ...people.take(mark), id, layer: article.layer, rev: 1 });
    const placement = findPlacement(ctx.db, mark.id, version.n);
    if (placement) placed.set(id, placement.pieces);
  }
  for (const copy of copies) {
    copy.links = copy.links.flatMap((link): MarkLink[] => {
      if ('source' in link) {
        const source = people.takeSource(link.source);
        return source === null ? [] : [{ rel: link.rel, source }];
      }
      const to = ownIds.get(link.mark);
      return to === undefined || to === copy.id ? [] : [{ rel: link.rel, mark: to }];
    });
  }
  if (copies.length > 0) {
    const after: RecordState[] = [
      ...people.made(),
      ...copies.map((state): RecordState => ({ type: 'mark', id: state.id, state })),
    ];
    writeRecords(ctx, after, placed);
    keepCommand(ctx, {
      scope,
      op: 'marks.copy',
      label: { code: 'marksCopy', params: { count: copies.length } },
      before: after.map(({ type, id }) => ({ type, id, state: null })),
      after,
      group: null,
    });
  }
  return {
    copied: copies.map(({ id }) => id),
    alike: chosen.length - copies.length,
    history: readHistory(ctx, scope),
  };
}

interface Names {
  readonly who: string;
  readonly viewpoint: string;
}

/** What makes two marks the same to a reader: words, kind and all that is said of them. */
const sameKey = ({ version, kind, note, tags, certainty, fields, ranges }: Mark, names: Names): string =>
  JSON.stringify([version, kind, note, tags, certainty, fields, ranges.map((r) => [r.start, r.end, r.exact]), names]);

/** People and viewpoints of a layer as the own ones of the same name; those that are missing are made. */
function createPeople(ctx: Context, article: Article, layer: Layer) {
  const theirs = {
    sources: new Map(listSources(ctx.db, layer.n).map((source) => [source.id, source])),
    viewpoints: new Map(listViewpoints(ctx.db, layer.n).map((viewpoint) => [viewpoint.id, viewpoint])),
  };
  const sources = listSources(ctx.db, article.layerN);
  const viewpoints = listViewpoints(ctx.db, article.layerN);
  const newSources: Source[] = [];
  const newViewpoints: Viewpoint[] = [];
  const viewpointFor = (id: ViewpointId | null): ViewpointId | null => {
    const viewpoint = id && theirs.viewpoints.get(id);
    if (!viewpoint) return null;
    const own = [...viewpoints, ...newViewpoints].find(({ name }) => name === viewpoint.name);
    if (own) return own.id;
    const ord = nextOrd([...viewpoints, ...newViewpoints]);
    const made = { ...viewpoint, id: ViewpointId.parse(ctx.newId()), layer: article.layer, ord, rev: 1 };
    newViewpoints.push(made);
    return made.id;
  };
  const sourceFor = (id: SourceId | null): SourceId | null => {
    const source = id && theirs.sources.get(id);
    if (!source) return null;
    const own = [...sources, ...newSources].find(({ name }) => name === source.name);
    if (own) return own.id;
    const ord = nextOrd([...sources, ...newSources]);
    const viewpoint = viewpointFor(source.viewpoint);
    const made = { ...source, id: SourceId.parse(ctx.newId()), layer: article.layer, ord, viewpoint, rev: 1 };
    newSources.push(made);
    return made.id;
  };
  const nameOf = <T extends { readonly id: unknown; readonly name: string }>(list: Iterable<T>, id: T['id'] | null) =>
    [...list].find((each) => each.id === id)?.name ?? '';
  return {
    nameOwn: (mark: Mark): Names => ({
      who: nameOf(sources, mark.source),
      viewpoint: nameOf(viewpoints, mark.viewpoint),
    }),
    nameTheirs: (mark: Mark): Names => ({
      who: nameOf(theirs.sources.values(), mark.source),
      viewpoint: nameOf(theirs.viewpoints.values(), mark.viewpoint),
    }),
    take: (mark: Mark) => ({ source: sourceFor(mark.source), viewpoint: viewpointFor(mark.viewpoint) }),
    takeSource: sourceFor,
    made: (): RecordState[] => [
      ...newViewpoints.map((state): RecordState => ({ type: 'viewpoint', id: state.id, state })),
      ...newSources.map((state): RecordState => ({ type: 'source', id: state.id, state })),
    ],
  };
}
