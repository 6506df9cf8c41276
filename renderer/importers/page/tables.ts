/** Tables: those that hold data become rows of words, those that only lay a page out are looked through. */
import type { Run } from '../../../shared/model';

/** A cell with more words than this holds text, not data. */
const MAX_CELL_CHARS = 300;
const MAX_ROWS_LOOKED_AT = 50;

export function isDataTable(table: Element): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return false;
  if (table.querySelector('table, h1, h2, h3, ul, ol, figure, article, section, form')) return false;
  const rows = [...table.querySelectorAll('tr')].slice(0, MAX_ROWS_LOOKED_AT);
  const cells = rows.flatMap((row) => [...row.children]);
  if (cells.some((cell) => cell.querySelectorAll('p').length > 1 || cell.textContent.length > MAX_CELL_CHARS)) {
    return table.querySelector(':scope > thead th') !== null && cells.length > rows.length;
  }
  if (table.querySelector('th, caption')) return true;
  return rows.length >= 2 && rows.some((row) => row.children.length >= 2);
}

/** A row's cells parted by "|", as text formats write them. */
export function rowRuns(row: Element, cellRuns: (cell: Element) => Run[]): Run[] {
  const cells = [...row.children].filter((child) => /^t[dh]$/.test(child.localName)).map(cellRuns);
  if (cells.every((runs) => runs.length === 0)) return [];
  return cells.flatMap((runs, i) => (i === 0 ? runs : [{ text: ' | ' }, ...runs]));
}
