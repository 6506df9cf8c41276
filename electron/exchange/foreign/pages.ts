/** Which article a page is that marks from elsewhere are about. Addresses are compared, never asked for. */
import type { ForeignPage } from '../../../shared/exchange/foreign';
import type { ArticleId } from '../../../shared/model';
import { samePageKey } from '../../../shared/text';
import type { Context } from '../../operations/deps';
import { findArticleInUse } from '../../operations/find';
import { getArticle, getArticleByNumber, listAddresses, listArticles, type Article } from '../../store/articles';
import { getOwnSpace } from '../../store/spaces';

/** What a page is called in choices and previews: its address, else its title, else the article's own id in a file of ours. */
export const keyOf = ({ address, title, article }: ForeignPage): string =>
  (address || title || article).slice(0, 4_096);

export interface PageChoices {
  /** For every page that is not known. */
  readonly article?: ArticleId | undefined;
  /** By page. */
  readonly pages: ReadonlyMap<string, ArticleId>;
}

const foldTitle = (title: string): string => title.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/**
 * Answers the article of a page: the one chosen for it, of our own files that of its id, else that of its address, else
 * the only one of its title, else the one chosen for all; null: none. Articles in the trash are none.
 * @throws PlumblineError `notFound` or `conflict` for a chosen one that is not there or in the trash
 */
export function createPageFinder(ctx: Context, choices: PageChoices): (page: ForeignPage) => Article | null {
  const { db } = ctx;
  const space = getOwnSpace(db).n;
  const inUse = (article: Article | undefined): Article | null =>
    article && article.space === space && article.trashedAt === null ? article : null;
  const byAddress = new Map<string, number>();
  // Those in the library first: of several with one address the newest there.
  for (const { n, address } of listAddresses(db, space)) {
    const key = samePageKey(address);
    if (!byAddress.has(key)) byAddress.set(key, n);
  }
  const byTitle = new Map<string, Article | null>();
  for (const article of listArticles(db, space, false)) {
    const title = foldTitle(article.meta.title);
    byTitle.set(title, byTitle.has(title) ? null : article);
  }
  const recognise = (page: ForeignPage): Article | null => {
    const own = inUse(getArticle(db, page.article || page.address.replace(/^urn:uuid:/u, '')));
    if (own) return own;
    const number = page.address === '' ? undefined : byAddress.get(samePageKey(page.address));
    const same = number === undefined ? null : inUse(getArticleByNumber(db, number));
    if (same) return same;
    const titled = page.title === '' ? null : byTitle.get(foldTitle(page.title));
    if (titled) return titled;
    return choices.article === undefined ? null : findArticleInUse(db, choices.article);
  };
  const known = new Map<string, Article | null>();
  return (page) => {
    const key = keyOf(page);
    const before = known.get(key);
    if (before !== undefined) return before;
    const chosen = choices.pages.get(key);
    const found = chosen === undefined ? recognise(page) : findArticleInUse(db, chosen);
    known.set(key, found);
    return found;
  };
}
