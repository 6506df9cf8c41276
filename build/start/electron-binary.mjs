/** Finds Electron's program, or fetches it: its package comes without it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fromRoot } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';

/** Long enough for a school's line, short enough to wait for once. */
const fetchLimitMs = 20_000;
/** After a failed fetch the next starts don't wait again, for this long. */
const retryAfterMs = 7 * 24 * 60 * 60_000;
const failureFile = fromRoot('.cache', 'electron-fetch-failed.json');
const packageFolder = fromRoot('node_modules', 'electron');

/** Where the program lies in Electron's folder. */
const programByPlatform = /** @type {Record<string, string>} */ ({
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
});

/** @returns {string | null} path of Electron's program */
export function findElectron() {
  const program = programByPlatform[process.platform] ?? 'electron';
  const { ELECTRON_OVERRIDE_DIST_PATH: chosen } = process.env;
  const folders = chosen ? [chosen] : [path.join(packageFolder, 'dist')];
  return folders.map((folder) => path.join(folder, program)).find((place) => existsSync(place)) ?? null;
}

/** @returns {string} the version that the project pins */
export function electronVersion() {
  return JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')).version;
}

/** Whether a fetch of this version failed lately. */
export function didFetchFail(nowMs = Date.now()) {
  try {
    const { version, atMs } = JSON.parse(readFileSync(failureFile, 'utf8'));
    return version === electronVersion() && nowMs - atMs < retryAfterMs;
  } catch {
    return false;
  }
}

/**
 * Fetches Electron's program within a bounded time and remembers a failure.
 * @param {import('../setup/steps.mjs').Say} say
 * @param {string} node
 * @returns {Promise<string | null>} path of the program
 */
export async function fetchElectron(say, node) {
  say(`Set-up: fetching Electron, for at most ${fetchLimitMs / 1000} seconds …`);
  await run(node, [path.join(packageFolder, 'install.js')], { timeoutMs: fetchLimitMs });
  const found = findElectron();
  if (found === null) rememberFailure();
  return found;
}

/** Makes the next starts go to the browser at once, after Electron could not be fetched. */
function rememberFailure() {
  mkdirSync(path.dirname(failureFile), { recursive: true });
  writeFileSync(failureFile, JSON.stringify({ version: electronVersion(), atMs: Date.now() }));
}
