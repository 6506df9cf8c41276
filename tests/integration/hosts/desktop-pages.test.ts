/** Pages from the web in the desktop host: from its page through the core's worker to Electron's network, on the double. */
import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Result } from '../../../shared/contract';
import { startDouble } from '../../support/electron-double/start';

it('gets a page, refuses what is not confirmed, stops when told, and ends in order with one under way', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-pages-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    if (request.url === '/page') response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>Words');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const double = await startDouble(folder);
  onTestFinished(() => void double.process.kill('SIGKILL'));
  const call = (operation: string, input: unknown): Promise<Result<Record<string, unknown>>> =>
    double.ask({ ask: 'call', operation, input });

  expect(await call('pages.fetch', { address: `${address}page`, allowPrivate: true })).toMatchObject({
    ok: true,
    value: { address: `${address}page`, type: 'text/html', base64: Buffer.from('<p>Words').toString('base64') },
  });
  expect(await call('pages.fetch', { address })).toMatchObject({ error: { detail: { reason: 'private' } } });
  expect(asked).toEqual(['/page']);

  const stopped = call('pages.fetch', { address: `${address}silent`, allowPrivate: true, request: 'one' });
  await expect.poll(() => asked).toContain('/silent');
  expect(await call('articles.list', {})).toMatchObject({ ok: true });
  await call('pages.stop', { request: 'one' });
  expect(await stopped).toMatchObject({ error: { code: 'pageNotFetched', detail: { reason: 'stopped' } } });

  void call('pages.fetch', { address: `${address}last`, allowPrivate: true }).catch(() => {});
  await expect.poll(() => asked).toContain('/last');
  void double.ask({ ask: 'quit' }).catch(() => {});
  expect(await double.ended).toBe(0);
});
