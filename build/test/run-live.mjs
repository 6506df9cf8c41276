import { spawn } from 'node:child_process';
import path from 'node:path';
import { fromRoot, root } from '../setup/paths.mjs';

/** Longer than any stage takes; a runner that hangs must end the run, not hold it up for ever. */
const stageLimitMs = 20 * 60_000;
/** @type {readonly NodeJS.Signals[]} */
const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs one of the project's tools on the pinned Node, its output going to ours.
 * @param {string} node
 * @param {readonly string[]} args  the tool's script, below the project's folder, and its arguments
 * @param {NodeJS.ProcessEnv} [extraEnv]
 * @returns {Promise<number>} exit code; 128 where a signal or the time limit ended it
 */
export function runLive(node, [script = '', ...args], extraEnv = {}) {
  return new Promise((resolve) => {
    const bin = [path.dirname(node), fromRoot('node_modules', '.bin')].join(path.delimiter);
    const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`, ...extraEnv };
    const canGroup = process.platform !== 'win32';
    const child = spawn(node, [fromRoot(script), ...args], { cwd: root, env, stdio: 'inherit', detached: canGroup });
    /** @param {NodeJS.Signals} signal */
    const end = (signal) => {
      if (child.pid === undefined) return;
      try {
        process.kill(canGroup ? -child.pid : child.pid, signal);
      } catch {
        // It had ended already.
      }
    };
    const timer = setTimeout(() => {
      console.error(`${script} ran for longer than ${stageLimitMs / 60_000} minutes and was ended.`);
      end('SIGKILL');
    }, stageLimitMs);
    for (const signal of forwarded) process.on(signal, end);
    /** @param {number} code */
    const finish = (code) => {
      clearTimeout(timer);
      for (const signal of forwarded) process.off(signal, end);
      resolve(code);
    };
    child.on('error', (error) => {
      console.error(error.message);
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 128));
  });
}
