/** Full-text search over the library: which records hold the words, best first. */
import { ArticleId, ItemId, MarkId } from '../../shared/model';
import { allRows, getRow, type Db } from './db';
import { readItemWords, WORDS_SQL } from './search-index';

/** Where words were found: an article's title, outlet or authors; its text; marked words; what the person wrote. */
export type SearchPart = 'title' | 'text' | 'mark' | 'note';

export interface FoundRecord {
  readonly article: ArticleId;
  readonly title: string;
  readonly outlet: string | null;
  readonly mark: MarkId | null;
  readonly kind: string | null;
  readonly item: ItemId | null;
  /** All the words of the record, as written. */
  readonly words: string;
}

export interface PartSearch {
  readonly space: number;
  /** Sequences of folded words (`readQuery`); at least one. */
  readonly sequences: readonly (readonly string[])[];
  readonly limit: number;
  readonly offset: number;
  /** Only these articles; null: all. */
  readonly within: readonly string[] | null;
}

/** Quotes each sequence: in FTS5 a quoted string is words and nothing else. The last word may be a word's start. */
export const toMatch = (sequences: readonly (readonly string[])[]): string =>
  sequences
    .map((sequence, i) => `"${sequence.join(' ').replaceAll('"', '""')}"${i === sequences.length - 1 ? '*' : ''}`)
    .join(' AND ');

/** An article that is searched: of one space, not in the trash; asked of each hit, so that few hits are little work. */
const IS_OWN = 'a.space = ? AND a.trashed_at IS NULL';
const IS_WITHIN = `${IS_OWN} AND a.id IN (SELECT value FROM json_each(?))`;

interface PartSql {
  readonly find: string;
  readonly count: string;
}

function partSql(table: string, articleOf: string, isAllowed: string): PartSql {
  const where = `${table} MATCH ? AND EXISTS (SELECT 1 FROM article a WHERE a.n = ${articleOf} AND ${isAllowed})`;
  return {
    find: `SELECT rowid AS n FROM ${table} WHERE ${where} ORDER BY rank LIMIT ? OFFSET ?`,
    count: `SELECT count(*) AS n FROM ${table} WHERE ${where}`,
  };
}

/** Only the person's own: marks from elsewhere are none of theirs. */
const ARTICLE_OF_MARK =
  "(SELECT l.article FROM mark m JOIN layer l ON l.n = m.layer WHERE m.n = search_mark.rowid AND l.purpose = 'own')";
const ARTICLE_OF_NOTE = `CASE search_note.rowid % 2
  WHEN 0 THEN
    (SELECT l.article FROM mark m JOIN layer l ON l.n = m.layer WHERE m.n = search_note.rowid / 2 AND l.purpose = 'own')
  ELSE
    (SELECT l.article FROM item i JOIN layer l ON l.n = i.layer WHERE i.n = search_note.rowid / 2 AND l.purpose = 'own')
  END`;

const bothSql = (table: string, articleOf: string): { all: PartSql; within: PartSql } => ({
  all: partSql(table, articleOf, IS_OWN),
  within: partSql(table, articleOf, IS_WITHIN),
});

/** The queries behind the search; their plans are tested. In order: words, space, (ids as JSON,) limit, offset. */
export const SEARCH: Readonly<Record<SearchPart, { all: PartSql; within: PartSql }>> = {
  title: bothSql('search_title', 'search_title.rowid'),
  text: bothSql('search_text', 'search_text.rowid'),
  mark: bothSql('search_mark', ARTICLE_OF_MARK),
  note: bothSql('search_note', ARTICLE_OF_NOTE),
};

/** How many records of a part hold the words, and those from `offset` on, best first (bm25). */
export function searchPart(db: Db, part: SearchPart, search: PartSearch): { total: number; rows: FoundRecord[] } {
  const { space, sequences, limit, offset, within } = search;
  const sql = SEARCH[part][within === null ? 'all' : 'within'];
  const match = toMatch(sequences);
  const values = [match, space, ...(within === null ? [] : [JSON.stringify(within)])];
  const hits = allRows<{ n: number }>(db, sql.find, ...values, limit, offset);
  // Where the first page is not full, it is all there is.
  const isAll = offset === 0 && hits.length < limit;
  const total = isAll ? hits.length : (getRow<{ n: number }>(db, sql.count, ...values)?.n ?? 0);
  return {
    total,
    rows: readPage(
      db,
      part,
      hits.map(({ n }) => n),
    ),
  };
}

interface PageRow {
  /** The number in the index. */
  n: number;
  id: string;
  title: string;
  outlet: string | null;
  mark: string | null;
  kind: string | null;
  item: string | null;
  words: string | null;
}

/** The words of the record of this number, as a column. */
const wordsAs = (sql: string, number: string): string => `(${sql.replace('?', number)}) AS words`;

const EACH = 'FROM json_each(?) j JOIN';
const MARK_JOIN = `JOIN layer l ON l.n = m.layer JOIN article a ON a.n = l.article JOIN kind k ON k.n = m.kind`;
const ofArticle = (words: string): string =>
  `SELECT j.value AS n, a.id, a.title, a.outlet, NULL AS mark, NULL AS kind, NULL AS item, ${wordsAs(words, 'j.value')}
   ${EACH} article a ON a.n = j.value`;
const ofMark = (words: string, number: string, isAsked: string): string =>
  `SELECT j.value AS n, a.id, a.title, a.outlet, m.id AS mark, k.code AS kind, NULL AS item, ${wordsAs(words, number)}
   ${EACH} mark m ON m.n = ${number} AND (${isAsked}) ${MARK_JOIN}`;
const OF_ITEM = `SELECT j.value AS n, a.id, a.title, a.outlet, NULL AS mark, NULL AS kind, i.id AS item, i.payload AS words
   ${EACH} item i ON j.value % 2 = 1 AND i.n = j.value / 2
   JOIN layer l ON l.n = i.layer JOIN article a ON a.n = l.article`;

/** The queries behind a page of finds, whatever their number: rows of the index as JSON in, records out. */
const PAGE: Readonly<Record<SearchPart, readonly string[]>> = {
  title: [ofArticle(WORDS_SQL.title)],
  text: [ofArticle(WORDS_SQL.text)],
  mark: [ofMark(WORDS_SQL.passage, 'j.value', '1')],
  note: [ofMark(WORDS_SQL.markNote, 'j.value / 2', 'j.value % 2 = 0'), OF_ITEM],
};

/** The records of these rows of the index, in their order; one that is gone is left out. */
function readPage(db: Db, part: SearchPart, numbers: readonly number[]): FoundRecord[] {
  if (numbers.length === 0) return [];
  const asked = JSON.stringify(numbers);
  const rows = PAGE[part].flatMap((sql) => allRows<PageRow>(db, sql, asked));
  const byNumber = new Map(rows.map((row) => [row.n, row]));
  return numbers.flatMap((n) => {
    const row = byNumber.get(n);
    return row && row.words !== null ? [toRecord(row, row.words)] : [];
  });
}

const toRecord = ({ id, title, outlet, mark, kind, item }: PageRow, words: string): FoundRecord => ({
  article: ArticleId.parse(id),
  title,
  outlet,
  mark: mark === null ? null : MarkId.parse(mark),
  kind,
  item: item === null ? null : ItemId.parse(item),
  words: item === null ? words : readItemWords(words),
});
