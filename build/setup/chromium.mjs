import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fromRoot } from './paths.mjs';
import { lastLines, run } from './run.mjs';
import { step } from './steps.mjs';

const installTimeoutMs = 10 * 60_000;

const programNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable'];
const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const windowsPlaces = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/**
 * The Chromium that the tests drive: PLUMBLINE_CHROMIUM, one that is installed, or Playwright's own.
 * @returns {string | null} its path
 */
export function findChromium() {
  const { PLUMBLINE_CHROMIUM: chosen } = process.env;
  return (
    [...(chosen ? [chosen] : []), ...installedPlaces(), ...playwrightPlace()].find((place) => existsSync(place)) ?? null
  );
}

/** @returns {string[]} */
function installedPlaces() {
  if (process.platform === 'darwin') return macPlaces;
  if (process.platform === 'win32') {
    const { ProgramFiles: here, 'ProgramFiles(x86)': also, LOCALAPPDATA: own } = process.env;
    return [here, also, own].flatMap((folder) =>
      folder ? windowsPlaces.map((place) => path.join(folder, place)) : [],
    );
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return programNames.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** @returns {string[]} */
function playwrightPlace() {
  try {
    return [createRequire(fromRoot('package.json'))('playwright-core').chromium.executablePath()];
  } catch {
    return [];
  }
}

/**
 * Gets a Chromium for the tests where there is none.
 * @param {import('./steps.mjs').Say} say
 * @param {string} node
 * @returns {Promise<string | null>} its path, or null where it could not be had; `say` has told what to install
 */
export async function ensureChromium(say, node) {
  const found = findChromium();
  if (found !== null) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && isDebian()) {
    await step(say, 'installing Chromium for the tests through apt', () => installByApt(say));
    const installed = findChromium();
    if (installed !== null) return installed;
  }
  await step(say, "fetching Playwright's own Chromium for the tests", () => installByPlaywright(say, node, isRoot));
  const fetched = findChromium();
  if (fetched === null) {
    say(
      'Set-up: no Chromium for the tests. Install Chromium or Chrome (on Debian: "apt-get install chromium"), or point PLUMBLINE_CHROMIUM at one.',
    );
  }
  return fetched;
}

function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** @param {import('./steps.mjs').Say} say */
async function installByApt(say) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { code, output } = await run('apt-get', args, { env, timeoutMs: installTimeoutMs });
    if (code === 0) continue;
    say(`Set-up: apt-get ${args[0]} failed:\n${lastLines(output, 5)}`);
    return;
  }
}

/**
 * @param {import('./steps.mjs').Say} say
 * @param {string} node
 * @param {boolean} withLibraries  whether the libraries that Chromium needs may be installed too (root only)
 */
async function installByPlaywright(say, node, withLibraries) {
  const args = [fromRoot('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'];
  if (withLibraries && process.platform === 'linux') args.push('--with-deps');
  const { code, output } = await run(node, args, { timeoutMs: installTimeoutMs });
  if (code !== 0) say(`Set-up: Playwright could not fetch it:\n${lastLines(output, 5)}`);
}
