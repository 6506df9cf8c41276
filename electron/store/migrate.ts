import { inTransaction, type Db } from './db';
import { migrations as allMigrations, type Migration } from './migrations';

/** 'PLMB' in ASCII, in the file's header: tells our files from other programs' SQLite files. */
export const APPLICATION_ID = 0x504c4d42;

/** `user_version` of a file that this program has brought up to date. */
export const SCHEMA_VERSION = allMigrations.at(-1)?.version ?? 0;

/** `user_version` of the open file. */
export function readSchemaVersion(db: Db): number {
  return (db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;
}

/**
 * Brings the open file to the newest shape, each migration in a transaction of its own that also
 * checks foreign keys; a failed one leaves the file as it was before it.
 * The caller has copied an existing file aside and has refused a newer one.
 * @throws Error when the list has gaps, or a migration breaks a reference
 */
export function migrate(db: Db, list: readonly Migration[] = allMigrations): void {
  list.forEach((m, i) => {
    if (m.version !== i + 1) throw new Error(`Migration ${m.version} (${m.name}) stands at place ${i + 1}`);
  });
  const from = readSchemaVersion(db);
  if (from > list.length) throw new Error(`The file has shape ${from}, newer than ${list.length}`);
  for (const migration of list.slice(from)) {
    // Tables may have to be rebuilt: references are checked at the end instead of row by row.
    db.exec('PRAGMA foreign_keys = OFF');
    try {
      inTransaction(db, () => {
        db.exec(migration.sql);
        const broken = db.prepare('PRAGMA foreign_key_check').all();
        if (broken.length > 0) throw new Error(`Migration ${migration.version} breaks ${broken.length} references`);
        db.exec(`PRAGMA user_version = ${migration.version}`);
      });
    } finally {
      db.exec('PRAGMA foreign_keys = ON');
    }
  }
}
