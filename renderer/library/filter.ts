/** What is left of the library when it is narrowed, and what it can be narrowed by. Pure. */
import type { ArticleSummary } from '../../shared/contract';
import { NO_FILTER, type LibraryFilter } from '../../shared/model';
import { readDate, type ReadDate } from '../../shared/text/published-date';

const DAY_MS = 86_400_000;

/** How many fields narrow the library. */
export const countNarrowed = (filter: LibraryFilter): number =>
  Object.values({ ...NO_FILTER, ...filter }).filter((value) => value !== null).length;

/** The day after the last that the date may mean: "2025" is any day of that year. */
function endOf({ precision, atMs }: ReadDate): number {
  const date = new Date(atMs);
  if (precision === 'year') return Date.UTC(date.getUTCFullYear() + 1, 0, 1);
  if (precision === 'month') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
  return atMs + DAY_MS;
}

function isPublishedIn({ meta }: ArticleSummary, from: string | null, to: string | null): boolean {
  if (from === null && to === null) return true;
  const date = meta.published === null ? null : readDate(meta.published);
  if (!date) return false;
  const isAfter = from === null || endOf(date) > Date.parse(from);
  return isAfter && (to === null || date.atMs < Date.parse(to) + DAY_MS);
}

/** True when an article is left. A date that is not stated, or cannot be read, is in no range of dates. */
export function isLeft(article: ArticleSummary, filter: LibraryFilter): boolean {
  const { outlet, from, to, tag, kind, collection, language } = filter;
  const { meta, marksByKind, marks, tags, articleTags, collections } = article;
  return (
    (outlet === null || (meta.outlet ?? '') === outlet) &&
    (language === null || (meta.language ?? '') === language) &&
    (tag === null || tags.includes(tag) || articleTags.includes(tag)) &&
    (kind === null || (kind === '' ? marks === 0 : (marksByKind[kind] ?? 0) > 0)) &&
    (collection === null || collections.includes(collection)) &&
    isPublishedIn(article, from, to)
  );
}

/** The articles that are left; the same list where nothing narrows it. */
export const filterArticles = (
  articles: readonly ArticleSummary[],
  filter: LibraryFilter,
): readonly ArticleSummary[] =>
  countNarrowed(filter) === 0 ? articles : articles.filter((article) => isLeft(article, filter));

export interface FilterChoices {
  readonly outlets: readonly string[];
  readonly languages: readonly string[];
  readonly tags: readonly string[];
  readonly kinds: readonly string[];
  /** True where an article states no outlet, no language. */
  readonly hasNoOutlet: boolean;
  readonly hasNoLanguage: boolean;
}

/** What the articles at hand can be told apart by, each in alphabetical order. */
export function choicesOf(articles: readonly ArticleSummary[], locale: string): FilterChoices {
  const collator = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const sorted = (values: Iterable<string>): string[] => [...new Set(values)].sort(collator.compare);
  const outlets = articles.map(({ meta }) => meta.outlet ?? '');
  const languages = articles.map(({ meta }) => meta.language ?? '');
  const stated = (values: readonly string[]): string[] => sorted(values.filter((value) => value !== ''));
  return {
    outlets: stated(outlets),
    languages: stated(languages),
    tags: sorted(articles.flatMap(({ tags, articleTags }) => [...tags, ...articleTags])),
    kinds: sorted(articles.flatMap(({ marksByKind }) => Object.keys(marksByKind))),
    hasNoOutlet: outlets.includes(''),
    hasNoLanguage: languages.includes(''),
  };
}
