/**
 * What the face shows of the core's data: a copy it can throw away. Pushed changes refetch what
 * is shown; of marks only the changed ones are fetched and put in place, in document order.
 */
import { keepPreviousData, QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { createContext, use } from 'react';
import type {
  ArticleSummary,
  ChangedEvent,
  FoundPart,
  LayerSummary,
  MarkView,
  SearchPart,
} from '../../shared/contract';
import type { Absence, ArticleId, Check, Dispute, HeadlineCheck, LayerId, Mark, MarkId } from '../../shared/model';
import { getBridge } from './bridge';
import { call } from './api';

export interface ArticleItems {
  /** Null: not asked yet. */
  readonly dispute: Dispute | null;
  readonly headline: HeadlineCheck | null;
  readonly absences: readonly Absence[];
  readonly checks: readonly Check[];
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: Infinity, refetchOnWindowFocus: false, gcTime: 60_000 },
    mutations: { networkMode: 'always', retry: false },
  },
});

export const statusQuery = queryOptions({ queryKey: ['status'], queryFn: () => call('app.status', {}) });
export const settingsQuery = queryOptions({ queryKey: ['settings'], queryFn: () => call('settings.get', {}) });
export const tagsQuery = queryOptions({
  queryKey: ['tags'],
  queryFn: async () => (await call('tags.list', {})).tags,
});
export const articlesQuery = (trashed: boolean) =>
  queryOptions({
    queryKey: ['articles', trashed],
    queryFn: async () => (await call('articles.list', { trashed })).articles,
  });
export interface SearchFor {
  readonly part: SearchPart;
  readonly text: string;
  readonly limit: number;
  /** Null: in the whole library. */
  readonly within: readonly ArticleId[] | null;
}
/** What is found in one part of the library. Changes make it stale as a whole: any record may hold the words. */
export const searchQuery = ({ part, text, limit, within }: SearchFor) =>
  queryOptions({
    queryKey: ['search', part, text, limit, within],
    queryFn: async (): Promise<FoundPart> => {
      const found = await call('articles.search', {
        text,
        limit,
        parts: [part],
        ...(within ? { within: [...within] } : {}),
      });
      return found.parts[0] ?? { part, total: 0, rows: [] };
    },
    gcTime: 10_000,
  });
export const collectionsQuery = queryOptions({
  queryKey: ['collection'],
  queryFn: async () => (await call('collections.list', {})).collections,
});
export const savedSearchesQuery = queryOptions({
  queryKey: ['savedSearch'],
  queryFn: async () => (await call('searches.list', {})).searches,
});
export const articleQuery = (article: ArticleId) =>
  queryOptions({
    queryKey: ['article', article],
    queryFn: async () => (await call('articles.get', { article })).article,
  });
/** An article's marks as they stand in its newest version. */
export interface ArticleMarks {
  /** In document order. */
  readonly marks: readonly MarkView[];
  /** Those whose words have no place there, as they were made. */
  readonly lost: readonly MarkView[];
}
export const marksQuery = (article: ArticleId) =>
  queryOptions({
    queryKey: ['marks', article],
    queryFn: async (): Promise<ArticleMarks> => {
      const { marks, lost = [] } = await call('marks.list', { article });
      return { marks, lost };
    },
  });
/** The own marks and those brought in from elsewhere. */
export const layersQuery = (article: ArticleId) =>
  queryOptions({
    queryKey: ['layer', article],
    queryFn: async () => (await call('layers.list', { article })).layers,
  });
/** The marks of a layer from elsewhere, those without a place in the text apart; null: none is shown. */
export const layerMarksQuery = (article: ArticleId, layer: LayerId | null) =>
  queryOptions({
    queryKey: ['layerMarks', article, layer],
    queryFn: async () => {
      if (layer === null) return null;
      const { marks, lost = [] } = await call('marks.list', { article, layer });
      return { marks, lost };
    },
  });
/** The layer from elsewhere whose marks the reader shows; null: the person's own. People and notes are that layer's too. */
export const ShownLayerContext = createContext<LayerSummary | null>(null);
const NO_ITEMS: ArticleItems = { dispute: null, headline: null, absences: [], checks: [] };
/** How many marks of an earlier version have no place in the newest, and how many places there the reader has not confirmed. */
export const standingsQuery = (article: ArticleId) =>
  queryOptions({
    queryKey: ['standings', article],
    queryFn: async () => {
      const { placements } = await call('marks.placements', { article });
      const lost = placements.filter(({ pieces }) => pieces.every((piece) => piece.range === null)).length;
      const open = placements.filter(({ state, decidedBy }) => decidedBy === 'rule' && state === 'needsReview').length;
      return { lost, toCheck: open };
    },
  });
