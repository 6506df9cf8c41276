/** Places that fit about equally well: one of them is chosen, by its number or its button. */
import type { ArticleView } from '../../../shared/contract';
import { t } from '../../services/messages';
import { Kbd, VisuallyHidden } from '../../ui';
import { shorten } from '../logic/excerpt';
import { placeName } from '../speech';
import type { Choice, NumberedPlace } from './review-list';
import { around } from './word-changes';
import styles from './Review.module.css';

interface PlaceListProps {
  readonly article: ArticleView;
  readonly places: readonly NumberedPlace[];
  readonly choice: Choice;
  readonly onChoose: (number: number) => void;
}

const WORDS_CHARS = 160;

export function PlaceList({ article, places, choice, onChoose }: PlaceListProps) {
  const { text } = article.version;
  return (
    <>
      <p className={styles.label} id="review-places">
        {t('review.places')}
      </p>
      <ol role="list" className={styles.places} aria-labelledby="review-places">
        {places.map((place, number) => {
          const { before, after } = around(text, place.range);
          const isChosen = (choice.get(place.piece) ?? 0) === place.index;
          return (
            <li key={number}>
              <button type="button" className={styles.place} aria-pressed={isChosen} onClick={() => onChoose(number)}>
                {number < 9 ? (
                  <span aria-hidden="true">
                    <Kbd>{String(number + 1)}</Kbd>
                  </span>
                ) : (
                  <span />
                )}
                <span>
                  <span className={styles.placeName}>
                    {t('review.place', { number: number + 1, where: placeName(article, place.range.start) })}
                    {isChosen ? <span className={styles.chosen}> · {t('review.chosen')}</span> : null}
                  </span>
                  <VisuallyHidden>: </VisuallyHidden>
                  <span className={styles.passage} dir="auto">
                    <span className={styles.around}>{before}</span>
                    <mark className={styles.marked}>
                      {shorten(text.slice(place.range.start, place.range.end), WORDS_CHARS)}
                    </mark>
                    <span className={styles.around}>{after}</span>
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}
