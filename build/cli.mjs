/** `npm run --silent cli -- …`: the terminal host. Its stdout carries JSON only, so set-up speaks on stderr. */
import { prepareOrExit } from './setup.mjs';
import { fromRoot } from './setup/paths.mjs';
import { handOver } from './start/hand-over.mjs';

const { node } = await prepareOrExit({ say: console.error });
const { code } = await handOver(node, [fromRoot('dist', 'main', 'cli.js'), ...process.argv.slice(2)]);
process.exitCode = code;
