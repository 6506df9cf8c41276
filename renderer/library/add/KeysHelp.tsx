/** The letters that say what a block is, always in sight; each is a button for the mouse. */
import { Toolbar } from 'react-aria-components';
import type { BlockRole } from '../../../shared/model';
import { t } from '../../services/messages';
import { Button, Kbd } from '../../ui';
import styles from './AddScreen.module.css';
import { ROLE_KEYS } from './role-keys';

export function KeysHelp({ onRole }: { readonly onRole: (role: BlockRole) => void }) {
  return (
    <Toolbar aria-label={t('review.rolesTitle')} className={styles.keys ?? ''}>
      {ROLE_KEYS.map(({ role, key }) => (
        <Button key={role} variant="quiet" size="s" onPress={() => onRole(role)} className={styles.keyButton}>
          <Kbd>{key.toUpperCase()}</Kbd>
          {t(`role.${role}`)}
        </Button>
      ))}
    </Toolbar>
  );
}
