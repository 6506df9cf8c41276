/** A table for paper. Its last column names the passages behind each row, so that every figure can be counted again. */
import type { ReactNode } from 'react';
import type { Figure } from '../../../shared/measures';
import type { MarkId } from '../../../shared/model';
import { t } from '../../services/messages';
import { gatherNames } from '../../../shared/report/numbering';
import { useReport } from '../report-data';
import styles from './Figures.module.css';

export interface FigureRow {
  readonly key: string;
  readonly head: ReactNode;
  readonly cells: readonly ReactNode[];
  /** The marks behind the row; absent in a table without that column. */
  readonly marks?: readonly MarkId[];
}

/** A table of at most so many rows is never parted by a page's end. */
const KEPT_WHOLE_ROWS = 14;

interface FigureTableProps {
  readonly caption: string;
  /** Over the row headings, then over each cell. */
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
  /** What the figures rest on. */
  readonly basis?: Figure['basis'];
}

export function FigureTable({ caption, columns, rows, basis }: FigureTableProps) {
  const { names } = useReport();
  const hasPassages = rows.some(({ marks }) => marks !== undefined);
  return (
    <div className={styles.tableBox} data-long={rows.length > KEPT_WHOLE_ROWS || undefined}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            {hasPassages && <th scope="col">{t('report.passages')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, cells, marks }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {cells.map((cell, i) => (
                <td key={columns[i + 1]}>{cell}</td>
              ))}
              {hasPassages && <td>{gatherNames(marks ?? [], names).join(', ')}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {basis && <Basis basis={basis} />}
    </div>
  );
}

export const Basis = ({ basis }: { readonly basis: Figure['basis'] }) => (
  <p className={styles.basis}>{t('figures.basis', { ...basis })}</p>
);

/** One of the five questions, or what stands under one. */
export function Answer({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles.answer}>
      <h3 className={styles.question}>{title}</h3>
      {children}
    </div>
  );
}
