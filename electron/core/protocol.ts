/** What the core's worker and its client say to each other. Plain data, in order. */
import type { ChangedEvent, Result } from '../../shared/contract';
import type { CoreOptions } from './client-types';
import type { FetchAsked, Fetched } from './pages/host-fetch';

/** What the worker starts with. */
export interface WorkerOptions extends CoreOptions {
  /** Pages from the web are got by the host. */
  readonly hostFetches: boolean;
}

export type ToWorker =
  | { readonly type: 'call'; readonly id: number; readonly operation: string; readonly input: unknown }
  | Fetched
  | { readonly type: 'close' };

export type FromWorker =
  /** The data file is open, or its trouble is known: calls are answered from now on. */
  | { readonly type: 'ready' }
  | { readonly type: 'result'; readonly id: number; readonly result: Result<unknown> }
  | { readonly type: 'changed'; readonly event: ChangedEvent }
  | FetchAsked
  | { readonly type: 'closed' };
