/** Reads marks from rows: our own table, or anyone's with a column of quotes. Pure. */
import { findSeparator, freeText, parseCsv, type Separator } from './csv';
import {
  MAX_FOREIGN_CHARS,
  MAX_FOREIGN_MARKS,
  refuseMark,
  startOf,
  type ForeignMark,
  type ForeignPiece,
  type ForeignReading,
  type RefusedRecord,
} from './foreign';
import { findHead, type Column, type TableHead } from './marks-columns';
import { splitList } from './marks-csv';
import { readLinks, type LinksOfMark } from './own-links';
import { listOf, readJson } from './read-json';
import { KIND_TAG } from './web-annotation';

const TOOLS = { plumbline: 'Plumbline', hypothesis: 'Hypothesis', kindle: 'Kindle', other: '' } as const;

/** What parts the cells; a first line that only says so ("sep=;", for spreadsheets) is no row. */
function readSeparator(source: string): { readonly text: string; readonly separator: Separator } {
  const stated = /^"?sep=([,;\t])"?(?:\r\n|\n|\r)/iu.exec(source);
  if (!stated) return { text: source, separator: separatorOf(source) };
  return { text: source.slice(stated[0].length), separator: stated[1] as Separator };
}

/** The separator of the head, which may stand some lines down. */
function separatorOf(source: string): Separator {
  const lines = source.slice(0, 20_000).split(/\r\n|\n|\r/u, 12);
  const found = ([',', ';', '\t'] as const).find((sign) =>
    lines.some((line) => {
      const { rows } = parseCsv(line, sign);
      return rows !== null && (findHead(rows)?.columns.size ?? 0) > 1;
    }),
  );
  return found ?? findSeparator(source);
}

/** The book's title stands under the line that says whose notes these are. */
const titleAbove = (rows: readonly (readonly string[])[]): string =>
  freeText(rows.map((cells) => cells[0] ?? '').find((cell, i) => i > 0 && cell.trim() !== '') ?? '').trim();

/** A mark as its first row has it; more rows may add pieces, or notes. */
interface Draft {
  readonly mark: ForeignMark;
  readonly pieces: ForeignPiece[];
  readonly notes: string[];
}

/** Rows with the same id are the pieces of one mark. Offsets of a stranger's table count what nobody knows. */
export function readMarksCsv(source: string): ForeignReading {
  const failed = (
    problem: 'empty' | 'tooLarge' | 'missingColumn' | 'tooMany',
    line: number | null,
  ): ForeignReading => ({ ok: false, problem, line });
  const bare = source.replace(/^\ufeff/u, '');
  if (bare.trim() === '') return failed('empty', null);
  if (source.length > MAX_FOREIGN_CHARS) return failed('tooLarge', null);
  const { text, separator } = readSeparator(bare);
  const { rows, problem } = parseCsv(text, separator);
  if (rows === null) {
    if (problem === null || problem.code === 'tooManyRows') return failed('tooMany', null);
    return { ok: false, problem: problem.code, line: problem.line };
  }
  const head = findHead(rows);
  if (!head) return failed('missingColumn', 1);
  const body = rows.slice(head.row + 1);
  if (body.length > MAX_FOREIGN_MARKS) return failed('tooMany', null);
  const above = head.kind === 'kindle' ? titleAbove(rows.slice(0, head.row)) : '';
  const drafts: Draft[] = [];
  const refused: RefusedRecord[] = [];
  const byId = new Map<string, ForeignPiece[]>();
  body.forEach((row, i) => {
    const read = readRow(head, row, `row ${i + head.row + 2}`, above);
    if ('reason' in read) return void refused.push(read);
    if ('note' in read) {
      const last = drafts.at(-1);
      if (last) last.notes.push(read.note);
      else refused.push({ record: read.record, reason: 'noQuote', words: startOf(read.note) });
      return;
    }
    const { mark, pieces } = read;
    const isNamed = !mark.id.startsWith('row ');
    const known = isNamed ? byId.get(mark.id) : undefined;
    if (known) return void known.push(...pieces);
    if (isNamed) byId.set(mark.id, pieces);
    drafts.push(read);
  });
  const marks: ForeignMark[] = [];
  for (const { mark, pieces: all, notes } of drafts) {
    const pieces = all.filter(({ exact }) => exact !== '');
    const note = notes.filter((part) => part !== '').join('\n\n');
    const reason = refuseMark({ pieces, note });
    if (reason) refused.push({ record: mark.id, reason, words: startOf(pieces[0]?.exact || note) });
    else marks.push({ ...mark, note, pieces });
  }
  return {
    ok: true,
    file: { format: 'marksCsv', tool: TOOLS[head.kind], id: '', marks, replies: [], refused },
  };
}

