/** Articles of the library: added, read, described, trashed, restored, deleted for good. */
import type { HistoryLabel, OperationOutput, ParsedInput } from '../../shared/contract';
import type { ArticleMeta } from '../../shared/model';
import { draftFromText } from '../../shared/text';
import {
  deleteArticle,
  getArticle as getArticleRow,
  listArticles as readArticles,
  setArticleOpened,
  type Article,
} from '../store/articles';
import { listMemberships } from '../store/collections';
import { deleteCommand, deleteScope, listCommandsTouching, replaceCommand, type RecordState } from '../store/commands';
import { listLayers } from '../store/layers';
import { countMarks } from '../store/marks';
import { deleteUnusedPictures } from '../store/pictures';
import { purgeSearch, updateSearch } from '../store/search-index';
import { getOwnSpace } from '../store/spaces';
import { deleteUnusedTags, listOwnTags, listOwnTagsByArticle, listTagsByArticle } from '../store/tags';
import { deleteUnusedTexts } from '../store/texts';
import { addArticle, cleanMeta, keepAddition, keepAdditions } from './add-article';
import { summariseArticle, viewArticle } from './article-view';
import type { Context } from './deps';
import { conflict, findArticle, findArticleInUse } from './find';
import { ArticleState, isSameJson } from './records';
import { layerScope, makeChange, spaceScope } from './undo';

/** `articles.list` */
export function listArticles(ctx: Context, input: ParsedInput<'articles.list'>): OperationOutput<'articles.list'> {
  const { db } = ctx;
  const space = getOwnSpace(db).n;
  if (input.ids !== undefined && input.ids.length <= FEW) {
    const found = [...new Set(input.ids)].flatMap((id) => getArticleRow(db, id) ?? []);
    const kept = found.filter((article) => article.space === space && (article.trashedAt !== null) === input.trashed);
    return { articles: kept.map((article) => summariseOne(ctx, article)) };
  }
  const only = input.ids && new Set<string>(input.ids);
  const counts = countMarks(db);
  const tags = listTagsByArticle(db, space);
  const ownTags = listOwnTagsByArticle(db, space);
  const collections = listMemberships(db, space);
  return {
    articles: readArticles(db, space, input.trashed)
      .filter((article) => !only || only.has(article.id))
      .map((article) =>
        summariseArticle(article, {
          marksByKind: counts.get(article.n) ?? {},
          tags: tags.get(article.n) ?? [],
          articleTags: ownTags.get(article.n) ?? [],
          collections: collections.get(article.n) ?? [],
        }),
      ),
  };
}

/** Up to so many articles, one query each is less work than a pass over the library. */
const FEW = 200;

/** `articles.get` */
export function getArticle(ctx: Context, input: ParsedInput<'articles.get'>): OperationOutput<'articles.get'> {
  return { article: viewArticle(ctx, findArticle(ctx.db, input.article)) };
}

/** `articles.createFromText` */
export function createFromText(
  ctx: Context,
  input: ParsedInput<'articles.createFromText'>,
): OperationOutput<'articles.createFromText'> {
  const { text, format, ...meta } = input;
  const article = addArticle(ctx, { ...draftFromText({ text, format, meta }), sample: false });
  keepAddition(ctx, article, 'articles.createFromText');
  return { article: viewArticle(ctx, article) };
}

/** `articles.create` */
export function createArticle(ctx: Context, input: ParsedInput<'articles.create'>): OperationOutput<'articles.create'> {
  const article = addArticle(ctx, { ...input, sample: false });
  keepAddition(ctx, article, 'articles.create');
  return { article: viewArticle(ctx, article) };
}

/** `articles.createMany` */
export function createArticles(
  ctx: Context,
  input: ParsedInput<'articles.createMany'>,
): OperationOutput<'articles.createMany'> {
  const articles = input.articles.map((article) => addArticle(ctx, { ...article, sample: false }));
  keepAdditions(ctx, articles, 'articles.createMany');
  return { articles: articles.map((article) => summariseOne(ctx, article)) };
}

/** `articles.update` */
export function updateArticle(ctx: Context, input: ParsedInput<'articles.update'>): OperationOutput<'articles.update'> {
  const article = findArticleInUse(ctx.db, input.article);
  const meta = cleanMeta(withChanges(article.meta, input.meta));
  if (!isSameJson(meta, article.meta)) {
    makeChange(ctx, {
      scope: spaceScope(article.spaceId),
      op: 'articles.update',
      label: { code: 'articleMeta', params: { title: meta.title } },
      after: [toRecord(article, { meta })],
    });
  }
  return { article: summariseOne(ctx, findArticle(ctx.db, article.id)) };
}

function withChanges(meta: ArticleMeta, changes: Partial<ArticleMeta>): ArticleMeta {
  return {
    title: changes.title ?? meta.title,
    outlet: changes.outlet === undefined ? meta.outlet : changes.outlet,
    authors: changes.authors ?? meta.authors,
    published: changes.published === undefined ? meta.published : changes.published,
    address: changes.address === undefined ? meta.address : changes.address,
    language: changes.language === undefined ? meta.language : changes.language,
    modified: changes.modified === undefined ? meta.modified : changes.modified,
    section: changes.section === undefined ? meta.section : changes.section,
    licence: changes.licence === undefined ? meta.licence : changes.licence,
  };
}

