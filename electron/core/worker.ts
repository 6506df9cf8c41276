/** Entry of the core's worker thread: opens the data file, answers calls in the order they came. */
import { parentPort, workerData } from 'node:worker_threads';
import { createCore } from './core';
import { askHost } from './pages/host-fetch';
import type { FromWorker, ToWorker, WorkerOptions } from './protocol';

function serve(): void {
  const port = parentPort;
  if (!port) throw new Error('The core’s worker was started outside a worker thread');
  const post = (message: FromWorker): void => port.postMessage(message);
  const { hostFetches, ...options } = workerData as WorkerOptions;
  const { fetchPage, onFetched } = askHost(post);
  const core = createCore(hostFetches ? { ...options, fetchPage } : options);
  core.onChanged((event) => post({ type: 'changed', event }));
  port.on('message', (message: ToWorker) => {
    if (message.type === 'close') {
      void core.close().finally(() => {
        post({ type: 'closed' });
        port.close();
      });
      return;
    }
    if (message.type === 'fetched') return onFetched(message);
    void core.call(message.operation, message.input).then((result) => post({ type: 'result', id: message.id, result }));
  });
  post({ type: 'ready' });
}

serve();
