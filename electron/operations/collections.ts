/** Collections of articles, and saved searches. Each change is one step of the library's Undo. */
import type { HistoryLabel, OperationOutput, ParsedInput } from '../../shared/contract';
import { CollectionId, SavedSearchId, type ArticleId, type Collection, type SavedSearch } from '../../shared/model';
import { getCollection, isMember, listCollections as readCollections, listMembers } from '../store/collections';
import type { RecordState } from '../store/commands';
import { getSavedSearch, listSavedSearches } from '../store/saved-searches';
import { getOwnSpace } from '../store/spaces';
import type { Context } from './deps';
import { conflict, findArticle, notFound } from './find';
import { membershipId } from './records';
import { isSameJson } from './records';
import { makeChange, spaceScope } from './undo';
import { cleanLine } from './wording';

function change(ctx: Context, op: string, label: HistoryLabel, after: readonly RecordState[]): void {
  if (after.length > 0) makeChange(ctx, { scope: spaceScope(getOwnSpace(ctx.db).id), op, label, after });
}

function findCollection(ctx: Context, id: string): Collection {
  const collection = getCollection(ctx.db, id);
  if (!collection) throw notFound('collection', id);
  return collection;
}

function assertFreeName(type: string, known: readonly { id: string; name: string }[], id: string, name: string): void {
  const sameName = known.some((each) => each.id !== id && each.name.toLowerCase() === name.toLowerCase());
  if (sameName) throw conflict(type, id, 'nameTaken', 'There is one of that name already.');
}

const membership = (collection: CollectionId, article: ArticleId, isIn: boolean): RecordState => ({
  type: 'membership',
  id: membershipId({ collection, article }),
  state: isIn ? { collection, article } : null,
});

const answer = (ctx: Context, id: string): OperationOutput<'collections.create'> => {
  const collection = readCollections(ctx.db, getOwnSpace(ctx.db).n).find((each) => each.id === id);
  if (!collection) throw notFound('collection', id);
  return { collection };
};

/** `collections.list` */
export function listCollections(ctx: Context): OperationOutput<'collections.list'> {
  return { collections: readCollections(ctx.db, getOwnSpace(ctx.db).n) };
}

/** `collections.create` */
export function createCollection(
  ctx: Context,
  input: ParsedInput<'collections.create'>,
): OperationOutput<'collections.create'> {
  const id = CollectionId.parse(ctx.newId());
  const name = cleanLine(input.name);
  assertFreeName('collection', readCollections(ctx.db, getOwnSpace(ctx.db).n), id, name);
  const articles = [...new Set(input.articles)].map((article) => findArticle(ctx.db, article).id);
  change(ctx, 'collections.create', { code: 'collectionCreate', params: { name } }, [
    { type: 'collection', id, state: { id, name, rev: 1 } satisfies Collection },
    ...articles.map((article) => membership(id, article, true)),
  ]);
  return answer(ctx, id);
}

/** `collections.rename` */
export function renameCollection(
  ctx: Context,
  input: ParsedInput<'collections.rename'>,
): OperationOutput<'collections.rename'> {
  const collection = findCollection(ctx, input.collection);
  const name = cleanLine(input.name);
  assertFreeName('collection', readCollections(ctx.db, getOwnSpace(ctx.db).n), collection.id, name);
  if (name !== collection.name) {
    const state: Collection = { ...collection, name, rev: collection.rev + 1 };
    change(ctx, 'collections.rename', { code: 'collectionRename', params: { name } }, [
      { type: 'collection', id: collection.id, state },
    ]);
  }
  return answer(ctx, collection.id);
}

/** `collections.delete`: the articles stay in the library. */
export function deleteCollection(
  ctx: Context,
  input: ParsedInput<'collections.delete'>,
): OperationOutput<'collections.delete'> {
  const { id, name } = findCollection(ctx, input.collection);
  change(ctx, 'collections.delete', { code: 'collectionDelete', params: { name } }, [
    { type: 'collection', id, state: null },
    ...listMembers(ctx.db, id).map((article) => membership(id, article, false)),
  ]);
  return { deleted: id };
}

function setMembers(ctx: Context, input: ParsedInput<'collections.add'>, isIn: boolean): { changed: ArticleId[] } {
  const { id, name } = findCollection(ctx, input.collection);
  const changed = [...new Set(input.articles)]
    .map((article) => findArticle(ctx.db, article).id)
    .filter((article) => isMember(ctx.db, { collection: id, article }) !== isIn);
  const label: HistoryLabel = {
    code: isIn ? 'collectionAdd' : 'collectionRemove',
    params: { name, count: changed.length },
  };
  change(
    ctx,
    isIn ? 'collections.add' : 'collections.remove',
    label,
    changed.map((article) => membership(id, article, isIn)),
  );
  return { changed };
}

/** `collections.add`. Articles that are in it already stay there. */
export const addToCollection = (
  ctx: Context,
  input: ParsedInput<'collections.add'>,
): OperationOutput<'collections.add'> => setMembers(ctx, input, true);

/** `collections.remove`. The articles stay in the library. */
export const removeFromCollection = (
  ctx: Context,
  input: ParsedInput<'collections.remove'>,
): OperationOutput<'collections.remove'> => setMembers(ctx, input, false);

/** `searches.list` */
export function listSearches(ctx: Context): OperationOutput<'searches.list'> {
  return { searches: listSavedSearches(ctx.db, getOwnSpace(ctx.db).n) };
}

function saveSearch(ctx: Context, op: string, code: 'searchSave' | 'searchUpdate', search: SavedSearch): void {
  assertFreeName('savedSearch', listSavedSearches(ctx.db, getOwnSpace(ctx.db).n), search.id, search.name);
  change(ctx, op, { code, params: { name: search.name } }, [{ type: 'savedSearch', id: search.id, state: search }]);
}

/** `searches.create` */
export function createSearch(ctx: Context, input: ParsedInput<'searches.create'>): OperationOutput<'searches.create'> {
  const id = SavedSearchId.parse(ctx.newId());
  const search: SavedSearch = { id, name: cleanLine(input.name), query: input.query, rev: 1 };
  saveSearch(ctx, 'searches.create', 'searchSave', search);
  return { search };
}

function findSearch(ctx: Context, id: string): SavedSearch {
  const search = getSavedSearch(ctx.db, id);
  if (!search) throw notFound('savedSearch', id);
  return search;
}

/** `searches.update` */
export function updateSearch(ctx: Context, input: ParsedInput<'searches.update'>): OperationOutput<'searches.update'> {
  const known = findSearch(ctx, input.search);
  const next = { ...known, name: cleanLine(input.name ?? known.name), query: input.query ?? known.query };
  if (isSameJson(known, next)) return { search: known };
  const search = { ...next, rev: known.rev + 1 };
  saveSearch(ctx, 'searches.update', 'searchUpdate', search);
  return { search };
}

/** `searches.delete` */
export function deleteSearch(ctx: Context, input: ParsedInput<'searches.delete'>): OperationOutput<'searches.delete'> {
  const { id, name } = findSearch(ctx, input.search);
  change(ctx, 'searches.delete', { code: 'searchDelete', params: { name } }, [
    { type: 'savedSearch', id, state: null },
  ]);
  return { deleted: id };
}
