/** A core in a process of its own, to be killed by a test; see core-process.ts. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import type { Result } from '../../shared/contract';
import type { Bundle } from './bundle';

export interface CoreChild {
  readonly child: ChildProcessWithoutNullStreams;
  call(operation: string, input: unknown): Promise<Result<unknown>>;
}

/** Starts it on a data folder, as another user where `userId` is given; killed when the test is over. */
export function startProcess(built: Bundle, folder: string, userId?: number): CoreChild {
  const args = [built.file('process'), folder, ...(userId === undefined ? [] : [String(userId)])];
  const child = spawn(process.execPath, args, { stdio: 'pipe' });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let stderr = '';
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  return {
    child,
    async call(operation, input) {
      child.stdin.write(`${JSON.stringify([operation, input])}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error(`The process ended: ${stderr}`);
      return JSON.parse(value) as Result<unknown>;
    },
  };
}

/** An answer's value. @throws Error when the call was refused */
export function valueOf<T>(result: Result<unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value as T;
}
