/** Facts about the data file itself. */
import { getRow, run, type Db } from './db';

/** `fileUuid` tells this file from all others, wherever it is copied to. */
export type MetaKey = 'fileUuid';

/** A fact, or undefined. */
export function getMeta(db: Db, key: MetaKey): string | undefined {
  return getRow<{ value: string }>(db, 'SELECT value FROM meta WHERE key = ?', key)?.value;
}

/** Writes a fact. */
export function putMeta(db: Db, key: MetaKey, value: string): void {
  run(
    db,
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    key,
    value,
  );
}
