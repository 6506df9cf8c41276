/**
 * Gets a page from the web: what may be reached and what is taken, for every host and whoever carries the requests
 * (`docs/decisions/pages-from-the-web.md`).
 */
import { lookup as lookupName, type LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { FETCHED_TYPES, PlumblineError } from '../../../shared/contract';
import type { FetchedPage, FetchPage } from '../../operations/deps';
import { isBadPort, isPrivateSpelling, isPublicAddress } from './addresses';
import { notFetched, reasonOf } from './failures';
import { readBody } from './read-body';
import { withoutBrackets, within, type WebAnswer, type WebTransport } from './transport';

/** Every address of a name. */
export type Resolve = (name: string) => Promise<readonly LookupAddress[]>;

export interface PageLimits {
  readonly redirects: number;
  /** Of a page or a text, unpacked. */
  readonly bytes: number;
  /** Of a PDF, a Word document or an e-book. */
  readonly documentBytes: number;
  /** From the call to the last byte, redirects and all. */
  readonly timeMs: number;
}

export interface FetcherOptions {
  /** Of the program, for the user agent. */
  readonly version: string;
  readonly transport: WebTransport;
  /** The system's own when absent. */
  readonly resolve?: Resolve;
  readonly limits?: Partial<PageLimits>;
}

const LIMITS: PageLimits = { redirects: 5, bytes: 10_000_000, documentBytes: 20_000_000, timeMs: 30_000 };

const ACCEPT = `text/html,application/xhtml+xml,${FETCHED_TYPES.slice(2).join(';q=0.8,')};q=0.8`;

const systemResolve: Resolve = (name) =>
  new Promise((resolve, reject) =>
    lookupName(name, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses))),
  );

/** @throws PlumblineError for what is no plain http(s) address */
function parseAddress(address: string, base?: URL): URL {
  const url = URL.parse(address, base?.href);
  const isWeb = url !== null && (url.protocol === 'http:' || url.protocol === 'https:');
  if (!isWeb || url.username !== '' || url.password !== '' || isBadPort(url.port))
    throw notFetched('address', base?.host ?? '');
  url.hash = '';
  return url;
}

/** Makes the way to the web that `pages.fetch` takes. */
export function createPageFetcher({ version, transport, resolve = systemResolve, limits }: FetcherOptions): FetchPage {
  const { redirects, timeMs, ...sizes } = { ...LIMITS, ...limits };

  /** The addresses to connect to; null: any, for the proxy finds them. @throws PlumblineError for a private one */
  async function check(url: URL, mayBePrivate: boolean, hasProxy: boolean, signal: AbortSignal) {
    const name = withoutBrackets(url.hostname);
    const family = isIP(name);
    let addresses: readonly LookupAddress[];
    if (family !== 0) addresses = [{ address: name, family }];
    else {
      try {
        addresses = await within(resolve(name), signal);
      } catch (error) {
        // A computer behind a proxy may know no names at all.
        if (hasProxy && !signal.aborted) return null;
        throw error;
      }
    }
    if (!mayBePrivate && !addresses.every(({ address }) => isPublicAddress(address))) {
      throw notFetched('privateName', url.host);
    }
    return addresses;
  }

  /** One request; the answer is the caller's to read and to close. */
  async function ask(url: URL, mayBePrivate: boolean, signal: AbortSignal): Promise<WebAnswer> {
    // Before anybody is asked anything, a proxy's script among them.
    if (isPrivateSpelling(withoutBrackets(url.hostname)) && !mayBePrivate) throw notFetched('private', url.host);
    const way = await transport.wayTo(url, mayBePrivate, signal);
    const addresses = await check(url, mayBePrivate, way.hasProxy, signal);
    return way.ask({ url, headers: { Accept: ACCEPT, 'User-Agent': `Plumbline/${version}` }, signal }, addresses);
  }

  async function follow(typed: URL, allowPrivate: boolean, signal: AbortSignal): Promise<FetchedPage> {
    let url = typed;
    for (let hops = 0; hops <= redirects; hops++) {
      // Also not a name of the web that leads inside: only what was typed as inside can have been confirmed.
      const mayBePrivate = allowPrivate && url.host === typed.host && isPrivateSpelling(withoutBrackets(url.hostname));
      const answer = await ask(url, mayBePrivate, signal).catch((error: unknown) => {
        const isPrivate = error instanceof PlumblineError && /^private/.test(String(error.detail['reason']));
        throw isPrivate && hops > 0 ? notFetched('privateRedirect', typed.host) : located(error, url, signal);
      });
      try {
        const location = answer.header('location');
        if (answer.status >= 300 && answer.status < 400 && location !== undefined) {
          url = parseAddress(location, url);
          continue;
        }
        return { address: url.href, ...(await readBody(answer, url.host, sizes)) };
      } catch (error) {
        throw located(error, url, signal);
      } finally {
        answer.close();
      }
    }
    throw notFetched('redirects', typed.host);
  }

  return async ({ address, allowPrivate, signal }) =>
    follow(parseAddress(address), allowPrivate, AbortSignal.any([signal, AbortSignal.timeout(timeMs)]));
}

/** Whatever went wrong, as a refusal that names the host it went wrong at. */
function located(error: unknown, url: URL, signal: AbortSignal): PlumblineError {
  return error instanceof PlumblineError ? error : notFetched(reasonOf(error, signal), url.host);
}
