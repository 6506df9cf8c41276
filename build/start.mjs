/** `npm start`: sets up what is missing, then opens Plumbline in its own window or in the person's browser. */
import { prepareOrExit } from './setup.mjs';
import { fromRoot, root } from './setup/paths.mjs';
import { chooseHost, hasDisplay } from './start/choose-host.mjs';
import { didFetchFail, fetchElectron, findElectron } from './start/electron-binary.mjs';
import { handOver } from './start/hand-over.mjs';

const args = process.argv.slice(2);
const { node } = await prepareOrExit({ say: console.log });
const choice = await chooseHost({
  wanted: process.env.PLUMBLINE_HOST,
  platform: process.platform,
  hasDisplay: hasDisplay(),
  isRoot: process.getuid?.() === 0,
  fetchFailedLately: didFetchFail(),
  find: findElectron,
  fetch: () => fetchElectron(console.log, node),
});

process.exitCode = choice.host === 'desktop' ? await openWindow(choice) : await openBrowser(choice.reason);

/**
 * Electron may be there and yet not start (a sandbox that this system forbids, a missing library): the browser then.
 * @param {{ program: string, reason: string }} desktop
 */
async function openWindow({ program, reason }) {
  const { ELECTRON_RUN_AS_NODE: _unset, ...inherited } = process.env;
  const env = { ...inherited, PLUMBLINE_HOST_REASON: reason };
  const { code, ranBriefly } = await handOver(program, [root, ...args], env);
  if (code === 0 || !ranBriefly) return code;
  return openBrowser(`Electron could not start (it ended with ${code})`);
}

/** @param {string} reason */
async function openBrowser(reason) {
  const env = { ...process.env, PLUMBLINE_HOST_REASON: reason };
  const { code } = await handOver(node, [fromRoot('dist', 'main', 'serve.js'), ...args], env);
  return code;
}
