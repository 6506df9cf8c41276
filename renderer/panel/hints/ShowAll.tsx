import { t } from '../../services/messages';
import { Button } from '../../ui';
import styles from './Hints.module.css';

/** The rest of a long list. */
export function ShowAll({ count, onPress }: { readonly count: number; readonly onPress: () => void }) {
  return (
    <Button size="s" variant="quiet" className={styles.flat} onPress={onPress}>
      {t('hints.showAll', { count })}
    </Button>
  );
}
