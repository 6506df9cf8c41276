/**
 * Looks at a data file without ever writing to it: is it ours, whole, and of a shape that this program
 * knows? Only then is it opened.
 */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { StoreTrouble } from '../../../shared/contract';
import { APPLICATION_ID } from '../migrate';
import { describeSystemError, troubleFromError } from './trouble';

export type Inspection =
  | { readonly kind: 'absent' }
  | { readonly kind: 'ours' }
  | { readonly kind: 'heldElsewhere'; readonly trouble: StoreTrouble }
  | { readonly kind: 'trouble'; readonly trouble: StoreTrouble };

/** First bytes of every SQLite 3 file (sqlite.org/fileformat2.html §1.3; so are the offsets below). */
const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');
const HEADER_BYTES = 100;
const AT_PAGE_SIZE = 16;
const AT_PAGE_COUNT = 28;
const AT_USER_VERSION = 60;
const AT_APPLICATION_ID = 68;

/**
 * A file up to this size is checked whole at every start (about 6 ms a megabyte, measured: stack.md §13);
 * a larger one only after an unclean end.
 */
const ALWAYS_CHECKED_BYTES = 16 * 1024 * 1024;

/** Folders with copies under check; one that a crash left behind is removed at the next start. */
const CHECK_PREFIX = '.check-';

/** Says what lies at `file`, for a program that knows shapes up to `knownShape`. Reads only; a copy for the thorough check is made beside it and removed. */
export function inspectFile(file: string, knownShape: number): Inspection {
  const trouble = (state: StoreTrouble['state'], reason: string): Inspection => ({
    kind: 'trouble',
    trouble: { state, path: file, reason },
  });
  try {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    if (!stat) {
      // A link that leads nowhere is not an empty place to put a new file in.
      if (fs.lstatSync(file, { throwIfNoEntry: false }))
        return trouble('unreadable', 'It is a link that leads nowhere.');
      const denied = deniedAccess(path.dirname(file));
      return denied ? trouble('readonly', denied) : { kind: 'absent' };
    }
    if (!stat.isFile()) return trouble('unreadable', stat.isDirectory() ? 'It is a folder.' : 'It is not a file.');
    if (stat.size === 0) return trouble('damaged', 'The file is empty (0 bytes).');
    const header = readHeader(file);
    const walBytes = fs.statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    const found = checkHeader(header, stat.size, walBytes > 0, knownShape);
    if (found) return trouble(found.state, found.reason);
    const denied = deniedAccess(file) ?? deniedAccess(path.dirname(file));
    if (denied) return trouble('readonly', denied);
    if (isHeldElsewhere(file)) {
      const reason = 'Another program has it open.';
      return { kind: 'heldElsewhere', trouble: { state: 'unreadable', path: file, reason } };
    }
    if (walBytes === 0 && stat.size > ALWAYS_CHECKED_BYTES) return { kind: 'ours' };
    const fault = checkCopy(file, knownShape);
    return fault ? trouble(fault.state, fault.reason) : { kind: 'ours' };
  } catch (error) {
    return { kind: 'trouble', trouble: troubleFromError(error, file) };
  }
}

function readHeader(file: string): Buffer {
  const fd = fs.openSync(file, 'r');
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    return header.subarray(0, fs.readSync(fd, header, 0, HEADER_BYTES, 0));
  } finally {
    fs.closeSync(fd);
  }
}

interface Fault {
  readonly state: StoreTrouble['state'];
  readonly reason: string;
}

