import { spawn } from 'node:child_process';
import path from 'node:path';
import { fromRoot, root } from './paths.mjs';

/**
 * @typedef {object} RunResult
 * @property {number} code exit code; 128 where a signal ended the program, 127 where it could not be started
 * @property {string} output what it wrote to stdout and stderr
 * @property {boolean} timedOut
 */

/**
 * Runs a program to its end and keeps its output. Never rejects.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, onOutput?: (text: string) => void }} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm is a command file on Windows, which only a shell can start.
      shell: process.platform === 'win32' && !path.isAbsolute(command),
      windowsHide: true,
      // A group of its own where a deadline holds, so that what the program started ends with it.
      detached: options.timeoutMs !== undefined && process.platform !== 'win32',
    });
    let output = '';
    let timedOut = false;
    const timer =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            endGroup(child);
          }, options.timeoutMs);
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      const text = chunk.toString();
      output += text;
      options.onOutput?.(text);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 127, output: `${output}${error.message}\n`, timedOut });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 128, output, timedOut });
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function endGroup(child) {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // It had ended already.
  }
}

/**
 * Runs npm, the one that started us where there is one.
 * @param {readonly string[]} args
 */
export function runNpm(args) {
  const { npm_execpath: npmScript, npm_node_execpath: npmNode } = process.env;
  const env = environmentOutside();
  if (npmScript?.endsWith('.js') && npmNode && !npmNode.startsWith(root))
    return run(npmNode, [npmScript, ...args], { env });
  return run('npm', args, { env });
}

/** Our environment without node_modules/.bin in the path: npm must not run on the Node that it is about to replace. */
function environmentOutside() {
  const bin = fromRoot('node_modules', '.bin');
  const paths = (process.env.PATH ?? '').split(path.delimiter).filter((entry) => path.resolve(entry) !== bin);
  return { ...process.env, PATH: paths.join(path.delimiter) };
}

/**
 * The last lines of a program's output, for an error message.
 * @param {string} output
 * @param {number} [lines]
 */
export function lastLines(output, lines = 20) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}
