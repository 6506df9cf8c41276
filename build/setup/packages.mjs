import { existsSync, readFileSync } from 'node:fs';
import { fromRoot } from './paths.mjs';
import { lastLines, runNpm } from './run.mjs';
import { SetupError, step } from './steps.mjs';

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 */
/** @typedef {Record<string, LockedPackage>} LockedPackages */

/**
 * Whether what lies in node_modules is what the lock file asks for. npm writes node_modules/.package-lock.json as the
 * last act of an install, so its absence means an install that never ended. Optional packages may be missing: they are
 * those of other platforms.
 * @param {LockedPackages} wanted
 * @param {LockedPackages | null} installed
 */
export function arePackagesCurrent(wanted, installed) {
  if (installed === null) return false;
  return Object.entries(wanted).every(([place, locked]) => {
    if (place === '') return true;
    const found = installed[place];
    if (found === undefined) return locked.optional === true;
    return found.version === locked.version && found.integrity === locked.integrity;
  });
}

/**
 * @param {string} file
 * @returns {LockedPackages | null}
 */
function readLock(file) {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/**
 * Installs the packages where they are missing or not the lock file's.
 * @param {import('./steps.mjs').Say} say
 */
export async function installPackages(say) {
  const wanted = readLock(fromRoot('package-lock.json'));
  if (wanted === null)
    throw new SetupError('package-lock.json is missing or damaged: get a fresh copy of the project.');
  if (arePackagesCurrent(wanted, readLock(fromRoot('node_modules', '.package-lock.json')))) return;
  await step(say, 'installing packages (about a minute, once)', async () => {
    const { code, output } = await runNpm([installCommand(), '--no-audit', '--no-fund', '--no-progress']);
    if (code === 0) return;
    throw new SetupError(`npm could not install the packages. Is the network there? npm said:\n${lastLines(output)}`);
  });
}

/** `npm ci` removes node_modules first, which Windows refuses while the Node in it runs this script. */
function installCommand() {
  const runsFromInside = process.execPath.startsWith(fromRoot('node_modules'));
  return process.platform === 'win32' && runsFromInside ? 'install' : 'ci';
}
