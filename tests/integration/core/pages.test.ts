import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createPageFetcher } from '../../../electron/core/pages/fetch-page';
import { createNodeTransport } from '../../../electron/core/pages/node-transport';
import { openCore } from '../../support/core';

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe('a page through the core', () => {
  it('is asked for only when its own network is confirmed, and changes nothing', async () => {
    let asked = 0;
    const pdf = Buffer.from('%PDF-1.7 \u0000\u00ff', 'latin1');
    const address = await serve((_q, s) => {
      asked += 1;
      s.writeHead(200, { 'Content-Type': 'application/pdf', 'Set-Cookie': 'id=1' }).end(pdf);
    });
    const core = openCore();
    expect(await core.refused('pages.fetch', { address })).toMatchObject({
      code: 'pageNotFetched',
      detail: { reason: 'private' },
    });
    expect(asked).toBe(0);
    const page = await core.call('pages.fetch', { address, allowPrivate: true });
    expect(page).toMatchObject({ address, type: 'application/pdf', charset: null });
    expect(Buffer.from(page.base64, 'base64')).toEqual(pdf);
    expect(core.changes).toEqual([]);
  });

  it('keeps no other call waiting, and stops when it is told to or the core ends', async () => {
    const started: (() => void)[] = [];
    const address = await serve(() => started.shift()?.());
    const core = openCore();
    const ask = async (request: string) => {
      const begun = new Promise<void>((resolve) => started.push(resolve));
      const refused = core.refused('pages.fetch', { address, allowPrivate: true, request });
      await begun;
      return { refused };
    };
    const one = await ask('one');
    const other = await ask('other');
    expect((await core.call('articles.list', {})).articles.length).toBeGreaterThan(0);
    await core.call('pages.stop', { request: 'one' });
    await core.call('pages.stop', { request: 'nobody' });
    expect((await one.refused).detail).toMatchObject({ reason: 'stopped' });
    await core.close();
    expect((await other.refused).detail).toMatchObject({ reason: 'stopped' });
  });

  it('is held to its size after unpacking, a document to a larger one', async () => {
    const zeros = Buffer.alloc(3_000_000);
    const packed = brotliCompressSync(zeros);
    expect(packed.length).toBeLessThan(1_000);
    const limits = { bytes: 1_000_000, documentBytes: 4_000_000 };
    const fetchPage = createPageFetcher({ version: '0.0.0', transport: createNodeTransport({}), limits });
    const core = openCore(undefined, { fetchPage });
    const address = await serve((q, s) => {
      const type = q.url === '/page' ? 'text/html' : 'application/epub+zip';
      s.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'br' }).end(packed);
    });
    expect(await core.refused('pages.fetch', { address: `${address}page`, allowPrivate: true })).toMatchObject({
      detail: { reason: 'tooLarge', limit: '1' },
    });
    const book = await core.call('pages.fetch', { address: `${address}book`, allowPrivate: true });
    expect(Buffer.from(book.base64, 'base64')).toEqual(zeros);
  });

  it('over TLS goes through the system’s proxy as a tunnel, and is not asked for where it is private', async () => {
    const tunnels: (string | undefined)[] = [];
    const proxy = createServer().on('connect', (request, socket) => {
      tunnels.push(request.url);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void proxy.close());
    const env = { https_proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}` };
    const resolve = (name: string) =>
      name === 'inside.example' ? Promise.resolve([{ address: '10.0.0.1', family: 4 }]) : Promise.reject(new Error());
    const transport = createNodeTransport(env);
    const core = openCore(undefined, { fetchPage: createPageFetcher({ version: '0.0.0', transport, resolve }) });
    expect(await core.refused('pages.fetch', { address: 'https://inside.example/' })).toMatchObject({
      detail: { reason: 'privateName' },
    });
    expect(tunnels).toEqual([]);
    expect(await core.refused('pages.fetch', { address: 'https://a.example/x' })).toMatchObject({
      code: 'pageNotFetched',
      detail: { reason: 'broken', host: 'a.example' },
    });
    expect(tunnels).toEqual(['a.example:443']);
  });
});
