/** A list of which the first few are shown until all are asked for. */
import { useState, type ReactNode } from 'react';
import { t } from '../../services/messages';
import styles from './Lists.module.css';

interface ShortListProps<T> {
  /** What is listed. */
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
}

export const SHORT_LIST_LENGTH = 5;

export function ShortList<T>({ label, items, keyOf, children }: ShortListProps<T>) {
  const [isLong, setLong] = useState(false);
  const shown = isLong ? items : items.slice(0, SHORT_LIST_LENGTH);
  const count = isLong ? SHORT_LIST_LENGTH : items.length;
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {shown.map((item) => (
          <li key={keyOf(item)} className={styles.item}>
            {children(item)}
          </li>
        ))}
      </ul>
      {items.length > SHORT_LIST_LENGTH && (
        <button
          type="button"
          className={styles.link}
          aria-expanded={isLong}
          aria-label={t(isLong ? 'claims.showFirstLabel' : 'claims.showAllLabel', { count, what: label })}
          onClick={() => setLong(!isLong)}
        >
          {t(isLong ? 'claims.showFirst' : 'claims.showAll', { count })}
        </button>
      )}
    </>
  );
}