/** The people and papers that the reader put down for an article. Its key begins with the record's type: see `onChanged`. */
export const sourcesQuery = (article: ArticleId, layer?: LayerId) =>
  queryOptions({
    queryKey: layer ? ['source', article, layer] : ['source', article],
    queryFn: async () => (await call('sources.list', { article, layer })).sources,
  });
export const viewpointsQuery = (article: ArticleId, layer?: LayerId) =>
  queryOptions({
    queryKey: layer ? ['viewpoint', article, layer] : ['viewpoint', article],
    queryFn: async () => (await call('viewpoints.list', { article, layer })).viewpoints,
  });
/** What the reader said beside the marks, all of it in one: the dispute gate, the headline, absences, checks elsewhere. */
export const itemsQuery = (article: ArticleId) =>
  queryOptions({
    queryKey: ['item', article],
    queryFn: async (): Promise<ArticleItems> => {
      const of = { article };
      const [{ dispute }, { headline }, { absences }, { checks }] = await Promise.all([
        call('disputes.get', of),
        call('headline.get', of),
        call('absences.list', of),
        call('checks.list', of),
      ]);
      return { dispute, headline, absences, checks };
    },
  });
/** Undo and Redo of an article's marks; null: of the library. */
export const historyQuery = (article: ArticleId | null) =>
  queryOptions({
    queryKey: ['history', article],
    queryFn: () => call('history.get', article === null ? {} : { article }),
  });

export const useStatus = () => useQuery(statusQuery);
export const useSettings = () => useQuery(settingsQuery);
export const useTags = () => useQuery(tagsQuery);
export const useArticles = (trashed: boolean) => useQuery(articlesQuery(trashed));
export const useSearch = (search: SearchFor) => useQuery({ ...searchQuery(search), placeholderData: keepPreviousData });
export const useCollections = () => useQuery(collectionsQuery);
export const useSavedSearches = () => useQuery(savedSearchesQuery);
export const useArticle = (article: ArticleId) => useQuery(articleQuery(article));
const placedOf = ({ marks }: ArticleMarks) => marks;
const lostOf = ({ lost }: ArticleMarks) => lost;
/** The marks that have a place in the newest version. */
export const useMarks = (article: ArticleId) => useQuery({ ...marksQuery(article), select: placedOf });
/** The marks whose words have none. */
export function useLostMarks(article: ArticleId): { readonly data: readonly MarkView[] | undefined } {
  const layer = use(ShownLayerContext);
  const own = useQuery({ ...marksQuery(article), select: lostOf });
  const theirs = useQuery(layerMarksQuery(article, layer?.id ?? null));
  return { data: layer ? theirs.data?.lost : own.data };
}
export const useStandings = (article: ArticleId, isLater: boolean) =>
  useQuery({ ...standingsQuery(article), enabled: isLater });
export const useSources = (article: ArticleId) => useQuery(sourcesQuery(article, use(ShownLayerContext)?.id));
export const useViewpoints = (article: ArticleId) => useQuery(viewpointsQuery(article, use(ShownLayerContext)?.id));
/** What was said beside the marks; a layer from elsewhere has marks only. */
export function useItems(article: ArticleId): { readonly data: ArticleItems | undefined } {
  const layer = use(ShownLayerContext);
  const { data } = useQuery(itemsQuery(article));
  return { data: layer ? NO_ITEMS : data };
}
export const useLayers = (article: ArticleId) => useQuery(layersQuery(article));
export const useLayerMarks = (article: ArticleId, layer: LayerId | null) => useQuery(layerMarksQuery(article, layer));
/** The library's last step. Its key begins with the history's, so that it is asked for again whenever that changes. */
export const stepQuery = queryOptions({
  queryKey: ['history', null, 'step'],
  queryFn: () => call('history.step', {}),
});

export const useHistory = (article: ArticleId | null) => useQuery(historyQuery(article));

