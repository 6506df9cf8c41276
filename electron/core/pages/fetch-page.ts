/**
 * Gets a page from the web over Node's own client, whose connection can be tied to the address that was checked
 * (`docs/decisions/pages-from-the-web.md`). One fetcher for every host.
 */
import { lookup as lookupName, type LookupAddress } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import tls from 'node:tls';
import { FETCHED_TYPES, PlumblineError } from '../../../shared/contract';
import type { FetchedPage, FetchPage } from '../../operations/deps';
import { isBadPort, isPrivateSpelling, isPublicAddress } from './addresses';
import { notFetched, reasonOf } from './failures';
import { proxyFor } from './proxy';
import { readBody } from './read-body';

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
  readonly env: Readonly<Record<string, string | undefined>>;
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

/** The system's certificates beside Node's: a school's filter is trusted where the system trusts it. Read once. */
let certificates: string[] | undefined;
const trusted = (): string[] =>
  (certificates ??= [...new Set([...tls.getCACertificates('default'), ...systemCertificates()])]);

/** None where the system's store cannot be read: then Node's own decide. */
function systemCertificates(): string[] {
  try {
    return tls.getCACertificates('system');
  } catch {
    return [];
  }
}

/** @throws PlumblineError for what is no plain http(s) address */
function parseAddress(address: string, base?: URL): URL {
  const url = URL.parse(address, base?.href);
  const isWeb = url !== null && (url.protocol === 'http:' || url.protocol === 'https:');
  if (!isWeb || url.username !== '' || url.password !== '' || isBadPort(url.port))
    throw notFetched('address', base?.host ?? '');
  url.hash = '';
  return url;
}

const withoutBrackets = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1');

/** Waits for `work`, but not beyond `signal`. */
function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** Answers with the addresses that were checked, whatever is asked for. */
const only =
  (addresses: readonly LookupAddress[]): LookupFunction =>
  (_name, options, answer) => {
    const [first] = addresses;
    if (options.all) answer(null, [...addresses]);
    else if (first) answer(null, first.address, first.family);
  };

/** Makes the way to the web that `pages.fetch` takes. */
export function createPageFetcher({ version, env, resolve = systemResolve, limits }: FetcherOptions): FetchPage {
  const { redirects, timeMs, ...sizes } = { ...LIMITS, ...limits };

  /** The addresses to connect to; null: any, for the proxy finds them. @throws PlumblineError for a private one */
  async function check(url: URL, mayBePrivate: boolean, hasProxy: boolean, signal: AbortSignal) {
    const name = withoutBrackets(url.hostname);
    const family = isIP(name);
    let addresses: readonly LookupAddress[];
    if (family !== 0) addresses = [{ address: name, family }];
    else {
      if (isPrivateSpelling(name) && !mayBePrivate) throw notFetched('private', url.host);
      try {
        addresses = await within(resolve(name), signal);
      } catch (error) {
        // A computer behind a proxy may know no names at all.
        if (hasProxy && !signal.aborted) return null;
        throw error;
      }
    }
    if (!mayBePrivate && !addresses.every(({ address }) => isPublicAddress(address))) {
      throw notFetched(isPrivateSpelling(name) ? 'private' : 'privateName', url.host);
    }
    return addresses;
  }

  /** One request; the answer's body is the caller's to read or to destroy. */
  async function ask(url: URL, mayBePrivate: boolean, signal: AbortSignal): Promise<IncomingMessage> {
    const proxy = mayBePrivate ? null : proxyFor(url, env);
    const addresses = await check(url, mayBePrivate, proxy !== null, signal);
    const isSecure = url.protocol === 'https:';
    const way =
      proxy === null ? { lookup: only(addresses ?? []) } : { proxyEnv: { http_proxy: proxy, https_proxy: proxy } };
    const agent = isSecure ? new https.Agent({ ...way, ca: trusted() }) : new http.Agent(way);
    return new Promise((settle, reject) => {
      const request = (isSecure ? https : http).request(url, {
        agent,
        signal,
        method: 'GET',
        headers: {
          Accept: ACCEPT,
          'Accept-Encoding': 'gzip, br',
          'User-Agent': `Plumbline/${version}`,
        },
      });
      request.once('response', settle);
      // Also after the answer began: then its body says so.
      request.on('error', reject);
      request.end();
    });
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
        const { statusCode: status = 0, headers } = answer;
        if (status >= 300 && status < 400 && headers.location !== undefined) {
          url = parseAddress(headers.location, url);
          continue;
        }
        return { address: url.href, ...(await readBody(answer, url.host, sizes)) };
      } catch (error) {
        throw located(error, url, signal);
      } finally {
        answer.destroy();
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
