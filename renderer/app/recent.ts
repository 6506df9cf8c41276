import type { z } from 'zod';
import type { ArticleSummary } from '../../shared/contract';

type Summary = z.infer<typeof ArticleSummary>;

/** As many as one takes in at a glance. */
const MOST_RECENT = 5;

/** The articles opened last, the newest first; those never opened are not "keep reading". */
export function recentArticles(articles: readonly Summary[]): readonly Summary[] {
  return articles
    .filter((article) => article.openedAt !== null)
    .sort((a, b) => (b.openedAt ?? '').localeCompare(a.openedAt ?? ''))
    .slice(0, MOST_RECENT);
}
