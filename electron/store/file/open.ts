/** Opens the data file for this process alone, or says why it cannot be used. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { StoreTrouble } from '../../../shared/contract';
import type { Db } from '../db';
import { APPLICATION_ID, migrate, readSchemaVersion } from '../migrate';
import { migrations as allMigrations, type Migration } from '../migrations';
import { inspectFile, removeLeftovers } from './inspect';
import { troubleFromError } from './trouble';

/** Name of the data file in the data folder. */
export const DATA_FILE_NAME = 'plumbline.sqlite';

/** A fresh file gets this name until it is whole, so that a crash never leaves half a data file. */
const FRESH_PREFIX = '.fresh-';

/** Which file a path names. */
export interface FileIdentity {
  readonly device: bigint;
  readonly inode: bigint;
}

export interface OpenStore {
  readonly kind: 'open';
  readonly file: string;
  readonly db: Database.Database;
  readonly identity: FileIdentity;
}

export type Opening =
  | OpenStore
  /** `heldElsewhere`: another process has it; it must not be moved away under it. */
  | { readonly kind: 'trouble'; readonly trouble: StoreTrouble; readonly heldElsewhere: boolean };

/**
 * Opens the data file in `folder`, made (mode 0700) when it is not there; `seed` fills a fresh file. A file
 * that is damaged, newer, foreign or cannot be written to is left as it is. Never throws.
 * `migrations` differ from the program's own in tests only.
 */
export function openStore(
  folder: string,
  seed: (db: Db) => void,
  migrations: readonly Migration[] = allMigrations,
): Opening {
  const file = path.join(folder, DATA_FILE_NAME);
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    const found = inspectFile(file, migrations.length);
    if (found.kind === 'trouble') return { kind: 'trouble', trouble: found.trouble, heldElsewhere: false };
    if (found.kind === 'heldElsewhere') return { kind: 'trouble', trouble: found.trouble, heldElsewhere: true };
    removeLeftovers(folder);
    if (found.kind === 'absent') {
      removeLeftovers(folder, [FRESH_PREFIX]);
      moveStrayLog(file);
      createFile(folder, file, (db) => {
        migrate(db, migrations);
        seed(db);
      });
    }
    return openFile(file, migrations);
  } catch (error) {
    return {
      kind: 'trouble',
      trouble: troubleFromError(error, file),
      heldElsewhere: error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY'),
    };
  }
}

function openFile(file: string, migrations: readonly Migration[]): OpenStore {
  const db = new Database(file, { fileMustExist: true, timeout: 0 });
  try {
    configure(db);
    if (Number(db.pragma('application_id', { simple: true })) !== APPLICATION_ID) throw new Error('Not our file');
    const version = readSchemaVersion(db);
    if (version < migrations.length) {
      copyBeforeMigration(db, file, version);
      migrate(db, migrations);
      db.pragma('wal_checkpoint(TRUNCATE)');
    }
    return { kind: 'open', file, db, identity: identify(file) };
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * What every connection that writes is set to. WAL with synchronous FULL: what was acknowledged survives a
 * power failure; better-sqlite3 would reopen such a file with NORMAL. EXCLUSIVE: one process at a time,
 * and no shared memory file.
 * @throws Error when SQLite does not take a setting
 */
function configure(db: Database.Database): void {
  const FULL = 2;
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  // What a person deletes for good is overwritten, not just let go.
  db.pragma('secure_delete = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma('journal_size_limit = 16777216');
  const expected = { journal_mode: 'wal', synchronous: FULL, foreign_keys: 1, locking_mode: 'exclusive' } as const;
  for (const [name, value] of Object.entries(expected)) {
    const actual = db.pragma(name, { simple: true });
    if (actual !== value) throw new Error(`${name} is ${String(actual)} instead of ${value}`);
  }
}

function createFile(folder: string, file: string, fill: (db: Db) => void): void {
  const fresh = path.join(folder, `${FRESH_PREFIX}${randomUUID()}.db`);
  const db = new Database(fresh);
  try {
    fs.chmodSync(fresh, 0o600);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    configure(db);
    fill(db);
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
  syncToDisk(fresh);
  fs.renameSync(fresh, file);
  syncToDisk(folder);
}

/** Some systems cannot sync a folder: the file's own sync has to do there. */
function syncToDisk(target: string): void {
  let fd: number | undefined;
  try {
    fd = fs.openSync(target, 'r');
    fs.fsyncSync(fd);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOSPC' || code === 'EIO') throw error;
  } finally {
    if (fd !== undefined) fs.closeSync(fd);
  }
}

/** A log without its file would be replayed into whatever takes the file's place: it goes out of the way. */
function moveStrayLog(file: string): void {
  const log = `${file}-wal`;
  const bytes = fs.statSync(log, { throwIfNoEntry: false })?.size;
  if (bytes === undefined) return;
  if (bytes === 0) fs.rmSync(log);
  else fs.renameSync(log, freeName(`${file}.stray-log`));
}

/** A whole copy beside the file, made by SQLite itself, before its shape is changed. */
function copyBeforeMigration(db: Database.Database, file: string, version: number): void {
  const copy = freeName(`${file}.before-shape-${version + 1}`);
  db.prepare('VACUUM INTO ?').run(copy);
  fs.chmodSync(copy, 0o600);
  syncToDisk(copy);
}

/** The name itself, or with the first number that is free: nothing is ever overwritten. */
export function freeName(name: string): string {
  let candidate = name;
  for (let i = 2; fs.lstatSync(candidate, { throwIfNoEntry: false }); i += 1) candidate = `${name}-${i}`;
  return candidate;
}

/** Which file the path names now. @throws an error of the system when it names none */
export function identify(file: string): FileIdentity {
  const { dev, ino } = fs.statSync(file, { bigint: true });
  return { device: dev, inode: ino };
}

/** True when the path still names the file that was opened. */
export function isInPlace({ file, identity }: OpenStore): boolean {
  try {
    const now = identify(file);
    return now.device === identity.device && now.inode === identity.inode;
  } catch {
    return false;
  }
}

/**
 * Brings the log into the file and closes it. No `PRAGMA optimize`: statistics taken of a small file make
 * SQLite scan whole tables in the session in which it grows (measured: trashing 100 of 10,000 articles took
 * 32 s, without statistics well under 1 s), and our queries need none.
 */
export function closeStore({ db }: OpenStore): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
}
