/** How the library is ordered and what quick find leaves of it. Pure. */
import type { ArticleSummary } from '../../shared/contract';
import type { Settings } from '../../shared/model';
import { readDate } from '../../shared/text/published-date';

export type LibrarySort = Settings['librarySort'];
export const LIBRARY_SORTS: readonly LibrarySort[] = [
  'opened',
  'title',
  'outlet',
  'published',
  'words',
  'marks',
  'added',
];

type Compare = (a: ArticleSummary, b: ArticleSummary) => number;

/** Words without quotation marks and dashes at their start, so that “The end” stands under T. */
export const sortable = (text: string): string => text.replace(/^[^\p{L}\p{N}]+/u, '');

/** Unknown comes last whichever way the known is ordered. */
function withUnknownLast<T>(value: (article: ArticleSummary) => T | null, compare: (a: T, b: T) => number): Compare {
  return (a, b) => {
    const [first, second] = [value(a), value(b)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return compare(first, second);
  };
}

const newestFirst = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);

function compareBy(sort: LibrarySort, collator: Intl.Collator): Compare {
  switch (sort) {
    case 'title':
      return (a, b) => collator.compare(sortable(a.meta.title), sortable(b.meta.title));
    case 'outlet':
      return withUnknownLast(
        (a) => a.meta.outlet,
        (a, b) => collator.compare(sortable(a), sortable(b)),
      );
    case 'published':
      return withUnknownLast(
        (a) => (a.meta.published === null ? null : (readDate(a.meta.published)?.atMs ?? null)),
        (a, b) => b - a,
      );
    case 'words':
      return (a, b) => b.words - a.words;
    case 'marks':
      return (a, b) => b.marks - a.marks;
    case 'added':
      return (a, b) => newestFirst(a.addedAt, b.addedAt);
    case 'opened':
      // Never opened: as if opened when it was added, so that a new article is not at the very end.
      return (a, b) => newestFirst(a.openedAt ?? a.addedAt, b.openedAt ?? b.addedAt);
  }
}

/** A sorted copy; equals keep newest-added first, then by id, so that the order never jumps. */
export function sortArticles(articles: readonly ArticleSummary[], sort: LibrarySort, locale: string): ArticleSummary[] {
  const compare = compareBy(sort, new Intl.Collator(locale, { numeric: true, sensitivity: 'base' }));
  return [...articles].sort(
    (a, b) => compare(a, b) || newestFirst(a.addedAt, b.addedAt) || (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
}

/** Letters without case and accents, so that "cafe" finds "Café". */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** The articles of which every word of `query` stands in the title, the outlet, an author's name or a tag of the article. */
export function findArticles(articles: readonly ArticleSummary[], query: string): readonly ArticleSummary[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return articles;
  return articles.filter(({ meta, articleTags }) => {
    const haystack = fold([meta.title, meta.outlet ?? '', ...meta.authors, ...articleTags].join('\n'));
    return words.every((word) => haystack.includes(word));
  });
}
