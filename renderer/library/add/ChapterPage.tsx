/** Which chapters of an e-book become the article. */
import { useEffect, useRef } from 'react';
import { announce } from '../../services/announcer';
import { t } from '../../services/messages';
import { Button } from '../../ui';
import styles from './ChapterPage.module.css';
import screen from './AddScreen.module.css';
import { chooseChapters, closeBook, dismissProblem, takeChapters, useAddFlow, type OpenBook } from './flow';
import { Problem } from './Problem';

export function ChapterPage({ book, isWorking }: { readonly book: OpenBook; readonly isWorking: boolean }) {
  const { problem } = useAddFlow();
  const titleRef = useRef<HTMLHeadingElement>(null);
  const { chapters, chosen, file } = book;
  const words = [...chosen].reduce((sum, i) => sum + (chapters[i]?.words ?? 0), 0);
  const chosenText = t('chapters.chosen', { count: chosen.size, words });
  useEffect(() => titleRef.current?.focus(), []);
  const toggle = (i: number) => {
    const next = new Set(chosen);
    if (!next.delete(i)) next.add(i);
    chooseChapters(next);
    announce(t('chapters.chosenSaid', { count: next.size }));
  };
  return (
    <div className={styles.page} aria-busy={isWorking}>
      <header className={styles.head}>
        <h1 ref={titleRef} tabIndex={-1} className={screen.title}>
          {t('chapters.title')}
        </h1>
        <p className={styles.intro}>{t('chapters.intro', { name: file.name })}</p>
      </header>
      {problem ? <Problem text={problem} onClose={dismissProblem} /> : null}
      <fieldset className={styles.list}>
        <legend className={styles.legend}>{t('chapters.listName')}</legend>
        {chapters.map(({ title, words: count, place }, i) =>
          count === 0 ? null : (
            <label key={i} className={styles.chapter}>
              <input type="checkbox" checked={chosen.has(i)} onChange={() => toggle(i)} disabled={isWorking} />
              <span className={styles.name}>{title || t('chapters.untitled', { number: i + 1 })}</span>
              <span className={styles.words}>
                {place === 'inOrder' ? null : `${t(`chapters.${place}`)}, `}
                {t('chapters.words', { count })}
              </span>
            </label>
          ),
        )}
      </fieldset>
      <div className={styles.acts}>
        <Button variant="primary" onPress={() => void takeChapters()} isDisabled={chosen.size === 0 || isWorking}>
          {t('add.continue')}
        </Button>
        <Button variant="quiet" onPress={closeBook}>
          {t('review.back')}
        </Button>
        <p className={styles.chosen}>{chosenText}</p>
      </div>
    </div>
  );
}
