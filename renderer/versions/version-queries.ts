/** What the core says of versions. The keys begin with the record whose change makes them stale: see `onChanged`. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ArticleId, VersionId } from '../../shared/model';
import { call } from '../services/api';

export const versionsQuery = (article: ArticleId) =>
  queryOptions({
    queryKey: ['article', article, 'versions'],
    queryFn: async () => (await call('articles.versions', { article })).versions,
  });

export const comparisonQuery = (article: ArticleId, from: VersionId, to: VersionId) =>
  queryOptions({
    queryKey: ['article', article, 'comparison', from, to],
    queryFn: () => call('versions.compare', { from, to }),
  });

export const useVersions = (article: ArticleId) => useQuery(versionsQuery(article));
