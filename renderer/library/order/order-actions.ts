/** What can be done to collections and saved searches, each with what is said of it. */
import type { ArticleSummary } from '../../../shared/contract';
import type { CollectionId, LibraryQuery, SavedSearchId } from '../../../shared/model';
import { call } from '../../services/api';
import { t } from '../../services/messages';
import { actOnLibrary } from '../actions';

const idsOf = (articles: readonly ArticleSummary[]) => articles.map(({ id }) => id);

export const createCollection = (name: string, articles: readonly ArticleSummary[]): Promise<boolean> =>
  actOnLibrary(
    () => call('collections.create', { name, articles: idsOf(articles) }),
    ({ collection }) => ({
      said: t('library.collection.made', { name: collection.name, count: articles.length }),
      undo: () => call('collections.delete', { collection: collection.id }),
    }),
  );

export const addToCollection = (
  { id, name }: { readonly id: CollectionId; readonly name: string },
  articles: readonly ArticleSummary[],
): Promise<boolean> =>
  actOnLibrary(
    () => call('collections.add', { collection: id, articles: idsOf(articles) }),
    ({ changed }) => ({
      said: t('library.collection.added', { name, count: changed.length }),
      undo: changed.length === 0 ? null : () => call('collections.remove', { collection: id, articles: changed }),
    }),
  );

export const removeFromCollection = (
  { id, name }: { readonly id: CollectionId; readonly name: string },
  articles: readonly ArticleSummary[],
): Promise<boolean> =>
  actOnLibrary(
    () => call('collections.remove', { collection: id, articles: idsOf(articles) }),
    ({ changed }) => ({
      said: t('library.collection.removed', { name, count: changed.length }),
      undo: changed.length === 0 ? null : () => call('collections.add', { collection: id, articles: changed }),
    }),
  );

export const renameCollection = (collection: CollectionId, name: string, before: string): Promise<boolean> =>
  actOnLibrary(
    () => call('collections.rename', { collection, name }),
    () => ({
      said: t('library.order.renamed', { name }),
      undo: () => call('collections.rename', { collection, name: before }),
    }),
  );

export const deleteCollection = (collection: CollectionId, name: string): Promise<boolean> =>
  actOnLibrary(
    () => call('collections.delete', { collection }),
    () => ({ said: t('library.collection.deleted', { name }), undo: 'history' }),
  );

export const saveSearch = (name: string, query: LibraryQuery): Promise<boolean> =>
  actOnLibrary(
    () => call('searches.create', { name, query }),
    ({ search }) => ({
      said: t('library.saved.made', { name }),
      undo: () => call('searches.delete', { search: search.id }),
    }),
  );

export const renameSearch = (search: SavedSearchId, name: string, before: string): Promise<boolean> =>
  actOnLibrary(
    () => call('searches.update', { search, name }),
    () => ({
      said: t('library.order.renamed', { name }),
      undo: () => call('searches.update', { search, name: before }),
    }),
  );

export const deleteSearch = (search: SavedSearchId, name: string): Promise<boolean> =>
  actOnLibrary(
    () => call('searches.delete', { search }),
    () => ({ said: t('library.saved.deleted', { name }), undo: 'history' }),
  );

export const tagArticles = (
  articles: readonly ArticleSummary[],
  add: readonly string[],
  remove: readonly string[],
): Promise<boolean> =>
  actOnLibrary(
    () => call('articles.tag', { articles: idsOf(articles), add: [...add], remove: [...remove] }),
    ({ changed }) => ({
      said: t('library.tags.saved', { count: changed.length }),
      // Which of them had which before is in the history only.
      undo: changed.length === 0 ? null : 'history',
    }),
  );
