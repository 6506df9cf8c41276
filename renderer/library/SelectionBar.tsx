/** What can be done to the selected articles, at the foot of the screen while some are. */
import { useLayoutEffect, useRef, type ReactNode } from 'react';
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
  /** How much of the screen's foot it takes, in px; 0: it is not there. */
  readonly onHeight: (heightPx: number) => void;
}

export function SelectionBar(props: SelectionBarProps) {
  return props.count === 0 ? null : <Bar {...props} />;
}

function Bar({ count, onOpen, onEdit, collect, onExport, onTrash, onClear, onHeight }: SelectionBarProps) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const bar = ref.current;
    if (!bar) return undefined;
    const room = document.documentElement.style;
    const measure = () => {
      onHeight(bar.offsetHeight);
      room.setProperty('--foot-room', `${bar.offsetHeight}px`);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(bar);
    return () => {
      observer.disconnect();
      onHeight(0);
      room.removeProperty('--foot-room');
    };
  }, [onHeight]);
  return (
    <div ref={ref} role="group" aria-label={t('library.selected', { count })} className={styles.bar}>
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
