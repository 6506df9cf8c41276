import { parseText, problemData } from '../../../renderer/importers/parse';
import type { WorkerLike } from '../../../renderer/importers/parse-in-worker';

/** A worker that does its job in this thread, when the queue comes round. */
export function startHonestWorker(): WorkerLike {
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    terminate: () => {
      worker.onmessage = null;
    },
    postMessage: (job) =>
      queueMicrotask(() => {
        try {
          worker.onmessage?.({ data: { ok: true, parsed: parseText(job) } });
        } catch (error) {
          worker.onmessage?.({ data: { ok: false, problem: problemData(error) } });
        }
      }),
  };
  return worker;
}

/** A worker that never answers, and counts how often it was ended. */
export function makeSilentWorker(): { start: () => WorkerLike; ended: () => number; fail: () => void } {
  let endings = 0;
  let worker: WorkerLike | null = null;
  return {
    start: () =>
      (worker = { onmessage: null, onerror: null, postMessage: () => {}, terminate: () => void (endings += 1) }),
    ended: () => endings,
    fail: () => worker?.onerror?.(new Event('error')),
  };
}
