/** Real processes of the built browser and terminal hosts, and a client that speaks to the loopback server as our page does. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { NamedFiles, Result } from '../../shared/contract';
import { builtFile } from './built-program';

/** What a process printed and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunningHost {
  readonly process: ChildProcess;
  readonly pid: number;
  readonly out: () => string;
  /** The last address that it printed. */
  readonly address: () => string;
  readonly ended: Promise<Ended>;
  /** Sends a signal and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<Ended>;
}

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/#launch=[\w-]+/g;

interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly user?: { readonly uid?: number; readonly gid?: number };
}

function run(entry: string, args: readonly string[], { cwd, env = {}, user = {} }: RunOptions = {}) {
  const child = spawn(process.execPath, [builtFile('main', entry), ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    ...(cwd === undefined ? {} : { cwd }),
    ...user,
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = once(child, 'close').then(([code]): Ended => ({ code: code as number | null, out, err }));
  return { child, ended, out: () => out };
}

/** Starts the browser host, without a window unless told; resolves when it has printed its address, or has ended. */
export async function startHost(
  dataFolder: string,
  args: readonly string[] = [],
  options: RunOptions & { readonly open?: boolean } = {},
): Promise<RunningHost> {
  const noOpen = options.open ? [] : ['--no-open'];
  const { child, ended, out } = run('serve.js', [...noOpen, '--data', dataFolder, ...args], options);
  const printed = new Promise<void>((resolve) => {
    child.stdout.on('data', () => {
      if (out().match(ADDRESS)) resolve();
    });
  });
  await Promise.race([printed, ended]);
  return {
    process: child,
    pid: child.pid ?? 0,
    out,
    address: () => out().match(ADDRESS)?.at(-1) ?? '',
    ended,
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs the terminal host to its end. */
export async function runCli(args: readonly string[], input = ''): Promise<Ended> {
  const { child, ended } = run('cli.js', args);
  child.stdin.end(input);
  return ended;
}

/** Calls an operation over the terminal; its value. @throws with what was printed when it was refused. */
export async function callCli<T>(dataFolder: string, operation: string, input: unknown): Promise<T> {
  const { code, out, err } = await runCli(['call', operation, '-', '--data', dataFolder], JSON.stringify(input));
  if (code !== 0) throw new Error(`${operation} ended with ${code}: ${err}`);
  return JSON.parse(out) as T;
}

/** A page without a browser: uses an address's code up and keeps the cookie. */
export class PageClient {
  readonly #origin: string;
  readonly #cookie: string;
  private constructor(origin: string, cookie: string) {
    this.#origin = origin;
    this.#cookie = cookie;
  }

  /** @throws when the code is not taken. */
  static async launch(address: string): Promise<PageClient> {
    const { origin, hash } = new URL(address);
    const answer = await fetch(`${origin}/api/launch`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Plumbline': '1' },
      body: JSON.stringify({ code: hash.replace('#launch=', '') }),
    });
    if (!answer.ok) throw new Error(`The launch was refused: ${answer.status}`);
    return new PageClient(origin, answer.headers.get('set-cookie')?.split(';')[0] ?? '');
  }

  get #headers(): Record<string, string> {
    return { Cookie: this.#cookie, 'X-Plumbline': '1' };
  }

  async call<T = Record<string, unknown>>(operation: string, input: unknown = {}): Promise<Result<T>> {
    const answer = await fetch(`${this.#origin}/api/call`, {
      method: 'POST',
      headers: { ...this.#headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ operation, input }),
    });
    return (await answer.json()) as Result<T>;
  }

  async #post(path: string, body: unknown): Promise<Response> {
    const headers = { ...this.#headers, 'Content-Type': 'application/json' };
    return fetch(`${this.#origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  /** Takes over the named files that wait, and reads each. */
  async takeNamed(): Promise<{ named: (readonly [name: string, text: string])[]; refused: NamedFiles['refused'] }> {
    const { files, refused } = (await (await this.#post('/api/named', {})).json()) as NamedFiles;
    const read = async (token: string): Promise<string> => (await this.#post('/api/named-file', { token })).text();
    return {
      named: await Promise.all(files.map(async ({ name, token }) => [name, await read(token)] as const)),
      refused,
    };
  }

  /** Follows the event stream from its greeting on. */
  async follow(): Promise<{ next(type: string): Promise<Record<string, unknown>>; close(): void }> {
    const abort = new AbortController();
    const answer = await fetch(`${this.#origin}/api/events`, { headers: this.#headers, signal: abort.signal });
    if (!answer.body) throw new Error('The stream has no body.');
    const lines = createInterface({ input: Readable.fromWeb(answer.body as never) });
    const frames = lines[Symbol.asyncIterator]();
    const next = async (type: string): Promise<Record<string, unknown>> => {
      for (;;) {
        const { done, value } = await frames.next();
        if (done) throw new Error('The stream ended.');
        const frame = JSON.parse(value) as Record<string, unknown>;
        if (frame['type'] === type) return frame;
      }
    };
    await next('hello');
    return { next, close: () => abort.abort() };
  }
}
