import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { fromRoot } from './paths.mjs';

const lockFile = fromRoot('.cache', 'setup.lock');
const pollMs = 200;
/** Longer than any install takes: a process id may have gone to another program since. */
const staleAfterMs = 15 * 60_000;

/**
 * Runs `work` while no other set-up of this folder runs: two `npm start` at once must not both install or build.
 * A lock whose process is gone is taken over.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withSetupLock(work) {
  mkdirSync(fromRoot('.cache'), { recursive: true });
  while (!tryLock()) await delay(pollMs);
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

function tryLock() {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isOwnerAlive()) rmSync(lockFile, { force: true });
    return false;
  }
}

function isOwnerAlive() {
  try {
    if (Date.now() - statSync(lockFile).mtimeMs > staleAfterMs) return false;
    const owner = Number(readFileSync(lockFile, 'utf8'));
    // Just created and not yet written: its owner lives.
    if (owner === 0) return true;
    process.kill(owner, 0);
    return true;
  } catch (error) {
    // EPERM: another person's process, alive.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
