/** Starts the core on a worker thread, so that no import or check ever freezes a window. */
import { Worker } from 'node:worker_threads';
import type { ChangedEvent, Result } from '../../shared/contract';
import type { FetchPage } from '../operations/deps';
import type { CoreClient, CoreOptions } from './client-types';
import { serveFetches } from './pages/host-fetch';
import type { FromWorker, ToWorker, WorkerOptions } from './protocol';

/** Where the build puts the worker: beside the bundle that this file is part of. */
const besideThisBundle = (): URL => new URL('./core-worker.js', import.meta.url);

/**
 * Room for what has just been made, in MB. V8's own bound is twice that, which long work fills without being any quicker
 * (`npm run bench`, exports: a third less is held, in the same time).
 */
const YOUNG_MB = 48;

const coreGone: Result<never> = {
  ok: false,
  error: { code: 'coreGone', message: 'The core has ended; nothing is known about the call.', detail: {} },
};

/**
 * Starts the core; resolves when it answers calls, also when the data file cannot be used (`app.status`
 * says so then). Calls never reject: once the worker has ended, each answers `coreGone`.
 * `fetchPage`: gets pages from the web in this process; the worker does it itself when absent.
 * @throws Error when the worker cannot be started at all
 */
export async function startCore(
  options: CoreOptions,
  workerUrl: URL = besideThisBundle(),
  fetchPage: FetchPage | null = null,
): Promise<CoreClient> {
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MB };
  const workerData: WorkerOptions = { ...options, hostFetches: fetchPage !== null };
  const worker = new Worker(workerUrl, { workerData, resourceLimits });
  const pending = new Map<number, (result: Result<unknown>) => void>();
  const listeners = new Set<(event: ChangedEvent) => void>();
  const ended = Promise.withResolvers<true>();
  const ready = Promise.withResolvers<true>();
  let lastId = 0;
  let isOver = false;
  const post = (message: ToWorker): void => worker.postMessage(message);
  const onFetch =
    fetchPage &&
    serveFetches(fetchPage, (fetched) => {
      if (!isOver) post(fetched);
    });

  const end = (fault: Error): void => {
    isOver = true;
    ready.reject(fault);
    for (const answer of pending.values()) answer(coreGone);
    pending.clear();
    ended.resolve(true);
  };
  worker.on('message', (message: FromWorker) => {
    switch (message.type) {
      case 'ready':
        ready.resolve(true);
        break;
      case 'result':
        pending.get(message.id)?.(message.result);
        pending.delete(message.id);
        break;
      case 'changed':
        listeners.forEach((listener) => {
          listener(message.event);
        });
        break;
      case 'fetch':
      case 'stopFetch':
        onFetch?.(message);
        break;
      case 'closed':
        ended.resolve(true);
        break;
    }
  });
  worker.on('error', (error) => {
    process.stderr.write(`plumbline core: ended by ${error instanceof Error ? error.stack : String(error)}\n`);
    end(new Error('The core could not be started'));
  });
  worker.on('exit', (code) => end(new Error(`The core ended with code ${code}`)));
  await ready.promise;

  let closing: Promise<void> | undefined;
  return {
    call(operation, input) {
      if (isOver || closing) return Promise.resolve(coreGone);
      return new Promise((resolve) => {
        const id = (lastId += 1);
        pending.set(id, resolve);
        try {
          post({ type: 'call', id, operation, input });
        } catch {
          // Functions and the like cannot cross to the worker, and no operation takes them.
          pending.delete(id);
          resolve({
            ok: false,
            error: {
              code: 'invalidInput',
              message: `${operation}: the input must be plain data`,
              detail: { fields: [{ field: '(input)', problem: 'must be plain data' }] },
            },
          });
        }
      });
    },
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      closing ??= (async () => {
        if (!isOver) post({ type: 'close' });
        await ended.promise;
        await worker.terminate();
      })();
      return closing;
    },
  };
}
