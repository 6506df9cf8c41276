/** The table that says what a picture shows. Folded away until it is asked for, always reachable by keyboard. */
import { useId, useState, type ReactNode } from 'react';
import { Table2 } from 'lucide-react';
import { t } from '../../services/messages';
import { Button, IconButton } from '../../ui';
import styles from './Figures.module.css';

export interface ChartTableProps {
  readonly caption: string;
  /** Column headings, the first over the row headings. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly head: ReactNode; readonly cells: readonly ReactNode[] }[];
}

export function ChartTable(table: ChartTableProps) {
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
        aria-label={toggleLabel(isOpen, table.caption)}
        onPress={() => setOpen(!isOpen)}
      >
        {t(isOpen ? 'figures.hideTable' : 'figures.showTable')}
      </Button>
      {isOpen && <DataTable id={id} {...table} />}
    </div>
  );
}

interface TableToggleProps {
  readonly caption: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Shows and hides a table from the corner of its figure, where a line of words would take too much room. */
export function TableToggle({ caption, isOpen, onToggle }: TableToggleProps) {
  return (
    <IconButton
      label={toggleLabel(isOpen, caption)}
      className={styles.corner}
      aria-expanded={isOpen}
      onPress={onToggle}
    >
      <Table2 aria-hidden />
    </IconButton>
  );
}

const toggleLabel = (isOpen: boolean, caption: string): string =>
  `${t(isOpen ? 'figures.hideTable' : 'figures.showTable')}: ${caption}`;

/** The table itself. */
export function DataTable({ id, caption, columns, rows }: ChartTableProps & { readonly id?: string }) {
  return (
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
  );
}
