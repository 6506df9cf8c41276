/** What went wrong and what to do, where the person is looking. */
import { X } from 'lucide-react';
import { t } from '../../services/messages';
import { IconButton } from '../../ui';
import styles from './AddScreen.module.css';

export function Problem({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  return (
    <div role="alert" className={styles.problem}>
      <p>{text}</p>
      <IconButton label={t('add.dismiss')} onPress={onClose}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
