/** The core: data file and router, in the thread of its caller. Hosts run it in a worker (`client.ts`). */
import { createHash, randomUUID } from 'node:crypto';
import type { ChangedEvent } from '../../shared/contract';
import type { FetchPage, Tools } from '../operations/deps';
import { describeFault } from '../operations/failures';
import { createRouter } from '../operations/router';
import { seedStore } from '../operations/seed';
import type { CoreClient, CoreOptions } from './client-types';
import { createPageFetcher } from './pages/fetch-page';
import { createNodeTransport } from './pages/node-transport';
import { createIncomingFiles } from './incoming-files';
import { createNew } from './save-new';
import { createSeat } from './seat';

export interface CoreDeps extends CoreOptions {
  /** Clock, ids and hash; Node's own when absent. */
  readonly tools?: Partial<Tools>;
  /** Gets pages from the web; Node's own client when absent. */
  readonly fetchPage?: FetchPage;
  /** Told of faults of ours; stderr when absent. */
  readonly log?: (line: string) => void;
  /** Checks every answer against the contract: for tests. */
  readonly validateOutputs?: boolean;
}

const nodeTools: Omit<Tools, 'files'> = {
  now: () => new Date(),
  newId: () => randomUUID(),
  sha256: (data) => createHash('sha256').update(data).digest('hex'),
  createNew,
};

/**
 * Opens the data file and answers calls. Also when the file cannot be used: `app.status` says so then.
 * Never throws, and its calls never reject.
 */
export function createCore(deps: CoreDeps): CoreClient {
  const tools = { ...nodeTools, files: createIncomingFiles(deps.dataFolder), ...deps.tools };
  const log = deps.log ?? ((line: string) => process.stderr.write(`plumbline core: ${line}\n`));
  const listeners = new Set<(event: ChangedEvent) => void>();
  /** The change is saved: a listener that fails must not make the call look as if it were not. */
  const push = (event: ChangedEvent): void => {
    for (const listener of listeners) {
      try {
        listener(event);
      } catch (error) {
        log(`telling of a change: ${describeFault(error)}`);
      }
    }
  };
  const seat = createSeat(deps.dataFolder, (db) => seedStore({ ...tools, db }), tools.now);
  const router = createRouter({
    tools,
    seat,
    facts: { version: deps.appVersion, host: deps.host, dataFolder: deps.dataFolder },
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    fetchPage:
      deps.fetchPage ?? createPageFetcher({ version: deps.appVersion, transport: createNodeTransport(process.env) }),
    onChanged: push,
    log,
    ...(deps.validateOutputs ? { validateOutputs: true } : {}),
  });
  return {
    call: (operation, input) => Promise.resolve(router.call(operation, input)),
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      router.stop();
      try {
        seat.close();
      } catch (error) {
        // What was acknowledged is on the disk already, in the log beside the file.
        log(`closing: ${describeFault(error)}`);
      }
      return Promise.resolve();
    },
  };
}
