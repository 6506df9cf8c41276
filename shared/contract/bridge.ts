/** How a face reaches the core, whatever the host. */
import type { Result } from './errors';
import type { OperationInput, OperationOutput, PageOperation } from './operations';
import type { ChangedEvent } from './views';

/** One named method per operation that a page may call: `methods['marks.create'](input)`. */
export type BridgeMethods = {
  readonly [N in PageOperation]: (input: OperationInput<N>) => Promise<Result<OperationOutput<N>>>;
};

export interface Bridge {
  readonly host: 'desktop' | 'browser';
  readonly methods: BridgeMethods;
  /** Subscribes to changes made through any host; returns its unsubscribe. */
  onChanged(listener: (event: ChangedEvent) => void): () => void;
  /**
   * Subscribes to commands chosen in the native menu (desktop only; never fires elsewhere).
   * `id` is a command of the command table.
   */
  onCommand(listener: (id: string) => void): () => void;
}
