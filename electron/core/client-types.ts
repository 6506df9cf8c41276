/** How a host reaches the core, which runs on a worker thread. */
import type { ChangedEvent, Result } from '../../shared/contract';

export interface CoreClient {
  /** Runs an operation. `input` is untrusted: the router in the core parses it. Never rejects. */
  call(operation: string, input: unknown): Promise<Result<unknown>>;
  /** Subscribes to changes made by any caller; returns its unsubscribe. */
  onChanged(listener: (event: ChangedEvent) => void): () => void;
  /** Waits for calls under way, checkpoints and closes the data file, ends the worker. */
  close(): Promise<void>;
}

export interface CoreOptions {
  /** Absolute path; created (mode 0700) when it is not there. */
  readonly dataFolder: string;
  readonly host: 'desktop' | 'browser' | 'terminal';
  /** Version of the program, for `app.status`. */
  readonly appVersion: string;
}
