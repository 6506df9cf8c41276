/** A table for paper. Its last column names the passages behind each row, so that every figure can be counted again. */
import {
  isLongTable,
  sayBasis,
  type AnswerCell,
  type AnswerRemark,
  type AnswerRows,
  type AnswerTable,
} from '../../../shared/report/answers';
import { t } from '../../services/messages';
import { MarkNames } from '../MarkNames';
import styles from './Figures.module.css';

export function FigureTable({ table }: { readonly table: AnswerTable }) {
  const { caption, columns, groups, basis } = table;
  const hasPassages = groups.some(({ rows }) => rows.some(({ marks }) => marks !== undefined));
  const width = columns.length + (hasPassages ? 1 : 0);
  return (
    <div className={styles.tableBox} data-long={isLongTable(table) || undefined}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, i) => (
              <th key={i} scope="col">
                {column}
              </th>
            ))}
            {hasPassages && <th scope="col">{t('report.passages')}</th>}
          </tr>
        </thead>
        {groups.map((group) => (
          <Rows key={group.key} group={group} width={width} hasPassages={hasPassages} />
        ))}
      </table>
      {basis && <p className={styles.basis}>{sayBasis(basis, t)}</p>}
    </div>
  );
}

interface RowsProps {
  readonly group: AnswerRows;
  readonly width: number;
  readonly hasPassages: boolean;
}

function Rows({ group: { title, rows, empty }, width, hasPassages }: RowsProps) {
  return (
    <tbody data-titled={title !== null || undefined}>
      {title !== null && (
        <tr>
          <th scope="rowgroup" colSpan={width} className={styles.group}>
            {title}
          </th>
        </tr>
      )}
      {rows.length === 0 && empty !== '' && (
        <tr>
          <td colSpan={width}>{empty}</td>
        </tr>
      )}
      {rows.map(({ key, head, remark, cells, marks }) => (
        <tr key={key}>
          <th scope="row">
            {head}
            {remark && <Remark {...remark} />}
          </th>
          {cells.map((cell, i) => (
            <td key={i}>{typeof cell === 'string' ? cell : <Cell {...cell} />}</td>
          ))}
          {hasPassages && (
            <td>
              <MarkNames marks={marks ?? []} />
            </td>
          )}
        </tr>
      ))}
    </tbody>
  );
}

/** A dash: nothing is marked there. */
function Cell({ words, marks }: AnswerCell) {
  if (marks.length === 0) return words || '–';
  if (words === '') return <MarkNames marks={marks} />;
  return (
    <>
      {words}{' '}
      <span className={styles.remark}>
        (<MarkNames marks={marks} />)
      </span>
    </>
  );
}

const Remark = ({ words, formula, source }: AnswerRemark) => (
  <span className={styles.remark}>
    {' '}
    {words}
    {formula !== undefined && (
      <>
        {' '}
        <span className={styles.formula}>{formula}</span>
      </>
    )}
    {source !== undefined && ` (${source})`}
  </span>
);
