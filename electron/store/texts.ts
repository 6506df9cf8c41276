/** Canonical texts: immutable, kept once for all versions that have the same words, and found again by them. */
import { readAlike, sketchOf } from '../../shared/text';
import { allRows, getRow, insert, run, type Db } from './db';

/** The number of the text with that SHA-256, added when it is new. */
export function ensureText(db: Db, hash: string, body: string): number {
  const known = getRow<{ n: number }>(db, 'SELECT n FROM text WHERE hash = ?', hash);
  if (known) return known.n;
  const n = insert(db, 'INSERT INTO text (hash, body) VALUES (?, ?)', hash, body);
  keepSketch(db, n, body);
  return n;
}

/** Deletes texts that no version has any more. */
export function deleteUnusedTexts(db: Db): void {
  run(db, 'DELETE FROM text WHERE NOT EXISTS (SELECT 1 FROM version WHERE version.text = text.n)');
}

function keepSketch(db: Db, text: number, body: string): void {
  for (const hash of sketchOf(readAlike(body))) {
    run(db, 'INSERT OR IGNORE INTO text_run (hash, text) VALUES (?, ?)', hash, text);
  }
}

/** True while texts that an earlier program kept wait to be read into sketches. */
export const hasUnreadTexts = (db: Db): boolean => getRow(db, 'SELECT 1 FROM text_unread LIMIT 1') !== undefined;

/** Reads them; within the caller's transaction. */
export function readUnreadTexts(db: Db): void {
  for (;;) {
    const unread = allRows<{ n: number; body: string | null }>(
      db,
      'SELECT u.n, t.body FROM text_unread u LEFT JOIN text t ON t.n = u.n LIMIT 100',
    );
    if (unread.length === 0) return;
    for (const { n, body } of unread) {
      if (body !== null) keepSketch(db, n, body);
      run(db, 'DELETE FROM text_unread WHERE n = ?', n);
    }
  }
}

/** A line that stands under thousands of articles says nothing: of each hash, the newest texts only. */
const MOST_OF_A_HASH = 100;

/** The query behind the recognition of nearly the same words; its plan is tested. */
export const FIND_BY_RUN = `SELECT text FROM text_run WHERE hash = ? ORDER BY text DESC LIMIT ${MOST_OF_A_HASH}`;

/** Texts that have at least two hashes of the sketch, those with most of them first, the newest before; at most `most`. */
export function findByRuns(db: Db, sketch: readonly number[], most: number): number[] {
  const shared = new Map<number, number>();
  for (const hash of sketch) {
    for (const { text } of allRows<{ text: number }>(db, FIND_BY_RUN, hash)) {
      shared.set(text, (shared.get(text) ?? 0) + 1);
    }
  }
  return [...shared]
    .filter(([, count]) => count >= 2)
    .sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || b - a)
    .slice(0, most)
    .map(([text]) => text);
}
