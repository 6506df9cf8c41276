/** What can be done to the selected articles, at the foot of the screen while some are. */
import type { ReactNode } from 'react';
import { t } from '../services/messages';
import { Button } from '../ui';
import styles from './SelectionBar.module.css';

export interface SelectionBarProps {
  readonly count: number;
  /** Null: several are selected. */
  readonly onOpen: (() => void) | null;
  readonly onEdit: (() => void) | null;
  /** Puts them into a collection, gives them tags. */
  readonly collect: ReactNode;
  readonly onExport: () => void;
  readonly onTrash: () => void;
  readonly onClear: () => void;
}

export function SelectionBar({ count, onOpen, onEdit, collect, onExport, onTrash, onClear }: SelectionBarProps) {
  if (count === 0) return null;
  return (
    <div role="group" aria-label={t('library.selected', { count })} className={styles.bar}>
      <p className={styles.count}>{t('library.selected', { count })}</p>
      <div className={styles.acts}>
        {onOpen ? (
          <Button size="s" onPress={onOpen}>
            {t('library.open')}
          </Button>
        ) : null}
        {onEdit ? (
          <Button size="s" onPress={onEdit}>
            {t('library.editDetails')}
          </Button>
        ) : null}
        {collect}
        <Button size="s" onPress={onExport}>
          {t('exchange.open')}
        </Button>
        <Button size="s" onPress={onTrash}>
          {t('library.moveToTrash')}
        </Button>
        <Button size="s" variant="quiet" onPress={onClear}>
          {t('library.clearSelection')}
        </Button>
      </div>
    </div>
  );
}
