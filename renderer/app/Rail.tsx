import { t } from '../services/messages';
import { Brand } from './Brand';
import { RailContents } from './RailContents';
import { SavedSign } from './SavedSign';
import styles from './Rail.module.css';

/** The left side of a wide window. */
export function Rail() {
  return (
    <nav className={styles.rail} aria-label={t('shell.rail')} data-region="rail" tabIndex={-1} data-print="hide">
      <Brand className={styles.brand} />
      <RailContents foot={<SavedSign />} />
    </nav>
  );
}
