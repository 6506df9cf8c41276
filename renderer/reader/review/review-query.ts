/** The marks to look over, as the core has them. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ArticleView } from '../../../shared/contract';
import { call } from '../../services/api';
import { listReview } from './review-list';

/** The key begins with what makes it stale: every changed mark and every new version. */
export const reviewQuery = (article: ArticleView) =>
  queryOptions({
    queryKey: ['standings', article.id, 'review', article.version.id],
    queryFn: async () => {
      const { marks, lost } = await call('marks.list', { article: article.id });
      return listReview(marks, lost ?? []);
    },
  });

export const useReviewList = (article: ArticleView) => useQuery(reviewQuery(article));