function checkHeader(header: Buffer, bytes: number, hasWal: boolean, knownShape: number): Fault | undefined {
  if (header.every((byte) => byte === 0)) return { state: 'damaged', reason: 'Its first bytes are all zero.' };
  if (header.length < HEADER_BYTES || !header.subarray(0, MAGIC.length).equals(MAGIC)) {
    return { state: 'foreign', reason: 'It is not a Plumbline data file.' };
  }
  if (header.readUInt32BE(AT_APPLICATION_ID) !== APPLICATION_ID) {
    return { state: 'foreign', reason: 'It is a database of another program.' };
  }
  const fault = checkShape(header.readUInt32BE(AT_USER_VERSION), knownShape);
  if (fault) return fault;
  const storedPageSize = header.readUInt16BE(AT_PAGE_SIZE);
  const pageSize = storedPageSize === 1 ? 65_536 : storedPageSize;
  const expected = header.readUInt32BE(AT_PAGE_COUNT) * pageSize;
  // With a write-ahead log the pages may still be on their way into the file.
  if (!hasWal && bytes < expected) {
    return { state: 'damaged', reason: `It is cut short: ${bytes} of ${expected} bytes are there.` };
  }
  return undefined;
}

function checkShape(version: number, knownShape: number): Fault | undefined {
  if (version === 0) return { state: 'damaged', reason: 'It was never set up.' };
  if (version > knownShape) {
    return { state: 'newer', reason: `Its shape is ${version}; this Plumbline knows shapes up to ${knownShape}.` };
  }
  return undefined;
}

/** The system's words when a file or folder may not be written to. Other errors are met again at opening. */
function deniedAccess(place: string): string | undefined {
  try {
    fs.accessSync(place, fs.constants.R_OK | fs.constants.W_OK);
    return undefined;
  } catch (error) {
    return troubleFromError(error, place).state === 'readonly' ? describeSystemError(error) : undefined;
  }
}

/**
 * True when another process holds the file. Asking for the exclusive lock on a read-only connection fails
 * in two ways, and one of them (SQLITE_BUSY) says that someone has it. Nothing is written.
 */
function isHeldElsewhere(file: string): boolean {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: 0 });
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('schema_version');
    return false;
  } catch (error) {
    return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
  } finally {
    db.close();
  }
}

/** Checks a copy of the file and its write-ahead log: replaying a log is a write, so never on the original. */
function checkCopy(file: string, knownShape: number): Fault | undefined {
  const folder = fs.mkdtempSync(path.join(path.dirname(file), CHECK_PREFIX));
  try {
    const copy = path.join(folder, 'copy.db');
    fs.copyFileSync(file, copy, fs.constants.COPYFILE_FICLONE);
    if (fs.existsSync(`${file}-wal`)) fs.copyFileSync(`${file}-wal`, `${copy}-wal`, fs.constants.COPYFILE_FICLONE);
    return checkDatabase(copy, knownShape);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function checkDatabase(copy: string, knownShape: number): Fault | undefined {
  let db: Database.Database | undefined;
  try {
    db = new Database(copy, { fileMustExist: true });
    const fault = checkShape(Number(db.pragma('user_version', { simple: true })), knownShape);
    if (fault) return fault;
    // `integrity_check`, since `quick_check` lets flipped bytes in a leaf pass (stack.md §13).
    const problems = db.prepare('PRAGMA integrity_check(100)').pluck().all() as string[];
    // What is wrong inside the search's own index is mended from the records (`search-index.ts`).
    const problem = problems.find((line) => line !== 'ok' && !isAboutSearch(line));
    if (problem !== undefined) return { state: 'damaged', reason: problem };
    const identity = db.prepare("SELECT value FROM meta WHERE key = 'fileUuid'").get();
    return identity === undefined ? { state: 'damaged', reason: 'Its own identity is missing.' } : undefined;
  } catch (error) {
    if (error instanceof Database.SqliteError && !/^SQLITE_(FULL|IOERR|CANTOPEN)/.test(error.code)) {
      return { state: 'damaged', reason: error.message };
    }
    throw error;
  } finally {
    db?.close();
  }
}

const isAboutSearch = (problem: string): boolean => /fts5/i.test(problem) && /\bsearch_[a-z]+/.test(problem);

/** Removes what a crash in the middle of a check left behind. */
export function removeLeftovers(folder: string, prefixes: readonly string[] = [CHECK_PREFIX]): void {
  for (const name of fs.readdirSync(folder)) {
    if (prefixes.some((prefix) => name.startsWith(prefix))) {
      fs.rmSync(path.join(folder, name), { recursive: true, force: true });
    }
  }
}
