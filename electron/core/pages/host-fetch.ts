/** Pages that the host gets for the core's worker: Electron's own network is in its main process only. */
import { PlumblineError, type PlumblineErrorData, type Result } from '../../../shared/contract';
import type { FetchedPage, FetchPage } from '../../operations/deps';
import { notFetched } from './failures';

/** From the worker. */
export type FetchAsked =
  | { readonly type: 'fetch'; readonly id: number; readonly address: string; readonly allowPrivate: boolean }
  | { readonly type: 'stopFetch'; readonly id: number };
/** To the worker. */
export interface Fetched {
  readonly type: 'fetched';
  readonly id: number;
  readonly result: Result<FetchedPage>;
}

const toError = ({ code, message, detail }: PlumblineErrorData): PlumblineError =>
  new PlumblineError(code, message, detail);

/** The worker's end: has the host get a page. */
export function askHost(post: (asked: FetchAsked) => void): {
  readonly fetchPage: FetchPage;
  readonly onFetched: (fetched: Fetched) => void;
} {
  const waiting = new Map<number, (result: Result<FetchedPage>) => void>();
  let lastId = 0;
  return {
    fetchPage: ({ address, allowPrivate, signal }) =>
      new Promise((settle, reject) => {
        const id = (lastId += 1);
        const stop = (): void => {
          waiting.delete(id);
          post({ type: 'stopFetch', id });
          reject(notFetched('stopped', URL.parse(address)?.host ?? ''));
        };
        waiting.set(id, (result) => {
          signal.removeEventListener('abort', stop);
          waiting.delete(id);
          if (result.ok) settle(result.value);
          else reject(toError(result.error));
        });
        post({ type: 'fetch', id, address, allowPrivate });
        if (signal.aborted) stop();
        else signal.addEventListener('abort', stop, { once: true });
      }),
    onFetched: ({ id, result }) => waiting.get(id)?.(result),
  };
}

/** The host's end: gets what is asked for; answers each that was not stopped. */
export function serveFetches(fetchPage: FetchPage, post: (fetched: Fetched) => void): (asked: FetchAsked) => void {
  const underWay = new Map<number, AbortController>();
  const get = async ({ address, allowPrivate }: FetchAsked & { type: 'fetch' }, signal: AbortSignal) => {
    try {
      return { ok: true, value: await fetchPage({ address, allowPrivate, signal }) } as const;
    } catch (error) {
      const known = error instanceof PlumblineError ? error : notFetched('broken', URL.parse(address)?.host ?? '');
      return { ok: false, error: known.toData() } as const;
    }
  };
  return (asked) => {
    const { id } = asked;
    if (asked.type === 'stopFetch') return underWay.get(id)?.abort();
    const stop = new AbortController();
    underWay.set(id, stop);
    void get(asked, stop.signal).then((result) => {
      underWay.delete(id);
      if (!stop.signal.aborted) post({ type: 'fetched', id, result });
    });
  };
}
