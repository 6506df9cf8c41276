/**
 * A lock of a few milliseconds: it makes "is the socket stale? then take its place" one step, so
 * that of two starts at once one wins. A lock left behind by a killed process is broken.
 */
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

/** Longer than any honest holder needs: it connects to a local socket and binds one. */
const STALE_AFTER_MS = 10_000;
const POLL_MS = 20;

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** True when the lock's holder is dead, or has held it longer than any living one would. */
function isStale(content: string, ageMs: number): boolean {
  const pid = Number.parseInt(content, 10);
  return ageMs > STALE_AFTER_MS || (Number.isInteger(pid) && pid > 0 && !isAlive(pid));
}

/** Removes a stale lock, and only that one: another breaker's fresh lock is put back. */
function breakIfStale(lockPath: string): void {
  try {
    const content = readFileSync(lockPath, 'utf8');
    if (!isStale(content, Date.now() - statSync(lockPath).mtimeMs)) return;
    const aside = `${lockPath}.${randomUUID()}`;
    renameSync(lockPath, aside);
    if (readFileSync(aside, 'utf8') !== content) linkSync(aside, lockPath);
    rmSync(aside, { force: true });
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
  }
}

/** Lets go of the lock, unless it was broken meanwhile (this process was stopped) and is another's now. */
function releaseLock(lockPath: string, content: string): void {
  try {
    if (readFileSync(lockPath, 'utf8') === content) rmSync(lockPath);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/**
 * Runs `work` while holding the lock. Waits for another holder as long as that one lives.
 * @throws the system's error when the lock cannot be made (a folder that is read-only or gone).
 */
export async function withTakeoverLock<T>(lockPath: string, work: () => Promise<T>): Promise<T> {
  // A name of its own for each try, so that a broken lock is never taken for a fresh one.
  const content = `${process.pid} ${randomUUID()}`;
  for (;;) {
    try {
      writeFileSync(lockPath, content, { flag: 'wx', mode: 0o600 });
      break;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      breakIfStale(lockPath);
      await delay(POLL_MS);
    }
  }
  try {
    return await work();
  } finally {
    releaseLock(lockPath, content);
  }
}
