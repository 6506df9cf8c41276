/** What an article under review is made of, in one sentence. */
import { PARAGRAPH_ROLES, type Block, type BlockRole } from '../../../shared/model';
import { messages, t } from '../../services/messages';
import { countRoles } from './review-state';

const COUNTED = [
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'subheading',
  'paragraph',
  'quotation',
  'listItem',
  'caption',
  'image',
  'tableRow',
] as const satisfies readonly BlockRole[];

/** "1 headline, 7 subheadings, 17 paragraphs; 4 blocks are not part of the article." */
export function reviewSummary(blocks: readonly Block[]): string {
  const counts = countRoles(blocks);
  const parts = COUNTED.filter((role) => counts[role]).map((role) =>
    t(`review.count.${role}`, { count: counts[role] }),
  );
  const left = counts.furniture ? t('review.leftOut', { count: counts.furniture }) : t('review.nothingLeftOut');
  const hasParagraph = COUNTED.some((role) => PARAGRAPH_ROLES.has(role) && counts[role]);
  const warning = hasParagraph ? '' : ` ${t('review.noParagraph')}`;
  if (parts.length === 0) return left + warning;
  return sentence(parts, left) + warning;
}

const sentence = (parts: readonly string[], left: string): string =>
  t('review.summary', {
    parts: new Intl.ListFormat(messages.locale, { type: 'unit', style: 'long' }).format(parts),
    left,
  });
