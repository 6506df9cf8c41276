import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createPageFetcher, type FetcherOptions } from '../../../../electron/core/pages/fetch-page';
import { createNodeTransport } from '../../../../electron/core/pages/node-transport';
import { proxyFor } from '../../../../electron/core/pages/proxy';
import type { FetchedPage } from '../../../../electron/operations/deps';
import { createElectronTransport } from '../../../../electron/windows/web-transport';
import { PlumblineError } from '../../../../shared/contract';

vi.mock('electron', () => import('../../../support/electron-double/web'));

const PAGE = { 'Content-Type': 'text/html; charset="iso-8859-1"' };

interface Site {
  readonly host: string;
  readonly origin: string;
  readonly requests: IncomingMessage[];
}

async function serve(listener: RequestListener): Promise<Site> {
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
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { host, origin: `http://${host}`, requests };
}

async function refusal(work: Promise<FetchedPage>): Promise<Record<string, unknown>> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(PlumblineError);
  expect((error as PlumblineError).code).toBe('pageNotFetched');
  return (error as PlumblineError).detail;
}

const text = ({ base64 }: FetchedPage): string => Buffer.from(base64, 'base64').toString('latin1');

describe.each([
  ['Node', createNodeTransport],
  ['Electron', createElectronTransport],
])('over the network of %s', (name, makeTransport) => {
  const fetcher = (options: Partial<FetcherOptions> = {}) =>
    createPageFetcher({ version: '1.2.3', transport: makeTransport({}), ...options });

  const get = (address: string, options: Partial<FetcherOptions> = {}, signal = new AbortController().signal) =>
    fetcher(options)({ address, allowPrivate: true, signal });

  const unconfirmed = (address: string, options: Partial<FetcherOptions> = {}) =>
    refusal(fetcher(options)({ address, allowPrivate: false, signal: new AbortController().signal }));

  describe('getting a page', () => {
    it('answers its bytes, type, charset and address, and tells the server nothing but who asks', async () => {
      const site = await serve((_q, s) => s.writeHead(200, PAGE).end('<p>caf\u00e9', 'latin1'));
      const page = await get(`${site.origin}/a?b=c#d`);
      expect(page).toMatchObject({ type: 'text/html', charset: 'iso-8859-1', address: `${site.origin}/a?b=c` });
      expect(text(page)).toBe('<p>café');
      const { headers, method, url } = site.requests[0]!;
      expect([method, url, headers['user-agent']]).toEqual(['GET', '/a?b=c', 'Plumbline/1.2.3']);
      expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
    });

    it('never sends a cookie back, and follows five redirects', async () => {
      const site = await serve((q, s) => {
        const step = Number(q.url?.slice(1));
        if (step === 5) return s.writeHead(200, PAGE).end('there');
        return s.writeHead(302, { Location: `/${step + 1}`, 'Set-Cookie': 'id=1; Path=/' }).end();
      });
      expect((await get(`${site.origin}/0`)).address).toBe(`${site.origin}/5`);
      expect(site.requests.map(({ headers }) => headers.cookie)).toEqual(Array(6).fill(undefined));
    });

    it('gives up on redirects without end', async () => {
      const site = await serve((_q, s) => s.writeHead(301, { Location: '/again' }).end());
      expect(await refusal(get(site.origin))).toMatchObject({ reason: 'redirects' });
      expect(site.requests).toHaveLength(6);
    });

    it.each([
      [401, 'forbidden'],
      [403, 'forbidden'],
      [404, 'missing'],
      [410, 'missing'],
      [500, 'status'],
      [503, 'status'],
      [304, 'status'],
    ])('says what the status %i means', async (status, reason) => {
      const site = await serve((_q, s) => s.writeHead(status, PAGE).end('x'));
      expect(await refusal(get(site.origin))).toMatchObject({ reason, status: String(status), host: site.host });
    });

    it.each([['application/octet-stream'], ['image/svg+xml'], ['application/json'], ['text/htmlx'], ['']])(
      'takes no %s',
      async (type) => {
        const site = await serve((_q, s) => s.writeHead(200, type ? { 'Content-Type': type } : {}).end('x'));
        expect(await refusal(get(site.origin))).toMatchObject({ reason: 'type', type: type || '?' });
      },
    );

    it.each([
      'application/xhtml+xml',
      'text/plain',
      'TEXT/HTML ; charset=utf-8',
      'application/pdf',
      'application/epub+zip',
    ])('takes %s', async (type) => {
      const site = await serve((_q, s) => s.writeHead(200, { 'Content-Type': type }).end('x'));
      expect(text(await get(site.origin))).toBe('x');
    });

    it('says so when there is nothing in it', async () => {
      const site = await serve((_q, s) => s.writeHead(200, PAGE).end());
      expect(await refusal(get(site.origin))).toMatchObject({ reason: 'empty' });
    });

    it('unpacks, and stops a body that is too large: sent without end, or packed small', async () => {
      const small = await serve((_q, s) =>
        s.writeHead(200, { ...PAGE, 'Content-Encoding': 'gzip' }).end(gzipSync('hi')),
      );
      expect(text(await get(small.origin))).toBe('hi');
      let ended = false;
      const endless = await serve((_q, s) => {
        s.writeHead(200, PAGE);
        const chunk = Buffer.alloc(64 * 1024, 'a');
        const more = (): void => {
          while (!s.destroyed && s.write(chunk));
        };
        s.on('drain', more).on('close', () => (ended = true));
        more();
      });
      expect(await refusal(get(endless.origin))).toMatchObject({ reason: 'tooLarge', limit: '10' });
      await expect.poll(() => ended).toBe(true);
      const bomb = gzipSync(Buffer.alloc(60_000_000));
      const bomber = await serve((_q, s) => s.writeHead(200, { ...PAGE, 'Content-Encoding': 'gzip' }).end(bomb));
      expect(await refusal(get(bomber.origin))).toMatchObject({ reason: 'tooLarge' });
    });

    it('says so when the connection breaks off, in the head, in the body or in what is packed', async () => {
      const head = await serve((q) => q.socket.destroy());
      const body = await serve((q, s) => {
        s.writeHead(200, { ...PAGE, 'Content-Length': '100' }).write('half', () => q.socket.destroy());
      });
      const packed = await serve((_q, s) => s.writeHead(200, { ...PAGE, 'Content-Encoding': 'gzip' }).end('no gzip'));
      const odd = await serve((_q, s) => s.writeHead(200, { ...PAGE, 'Content-Encoding': 'constructor' }).end('x'));
      // Chromium passes over a packing that it does not know.
      for (const { origin } of [head, body, packed, ...(name === 'Node' ? [odd] : [])]) {
        expect(await refusal(get(origin))).toMatchObject({ reason: 'broken' });
      }
    });

    it('gives up when time is over: while waiting, while reading, while a name is looked up', async () => {
      const limits = { timeMs: 200 };
      const silent = await serve(() => {});
      const slow = await serve((_q, s) => void s.writeHead(200, PAGE).write('a'));
      expect(await refusal(get(silent.origin, { limits }))).toMatchObject({ reason: 'slow' });
      expect(await refusal(get(slow.origin, { limits }))).toMatchObject({ reason: 'slow' });
      const never = { limits, resolve: () => new Promise<never>(() => {}) };
      expect(await refusal(get('http://slow.example/', never))).toMatchObject({ reason: 'slow' });
    });

    it('stops when it is told to', async () => {
      const stop = new AbortController();
      const site = await serve(() => stop.abort());
      expect(await refusal(get(site.origin, {}, stop.signal))).toMatchObject({ reason: 'stopped' });
    });

    it.each([
      ['ENOTFOUND', 'name'],
      ['EAI_AGAIN', 'offline'],
      ['ECONNREFUSED', 'refused'],
      ['CERT_HAS_EXPIRED', 'certificate'],
      ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
      ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
    ])('%s: %s', async (code, reason) => {
      const resolve = () => Promise.reject(Object.assign(new Error(code), { code }));
      expect(await refusal(get('https://a.example/', { resolve }))).toMatchObject({ reason, host: 'a.example' });
    });

    it.each(['file:///etc/passwd', 'ftp://a.example/', 'javascript:1', 'http://me:pw@a.example/', 'http://', 'http://a.example:25/', 'https://a.example:6667/', 'a.example', 'data:,a'])(
    'refuses the address %s before anything is asked',
    async (address) => expect(await refusal(get(address))).toMatchObject({ reason: 'address' }),
  ); // prettier-ignore
  });

  describe('places that are not on the web', () => {
    it('are not connected to unless the person confirmed them', async () => {
      const site = await serve((_q, s) => s.writeHead(200, PAGE).end('x'));
      expect(await unconfirmed(site.origin)).toMatchObject({ reason: 'private', host: site.host });
      const port = site.host.split(':')[1]!;
      for (const spelling of ['localhost', 'a.localhost', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', '[::1]', '0']) {
        expect(await unconfirmed(`http://${spelling}:${port}/`), spelling).toMatchObject({ reason: 'private' });
      }
      expect(site.requests).toHaveLength(0);
    });

    it.each([['127.0.0.1'], ['10.1.2.3'], ['::1'], ['fe80::1']])('are known by what the name leads to: %s', async (found) => {
    const address = { address: found, family: found.includes(':') ? 6 : 4 };
    const both = [{ address: '8.8.8.8', family: 4 }, address];
    for (const resolve of [async () => [address], async () => both]) {
      expect(await unconfirmed('http://a.example/', { resolve })).toMatchObject({ reason: 'privateName' });
      expect(await unconfirmed('http://a.internal/', { resolve })).toMatchObject({ reason: 'private' });
      expect(await refusal(get('http://a.example/', { resolve }))).toMatchObject({ reason: 'privateName' });
    }
  }); // prettier-ignore

    it('are connected to by the answer that was checked, looked up once', async () => {
      const site = await serve((_q, s) => s.writeHead(200, PAGE).end('x'));
      let lookups = 0;
      const resolve = async () => [{ address: (lookups += 1) === 1 ? '127.0.0.1' : '127.0.0.9', family: 4 }];
      const page = await get(`http://intranet.internal:${site.host.split(':')[1]!}/`, { resolve });
      expect(text(page)).toBe('x');
      expect(lookups).toBe(1);
      expect(site.requests[0]?.headers.host).toMatch(/^intranet\.internal:/);
    });

    it('are not reached through a redirect, also from a host that was confirmed', async () => {
      const inner = await serve((_q, s) => s.writeHead(200, PAGE).end('secret'));
      const outer = await serve((_q, s) => s.writeHead(302, { Location: inner.origin }).end());
      expect(await refusal(get(outer.origin))).toMatchObject({ reason: 'privateRedirect', host: outer.host });
      expect(inner.requests).toHaveLength(0);
      const odd = await serve((_q, s) => s.writeHead(302, { Location: 'file:///etc/passwd' }).end());
      expect(await refusal(get(odd.origin))).toMatchObject({ reason: 'address' });
    });
  });

  describe('the system’s proxy', () => {
    it('is asked in place of the site, also where no name can be looked up here', async () => {
      const proxy = await serve((q, s) => s.writeHead(200, PAGE).end(q.url));
      const options = {
        transport: makeTransport({ HTTP_PROXY: proxy.origin }),
        resolve: () => Promise.reject(new Error('no names here')),
      };
      const signal = new AbortController().signal;
      const page = await fetcher(options)({ address: 'http://a.example/x', allowPrivate: false, signal });
      expect(text(page)).toBe('http://a.example/x');
      expect(await unconfirmed('http://10.0.0.1/', options)).toMatchObject({ reason: 'private' });
      expect(proxy.requests).toHaveLength(1);
    });
  });
});

describe('the proxy of the environment', () => {
  it.each([
    ['https://a.example/', { https_proxy: 'p' }, 'p'],
    ['https://a.example/', { http_proxy: 'p' }, null],
    ['http://a.example/', { HTTP_PROXY: 'P', http_proxy: 'p' }, 'p'],
    ['http://a.example/', { http_proxy: 'p', no_proxy: 'b.example, .example' }, null],
    ['http://a.example/', { http_proxy: 'p', NO_PROXY: '*' }, null],
    ['http://a.example/', { http_proxy: 'p', no_proxy: 'a.example:8080' }, 'p'],
    ['http://xa.example/', { http_proxy: 'p', no_proxy: 'a.example' }, 'p'],
  ])('%s with %o: %s', (address, env, proxy) => expect(proxyFor(new URL(address), env)).toBe(proxy));
});
