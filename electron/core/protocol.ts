/** What the core's worker and its client say to each other. Plain data, in order. */
import type { ChangedEvent, Result } from '../../shared/contract';

export type ToWorker =
  | { readonly type: 'call'; readonly id: number; readonly operation: string; readonly input: unknown }
  | { readonly type: 'close' };

export type FromWorker =
  /** The data file is open, or its trouble is known: calls are answered from now on. */
  | { readonly type: 'ready' }
  | { readonly type: 'result'; readonly id: number; readonly result: Result<unknown> }
  | { readonly type: 'changed'; readonly event: ChangedEvent }
  | { readonly type: 'closed' };
