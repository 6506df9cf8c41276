/** The shapes in which articles are answered. */
import type { ArticleSummary, ArticleView } from '../../shared/contract';
import type { CollectionId } from '../../shared/model';
import type { Article } from '../store/articles';
import { listLooked } from '../store/items';
import { listKinds } from '../store/kinds';
import { listBlockPictures } from '../store/pictures';
import type { Context } from './deps';
import { readNewest } from './find';
import { layerScope, readHistory } from './undo';

/** An article as the reader opens it. */
export function viewArticle(ctx: Context, article: Article): ArticleView {
  const { version, roles } = readNewest(ctx.db, article);
  return {
    id: article.id,
    space: article.spaceId,
    meta: article.meta,
    addedAt: article.addedAt,
    openedAt: article.openedAt,
    trashedAt: article.trashedAt,
    sample: article.sample,
    rev: article.rev,
    version: {
      id: version.id,
      ord: version.ord,
      text: version.text,
      hash: version.hash,
      blocks: [...version.blocks],
    },
    roles,
    pictures: listBlockPictures(ctx.db, version.n),
    words: article.words,
    layer: article.layer,
    kinds: listKinds(ctx.db, article.space),
    looked: listLooked(ctx.db, article.layerN, version.n).map((item) => item.block),
    history: readHistory(ctx, layerScope(article.layer)),
  };
}

/** What a line of the library says beside the article itself; `marksByKind` counts own marks, kinds without any are absent. */
export interface SummaryFacts {
  readonly marksByKind: Readonly<Record<string, number>>;
  readonly tags: readonly string[];
  readonly articleTags: readonly string[];
  readonly collections: readonly CollectionId[];
}

/** An article as a line of the library. */
export function summariseArticle(article: Article, facts: SummaryFacts): ArticleSummary {
  const { marksByKind, tags, articleTags, collections } = facts;
  return {
    id: article.id,
    space: article.spaceId,
    meta: article.meta,
    words: article.words,
    marksByKind: { ...marksByKind },
    marks: Object.values(marksByKind).reduce((sum, n) => sum + n, 0),
    tags: [...tags],
    articleTags: [...articleTags],
    collections: [...collections],
    addedAt: article.addedAt,
    openedAt: article.openedAt,
    trashedAt: article.trashedAt,
    sample: article.sample,
    rev: article.rev,
  };
}
