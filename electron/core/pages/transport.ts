/**
 * One request over the network, and nothing of what Plumbline asks of it: what may be reached, redirects, types, sizes and
 * time are `fetch-page.ts`'s alone, whoever carries the request.
 */
import type { LookupAddress } from 'node:dns';

/** An answer whose head is there. */
export interface WebAnswer {
  readonly status: number;
  /** A header by its name in lower case; undefined where it is not there. A redirect has its `location`, also a relative one. */
  header(name: string): string | undefined;
  /** The body, unpacked. Read once. @throws what the connection or the packing throws */
  body(): AsyncIterable<Uint8Array>;
  /** Lets go of the connection; what is not read does not come. */
  close(): void;
}

export interface WebRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** How an address is reached. */
export interface Way {
  /** A proxy is between, which looks names up itself. */
  readonly hasProxy: boolean;
  /**
   * Asks, once; no redirect is followed, no cookie sent or kept. Without a proxy the connection is made to one of
   * `addresses`, and to nothing else; with one they may be null.
   * @throws an error whose `code` says what went wrong, or the signal's reason
   */
  ask(request: WebRequest, addresses: readonly LookupAddress[] | null): Promise<WebAnswer>;
}

export interface WebTransport {
  /** The way to a page; `isPrivate`: it is on the person's own network, where no proxy is asked. */
  wayTo(url: URL, isPrivate: boolean, signal: AbortSignal): Promise<Way>;
}

/** Waits for `work`, but not beyond `signal`. */
export function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** A host as names and addresses are written elsewhere: IPv6 without brackets. */
export const withoutBrackets = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1');
