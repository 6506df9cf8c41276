/** What is said of versions and of marks in them. */
import type { StandingCounts } from '../../shared/contract';
import { t } from '../services/messages';

/** What became of the marks, in words; states without marks are left out. Empty: there are no marks. */
export function sayCounts({ exact, moved, needsReview, lost }: StandingCounts): string {
  const parts = [
    ...(exact > 0 ? [t('versions.countStand', { count: exact })] : []),
    ...(moved > 0 ? [t('versions.countMoved', { count: moved })] : []),
    ...(needsReview > 0 ? [t('versions.countReview', { count: needsReview })] : []),
    ...(lost > 0 ? [t('versions.countLost', { count: lost })] : []),
  ];
  return parts.length === 0 ? '' : t('versions.saidMarks', { list: parts.join(', ') });
}
