/** The table that says what a picture shows. Folded away until it is asked for, always reachable by keyboard. */
import { useId, useState, type ReactNode } from 'react';
import { t } from '../../services/messages';
import { Button } from '../../ui';
import styles from './Figures.module.css';

interface ChartTableProps {
  readonly caption: string;
  /** Column headings, the first over the row headings. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly head: ReactNode; readonly cells: readonly ReactNode[] }[];
}

export function ChartTable({ caption, columns, rows }: ChartTableProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles.tableBox}>
      <Button
        size="s"
        variant="quiet"
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={`${t(isOpen ? 'figures.hideTable' : 'figures.showTable')}: ${caption}`}
        onPress={() => setOpen(!isOpen)}
      >
        {t(isOpen ? 'figures.hideTable' : 'figures.showTable')}
      </Button>
      {isOpen && (
        <table id={id} className={styles.table}>
          <caption className={styles.caption}>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, head, cells }) => (
              <tr key={key}>
                <th scope="row">{head}</th>
                {cells.map((cell, i) => (
                  <td key={columns[i + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
