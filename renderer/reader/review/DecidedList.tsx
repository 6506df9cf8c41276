/** Marks about which the reader decided in this version: each can be looked for again. */
import type { ArticleView } from '../../../shared/contract';
import { Badge, nameOfKind } from '../../panel/kinds';
import { t } from '../../services/messages';
import { Button, VisuallyHidden } from '../../ui';
import { shorten } from '../logic/excerpt';
import { useSession } from '../reader-context';
import { lookAgain } from './review-actions';
import type { ReviewItem } from './review-list';
import styles from './Review.module.css';

const WORDS_CHARS = 90;

export function DecidedList({
  article,
  items,
}: {
  readonly article: ArticleView;
  readonly items: readonly ReviewItem[];
}) {
  const session = useSession();
  return (
    <details className={styles.decided}>
      <summary>{t('review.decided', { count: items.length })}</summary>
      <ul role="list">
        {items.map(({ mark, standing }) => (
          <li key={mark.id} className={styles.decidedRow}>
            <Badge article={article} kind={mark.kind} />
            <span>
              <VisuallyHidden>{nameOfKind(article, mark.kind)}: </VisuallyHidden>
              <q dir="auto">{shorten(standing.made.map((range) => range.exact).join(' … '), WORDS_CHARS)}</q>
              <span className={styles.state}>{t(`review.reason.${standing.pieces[0]?.reason ?? 'byReader'}`)}</span>
              <Button
                size="s"
                variant="quiet"
                isDisabled={article.trashedAt !== null}
                onPress={() => void lookAgain(session, mark.id)}
              >
                {t('review.lookAgain')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
