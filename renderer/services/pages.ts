/** Getting a page from the web, when the person asks for it. */
import type { OperationOutput } from '../../shared/contract';
import { call } from './api';

/** A page or a document as it came; `address`: where it was, after redirects. */
export interface GotPage extends Omit<OperationOutput<'pages.fetch'>, 'base64'> {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * `allowPrivate`: the person confirmed that the address is on the own network.
 * @throws CallError `pageNotFetched`; AbortError once `signal` stops it
 */
export async function getPage(address: string, allowPrivate: boolean, signal: AbortSignal): Promise<GotPage> {
  signal.throwIfAborted();
  const request = crypto.randomUUID();
  // Where the core is gone there is nothing left to stop.
  const stop = () => void call('pages.stop', { request }).catch(() => {});
  signal.addEventListener('abort', stop, { once: true });
  try {
    const { base64, ...page } = await call('pages.fetch', { address, allowPrivate, request });
    signal.throwIfAborted();
    return { ...page, bytes: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)) };
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
