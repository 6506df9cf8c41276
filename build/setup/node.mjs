import { pinnedNode } from './paths.mjs';
import { lastLines, run, runNpm } from './run.mjs';
import { SetupError, step } from './steps.mjs';

const wantedMajor = '24';

/** @param {string} program @returns {Promise<boolean>} */
async function isWantedNode(program) {
  const { code, output } = await run(program, ['--version'], { timeoutMs: 20_000 });
  return code === 0 && output.trim().startsWith(`v${wantedMajor}.`);
}

/**
 * Makes sure that the pinned Node is there. Its package fetches the program in an install script, so an install with
 * scripts switched off leaves it out in silence; better-sqlite3 would then crash under the machine's own older Node.
 * @param {import('./steps.mjs').Say} say
 * @returns {Promise<string>} the path of a Node 24
 */
export async function ensureNode(say) {
  if (await isWantedNode(pinnedNode)) return pinnedNode;
  const { output } = await step(say, `fetching Node ${wantedMajor}`, () =>
    runNpm(['rebuild', 'node', '--ignore-scripts=false', '--no-progress']),
  );
  if (await isWantedNode(pinnedNode)) return pinnedNode;
  if (process.versions.node.startsWith(`${wantedMajor}.`)) return process.execPath;
  throw new SetupError(
    `Plumbline needs Node ${wantedMajor} and npm could not fetch it. Install Node ${wantedMajor} yourself, or try again with the network on. npm said:\n${lastLines(output)}`,
  );
}
