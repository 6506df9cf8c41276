/**
 * `npm run dev`: builds, opens the browser host, and does both again after each change of the sources.
 * Arguments go to the host; Ctrl+C ends it.
 */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { buildBundle, isBundleCurrent } from './setup/bundle.mjs';
import { withSetupLock } from './setup/lock.mjs';
import { fromRoot } from './setup/paths.mjs';
import { SetupError } from './setup/steps.mjs';
import { prepareOrExit } from './setup.mjs';

/** Editors write a file in several steps. */
const settleMs = 200;
const args = process.argv.slice(2);
const { node } = await prepareOrExit({ say: console.log });

/** @type {import('node:child_process').ChildProcess | null} */
let host = null;
/** @type {NodeJS.Timeout | undefined} */
let timer;
let isBuilding = false;
let isOutdated = false;

startHost(args);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    host?.kill(signal);
    process.exit(0);
  });
}
for (const folder of ['electron', 'renderer', 'shared']) {
  watch(fromRoot(folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void rebuild(), settleMs);
  });
}

/** @param {readonly string[]} hostArgs */
function startHost(hostArgs) {
  const env = { ...process.env, PLUMBLINE_HOST_REASON: 'while it is being developed' };
  host = spawn(node, [fromRoot('dist', 'main', 'serve.js'), ...hostArgs], { stdio: 'inherit', env });
}

/** Builds once more afterwards where something changed meanwhile. A broken build leaves the last good one running. */
async function rebuild() {
  if (isBuilding) {
    isOutdated = true;
    return;
  }
  isBuilding = true;
  isOutdated = false;
  try {
    await withSetupLock(async () => {
      if (isBundleCurrent()) return;
      await buildBundle(console.log, node);
      await restartHost();
    });
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
  }
  isBuilding = false;
  if (isOutdated) await rebuild();
}

async function restartHost() {
  const old = host;
  if (old !== null && old.exitCode === null && old.signalCode === null) {
    const ended = new Promise((resolve) => old.once('close', resolve));
    old.kill('SIGTERM');
    await ended;
  }
  startHost(args);
}
