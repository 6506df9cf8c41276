/**
 * The index of the full-text search, kept in step with the records inside the transactions that change them. It holds
 * nothing that is not elsewhere in the file, so a damaged one is made anew.
 */
import { z } from 'zod';
import { findSearchWords } from '../../shared/text';
import { allRows, getRow, run, type Db } from './db';

interface Stale {
  part: 'title' | 'text' | 'mark' | 'item';
  n: number;
}

const TABLES = ['search_title', 'search_text', 'search_mark', 'search_note'] as const;
type Table = (typeof TABLES)[number];

/** Where a mark's and an item's own words stand in the table of notes: two numberings in one. */
export const noteRowOfMark = (mark: number): number => 2 * mark;
const noteRowOfItem = (item: number): number => 2 * item + 1;

const WRITE: Readonly<Record<Table, { remove: string; add: string }>> = {
  search_title: {
    remove: 'DELETE FROM search_title WHERE rowid = ?',
    add: 'INSERT INTO search_title (rowid, words) VALUES (?, ?)',
  },
  search_text: {
    remove: 'DELETE FROM search_text WHERE rowid = ?',
    add: 'INSERT INTO search_text (rowid, words) VALUES (?, ?)',
  },
  search_mark: {
    remove: 'DELETE FROM search_mark WHERE rowid = ?',
    add: 'INSERT INTO search_mark (rowid, words) VALUES (?, ?)',
  },
  search_note: {
    remove: 'DELETE FROM search_note WHERE rowid = ?',
    add: 'INSERT INTO search_note (rowid, words) VALUES (?, ?)',
  },
};

/** Puts a record's words in place of those it had; null: it is gone. */
function write(db: Db, table: Table, row: number, words: string | null): void {
  const { remove, add } = WRITE[table];
  run(db, remove, row);
  if (words === null) return;
  const folded = findSearchWords(words).map(({ word }) => word);
  if (folded.length > 0) run(db, add, row, folded.join(' '));
}

const TITLE = `SELECT title || char(10) || coalesce(outlet, '') || char(10)
    || coalesce((SELECT group_concat(value, char(10)) FROM json_each(article.authors)), '')
    || coalesce((SELECT char(10) || group_concat(t.name, ', ' ORDER BY at.ord)
      FROM article_tag at JOIN tag t ON t.n = at.tag WHERE at.article = article.n), '') AS words
  FROM article WHERE n = ?`;
const TEXT = `SELECT t.body AS words FROM version v JOIN text t ON t.n = v.text
  WHERE v.article = ? AND v.hidden = 0 ORDER BY v.ord DESC LIMIT 1`;
const MARK_PASSAGE = `SELECT group_concat(exact, ' … ' ORDER BY ord) AS words FROM mark_range WHERE mark = ?`;
const MARK_NOTE = `SELECT m.note || coalesce((SELECT char(10) || group_concat(t.name, ', ' ORDER BY mt.ord)
    FROM mark_tag mt JOIN tag t ON t.n = mt.tag WHERE mt.mark = m.n), '') AS words
  FROM mark m WHERE m.n = ?`;
const ITEM = "SELECT payload AS words FROM item WHERE n = ? AND type <> 'looked'";

/** The words of one record each, as SQL: `?` is its number. What an item says is its payload, still to be read. */
export const WORDS_SQL = { title: TITLE, text: TEXT, passage: MARK_PASSAGE, markNote: MARK_NOTE, item: ITEM } as const;

const wordsOf = (db: Db, sql: string, n: number): string | null =>
  getRow<{ words: string | null }>(db, sql, n)?.words ?? null;

/** What a person wrote, of an item's answers. */
const Written = z.object({
  text: z.string().optional(),
  reason: z.string().optional(),
  lookedUp: z.string().optional(),
  where: z.string().optional(),
  found: z.string().optional(),
  about: z.string().optional(),
});

/** The words that a person wrote in an item, one line each. */
export function readItemWords(payload: string): string {
  const { text, lookedUp, about, where, found, reason } = Written.parse(JSON.parse(payload));
  return [text, lookedUp, about, where, found, reason].filter(Boolean).join('\n');
}

/** A record's words as they are shown for a find; null: there are none. */
export const readWords = {
  title: (db: Db, article: number): string | null => wordsOf(db, TITLE, article),
  text: (db: Db, article: number): string | null => wordsOf(db, TEXT, article),
  passage: (db: Db, mark: number): string | null => wordsOf(db, MARK_PASSAGE, mark),
  markNote: (db: Db, mark: number): string | null => wordsOf(db, MARK_NOTE, mark),
  item: (db: Db, item: number): string | null => {
    const payload = wordsOf(db, ITEM, item);
    return payload === null ? null : readItemWords(payload);
  },
} as const;

