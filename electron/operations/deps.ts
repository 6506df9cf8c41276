/** What operations reach, and nothing else: no Node, no clock, no chance but what is handed in. */
import type { ChangedRecord, FileRef, OperationOutput, StoreTrouble } from '../../shared/contract';
import type { ArticleId } from '../../shared/model';
import type { Db } from '../store/db';

export interface Tools {
  /** The wall clock. */
  readonly now: () => Date;
  /** A new UUIDv4 in lower case. */
  readonly newId: () => string;
  /** SHA-256 of bytes, or of a text's UTF-8, in lower-case hex. */
  readonly sha256: (data: string | Uint8Array) => string;
  /**
   * Begins a new file on the disk; nothing of that name is there until it is finished.
   * @throws PlumblineError `conflict` (`exists`) where something of that name is, `notFound` without a folder for it,
   * `saveFailed` where the disk refuses
   */
  readonly createNew: (path: string) => NewFile;
  /** Files that come in. */
  readonly files: IncomingFiles;
}

/** A new file, whole or not at all. What fails throws as `createNew` does, and leaves nothing. */
export interface NewFile {
  write(bytes: Uint8Array): void;
  /** Gives it its name; answers its length in bytes. */
  finish(): number;
  /** Takes away what was not finished. Never throws. */
  drop(): void;
}

/** A file that comes in, read piece by piece: never held whole. */
export interface IncomingFile {
  /** Its length when it was opened. */
  readonly bytes: number;
  /**
   * Bytes from `at` on, exactly `length` of them, in an array of its own.
   * @throws PlumblineError `badFile` (`cutOff`) where the file ends before, `cancelled` once it was let go
   */
  read(at: number, length: number): Uint8Array<ArrayBuffer>;
  close(): void;
}

export interface IncomingFiles {
  /** @throws PlumblineError `notFound`, `tooLarge`, `invalidInput` where it is no file that can be read */
  open(ref: FileRef): IncomingFile;
  /** Removes a file that a page handed over; a file on the disk stays as it is. Never throws. */
  remove(ref: FileRef): void;
  /** Unpacks a zip's deflated entry; null where it is damaged or larger than `size` bytes. */
  inflate(packed: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> | null;
}

/** A page as it came. */
export type FetchedPage = OperationOutput<'pages.fetch'>;

/**
 * Gets a page from the web. `allowPrivate`: the very host of `address` may lie on a private network.
 * @throws PlumblineError `pageNotFetched`, also when `signal` stops it
 */
export type FetchPage = (request: {
  readonly address: string;
  readonly allowPrivate: boolean;
  readonly signal: AbortSignal;
}) => Promise<FetchedPage>;

/** What handlers that work on the data file get. */
export interface Deps extends Tools {
  readonly db: Db;
}

/** The data file as the host holds it: open, or with the reason why not. */
export interface StoreSeat {
  /** Where it stands now. */
  current(): { readonly state: 'open'; readonly path: string; readonly db: Db } | StoreTrouble;
  /**
   * Called before each commit: the file's path must still name the file that is open.
   * @throws PlumblineError `saveFailed` when it was moved, replaced or deleted
   */
  assertInPlace(): void;
  /** Closes a file that turned out to be damaged while it was in use. */
  giveUp(reason: string): StoreTrouble;
  /**
   * Renames a file that cannot be used and starts a fresh one in its place.
   * @throws PlumblineError `conflict` when the file is fine, `saveFailed` when it cannot be renamed
   */
  setAside(): { movedTo: string; trouble: StoreTrouble };
}

/** What the host says about itself. */
export interface HostFacts {
  readonly version: string;
  readonly host: 'desktop' | 'browser' | 'terminal';
  readonly dataFolder: string;
}

/** Collects what an operation changed, each record once. */
export class Changes {
  private readonly records = new Map<string, ChangedRecord>();

  add(type: ChangedRecord['type'], id: string, article: ArticleId | null): void {
    this.records.set(`${type}:${id}`, { type, id, article });
  }

  list(): ChangedRecord[] {
    return [...this.records.values()];
  }
}

/** One call of an operation. */
export interface Context extends Deps {
  readonly changes: Changes;
}
