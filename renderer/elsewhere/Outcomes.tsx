/** What becomes of a file's marks: how many stand how, and each by its words where one asks. */
import type { ImportedMark, ImportPreview } from '../../shared/contract';
import { problemText, t } from '../services/messages';
import styles from './Elsewhere.module.css';

const ORDER = ['exact', 'context', 'needsReview', 'lost', 'same', 'refused'] as const;
/** More lines than this are counted, not listed. */
const MOST_LINES = 100;

export function Outcomes({ marks }: Pick<ImportPreview, 'marks'>) {
  return (
    <ul className={styles.outcomes}>
      {ORDER.map((outcome) => {
        const of = marks.filter((mark) => mark.outcome === outcome);
        return of.length === 0 ? null : (
          <li key={outcome}>
            <details className={styles.outcome}>
              <summary>
                <span className={styles.number}>{of.length}</span> {t(`elsewhere.outcome.${outcome}`)}
              </summary>
              <ul className={styles.lines}>
                {of.slice(0, MOST_LINES).map((mark, i) => (
                  <li key={`${mark.id} ${i}`}>{lineOf(mark)}</li>
                ))}
                {of.length > MOST_LINES ? <li>{t('elsewhere.more', { count: of.length - MOST_LINES })}</li> : null}
              </ul>
            </details>
          </li>
        );
      })}
    </ul>
  );
}

function lineOf({ id, exact, problem }: ImportedMark): string {
  const words = exact === '' ? id : `“${exact}”`;
  return problem ? t('elsewhere.problemLine', { words, problem: problemText(problem) }) : words;
}