/** Document order: by first start, then longer first, then id, as the core lists them. */
export function compareMarks(a: Mark, b: Mark): number {
  const [aStart, bStart] = [a.ranges[0]?.start ?? 0, b.ranges[0]?.start ?? 0];
  const [aEnd, bEnd] = [a.ranges.at(-1)?.end ?? 0, b.ranges.at(-1)?.end ?? 0];
  return aStart - bStart || bEnd - aEnd || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Whether a mark has no place in the version that its standing is about: it then has the version it was made in. */
export const hasNoPlace = ({ standing, version }: MarkView): boolean =>
  standing !== undefined && standing.version !== version;

/** Puts changed marks in, each where it belongs, and takes those out that `ids` names but `changed` does not hold. */
export function patchMarks(
  { marks, lost }: ArticleMarks,
  ids: ReadonlySet<string>,
  changed: readonly MarkView[],
): ArticleMarks {
  const patch = (list: readonly MarkView[], isLost: boolean) => {
    const rest = list.filter((m) => !ids.has(m.id));
    const added = changed.filter((mark) => hasNoPlace(mark) === isLost);
    return rest.length === list.length && added.length === 0 ? list : [...rest, ...added].sort(compareMarks);
  };
  return { marks: patch(marks, false), lost: patch(lost, true) };
}

async function refreshMarks(article: ArticleId, ids: MarkId[]): Promise<void> {
  const { queryKey } = marksQuery(article);
  if (!queryClient.getQueryData(queryKey)) return;
  const { marks, lost = [] } = await call('marks.list', { article, ids });
  queryClient.setQueryData(queryKey, (all) => all && patchMarks(all, new Set<string>(ids), [...marks, ...lost]));
}

/** Puts a mark that a call answered with into the shown list at once, before the push arrives. */
export function showMark(article: ArticleId, mark: MarkView): void {
  queryClient.setQueryData(marksQuery(article).queryKey, (all) => all && patchMarks(all, new Set([mark.id]), [mark]));
}

/** Takes deleted marks out of the shown list at once. */
export function hideMarks(article: ArticleId, ids: readonly MarkId[]): void {
  queryClient.setQueryData(marksQuery(article).queryKey, (all) => all && patchMarks(all, new Set<string>(ids), []));
}

/** More changed lines than this are not worth fetching one by one. */
const MOST_LINES = 2_000;

/** Puts changed lines of the library in place and takes those out that are not in it any more. */
export function patchArticles(
  list: readonly ArticleSummary[],
  ids: ReadonlySet<string>,
  changed: readonly ArticleSummary[],
): ArticleSummary[] {
  const byId = new Map<string, ArticleSummary>(changed.map((article) => [article.id, article]));
  const known = list.flatMap((article) => {
    if (!ids.has(article.id)) return [article];
    const now = byId.get(article.id);
    byId.delete(article.id);
    return now ? [now] : [];
  });
  return [...byId.values(), ...known];
}

/** Fetches the lines of changed articles only: the library may have ten thousand. */
async function refreshArticles(ids: ReadonlySet<ArticleId>): Promise<void> {
  if (ids.size > MOST_LINES) return queryClient.invalidateQueries({ queryKey: ['articles'] });
  await Promise.all(
    [false, true].map(async (trashed) => {
      const { queryKey } = articlesQuery(trashed);
      const state = queryClient.getQueryState(queryKey);
      if (!state) return;
      // A whole list on its way may have been read before the change.
      if (state.data === undefined || state.fetchStatus === 'fetching') {
        return queryClient.invalidateQueries({ queryKey });
      }
      const { articles } = await call('articles.list', { trashed, ids: [...ids] });
      queryClient.setQueryData(queryKey, (list) => list && patchArticles(list, new Set<string>(ids), articles));
    }),
  );
}

function onChanged(event: ChangedEvent): void {
  const marksByArticle = new Map<ArticleId, MarkId[]>();
  const stale = new Set<string>();
  const lines = new Set<ArticleId>();
  for (const { type, id, article } of event.records) {
    if (type === 'mark' && article) {
      const ids = marksByArticle.get(article) ?? [];
      ids.push(id as MarkId);
      marksByArticle.set(article, ids);
      lines.add(article);
      stale.add('standings');
      stale.add('layerMarks');
    } else if (type === 'listed') lines.add(id as ArticleId);
    else if (type === 'article') {
      lines.add(id as ArticleId);
      void queryClient.invalidateQueries({ queryKey: ['article', id] });
    } else if (type === 'history') void queryClient.invalidateQueries({ queryKey: ['history', article] });
    else if (type === 'store') void queryClient.invalidateQueries();
    else stale.add(type);
    if (type === 'layer') stale.add('layerMarks');
  }
  if (lines.size > 0) {
    stale.add('collection');
    void refreshArticles(lines).catch(() => queryClient.invalidateQueries({ queryKey: ['articles'] }));
  }
  if (lines.size > 0 || stale.has('item')) stale.add('search');
  for (const key of stale) void queryClient.invalidateQueries({ queryKey: [key] });
  for (const [article, ids] of marksByArticle) void refreshMarks(article, ids);
}

/** Starts following pushed changes; returns the stop. */
export const followChanges = (): (() => void) => getBridge().onChanged(onChanged);
