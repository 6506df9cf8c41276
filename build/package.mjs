/**
 * `npm run package`: the program as a folder in release/, on Linux unless arguments for electron-builder say otherwise.
 * Where Electron's files are not there, a stand-in takes their place, so that what goes in can be looked at.
 */
import path from 'node:path';
import { writeElectronStub } from './package/stub.mjs';
import { prepareOrExit } from './setup.mjs';
import { fromRoot } from './setup/paths.mjs';
import { lastLines, run } from './setup/run.mjs';
import { findElectron } from './start/electron-binary.mjs';

const { node } = await prepareOrExit({ say: console.log });
const given = process.argv.slice(2);
const isForLinux = given.length === 0 || given.some((word) => word === '--linux' || word === '-l');

const args = [
  fromRoot('node_modules', 'electron-builder', 'cli.js'),
  ...(given.length > 0 ? given : ['--linux', 'dir']),
];
args.push('--publish', 'never', '--config', fromRoot('build', 'electron-builder.yml'));
// electron-builder fetches Electron for other platforms itself.
if (isForLinux) args.push(`-c.electronDist=${linuxElectron()}`);
const { code, output } = await run(node, args);
if (code !== 0) console.error(lastLines(output, 40));
else console.log('Packaged. Unless told otherwise, it lies in release/.');
process.exitCode = code;

/** The folder with Electron's files, or with what stands in for them. */
function linuxElectron() {
  const program = process.platform === 'linux' ? findElectron() : null;
  if (program !== null) return path.dirname(program);
  const stub = fromRoot('.cache', 'electron-stub');
  writeElectronStub(stub);
  console.log('Electron’s files are not here: a stand-in takes their place, which can be looked at but not started.');
  return stub;
}
