import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fromRoot, root } from './paths.mjs';
import { lastLines, run } from './run.mjs';
import { SetupError, step } from './steps.mjs';

/** What the built program depends on. */
const sources = [
  'electron',
  'renderer',
  'shared',
  'build/electron.vite.config.ts',
  'package-lock.json',
  'package.json',
];
const stampFile = fromRoot('dist', '.sources');

/**
 * One digest over names and contents; times don't count, since a clone or a checkout changes them all.
 * @param {readonly string[]} places  relative to the project's folder
 */
export function digestSources(places = sources) {
  const hash = createHash('sha256');
  for (const place of places) digestPlace(hash, place);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} place
 */
function digestPlace(hash, place) {
  const full = path.join(root, place);
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) digestPlace(hash, `${place}/${name}`);
    return;
  }
  hash.update(`${place}\0`).update(readFileSync(full)).update('\0');
}

/** Whether dist/ was built from the sources as they are now. */
export function isBundleCurrent() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === digestSources();
}

/**
 * Builds dist/ where the sources changed since it was built.
 * @param {import('./steps.mjs').Say} say
 * @param {string} node  path of the Node to run the bundler on
 */
export async function buildBundle(say, node) {
  if (isBundleCurrent()) return;
  await step(say, 'building the program', async () => {
    const digest = digestSources();
    const bundler = fromRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    const args = [bundler, 'build', '-c', fromRoot('build', 'electron.vite.config.ts'), '--logLevel', 'warn'];
    const { code, output } = await run(node, args);
    if (code !== 0) throw new SetupError(`The program could not be built:\n${lastLines(output, 40)}`);
    writeFileSync(stampFile, digest);
  });
}