/** A row as a mark with one piece, as a note about the mark before it, or why it is neither. `place`: what it is called without an id. */
function readRow(
  { kind: table, columns }: TableHead,
  row: readonly string[],
  place: string,
  titleOfAll: string,
): Draft | RefusedRecord | { readonly record: string; readonly note: string } {
  const cell = (column: Column): string => {
    const at = columns.get(column);
    return at === undefined ? '' : freeText(row[at] ?? '');
  };
  const isOurs = table === 'plumbline';
  const piece: ForeignPiece = {
    exact: cell('quote'),
    prefix: cell('prefix'),
    suffix: cell('suffix'),
    start: readNumber(cell('start')),
    end: readNumber(cell('end')),
  };
  const role = cell('role').trim();
  // Kindle puts a reader's note under the words that it is about.
  if (table === 'kindle' && /^note\b/iu.test(role)) return { record: place, note: piece.exact };
  if (table === 'hypothesis' && piece.exact === '') {
    const reason = /^reply$/iu.test(role) ? 'reply' : 'aboutThePage';
    return { record: place, reason, words: startOf(cell('note')) };
  }
  const said = readTags(cell('tags'), isOurs);
  const colour = table === 'kindle' ? /\(([^)]{1,60})\)/u.exec(role)?.[1] : undefined;
  if (colour !== undefined) said.push(colour);
  const kind = said.find((tag) => tag.startsWith(KIND_TAG))?.slice(KIND_TAG.length) ?? '';
  const pieces = [piece];
  const mark: ForeignMark = {
    id: cell('id').slice(0, 2_000) || place,
    kind: cell('kindCode') || kind || cell('kind').trim().toLowerCase(),
    note: '',
    tags: said.filter((tag) => !tag.startsWith(KIND_TAG)),
    certainty: cell('certainty'),
    who: cell('who'),
    viewpoint: cell('viewpoint'),
    ...linksOf(cell('linksJson'), cell('links'), isOurs),
    fieldsJson: cell('fields'),
    unit: isOurs ? 'utf16' : 'unknown',
    pieces,
    page: {
      address: cell('address').trim().slice(0, 4_096).replace(/#.*$/u, ''),
      title: (cell('title') || titleOfAll).slice(0, 500),
      article: cell('article').trim().toLowerCase(),
    },
    author: cell('author').trim().slice(0, 200),
  };
  return { mark, pieces, notes: [cell('note')] };
}

/** What a row links to; of a file without the column for it, only how many there are. */
function linksOf(json: string, said: string, isOurs: boolean): LinksOfMark {
  if (!isOurs) return { links: [], otherLinks: 0 };
  const read = json === '' ? null : readJson(json);
  if (read === null || 'problem' in read) return { links: [], otherLinks: splitList(said).length };
  return readLinks(listOf(read.value), (mark) => mark);
}

/** Ours are a list with escapes; others write commas, semicolons or bars between tags. */
const readTags = (cell: string, isOurs: boolean): string[] =>
  isOurs
    ? splitList(cell)
    : cell
        .split(/[,;|]/u)
        .map((tag) => tag.trim())
        .filter((tag) => tag !== '');

const readNumber = (cell: string): number | null => (/^\d{1,9}$/u.test(cell.trim()) ? Number(cell) : null);
