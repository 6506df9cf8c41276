/** The letters that say what a block is and that cut it anew, always in sight; each is a button for the mouse. */
import { Separator, Toolbar } from 'react-aria-components';
import type { BlockRole } from '../../../shared/model';
import { t } from '../../services/messages';
import { Button, Kbd } from '../../ui';
import styles from './AddScreen.module.css';
import { ROLE_KEYS } from './role-keys';

export interface KeysHelpProps {
  readonly onRole: (role: BlockRole) => void;
  readonly onCorrect: () => void;
  readonly onJoin: () => void;
}

export function KeysHelp({ onRole, onCorrect, onJoin }: KeysHelpProps) {
  return (
    <Toolbar aria-label={t('review.rolesTitle')} className={styles.keys ?? ''}>
      {ROLE_KEYS.map(({ role, key }) => (
        <Button key={role} variant="quiet" size="s" onPress={() => onRole(role)} className={styles.keyButton}>
          <Kbd>{key.toUpperCase()}</Kbd>
          {t(`role.${role}`)}
        </Button>
      ))}
      <Separator orientation="vertical" className={styles.keysRule ?? ''} />
      <Button variant="quiet" size="s" onPress={onCorrect} className={styles.keyButton}>
        <Kbd>{t('recut.correctKey')}</Kbd>
        {t('recut.correct')}
      </Button>
      <Button variant="quiet" size="s" onPress={onJoin} className={styles.keyButton}>
        <Kbd>{t('recut.joinKey')}</Kbd>
        {t('recut.join')}
      </Button>
    </Toolbar>
  );
}
