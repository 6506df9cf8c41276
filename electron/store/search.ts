/** Full-text search over the library: which records hold the words, best first. */
import { ArticleId, ItemId, MarkId } from '../../shared/model';
import { allRows, getRow, type Db } from './db';
import { readWords } from './search-index';

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
  return { total, rows: hits.flatMap(({ n }) => readers[part](db, n) ?? []) };
}

interface ArticleRow {
  id: string;
  title: string;
  outlet: string | null;
}

interface RecordRow extends ArticleRow {
  record: string;
  kind: string | null;
}

const ARTICLE = 'SELECT id, title, outlet FROM article WHERE n = ?';
const MARK = `SELECT a.id, a.title, a.outlet, m.id AS record, k.code AS kind
  FROM mark m JOIN layer l ON l.n = m.layer JOIN article a ON a.n = l.article JOIN kind k ON k.n = m.kind WHERE m.n = ?`;
const ITEM = `SELECT a.id, a.title, a.outlet, i.id AS record, NULL AS kind
  FROM item i JOIN layer l ON l.n = i.layer JOIN article a ON a.n = l.article WHERE i.n = ?`;

const nowhere = { mark: null, kind: null, item: null } as const;

function readArticle(db: Db, n: number, words: string | null): FoundRecord | undefined {
  const row = getRow<ArticleRow>(db, ARTICLE, n);
  if (!row || words === null) return undefined;
  return { ...nowhere, article: ArticleId.parse(row.id), title: row.title, outlet: row.outlet, words };
}

function readMark(db: Db, n: number, words: string | null): FoundRecord | undefined {
  const row = getRow<RecordRow>(db, MARK, n);
  if (!row || words === null) return undefined;
  const { id, title, outlet, record, kind } = row;
  return { ...nowhere, article: ArticleId.parse(id), title, outlet, mark: MarkId.parse(record), kind, words };
}

function readItem(db: Db, n: number, words: string | null): FoundRecord | undefined {
  const row = getRow<RecordRow>(db, ITEM, n);
  if (!row || words === null) return undefined;
  const { id, title, outlet, record } = row;
  return { ...nowhere, article: ArticleId.parse(id), title, outlet, item: ItemId.parse(record), words };
}

const readers: Readonly<Record<SearchPart, (db: Db, n: number) => FoundRecord | undefined>> = {
  title: (db, n) => readArticle(db, n, readWords.title(db, n)),
  text: (db, n) => readArticle(db, n, readWords.text(db, n)),
  mark: (db, n) => readMark(db, n, readWords.passage(db, n)),
  note(db, row) {
    const n = Math.floor(row / 2);
    return row % 2 === 0 ? readMark(db, n, readWords.markNote(db, n)) : readItem(db, n, readWords.item(db, n));
  },
};
