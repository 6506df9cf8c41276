/** Beside the kinds, in a later version of the text: how many marks lost their words, and how many are to be checked. */
import type { ArticleView } from '../../shared/contract';
import { t } from '../services/messages';
import { useStandings } from '../services/queries';
import { openReview } from './review/review-actions';
import { useSession } from './reader-context';

export function StandingNotice({ article }: { readonly article: ArticleView }) {
  const session = useSession();
  const isLater = article.version.ord > 1;
  const { data } = useStandings(article.id, isLater);
  if (!isLater || !data || data.lost + data.toCheck === 0) return null;
  return (
    <button type="button" className="legend-standing" onClick={() => openReview(session)}>
      {[
        ...(data.lost > 0 ? [t('reader.standingLost', { count: data.lost })] : []),
        ...(data.toCheck > 0 ? [t('reader.standingToCheck', { count: data.toCheck })] : []),
      ].join(' · ')}
    </button>
  );
}
