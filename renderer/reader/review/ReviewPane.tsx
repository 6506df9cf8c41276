/**
 * Marks of an earlier version, one after the other: what they were made on, where they may be now, and what to do about
 * it. One mark stands open; arrow keys go through them, and each act has its own key.
 */
import { useEffect, useRef } from 'react';
import { CircleCheck, X } from 'lucide-react';
import type { ArticleView } from '../../../shared/contract';
import type { MarkId } from '../../../shared/model';
import { announce } from '../../services/announcer';
import { t } from '../../services/messages';
import { Button, EmptyState, IconButton } from '../../ui';
import { useVersions } from '../../versions';
import { useSession } from '../reader-context';
import { DecidedList } from './DecidedList';
import { acceptAll, closeReview } from './review-actions';
import { nextAfter, type ReviewItem } from './review-list';
import { useReviewList } from './review-query';
import { setCurrent, useReview, wantFocus } from './review-state';
import { ReviewRow } from './ReviewRow';
import styles from './Review.module.css';

export function ReviewPane({ article }: { readonly article: ArticleView }) {
  const session = useSession();
  const list = useReviewList(article).data;
  const versions = useVersions(article.id).data;
  const wanted = useReview((state) => state.current);
  const pane = useRef<HTMLElement>(null);
  const focusWanted = useReview((state) => state.focusWanted);
  const open = list?.open ?? [];
  const current = open.find(({ mark }) => mark.id === wanted)?.mark.id ?? open[0]?.mark.id ?? null;
  const moved = open.filter(isOnlyMoved);
  const count = list ? open.length : null;

  const isSaid = useRef(false);
  useEffect(() => {
    // Said once: what is left is said with each act.
    if (count === null || isSaid.current) return;
    isSaid.current = true;
    announce(t('review.saidOpen', { count }));
  }, [count]);
  useEffect(() => {
    if (!focusWanted || count === null) return;
    useReview.setState({ focusWanted: false });
    const row = pane.current?.querySelector<HTMLElement>('[aria-expanded="true"]');
    (row ?? pane.current?.querySelector('button'))?.focus();
  }, [current, count, focusWanted]);

  const goTo = (id: MarkId | null) => {
    setCurrent(id);
    wantFocus();
  };
  /** The row that takes a decided one's place gets the focus. */
  const afterwards = (id: MarkId) => (isDone: boolean) => {
    if (isDone) goTo(nextAfter(open, id));
  };
  const ordOf = (item: ReviewItem) => versions?.find(({ id }) => id === item.standing.madeIn)?.ord ?? null;

  return (
    <section
      ref={pane}
      className={styles.pane}
      aria-label={t('review.marksTitle')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        closeReview(session);
      }}
    >
      <header className={styles.head}>
        <div>
          <h2>{t('review.marksTitle')}</h2>
          <p>{open.length > 0 ? t('review.help') : null}</p>
        </div>
        <IconButton label={t('review.close')} onPress={() => closeReview(session)}>
          <X aria-hidden />
        </IconButton>
      </header>
      <div className={styles.scroll}>
        {count === null ? (
          <p className={styles.wait} role="status">
            {t('review.loading')}
          </p>
        ) : open.length === 0 ? (
          <Nothing hasDecided={(list?.decided.length ?? 0) > 0} onBack={() => closeReview(session)} />
        ) : (
          <>
            <div className={styles.left}>
              <p>{t('review.left', { count: open.length })}</p>
              {moved.length > 1 ? (
                <Button
                  size="s"
                  onPress={() => void acceptAll(session, moved).then((isDone) => isDone && goTo(null))}
                  isDisabled={article.trashedAt !== null}
                >
                  {t('review.acceptMoved', { count: moved.length })}
                </Button>
              ) : null}
            </div>
            <ol role="list" aria-label={t('review.listLabel')} className={styles.rows}>
              {open.map((item, at) => (
                <ReviewRow
                  key={item.mark.id}
                  article={article}
                  item={item}
                  ord={ordOf(item)}
                  isCurrent={item.mark.id === current}
                  onGo={(step) => goTo(open[at + step]?.mark.id ?? item.mark.id)}
                  onDone={afterwards(item.mark.id)}
                />
              ))}
            </ol>
          </>
        )}
        {list && list.decided.length > 0 ? <DecidedList article={article} items={list.decided} /> : null}
      </div>
    </section>
  );
}

/** The same words in another place, all of them: nothing of it is in doubt. */
const isOnlyMoved = ({ standing }: ReviewItem): boolean =>
  standing.state === 'moved' &&
  standing.pieces.every(({ reason }) => reason === 'movedWords' || reason === 'sameWords');

function Nothing({ hasDecided, onBack }: { readonly hasDecided: boolean; readonly onBack: () => void }) {
  return (
    <EmptyState
      level={3}
      icon={<CircleCheck />}
      title={t(hasDecided ? 'review.doneTitle' : 'review.allStandTitle')}
      actions={<Button onPress={onBack}>{t('review.backToPanel')}</Button>}
    >
      {t(hasDecided ? 'review.doneHelp' : 'review.allStandHelp')}
    </EmptyState>
  );
}
