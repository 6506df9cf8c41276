/** Beside the kinds, in a later version of the text: how many marks lost their words, and how many are to be checked. */
import type { ArticleView } from '../../shared/contract';
import { t } from '../services/messages';
import { useStandings } from '../services/queries';

export function StandingNotice({ article }: { readonly article: ArticleView }) {
  const isLater = article.version.ord > 1;
  const { data } = useStandings(article.id, isLater);
  if (!isLater || !data || data.lost + data.toCheck === 0) return null;
  return (
    <p className="legend-standing">
      {[
        ...(data.lost > 0 ? [t('reader.standingLost', { count: data.lost })] : []),
        ...(data.toCheck > 0 ? [t('reader.standingToCheck', { count: data.toCheck })] : []),
      ].join(' · ')}
    </p>
  );
}
