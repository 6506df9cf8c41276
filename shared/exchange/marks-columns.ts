/** What the columns of a table of marks are: ours, and what other programs call theirs. Pure. */
import { freeText } from './csv';

/** The first name that a table has is taken. */
const COLUMNS = {
  id: ['mark_id', 'id', 'annotation_id', 'uuid'],
  quote: ['quote', 'exact', 'highlight', 'quotation', 'quoted_text', 'selected_text', 'words', 'passage'],
  prefix: ['prefix', 'before'],
  suffix: ['suffix', 'after'],
  start: ['start_utf16', 'start', 'start_offset', 'begin'],
  end: ['end_utf16', 'end', 'end_offset'],
  kindCode: ['kind_code'],
  kind: ['kind', 'type', 'category', 'code', 'label'],
  note: ['note', 'comment', 'annotation', 'text', 'notes', 'body'],
  tags: ['tags', 'tag', 'keywords'],
  certainty: ['certainty'],
  who: ['who'],
  viewpoint: ['viewpoint'],
  links: ['links'],
  linksJson: ['links_json'],
  fields: ['fields_json'],
  title: ['article', 'title', 'document_title', 'page_title', 'book_title'],
  address: ['address', 'url', 'uri', 'source', 'link', 'source_url'],
  article: ['article_id'],
  author: ['user', 'username', 'annotator', 'creator', 'display_name', 'author'],
  /** Says of a row that it is an answer, or a note by itself. */
  role: ['annotation/reply_type', 'annotation_type'],
} as const;
export type Column = keyof typeof COLUMNS;

/** How a table tells what it holds. */
export type TableKind = 'plumbline' | 'hypothesis' | 'kindle' | 'other';

export interface TableHead {
  readonly kind: TableKind;
  /** The row that names the columns. */
  readonly row: number;
  readonly columns: ReadonlyMap<Column, number>;
}

const columnName = (cell: string): string =>
  freeText(cell)
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/gu, '_');

/** Programs that put a title and the like above their table need no more rows for it. */
const MOST_ROWS_ABOVE = 12;

function headOf(cells: readonly string[], row: number): TableHead | null {
  const names = cells.map(columnName);
  const columns = new Map<Column, number>();
  for (const column of Object.keys(COLUMNS) as Column[]) {
    const name = COLUMNS[column].find((each) => names.includes(each));
    if (name !== undefined) columns.set(column, names.indexOf(name));
  }
  // Kindle's own: the words stand under "Annotation", whether they are the book's or the reader's.
  if (names.includes('starred?') && names.includes('annotation_type')) {
    columns.set('quote', names.indexOf('annotation'));
    columns.delete('note');
    return columns.get('quote') === -1 ? null : { kind: 'kindle', row, columns };
  }
  if (!columns.has('quote')) return null;
  const kind: TableKind =
    names.includes('mark_id') && names.includes('start_utf16')
      ? 'plumbline'
      : names.includes('annotation/reply_type')
        ? 'hypothesis'
        : 'other';
  // Beside highlights it is who wrote what was read, not who marked it.
  if (names.includes('highlight') && columns.get('author') === names.indexOf('author')) columns.delete('author');
  return { kind, row, columns };
}

/** Finds the row that names a table's columns; null: none names one for quoted words. */
export function findHead(rows: readonly (readonly string[])[]): TableHead | null {
  for (const [row, cells] of rows.slice(0, MOST_ROWS_ABOVE).entries()) {
    const head = headOf(cells, row);
    // A single word of a text above the table is no head.
    if (head && (row === 0 || cells.length > 1)) return head;
  }
  return null;
}