/** `articles.setOpened` */
export function setOpened(
  ctx: Context,
  input: ParsedInput<'articles.setOpened'>,
): OperationOutput<'articles.setOpened'> {
  const article = findArticle(ctx.db, input.article);
  setArticleOpened(ctx.db, article.n, ctx.now().toISOString());
  ctx.changes.add('article', article.id, article.id);
  return {};
}

/** `articles.trash`. Articles that lie there already stay there. */
export function trashArticles(ctx: Context, input: ParsedInput<'articles.trash'>): OperationOutput<'articles.trash'> {
  return moveArticles(ctx, input.articles, true);
}

/** `articles.restore`. Articles that are in the library already stay there. */
export function restoreArticles(
  ctx: Context,
  input: ParsedInput<'articles.restore'>,
): OperationOutput<'articles.restore'> {
  return moveArticles(ctx, input.articles, false);
}

function moveArticles(ctx: Context, ids: readonly string[], trashed: boolean): { articles: Article['id'][] } {
  const articles = [...new Set(ids)].map((id) => findArticle(ctx.db, id));
  const moving = articles.filter((article) => (article.trashedAt !== null) !== trashed);
  const [first] = moving;
  if (first) {
    makeChange(ctx, {
      scope: spaceScope(first.spaceId),
      op: trashed ? 'articles.trash' : 'articles.restore',
      label: labelMove(trashed ? 'articleTrash' : 'articleRestore', moving.length, first.meta.title),
      after: moving.map((article) => toRecord(article, { trashed })),
    });
  }
  return { articles: articles.map((article) => article.id) };
}

/** The title stands in the name only where it is about one article: a purge must not leave others' titles. */
const labelMove = (code: HistoryLabel['code'], count: number, title: string): HistoryLabel => ({
  code,
  params: { count, title: count === 1 ? title : '' },
});

/** `articles.purge`: the articles, their marks and their history go; texts that nothing else has go too. */
export function purgeArticles(ctx: Context, input: ParsedInput<'articles.purge'>): OperationOutput<'articles.purge'> {
  const articles = [...new Set(input.articles)].map((id) => findArticle(ctx.db, id));
  for (const article of articles) {
    if (article.trashedAt === null) {
      throw conflict('article', article.id, 'notTrashed', 'Only articles in the trash can be deleted for good.');
    }
  }
  const layers = articles.flatMap((article) => listLayers(ctx.db, article.n));
  for (const layer of layers) deleteScope(ctx.db, layerScope(layer.id));
  for (const article of articles) {
    deleteArticle(ctx.db, article.n);
    ctx.changes.add('article', article.id, article.id);
    ctx.changes.add('history', spaceScope(article.spaceId), null);
  }
  const gone = new Set<string>([...articles, ...layers].map(({ id }) => id));
  for (const scope of new Set(articles.map((article) => spaceScope(article.spaceId)))) forget(ctx, scope, gone);
  deleteUnusedTexts(ctx.db);
  deleteUnusedPictures(ctx.db);
  deleteUnusedTags(ctx.db);
  updateSearch(ctx.db);
  purgeSearch(ctx.db);
  return { articles: articles.map((article) => article.id) };
}

/** True for a record that is gone itself, or was of a layer that is gone. */
function isOf(record: RecordState | undefined, gone: ReadonlySet<string>): boolean {
  if (!record) return false;
  const { id, state } = record;
  if (gone.has(id)) return true;
  return typeof state === 'object' && state !== null && 'layer' in state && gone.has(String(state.layer));
}

/** Takes records out of a scope's history; a command about nothing else goes whole. */
function forget(ctx: Context, scope: string, gone: ReadonlySet<string>): void {
  for (const command of listCommandsTouching(ctx.db, scope, gone)) {
    const keptAt = command.after.map((record, i) => ![record, command.before[i]].some((each) => isOf(each, gone)));
    const before = command.before.filter((_, i) => keptAt[i]);
    const after = command.after.filter((_, i) => keptAt[i]);
    const [first] = after;
    if (!first) deleteCommand(ctx.db, command.seq);
    else {
      const label = relabel(command.label, after);
      replaceCommand(ctx.db, { ...command, before, after, label });
    }
  }
}

/** A command's name for the records that are left of it. */
function relabel(label: HistoryLabel, after: readonly RecordState[]): HistoryLabel {
  const [first] = after;
  const articles = after.filter(({ type }) => type === 'article').length;
  if (first?.type === 'article') return labelMove(label.code, articles, ArticleState.parse(first.state).meta.title);
  // What is left of an archive that was brought in: no title may stay.
  if (label.code === 'archiveImport') return labelMove(label.code, 0, '');
  return { ...label, params: { ...label.params, count: after.length } };
}

const toRecord = (article: Article, change: Partial<Omit<ArticleState, 'rev'>>): RecordState => ({
  type: 'article',
  id: article.id,
  state: {
    meta: change.meta ?? article.meta,
    trashed: change.trashed ?? article.trashedAt !== null,
    rev: article.rev + 1,
  } satisfies ArticleState,
});

/** One article's line of the library. */
export function summariseOne({ db }: Context, article: Article): ReturnType<typeof summariseArticle> {
  return summariseArticle(article, {
    marksByKind: countMarks(db, article.n).get(article.n) ?? {},
    tags: listTagsByArticle(db, article.space, article.n).get(article.n) ?? [],
    articleTags: listOwnTags(db, article.n),
    collections: listMemberships(db, article.space, article.n).get(article.n) ?? [],
  });
}
