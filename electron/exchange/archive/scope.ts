/** Which articles and lists an archive holds. */
import type { ExportedFile, ExportScope } from '../../../shared/contract';
import { listArticleNumbers } from '../../store/archive-rows';
import { getArticleByNumber, type Article } from '../../store/articles';
import { getCollection, listMembers } from '../../store/collections';
import { getNextLabels, listCommandsTouching } from '../../store/commands';
import { getOwnSpace } from '../../store/spaces';
import type { Context } from '../../operations/deps';
import { findArticle, notFound } from '../../operations/find';
import { layerScope, spaceScope } from '../../operations/undo';
import { buildListsPart } from './build-parts';

/**
 * The articles of a scope in the order in which they were added. Of all of the library those in the trash too, without a
 * sample that nobody did anything to: every Plumbline has that.
 * @throws PlumblineError `notFound`
 */
export function findArchived(ctx: Context, { articles, collection }: ExportScope): Article[] {
  const { db } = ctx;
  if (articles) {
    const found = [...new Set(articles)].map((id) => findArticle(db, id));
    return found.sort((a, b) => a.n - b.n);
  }
  if (collection !== undefined) {
    if (!getCollection(db, collection)) throw notFound('collection', collection);
    return listMembers(db, collection)
      .map((id) => findArticle(db, id))
      .filter(({ trashedAt }) => trashedAt === null);
  }
  return listArticleNumbers(db, getOwnSpace(db).n)
    .flatMap((n) => getArticleByNumber(db, n) ?? [])
    .filter((article) => !isUntouchedSample(ctx, article));
}

function isUntouchedSample({ db }: Context, article: Article): boolean {
  if (!article.sample) return false;
  const { undo, redo } = getNextLabels(db, layerScope(article.layer));
  const space = spaceScope(getOwnSpace(db).id);
  return undo === null && redo === null && listCommandsTouching(db, space, new Set([article.id])).length === 0;
}

/** The lists that go with a scope: of a collection itself, of all of the library everything, else none. */
export function buildLists(ctx: Context, scope: ExportScope): ExportedFile[] {
  const { articles, tag, collection } = scope;
  if (collection === undefined && (articles !== undefined || tag !== undefined)) return [];
  const out = new Set<string>(findArchived(ctx, scope).map(({ id }) => id));
  return buildListsPart(ctx, collection ?? 'all', (id) => out.has(id));
}
