/** Runs the parser off the page's thread, so that 5 MB never freeze the window and a hostile text can be given up on. */
import { PlumblineError } from '../../shared/contract';
import { problemFromData, type ParseJob, type Parsed } from './parse';
import type { WorkerAnswer } from './parse-worker';
import { ImportProblem } from './problem';

/** Ordinary 5 MB take a second or two; only markup made to be slow comes near this. */
export const PARSE_DEADLINE_MS = 20_000;

/** What is used of a Worker: a test gives its own. */
export interface WorkerLike {
  postMessage(job: ParseJob): void;
  terminate(): void;
  onmessage: ((event: { readonly data: WorkerAnswer }) => void) | null;
  onerror: ((event: unknown) => void) | null;
}

const startWorker = (): WorkerLike =>
  new Worker(new URL('./parse-worker.ts', import.meta.url), { type: 'module' }) as WorkerLike;

/**
 * Works a text out in a worker of its own, which ends with the job.
 * @throws PlumblineError as `parseText`; ImportProblem when it takes too long; AbortError when `signal` says so
 */
export function parseInWorker(
  job: ParseJob,
  { signal, start = startWorker, deadlineMs = PARSE_DEADLINE_MS }: ParseOptions = {},
): Promise<Parsed> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = start();
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      worker.terminate();
      settle();
    };
    const onAbort = () => finish(() => reject(new DOMException('Given up.', 'AbortError')));
    const timer = setTimeout(() => finish(() => reject(new ImportProblem('importing.tooSlow'))), deadlineMs);
    signal?.addEventListener('abort', onAbort);
    worker.onmessage = ({ data }) =>
      finish(() => (data.ok ? resolve(data.parsed) : reject(problemFromData(data.problem))));
    worker.onerror = () =>
      finish(() => reject(new PlumblineError('internal', 'The part that works texts out could not start.')));
    worker.postMessage(job);
  });
}

export interface ParseOptions {
  readonly signal?: AbortSignal | undefined;
  readonly start?: () => WorkerLike;
  readonly deadlineMs?: number;
}
