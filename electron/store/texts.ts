/** Canonical texts: immutable, kept once for all versions that have the same words. */
import { getRow, insert, run, type Db } from './db';

/** The number of the text with that SHA-256, added when it is new. */
export function ensureText(db: Db, hash: string, body: string): number {
  const known = getRow<{ n: number }>(db, 'SELECT n FROM text WHERE hash = ?', hash);
  return known ? known.n : insert(db, 'INSERT INTO text (hash, body) VALUES (?, ?)', hash, body);
}

/** Deletes texts that no version has any more. */
export function deleteUnusedTexts(db: Db): void {
  run(db, 'DELETE FROM text WHERE NOT EXISTS (SELECT 1 FROM version WHERE version.text = text.n)');
}
