/** People without words of their own in the text. */
import { t } from '../../services/messages';
import { HowCounted } from '../figures/HowCounted';
import { speakerName, speakerTag } from '../figures/speaker-name';
import { usePanelData } from '../panel-data';
import { openPerson } from '../people/people-view';
import styles from './Voices.module.css';

export function Silent() {
  const { article, account, sources, sourceById } = usePanelData();
  const { silent, own } = account.voices;
  return (
    <>
      <p className={styles.sentence}>{t('voices.silentSentence', { count: silent.length, of: sources.length })}</p>
      <ul className={styles.rows}>
        {silent.map((id) => {
          const tag = speakerTag(sourceById.get(id));
          return (
            <li key={id}>
              <button type="button" className={styles.link} onClick={() => openPerson(article.id, id)}>
                {speakerName(sourceById, id)}
              </button>{' '}
              <span className={styles.quiet}>{tag}</span>
            </li>
          );
        })}
      </ul>
      <HowCounted sentence={t('voices.silentHow')} basis={own.basis} />
    </>
  );
}
