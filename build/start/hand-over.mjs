import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * @typedef {object} Ending
 * @property {number} code  as a shell would report it
 * @property {boolean} ranBriefly  whether it ended before it can have been of use
 */

const briefMs = 5_000;
/** @type {readonly NodeJS.Signals[]} */
const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program in our place: same terminal, signals passed on, its exit code for ours.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Ending>}
 */
export function handOver(command, args, env = process.env) {
  return new Promise((resolve) => {
    const startedMs = Date.now();
    let wasAsked = false;
    /** @type {import('node:child_process').ChildProcess | undefined} */
    let child;
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => {
      wasAsked = true;
      // A terminal sends Ctrl+C to the child as well; twice would mean "at once".
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child?.kill(signal);
    };
    // Before the child exists: it may run, and we be asked to end, before `spawn` has returned.
    for (const signal of forwarded) process.on(signal, forward);
    // npm changes into the project's folder; the person's own file names are relative to where they stood.
    child = spawn(command, args, { stdio: 'inherit', env, cwd: process.env.INIT_CWD ?? process.cwd() });
    /** @param {number} code */
    const finish = (code) => {
      for (const signal of forwarded) process.off(signal, forward);
      resolve({ code, ranBriefly: !wasAsked && Date.now() - startedMs < briefMs });
    };
    child.on('error', (error) => {
      console.error(error.message);
      finish(127);
    });
    child.on('close', (code, signal) => finish(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}
