/**
 * Electron's own network for pages from the web: the system's proxy and scripts, the system's certificates. Each request has
 * a session to itself while it lasts, in memory, whose only way out is named beforehand: the system's proxy, or a relay to the
 * addresses that were checked. Chromium never looks a name up itself on the way without a proxy.
 */
import { net, session, type ClientRequest, type IncomingMessage, type Session } from 'electron';
import type { LookupAddress } from 'node:dns';
import { Readable } from 'node:stream';
import { proxyFor } from '../core/pages/proxy';
import { startRelay } from '../core/pages/relay';
import { readSystemProxy } from '../core/pages/system-proxy';
import { within, type WebAnswer, type WebRequest, type WebTransport } from '../core/pages/transport';

/** All that a site is told by us; Chromium adds what the protocol needs. */
const TOLD: ReadonlySet<string> = new Set(['accept', 'accept-encoding', 'user-agent']);

/** Chromium takes this computer past any proxy unless told not to. */
const BYPASS_NOTHING = '<-loopback>';

/** The proxies did not answer: a list that ends in DIRECT goes on without them. */
const PROXY_SILENT = /^ERR_(PROXY|SOCKS)_CONNECTION_FAILED$/;

class WebError extends Error {
  readonly code: string;
  constructor(error: Error) {
    super(error.message);
    this.name = 'WebError';
    this.code = /\bnet::(ERR_\w+)/.exec(error.message)?.[1] ?? '';
  }
}

const free: Session[] = [];
let made = 0;

/** A session that no other request uses. Kept for the next one, emptied. */
function borrowSession(): Session {
  const kept = free.pop();
  if (kept) return kept;
  const lane = session.fromPartition(`pages-${(made += 1)}`, { cache: false });
  lane.setSpellCheckerEnabled(false);
  lane.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  lane.setPermissionCheckHandler(() => false);
  lane.webRequest.onBeforeSendHeaders(({ requestHeaders }, answer) => {
    const told = Object.entries(requestHeaders).filter(([name]) => TOLD.has(name.toLowerCase()));
    answer({ requestHeaders: Object.fromEntries(told) });
  });
  return lane;
}

async function giveBack(lane: Session): Promise<void> {
  try {
    await lane.closeAllConnections();
    await lane.clearAuthCache();
    await lane.clearData();
    free.push(lane);
  } catch {
    // A session that cannot be emptied is not used again.
  }
}

/** The body as it comes; Chromium has unpacked it. */
function toReadable(message: IncomingMessage, request: ClientRequest): Readable {
  const body = new Readable({ read: () => {} });
  const fail = (error: Error): void => void body.destroy(new WebError(error));
  message.on('data', (chunk) => void body.push(chunk));
  message.on('end', () => void body.push(null));
  message.on('error', fail);
  message.on('aborted', () => fail(new Error('The connection broke off.')));
  request.on('error', fail);
  body.on('error', () => {});
  return body;
}

interface Credentials {
  readonly user: string;
  readonly password: string;
}

/** Asks by a session whose way out is `proxyRules`; `done` is called once the answer is let go, or there is none. */
async function askBy(
  proxyRules: string,
  credentials: Credentials | null,
  { url, headers, signal }: WebRequest,
  done: () => void,
): Promise<WebAnswer> {
  const lane = borrowSession();
  let isOver = false;
  const over = (): void => {
    if (isOver) return;
    isOver = true;
    done();
    void giveBack(lane);
  };
  try {
    await within(lane.setProxy({ mode: 'fixed_servers', proxyRules, proxyBypassRules: BYPASS_NOTHING }), signal);
    return await new Promise<WebAnswer>((settle, reject) => {
      const request = net.request({
        method: 'GET',
        url: url.href,
        session: lane,
        headers: { ...headers },
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      });
      let body: Readable | undefined;
      const stop = (): void => {
        reject(signal.reason as Error);
        body?.destroy(signal.reason as Error);
        request.abort();
      };
      const close = (): void => {
        signal.removeEventListener('abort', stop);
        body?.destroy();
        request.abort();
        over();
      };
      signal.addEventListener('abort', stop, { once: true });
      request.on('error', (error) => {
        signal.removeEventListener('abort', stop);
        reject(new WebError(error));
      });
      if (credentials) {
        request.on('login', ({ isProxy }, answer) => {
          if (isProxy) answer(credentials.user, credentials.password);
          else answer();
        });
      }
      // Not followed: where it leads is checked first, and asked for anew.
      request.on('redirect', (status, _method, location) =>
        settle({
          status,
          header: (name) => (name === 'location' ? location : undefined),
          body: () => Readable.from([]),
          close,
        }),
      );
      request.on('response', (message) => {
        body = toReadable(message, request);
        const read = body;
        settle({
          status: message.statusCode,
          header: (name) => [message.headers[name] ?? []].flat()[0],
          body: () => read,
          close,
        });
      });
      request.end();
    });
  } catch (error) {
    over();
    throw error;
  }
}

/** Asks over a connection to one of `addresses`, and to nothing else. */
async function askDirectly(request: WebRequest, addresses: readonly LookupAddress[]): Promise<WebAnswer> {
  const relay = await startRelay(request.url, addresses);
  try {
    return await askBy(relay.address, null, request, () => relay.close());
  } catch (error) {
    relay.close();
    // The relay knows better than Chromium why the site could not be reached.
    throw request.signal.aborted ? error : (relay.failure() ?? error);
  }
}

/** A proxy of the environment as Chromium's rules write it, and what it is to be told of us. */
function readEnvProxy(proxy: string): { readonly rules: string; readonly credentials: Credentials | null } {
  const url = URL.parse(/^[a-z0-9]+:\/\//i.test(proxy) ? proxy : `http://${proxy}`);
  if (!url) return { rules: proxy, credentials: null };
  const { username, password } = url;
  const credentials =
    username === '' ? null : { user: decodeURIComponent(username), password: decodeURIComponent(password) };
  return { rules: `${url.protocol}//${url.host}`, credentials };
}

/** Makes the way over Electron's network. `env`: a proxy that it names goes before the system's. Needs the app to be ready. */
export function createElectronTransport(env: Readonly<Record<string, string | undefined>>): WebTransport {
  return {
    async wayTo(url, isPrivate, signal) {
      const direct = {
        hasProxy: false,
        ask: (request: WebRequest, addresses: readonly LookupAddress[] | null) => askDirectly(request, addresses ?? []),
      };
      if (isPrivate) return direct;
      const named = proxyFor(url, env);
      if (named !== null) {
        const { rules, credentials } = readEnvProxy(named);
        return { hasProxy: true, ask: (request) => askBy(rules, credentials, request, () => {}) };
      }
      // A session that keeps the system's settings, and carries no request.
      const system = session.fromPartition('pages-system', { cache: false });
      const { rules, mayBeDirect } = readSystemProxy(await within(system.resolveProxy(url.href), signal));
      if (rules === '') return direct;
      return {
        hasProxy: true,
        async ask(request, addresses) {
          try {
            return await askBy(rules, null, request, () => {});
          } catch (error) {
            const isSilent = error instanceof WebError && PROXY_SILENT.test(error.code);
            if (!mayBeDirect || !isSilent || addresses === null || request.signal.aborted) throw error;
            return askDirectly(request, addresses);
          }
        },
      };
    },
  };
}
