/** Reads marks from rows: our own table, or anyone's with a column of quotes. Pure. */
import { findSeparator, freeText, parseCsv } from './csv';
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
import { splitList } from './marks-csv';
import { readLinks, type LinksOfMark } from './own-links';
import { listOf, readJson } from './read-json';
import { KIND_TAG } from './web-annotation';

/** Our columns, with what other programs call them. The first that a file has is taken. */
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
  title: ['article', 'title', 'document_title', 'page_title'],
  address: ['address', 'url', 'uri', 'source', 'link'],
  article: ['article_id'],
  author: ['author', 'user', 'username', 'annotator', 'creator', 'display_name'],
} as const;
type Column = keyof typeof COLUMNS;

const columnName = (cell: string): string =>
  freeText(cell)
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/gu, '_');

/** Rows with the same id are the pieces of one mark. Offsets of a stranger's table count what nobody knows. */
export function readMarksCsv(source: string): ForeignReading {
  const failed = (
    problem: 'empty' | 'tooLarge' | 'missingColumn' | 'tooMany',
    line: number | null,
  ): ForeignReading => ({
    ok: false,
    problem,
    line,
  });
  if (source.replace(/^\ufeff/u, '').trim() === '') return failed('empty', null);
  if (source.length > MAX_FOREIGN_CHARS) return failed('tooLarge', null);
  const { rows, problem } = parseCsv(source, findSeparator(source.replace(/^\ufeff/u, '')));
  if (rows === null) {
    if (problem === null || problem.code === 'tooManyRows') return failed('tooMany', null);
    return { ok: false, problem: problem.code, line: problem.line };
  }
  const names = (rows[0] ?? []).map(columnName);
  const columns = new Map<Column, number>();
  for (const column of Object.keys(COLUMNS) as Column[]) {
    const name = COLUMNS[column].find((each) => names.includes(each));
    if (name !== undefined) columns.set(column, names.indexOf(name));
  }
  if (!columns.has('quote')) return failed('missingColumn', 1);
  if (rows.length - 1 > MAX_FOREIGN_MARKS) return failed('tooMany', null);
  const isOurs = names.includes('mark_id') && names.includes('start_utf16');
  const drafts: { readonly mark: ForeignMark; readonly pieces: ForeignPiece[] }[] = [];
  const byId = new Map<string, ForeignPiece[]>();
  rows.slice(1).forEach((row, i) => {
    const cell = (column: Column): string => {
      const at = columns.get(column);
      return at === undefined ? '' : freeText(row[at] ?? '');
    };
    const piece = {
      exact: cell('quote'),
      prefix: cell('prefix'),
      suffix: cell('suffix'),
      start: readNumber(cell('start')),
      end: readNumber(cell('end')),
    };
    const id = cell('id').slice(0, 2_000);
    const known = id === '' ? undefined : byId.get(id);
    if (known) return void known.push(piece);
    const pieces = [piece];
    if (id !== '') byId.set(id, pieces);
    const said = readTags(cell('tags'), isOurs);
    const kind = said.find((tag) => tag.startsWith(KIND_TAG))?.slice(KIND_TAG.length) ?? '';
    const mark: ForeignMark = {
      id: id === '' ? `row ${i + 2}` : id,
      kind: cell('kindCode') || kind || cell('kind').trim().toLowerCase(),
      note: cell('note'),
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
        title: cell('title').slice(0, 500),
        article: cell('article').trim().toLowerCase(),
      },
      author: cell('author').trim().slice(0, 200),
    };
    drafts.push({ mark, pieces });
  });
  const marks: ForeignMark[] = [];
  const refused: RefusedRecord[] = [];
  for (const { mark, pieces } of drafts) {
    const reason = refuseMark({ pieces: pieces.filter(({ exact }) => exact !== ''), note: mark.note });
    if (reason) refused.push({ record: mark.id, reason, words: startOf(pieces[0]?.exact || mark.note) });
    else marks.push({ ...mark, pieces: pieces.filter(({ exact }) => exact !== '') });
  }
  return {
    ok: true,
    file: { format: 'marksCsv', tool: isOurs ? 'Plumbline' : '', id: '', marks, replies: [], refused },
  };
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
