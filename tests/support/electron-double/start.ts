/** Starts the built main process on the double, in a process of its own. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtFile } from '../built-program';
import type { DoubleQuestion } from './protocol';

const REGISTER = pathToFileURL(fileURLToPath(new URL('register.ts', import.meta.url))).href;

export interface RunningDouble {
  readonly process: ChildProcess;
  /** All that the program printed, both streams. */
  readonly output: () => string;
  ask<T>(question: DoubleQuestion): Promise<T>;
  /** Asks repeatedly until `isEnough`; for pushes, which come when they come. */
  askUntil<T>(question: DoubleQuestion, isEnough: (value: T) => boolean): Promise<T>;
  readonly ended: Promise<number | null>;
}

interface Reply {
  readonly id?: number;
  readonly value?: unknown;
  readonly error?: string;
  readonly loaded?: string;
}

/** Starts it; resolves when its window has loaded the page, or when it ended without one. */
export async function startDouble(
  dataFolder: string,
  more: { readonly args?: readonly string[]; readonly cwd?: string } = {},
): Promise<RunningDouble> {
  const child = fork(builtFile('main', 'main.js'), ['--data', dataFolder, ...(more.args ?? [])], {
    ...(more.cwd === undefined ? {} : { cwd: more.cwd }),
    execArgv: ['--disable-warning=ExperimentalWarning', '--import', REGISTER],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const waiting = new Map<number, (reply: Reply) => void>();
  const loaded = Promise.withResolvers<void>();
  child.on('message', (reply: Reply) => {
    if (reply.loaded !== undefined) loaded.resolve();
    if (reply.id === undefined) return;
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  let nextId = 1;
  const ask = async <T>(question: DoubleQuestion): Promise<T> => {
    const id = nextId++;
    const reply = await new Promise<Reply>((resolve, reject) => {
      waiting.set(id, resolve);
      void ended.then((code) => reject(new Error(`The double ended with ${code}:\n${output}`)));
      child.send({ id, question }, (error) => {
        if (error) reject(new Error(`The double is gone: ${error.message}\n${output}`));
      });
    });
    if (reply.error !== undefined) throw new Error(reply.error);
    return reply.value as T;
  };
  await Promise.race([loaded.promise, ended]);
  return {
    process: child,
    output: () => output,
    ask,
    async askUntil(question, isEnough) {
      for (;;) {
        const value = await ask<Parameters<typeof isEnough>[0]>(question);
        if (isEnough(value)) return value;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    ended,
  };
}
