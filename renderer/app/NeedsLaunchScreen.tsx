import { t } from '../services/messages';
import { Brand } from './Brand';
import styles from './Page.module.css';

/** Not a word but what one types; the same in every language. */
const START_COMMAND = 'npm start';

/** The browser host's page without a session: it may not see anything, and says how to get one. */
export function NeedsLaunchScreen() {
  return (
    <main className={styles.alone} id="main">
      <div className={styles.card}>
        <Brand className={styles.brand} />
        <h1 className={styles.title}>{t('host.needsLaunchTitle')}</h1>
        <p className={styles.text}>{t('host.needsLaunchHelp')}</p>
        <p className={styles.text}>{t('host.needsLaunchStep')}</p>
        <code className={styles.code}>{START_COMMAND}</code>
      </div>
    </main>
  );
}