function takeIn(db: Db, { part, n }: Stale): void {
  switch (part) {
    case 'title':
      return write(db, 'search_title', n, readWords.title(db, n));
    case 'text':
      return write(db, 'search_text', n, readWords.text(db, n));
    case 'mark':
      write(db, 'search_mark', n, readWords.passage(db, n));
      return write(db, 'search_note', noteRowOfMark(n), readWords.markNote(db, n));
    case 'item':
      return write(db, 'search_note', noteRowOfItem(n), readWords.item(db, n));
  }
}

const NEXT_STALE = 'SELECT part, n FROM search_stale LIMIT 500';

/** True when records have changed that the index has not taken in. */
export const isSearchStale = (db: Db): boolean => getRow(db, 'SELECT 1 FROM search_stale LIMIT 1') !== undefined;

/** Where each part's words stand. */
const TABLES_OF: Readonly<Record<Stale['part'], readonly Table[]>> = {
  title: ['search_title'],
  text: ['search_text'],
  mark: ['search_mark', 'search_note'],
  item: ['search_note'],
};

/** Takes in what is stale; answers the tables that were written. */
function takeInAll(db: Db): Set<Table> {
  const written = new Set<Table>();
  for (;;) {
    const stale = allRows<Stale>(db, NEXT_STALE);
    if (stale.length === 0) return written;
    for (const record of stale) {
      takeIn(db, record);
      run(db, 'DELETE FROM search_stale WHERE part = ? AND n = ?', record.part, record.n);
      for (const table of TABLES_OF[record.part]) written.add(table);
    }
  }
}

/** True for SQLite's word that what it read is not what it wrote. */
export const isDamage = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  (error.code.startsWith('SQLITE_CORRUPT') ||
    // New pages under numbers that a damaged directory took for free.
    error.code === 'SQLITE_CONSTRAINT_PRIMARYKEY' ||
    /no such table: .*search_/.test(error.message));

/**
 * Takes changed records into the index; to be called before the transaction that changed them commits. A damaged
 * index is made anew.
 */
export function updateSearch(db: Db): void {
  if (!isSearchStale(db)) return;
  run(db, 'SAVEPOINT search_update');
  try {
    // FTS5 would write at the commit: too late to mend what it stumbles over.
    for (const table of takeInAll(db)) run(db, `INSERT INTO ${table} (${table}) VALUES ('flush')`);
  } catch (error) {
    if (!isDamage(error)) throw error;
    // Lets go of what FTS5 still holds back: it would trip over it once more when its table goes.
    db.exec('ROLLBACK TO search_update');
    rebuildSearch(db);
  }
  run(db, 'RELEASE search_update');
}

/**
 * Throws the index away and makes it anew, within the caller's transaction.
 * @throws the file's own trouble, where more than the index is damaged
 */
export function rebuildSearch(db: Db): void {
  for (const table of TABLES) db.exec(`DROP TABLE IF EXISTS ${table}`);
  for (const table of TABLES) {
    const prefix = table === 'search_title' ? '1 2 3' : '2 3';
    db.exec(
      `CREATE VIRTUAL TABLE ${table} USING fts5(words, content='', contentless_delete=1, tokenize='ascii', prefix='${prefix}')`,
    );
  }
  run(db, 'DELETE FROM search_stale');
  run(db, "INSERT INTO search_stale SELECT 'title', n FROM article");
  run(db, "INSERT INTO search_stale SELECT 'text', n FROM article");
  run(db, "INSERT INTO search_stale SELECT 'mark', n FROM mark");
  run(db, "INSERT INTO search_stale SELECT 'item', n FROM item WHERE type <> 'looked'");
  takeInAll(db);
}

/** Lets go of the words of deleted records, which FTS5 keeps in its pages until it merges them. */
export function purgeSearch(db: Db): void {
  for (const table of TABLES) db.exec(`INSERT INTO ${table} (${table}) VALUES ('optimize')`);
}

/** Checks the index against itself. @throws SQLite's error when it is damaged */
export function checkSearch(db: Db): void {
  for (const table of TABLES) db.exec(`INSERT INTO ${table} (${table}) VALUES ('integrity-check')`);
}
