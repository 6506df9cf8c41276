/** What is given to somebody, in words and marks: each number opens its passages. */
import { t } from '../../services/messages';
import { FigureNumber } from '../figures/FigureNumber';
import type { PersonRow } from '../logic/people';
import { openPassages, usePanelData } from '../panel-data';
import styles from './People.module.css';

export function PersonFigures({ row: { source, marks, quotes } }: { readonly row: PersonRow }) {
  const { account } = usePanelData();
  const voice = account.voices.people.find((each) => each.source === source.id);
  const others = marks.length - quotes;
  const accusing = account.accusations.list
    .filter(({ accused }) => accused.includes(source.id))
    .map(({ mark }) => mark);
  return (
    <p className={styles.figures}>
      {voice && (
        <>
          <span className={styles.figure}>
            <FigureNumber figure={voice.quoted} what={t('people.quotedWords', { name: source.name })} none="0" />{' '}
            {t('people.quoted', { count: voice.quoted.value ?? 0 })}
          </span>
          <span className={styles.figure}>
            <FigureNumber
              figure={voice.paraphrased}
              what={t('people.paraphrasedWords', { name: source.name })}
              none="0"
            />{' '}
            {t('people.paraphrased', { count: voice.paraphrased.value ?? 0 })}
          </span>
        </>
      )}
      {marks.length > 0 && (
        <button
          type="button"
          className={styles.link}
          aria-label={t('people.showMarks', { name: source.name, quotes, others })}
          onClick={() =>
            openPassages(
              source.name,
              marks.map(({ id }) => id),
            )
          }
        >
          {t('people.counts', { quotes, others })}
        </button>
      )}
      {accusing.length > 0 && (
        <button
          type="button"
          className={styles.link}
          aria-label={t('people.showAccusing', { name: source.name, count: accusing.length })}
          onClick={() => openPassages(t('people.accusing', { name: source.name }), accusing)}
        >
          {t('people.accused', { count: accusing.length })}
        </button>
      )}
    </p>
  );
}
