/** What a file says of itself beyond the fields of the form: for the person to know while looking it over. */
import type { FoundMeta } from '../../importers';
import { messages, t } from '../../services/messages';
import { formatPublished } from '../../../shared/text/published-date';
import styles from './AlsoStated.module.css';

const FIELDS = ['modified', 'section', 'licence'] as const;

export function AlsoStated({ found }: { readonly found: FoundMeta }) {
  return (
    <section className={styles.also}>
      <h3 className={styles.title}>{t('alsoStated.title')}</h3>
      <dl className={styles.list}>
        {FIELDS.map((field) => {
          const stated = found[field];
          const value = field === 'modified' && stated ? formatPublished(stated.value, messages.locale) : stated?.value;
          return (
            <div key={field} className={styles.fact}>
              <dt>{t(`alsoStated.${field}`)}</dt>
              <dd className={styles.value}>{value ?? t('common.notStated')}</dd>
              {stated ? <dd className={styles.from}>{t(`details.from.${stated.from}`)}</dd> : null}
            </div>
          );
        })}
      </dl>
    </section>
  );
}
