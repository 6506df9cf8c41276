import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createPageFetcher, type Resolve } from '../../../electron/core/pages/fetch-page';
import { createElectronTransport } from '../../../electron/windows/web-transport';
import { web } from '../../support/electron-double/web';

vi.mock('electron', () => import('../../support/electron-double/web'));

const PAGE = { 'Content-Type': 'text/html' };

async function serve(listener: RequestListener): Promise<{ host: string; requests: IncomingMessage[] }> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

const noNames: Resolve = () => Promise.reject(Object.assign(new Error('no names here'), { code: 'ENOTFOUND' }));

async function get(
  address: string,
  {
    env = {},
    resolve = noNames,
    allowPrivate = false,
  }: { env?: object; resolve?: Resolve; allowPrivate?: boolean } = {},
): Promise<unknown> {
  const fetchPage = createPageFetcher({ version: '1.2.3', transport: createElectronTransport({ ...env }), resolve });
  try {
    const page = await fetchPage({ address, allowPrivate, signal: new AbortController().signal });
    return Buffer.from(page.base64, 'base64').toString();
  } catch (error) {
    return (error as { detail: { reason: string } }).detail.reason;
  }
}

beforeEach(() => {
  web.systemProxy = 'DIRECT';
  web.options.length = 0;
});

describe('Electron’s network', () => {
  it('is asked by a session in memory without cookies, a store or followed redirects, emptied for the next', async () => {
    const site = await serve((_q, s) => s.writeHead(200, PAGE).end('words'));
    for (let i = 0; i < 3; i += 1) {
      expect(await get(`http://${site.host}/`, { allowPrivate: true })).toBe('words');
      // It is given back once its connections are closed, which nobody waits for.
      await expect.poll(() => [...web.sessions.values()].reduce((sum, each) => sum + each.emptied, 0)).toBe(i + 1);
    }
    expect([...web.sessions.keys()].filter((name) => name !== 'pages-system')).toEqual(['pages-1']);
    expect(web.options).toHaveLength(3);
    for (const options of web.options) {
      expect(options).toMatchObject({ redirect: 'manual', credentials: 'omit', cache: 'no-store' });
      expect(options).toMatchObject({ referrerPolicy: 'no-referrer' });
    }
    expect(site.requests.map(({ headers }) => headers['accept-language'])).toEqual([undefined, undefined, undefined]);
  });

  it('has two sessions for two pages at once', async () => {
    const waiting: (() => void)[] = [];
    const site = await serve((q, s) => {
      waiting.push(() => s.writeHead(200, PAGE).end(q.url));
      if (waiting.length === 2) waiting.forEach((answer) => answer());
    });
    const both = ['/a', '/b'].map((path) => get(`http://${site.host}${path}`, { allowPrivate: true }));
    expect(await Promise.all(both)).toEqual(['/a', '/b']);
    const [one, other] = web.options.map(({ session }) => session);
    expect(one).not.toBe(other);
  });

  it('leaves names to the proxy that the system names, and refuses private places before it is asked', async () => {
    const proxy = await serve((q, s) => s.writeHead(200, PAGE).end(`by proxy: ${q.url}`));
    web.systemProxy = `PROXY ${proxy.host}`;
    expect(await get('http://a.example/x')).toBe('by proxy: http://a.example/x');
    for (const address of ['http://10.0.0.1/', 'http://localhost/', 'http://printer/']) {
      expect(await get(address)).toBe('private');
    }
    const inside: Resolve = async () => [{ address: '10.0.0.1', family: 4 }];
    expect(await get('http://inside.example/', { resolve: inside })).toBe('privateName');
    expect(proxy.requests).toHaveLength(1);
  });

  it('checks where a proxy’s answer leads as well', async () => {
    const proxy = await serve((_q, s) => s.writeHead(302, { Location: 'http://192.168.0.1/' }).end());
    web.systemProxy = `PROXY ${proxy.host}`;
    expect(await get('http://a.example/')).toBe('privateRedirect');
    expect(proxy.requests).toHaveLength(1);
  });

  it('asks no proxy for a place of the person’s own network', async () => {
    const proxy = await serve((_q, s) => s.writeHead(200, PAGE).end('by proxy'));
    const site = await serve((_q, s) => s.writeHead(200, PAGE).end('own'));
    web.systemProxy = `PROXY ${proxy.host}`;
    expect(await get(`http://${site.host}/`, { allowPrivate: true })).toBe('own');
    expect(proxy.requests).toHaveLength(0);
  });

  it('goes on without a proxy that does not answer only where the system says so, and then by the checked address', async () => {
    const site = await serve((q, s) => s.writeHead(200, PAGE).end(q.headers.host));
    const url = new URL(`http://a.example:${site.host.split(':')[1]!}/`);
    const { signal } = new AbortController();
    const ask = async (addresses: readonly { address: string; family: number }[] | null) => {
      const way = await createElectronTransport({}).wayTo(url, false, signal);
      const answer = await way.ask({ url, headers: {}, signal }, addresses);
      answer.close();
      return answer.status;
    };
    const checked = [{ address: '127.0.0.1', family: 4 }];
    // Nothing listens on port 1.
    web.systemProxy = 'PROXY 127.0.0.1:1';
    await expect(ask(checked)).rejects.toMatchObject({ code: 'ERR_PROXY_CONNECTION_FAILED' });
    web.systemProxy = 'PROXY 127.0.0.1:1; DIRECT';
    await expect(ask(null)).rejects.toMatchObject({ code: 'ERR_PROXY_CONNECTION_FAILED' });
    expect(site.requests).toHaveLength(0);
    expect(await ask(checked)).toBe(200);
    expect(site.requests.map(({ headers }) => headers.host)).toEqual([url.host]);
  });

  it('says why a site cannot be reached, as the relay knows it', async () => {
    expect(await get('http://127.0.0.1:1/', { allowPrivate: true })).toBe('refused');
  });

  it('takes the proxy of the environment before the system’s', async () => {
    const proxy = await serve((_q, s) => s.writeHead(200, PAGE).end('by environment'));
    web.systemProxy = 'PROXY 127.0.0.1:1';
    for (const http_proxy of [`http://${proxy.host}`, proxy.host, `http://me:pw@${proxy.host}/`]) {
      expect(await get('http://a.example/', { env: { http_proxy } })).toBe('by environment');
    }
  });
});
