/** What stands behind the claims, whose they are, who is accused by them. */
import { t } from '../../services/messages';
import { EmptyState } from '../../ui';
import { usePanelData } from '../panel-data';
import { Accusations } from './Accusations';
import { BackingFigures, UnbackedClaims } from './BackingFigures';
import { WhoseClaims } from './WhoseClaims';
import styles from './Claims.module.css';

export function ClaimsTab() {
  const { account } = usePanelData();
  if (account.claims.count.value === 0) {
    return (
      <div className={styles.tab}>
        <EmptyState level={2} title={t('claims.emptyTitle')}>
          {t('claims.emptyHelp')}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={styles.tab}>
      <BackingFigures />
      <UnbackedClaims />
      <Accusations />
      <WhoseClaims />
    </div>
  );
}
