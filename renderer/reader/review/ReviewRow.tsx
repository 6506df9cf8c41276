/** One mark to look over: its line in the list and, while it is the open one, its words then and now and what to do. */
import { useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import type { ArticleView } from '../../../shared/contract';
import { useShownKeys } from '../../app/commands';
import { t } from '../../services/messages';
import { Badge, nameOfKind } from '../../panel/kinds';
import { Button, Kbd, VisuallyHidden } from '../../ui';
import { shorten } from '../logic/excerpt';
import { useSession } from '../reader-context';
import { PieceThenAndNow } from './PieceThenAndNow';
import { PlaceList } from './PlaceList';
import {
  acceptPlace,
  attachOrAsk,
  attachSelected,
  deleteReviewed,
  goToPlace,
  keepAsNote,
  sayPlace,
  showPlace,
} from './review-actions';
import { canAccept, chosenRanges, numberPlaces, type Choice, type ReviewItem } from './review-list';
import { setAttaching, setCurrent, useReview } from './review-state';
import styles from './Review.module.css';

interface ReviewRowProps {
  readonly article: ArticleView;
  readonly item: ReviewItem;
  /** Of the version that the mark was made in; null: not known yet. */
  readonly ord: number | null;
  readonly isCurrent: boolean;
  readonly onGo: (step: 1 | -1) => void;
  readonly onDone: (isDone: boolean) => void;
}

const WORDS_CHARS = 120;
const NO_CHOICE: Choice = new Map();

export function ReviewRow({ article, item, ord, isCurrent, onGo, onDone }: ReviewRowProps) {
  const session = useSession();
  const { mark, standing } = item;
  const [choice, setChoice] = useState(NO_CHOICE);
  const places = useMemo(() => numberPlaces(standing), [standing]);
  const ranges = useMemo(() => chosenRanges(standing, choice), [standing, choice]);
  const isAttaching = useReview((state) => state.attaching === mark.id);
  const keys = useShownKeys()('review.attach') ?? '';
  const isLocked = article.trashedAt !== null;
  const words = shorten(standing.made.map((range) => range.exact).join(' … '), WORDS_CHARS);

  useEffect(() => {
    if (isCurrent) showPlace(session, ranges[0]);
  }, [isCurrent, ranges, session]);

  const choose = (number: number) => {
    const place = places[number];
    if (!place) return;
    setChoice(new Map([...choice, [place.piece, place.index]]));
    sayPlace(session, place.range, number + 1, places.length);
  };
  const acts = {
    accept: () => void acceptPlace(session, item, choice).then(onDone),
    attach: () => void attachOrAsk(session, mark.id, keys).then(onDone),
    attachHere: () => void attachSelected(session).then(onDone),
    note: () => void keepAsNote(session, mark.id).then(onDone),
    delete: () => void deleteReviewed(session, mark).then(onDone),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    const act = actOf(event.key, event.target);
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (act === 'next' || act === 'previous') onGo(act === 'next' ? 1 : -1);
    else if (!isCurrent) return;
    else if (typeof act === 'number') choose(act);
    else if (!isLocked) acts[act]();
  };

  return (
    <li className={styles.row} data-kind={mark.kind} onKeyDown={onKeyDown}>
      <button
        type="button"
        className={styles.line}
        aria-expanded={isCurrent}
        tabIndex={isCurrent ? 0 : -1}
        onClick={() => setCurrent(mark.id)}
      >
        <Badge article={article} kind={mark.kind} />
        <span>
          <VisuallyHidden>{nameOfKind(article, mark.kind)}: </VisuallyHidden>
          <q className={styles.words} dir="auto">
            {words}
          </q>
          <span className={styles.state}>
            {t(`review.state.${standing.state === 'exact' ? 'moved' : standing.state}`)}
          </span>
        </span>
      </button>
      {isCurrent ? (
        <div className={styles.detail}>
          {standing.pieces.map((piece, i) => (
            <PieceThenAndNow
              key={i}
              article={article}
              made={standing.made[i]}
              piece={piece}
              range={piece.candidates[choice.get(i) ?? 0]?.range ?? piece.range}
              ord={ord}
              place={standing.pieces.length > 1 ? { at: i + 1, of: standing.pieces.length } : null}
            />
          ))}
          {mark.note.trim() ? <p className={styles.note}>{shorten(mark.note, WORDS_CHARS)}</p> : null}
          {places.length > 0 ? <PlaceList article={article} places={places} choice={choice} onChoose={choose} /> : null}
          {isLocked ? <p className={styles.reason}>{t('review.inTrash')}</p> : null}
          {isAttaching ? (
            <div className={styles.attaching} role="group" aria-label={t('review.attachTitle')}>
              <p className={styles.attachTitle}>{t('review.attachTitle')}</p>
              <p>{t('review.attachHelp', { keys })}</p>
              <div className={styles.acts}>
                <Button size="s" variant="primary" onPress={acts.attachHere}>
                  {t('review.attachHere')}
                </Button>
                <Button size="s" variant="quiet" onPress={() => setAttaching(null)}>
                  {t('review.attachCancel')}
                </Button>
              </div>
            </div>
          ) : (
            <div className={styles.acts}>
              {canAccept(standing) ? (
                <Act
                  name={t('review.accept')}
                  shortcut={t('review.acceptKey')}
                  isDisabled={isLocked}
                  isFirst
                  onPress={acts.accept}
                />
              ) : null}
              <Act
                name={t('review.attach')}
                shortcut={t('review.attachKey')}
                isDisabled={isLocked}
                onPress={acts.attach}
              />
              <Act name={t('review.note')} shortcut={t('review.noteKey')} isDisabled={isLocked} onPress={acts.note} />
              <Act
                name={t('review.delete')}
                shortcut={t('review.deleteKey')}
                isDisabled={isLocked}
                onPress={acts.delete}
              />
              {ranges[0] ? (
                <Button size="s" variant="quiet" onPress={() => ranges[0] && goToPlace(session, ranges[0])}>
                  {t('review.show')}
                </Button>
              ) : null}
            </div>
          )}
        </div>
      ) : null}
    </li>
  );
}

interface ActProps {
  readonly name: string;
  readonly shortcut: string;
  readonly isDisabled: boolean;
  readonly isFirst?: boolean;
  readonly onPress: () => void;
}

function Act({ name, shortcut, isDisabled, isFirst = false, onPress }: ActProps) {
  return (
    <Button
      size="s"
      variant={isFirst ? 'primary' : 'plain'}
      isDisabled={isDisabled}
      onPress={onPress}
      aria-keyshortcuts={shortcut}
    >
      {name}
      <span aria-hidden="true">
        <Kbd>{shortcut}</Kbd>
      </span>
    </Button>
  );
}

type RowAct = 'next' | 'previous' | 'accept' | 'attach' | 'note' | 'delete' | number;

/** What a key does on a row; null: nothing. A button's own keys stay its own. */
function actOf(key: string, target: EventTarget): RowAct | null {
  if (key === 'ArrowDown') return 'next';
  if (key === 'ArrowUp') return 'previous';
  if (/^[1-9]$/.test(key)) return Number(key) - 1;
  if (key === 'Delete') return 'delete';
  const isLine = target instanceof Element && target.hasAttribute('aria-expanded');
  if (key === 'Enter' && isLine) return 'accept';
  return ({ a: 'accept', r: 'attach', n: 'note' }[key.toLowerCase()] as RowAct | undefined) ?? null;
}
