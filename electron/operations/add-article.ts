/** Saving an article: text, version, own layer; the one way in. */
import { PlumblineError, type HistoryLabel } from '../../shared/contract';
import { VersionId, type ArticleMeta, type Block } from '../../shared/model';
import { canonicalText, checkTextSize } from '../../shared/text';
import { getArticle, insertArticle, type Article } from '../store/articles';
import type { RecordState } from '../store/commands';
import { createOwnLayer } from '../store/layers';
import { getOwnSpace } from '../store/spaces';
import { ensureText } from '../store/texts';
import { insertVersion } from '../store/versions';
import { cleanBlocks } from './clean-blocks';
import type { Context } from './deps';
import { keepPictures } from './pictures';
import type { ArticleState } from './records';
import { keepCommand, spaceScope } from './undo';
import { cleanLine } from './wording';
import { countCountableWords } from './words';

/**
 * Saves an article with an empty layer of the person's own. Blocks are cleaned; nothing is kept in
 * history (see `keepAddition`).
 * @throws PlumblineError `emptyText`, `tooLarge`
 */
export function addArticle(
  ctx: Context,
  input: { readonly meta: ArticleMeta; readonly blocks: readonly Block[]; readonly sample: boolean },
): Article {
  const blocks = cleanBlocks(input.blocks);
  if (blocks.length === 0) throw new PlumblineError('emptyText', 'There is no text in it.');
  const text = canonicalText(blocks);
  checkTextSize(text);
  const { db } = ctx;
  const id = ctx.newId();
  const meta = cleanMeta(input.meta);
  const article = insertArticle(db, {
    id,
    space: getOwnSpace(db).n,
    meta,
    sample: input.sample,
    words: countCountableWords(
      blocks,
      blocks.map((block) => block.role),
      meta.language,
    ),
    addedAt: ctx.now().toISOString(),
  });
  const textN = ensureText(db, ctx.sha256(text), text);
  const version = { id: VersionId.parse(ctx.newId()) };
  insertVersion(db, { ...version, article, ord: 1, text: textN, blocks, cause: 'added' });
  keepPictures(ctx, { n: article }, version, blocks);
  createOwnLayer(db, ctx.newId(), article);
  const saved = getArticle(db, id);
  if (!saved) throw new Error('An article was not saved');
  ctx.changes.add('article', saved.id, saved.id);
  return saved;
}

/** Keeps an addition in the library's history: its inverse is the trash. */
export function keepAddition(ctx: Context, article: Article, op: string): void {
  keep(ctx, [article], op, { code: 'articleAdd', params: { title: article.meta.title } });
}

/** Keeps the addition of several articles as one step. */
export function keepAdditions(ctx: Context, articles: readonly Article[], op: string): void {
  const [first] = articles;
  if (!first) return;
  const title = articles.length === 1 ? first.meta.title : '';
  keep(ctx, articles, op, { code: 'articlesAdd', params: { count: articles.length, title } });
}

function keep(ctx: Context, articles: readonly Article[], op: string, label: HistoryLabel): void {
  const [first] = articles;
  if (!first) return;
  const states = (trashed: boolean): RecordState[] =>
    articles.map(({ id, meta, rev }) => ({
      type: 'article',
      id,
      state: { meta, trashed, rev: rev + (trashed ? 1 : 0) } satisfies ArticleState,
    }));
  keepCommand(ctx, {
    scope: spaceScope(first.spaceId),
    op,
    label,
    before: states(true),
    after: states(false),
    group: null,
  });
}

/** What is known of an article, each field one clean line; null or absent where nothing is left. */
export function cleanMeta(meta: ArticleMeta): ArticleMeta {
  const line = (value: string | null): string | null => (value === null ? null : cleanLine(value) || null);
  return {
    title: cleanLine(meta.title) || '\uFFFD',
    outlet: line(meta.outlet),
    authors: meta.authors.map(cleanLine).filter((author) => author !== ''),
    published: line(meta.published),
    address: line(meta.address),
    language: meta.language,
    modified: line(meta.modified),
    section: line(meta.section),
    licence: line(meta.licence),
  };
}
