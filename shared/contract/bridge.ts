/** How a face reaches the core, whatever the host. */
import type { Result } from './errors';
import type { SentFile } from './import-operations';
import type { NamedFiles } from './named-files';
import type { OperationInput, OperationOutput, PageOperation } from './operations';
import type { ChangedEvent } from './views';

/** One named method per operation that a page may call: `methods['marks.create'](input)`. */
export type BridgeMethods = {
  readonly [N in PageOperation]: (input: OperationInput<N>) => Promise<Result<OperationOutput<N>>>;
};

/** A page's `Blob`, as far as it is named here. */
export interface PageFile {
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A page's `AbortSignal`, as far as it is named here. */
export interface StopSignal {
  readonly aborted: boolean;
}

export interface Bridge {
  readonly host: 'desktop' | 'browser';
  readonly methods: BridgeMethods;
  /**
   * Hands a file's bytes to the core's side, as they are. In the browser host they are streamed; `Uint8Array` in the
   * desktop host. Refused: larger than `MAX_FILE_BYTES`, a full disk.
   */
  sendFile(file: PageFile | Uint8Array<ArrayBuffer>, signal?: StopSignal): Promise<Result<SentFile>>;
  /** Lets a file go that was handed over. What is being done with it stops, and then nothing was changed. */
  dropFile(upload: string): Promise<void>;
  /** The files that wait because the person named them at a start: each is told of once, to one page. */
  takeNamed(): Promise<NamedFiles>;
  /**
   * The bytes of a named file, once: a `Blob` in the browser host, plain bytes in the desktop host. Refused: `notFound` for
   * a token that is used up or none, `invalidInput` or `tooLarge` where the file is another one by now.
   */
  readNamed(token: string): Promise<Result<PageFile | Uint8Array<ArrayBuffer>>>;
  /** Hears that named files wait. What waited before a page subscribed is not told of: it asks once by itself. */
  onNamed(listener: () => void): () => void;
  /** Subscribes to changes made through any host; returns its unsubscribe. */
  onChanged(listener: (event: ChangedEvent) => void): () => void;
  /**
   * Subscribes to commands chosen in the native menu (desktop only; never fires elsewhere).
   * `id` is a command of the command table.
   */
  onCommand(listener: (id: string) => void): () => void;
}
