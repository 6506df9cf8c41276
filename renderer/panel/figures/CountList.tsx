/** Counts one below the other: what is counted, its bar where the counts are a picture, its number. */
import type { ReactNode } from 'react';
import type { Figure } from '../../../shared/measures';
import { FigureNumber } from './FigureNumber';
import styles from './Lists.module.css';

export interface CountRow {
  readonly key: string;
  readonly label: string;
  readonly figure: Figure;
  /** What it counts, on its own: the heading of the passages it opens. */
  readonly what: string;
  readonly bar?: ReactNode;
}

interface CountListProps {
  readonly label: string;
  readonly rows: readonly CountRow[];
  /** Said for a count of none. */
  readonly none: string;
}

export function CountList({ label, rows, none }: CountListProps) {
  return (
    <ul className={styles.counts} aria-label={label}>
      {rows.map(({ key, label: name, figure, what, bar }) => (
        <li key={key} className={bar === undefined ? styles.count : styles.barred}>
          <span className={styles.label}>{name}</span>
          {bar}
          <span className={styles.number}>
            <FigureNumber figure={figure} what={what} none={none} />
          </span>
        </li>
      ))}
    </ul>
  );
}
