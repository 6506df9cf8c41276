/** One of the panel's answers: its question, a picture, a sentence, the way to more, and the picture's table. */
import { useId, useState, type ReactNode } from 'react';
import { DataTable, TableToggle, type ChartTableProps } from '../figures/ChartTable';
import styles from './Overview.module.css';

interface AnswerProps {
  readonly title: string;
  /** What stands beside the title. */
  readonly aside?: ReactNode;
  /** The picture. */
  readonly children?: ReactNode;
  readonly sentence: ReactNode;
  readonly more: ReactNode;
  /** Null: there is no picture yet. */
  readonly table: ChartTableProps | null;
}

export function Answer({ title, aside, children, sentence, more, table }: AnswerProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.head}>
        <h2 id={id} className={styles.heading}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
      <div className={styles.foot}>
        <p className={styles.sentence}>
          {sentence} {more}
        </p>
        {table && <TableToggle caption={table.caption} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />}
      </div>
      {table && isOpen && <DataTable {...table} />}
    </section>
  );
}
