/**
 * CSV as RFC 4180 has it: CRLF between rows, quotation marks doubled; UTF-8 with a byte order mark, without which Excel
 * takes it for the system's own encoding. Pure.
 */

/** What a spreadsheet shows instead of text when a cell starts so (OWASP, CSV Injection), also behind apostrophes of ours. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const BOM = '\ufeff';

/** Text that no spreadsheet runs: an apostrophe stands before a sign that would start a formula. `freeText` takes it off. */
export const guardText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** What `guardText` was given. */
export const freeText = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);

/** A cell: text, which is guarded; a number of ours, which a spreadsheet may count with; nothing. */
export type Cell = string | number | null;

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = guardText(cell);
  return /[",\r\n]/u.test(text) || /^\s|\s$/u.test(text) ? `"${text.replace(/"/gu, '""')}"` : text;
}

/** Rows without a byte order mark, each ended: they can be put one after another. */
export const writeRows = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');

/** A whole file. */
export const writeCsv = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  BOM + writeRows([header, ...rows]);

/** The start of a file whose rows follow. */
export const writeCsvHead = (header: readonly string[]): string => BOM + writeRows([header]);

export interface CsvProblem {
  /** 1 for the first line of the file. */
  readonly line: number;
  readonly code: 'openQuote' | 'textAfterQuote' | 'tooManyRows';
}

const MAX_ROWS = 1_000_000;

/** What stands between cells: a comma, or what spreadsheets write where the comma is the decimal sign. */
export type Separator = ',' | ';' | '\t';

/** The separator of a file: the one that its first line has most of, outside of quotation marks. */
export function findSeparator(source: string): Separator {
  const [line = ''] = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/u.exec(source) ?? [];
  const bare = line.replace(/"(?:[^"]|"")*"/gu, '');
  const count = (sign: Separator): number => bare.split(sign).length;
  return ([',', ';', '\t'] as const).reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/**
 * Reads a file: any line ends, a byte order mark or none. Cells are as they stand (`freeText` is the caller's).
 * Answers null rows where the file is no CSV.
 */
export function parseCsv(
  source: string,
  separator: Separator = ',',
): { readonly rows: string[][] | null; readonly problem: CsvProblem | null } {
  const text = source.startsWith(BOM) ? source.slice(1) : source;
  const rows: string[][] = [];
  let row: string[] = [];
  let line = 1;
  let at = 0;
  const isEnd = (sign: string | undefined): boolean => sign === separator || sign === '\r' || sign === '\n';
  const fail = (code: CsvProblem['code']) => ({ rows: null, problem: { line, code } });
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      const startLine = line;
      for (at += 1; ;) {
        const close = text.indexOf('"', at);
        if (close < 0) return { rows: null, problem: { line: startLine, code: 'openQuote' } };
        const part = text.slice(at, close);
        line += part.split('\n').length - 1;
        cell += part;
        at = close + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at += 1;
      }
      if (at < text.length && !isEnd(text[at])) return fail('textAfterQuote');
    } else {
      const start = at;
      while (at < text.length && !isEnd(text[at])) at += 1;
      cell = text.slice(start, at);
    }
    row.push(cell);
    const sign = text[at];
    if (sign === separator) {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    if (sign === '\r' && text[at + 1] === '\n') at += 2;
    else at += 1;
    line += 1;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    if (rows.length > MAX_ROWS) return fail('tooManyRows');
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return { rows, problem: null };
}
