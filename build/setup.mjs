/**
 * Brings a fresh clone to where it can run: packages, the pinned Node, the built program and, for tests, a Chromium.
 * Needs Node 20 and npm, nothing else; skips what is done already.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBundle } from './setup/bundle.mjs';
import { ensureChromium, findChromium } from './setup/chromium.mjs';
import { withSetupLock } from './setup/lock.mjs';
import { ensureNode } from './setup/node.mjs';
import { installPackages } from './setup/packages.mjs';
import { SetupError } from './setup/steps.mjs';

/**
 * @typedef {object} Needs
 * @property {import('./setup/steps.mjs').Say} say  takes one line a step
 * @property {boolean} [bundle]  the built program; true unless said otherwise
 * @property {boolean} [chromium]  a browser for the tests; false unless said otherwise
 */

/**
 * Does what is missing.
 * @param {Needs} needs
 * @returns {Promise<{ node: string, chromium: string | null }>} paths of the Node 24 and the Chromium to use
 * @throws {SetupError} with a sentence that says what to do
 */
export function prepare({ say, bundle = true, chromium = false }) {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20) throw new SetupError(`Plumbline needs Node 20 or later; this is Node ${process.versions.node}.`);
  return withSetupLock(async () => {
    await installPackages(say);
    const node = await ensureNode(say);
    if (bundle) await buildBundle(say, node);
    return { node, chromium: chromium ? await ensureChromium(say, node) : findChromium() };
  });
}

/**
 * `prepare` for a script's main part: prints the sentence and ends the process where set-up fails.
 * @param {Needs} needs
 */
export async function prepareOrExit(needs) {
  try {
    return await prepare(needs);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await prepareOrExit({ say: console.log, chromium: true });
  console.log('Set-up: everything is there.');
}
