/** Tags in use, and those of articles. */
import { PlumblineError, type HistoryLabel, type OperationOutput, type ParsedInput } from '../../shared/contract';
import { getOwnSpace } from '../store/spaces';
import { listOwnTags, listTags as readTags } from '../store/tags';
import type { Context } from './deps';
import { findArticle } from './find';
import type { ArticleTagsState } from './records';
import { makeChange, spaceScope } from './undo';
import { cleanTags } from './wording';

/** `tags.list` */
export function listTags(ctx: Context): OperationOutput<'tags.list'> {
  return { tags: readTags(ctx.db, getOwnSpace(ctx.db).n) };
}

/** An article may carry so many tags. */
const MOST_TAGS = 50;

/**
 * `articles.tag`: takes tags off and gives others; those that an article has, or has not, stay as they are.
 * @throws PlumblineError `conflict` where an article would carry too many
 */
export function tagArticles(ctx: Context, input: ParsedInput<'articles.tag'>): OperationOutput<'articles.tag'> {
  const add = cleanTags(input.add);
  const remove = new Set(cleanTags(input.remove));
  const articles = [...new Set(input.articles)].map((id) => findArticle(ctx.db, id));
  const changed = articles.flatMap((article) => {
    const before = listOwnTags(ctx.db, article.n);
    const tags = [...new Set([...before.filter((tag) => !remove.has(tag)), ...add])];
    if (tags.length > MOST_TAGS) {
      throw new PlumblineError('conflict', 'An article carries at most 50 tags.', {
        type: 'article',
        id: article.id,
        reason: 'tooManyTags',
      });
    }
    return tags.join('\n') === before.join('\n') ? [] : [{ article, tags }];
  });
  const [first] = changed;
  if (first) {
    const label: HistoryLabel = {
      code: 'articleTags',
      params: { count: changed.length, tag: [...add, ...remove].join(', ') },
    };
    makeChange(ctx, {
      scope: spaceScope(first.article.spaceId),
      op: 'articles.tag',
      label,
      after: changed.map(({ article, tags }) => ({
        type: 'articleTags',
        id: article.id,
        state: { tags } satisfies ArticleTagsState,
      })),
    });
  }
  return { changed: changed.map(({ article }) => article.id) };
}
