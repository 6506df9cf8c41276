import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startRelay, type Relay } from '../../../../electron/core/pages/relay';
import { readSystemProxy } from '../../../../electron/core/pages/system-proxy';
import { throughSocks } from '../../../support/electron-double/web';

/** A site that answers every byte with its double. */
async function serveEcho(): Promise<{ port: number; sockets: Socket[] }> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    socket.on('data', (chunk) => socket.write(Buffer.concat([chunk, chunk])));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    sockets.forEach((socket) => socket.destroy());
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, sockets };
}

async function relayTo(address: string): Promise<Relay> {
  const relay = await startRelay(new URL(address), [{ address: '127.0.0.1', family: 4 }]);
  onTestFinished(() => relay.close());
  return relay;
}

/** What the relay answers to these bytes, until it hangs up or `length` bytes came. */
async function answerTo(relay: Relay, words: readonly number[], length = Infinity): Promise<number[]> {
  const socket = connect(Number(new URL(relay.address).port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.write(Buffer.from(words));
  const got: number[] = [];
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    got.push(...chunk);
    if (got.length >= length) break;
  }
  return got;
}

const request = (host: string, port: number, kind = 3): number[] => {
  const name = kind === 3 ? [host.length, ...Buffer.from(host)] : host.split('.').map(Number);
  return [5, 1, 0, 5, 1, 0, kind, ...name, port >> 8, port & 255];
};

describe('the relay', () => {
  it('leads to the checked address by the name that was asked for, and lets every byte pass', async () => {
    const site = await serveEcho();
    const relay = await relayTo(`https://a.example:${site.port}/`);
    expect(new URL(relay.address).hostname).toBe('127.0.0.1');
    const socket = await throughSocks(new URL(relay.address), 'a.example', site.port);
    socket.write(Buffer.from([0x16, 0x03, 0x00, 0xff]));
    const [bytes] = (await once(socket, 'data')) as [Buffer];
    expect([...bytes]).toEqual([0x16, 0x03, 0x00, 0xff, 0x16, 0x03, 0x00, 0xff]);
    relay.close();
    await once(socket, 'close');
    await expect.poll(() => site.sockets.every((each) => each.destroyed)).toBe(true);
  });

  it('leads nowhere else: another host, another port, another service, another protocol', async () => {
    const site = await serveEcho();
    const relay = await relayTo(`http://a.example:${site.port}/`);
    const notAllowed = [5, 0, 5, 2, 0, 1, 0, 0, 0, 0, 0, 0];
    expect(await answerTo(relay, request('b.example', site.port))).toEqual(notAllowed);
    expect(await answerTo(relay, request('a.example', site.port + 1))).toEqual(notAllowed);
    expect(await answerTo(relay, request('127.0.0.1', site.port, 1))).toEqual(notAllowed);
    expect((await answerTo(relay, [5, 1, 0, 5, 2, 0, 3, 1, 65, 0, 80])).at(3)).toBe(7);
    expect(await answerTo(relay, [5, 1, 2])).toEqual([5, 0xff]);
    expect(await answerTo(relay, [...Buffer.from('GET / HTTP/1.1\r\n\r\n')])).toEqual([]);
    expect(site.sockets).toHaveLength(0);
  });

  it('takes a request that comes in pieces, or with what follows it', async () => {
    const site = await serveEcho();
    const relay = await relayTo(`http://A.example:${site.port}/`);
    const socket = connect(Number(new URL(relay.address).port), '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    for (const byte of request('A.EXAMPLE', site.port)) socket.write(Buffer.from([byte]));
    const answer = await answerTo(relay, [...request('a.example', site.port), 7], 14);
    expect(answer.slice(12)).toEqual([7, 7]);
    await expect.poll(() => site.sockets.length).toBe(2);
  });

  it('knows addresses as they are written in an address', async () => {
    const site = await serveEcho();
    const relay = await relayTo(`http://127.0.0.1:${site.port}/`);
    expect((await answerTo(relay, request('127.0.0.1', site.port, 1), 12)).at(3)).toBe(0);
    expect((await answerTo(relay, request('127.0.0.1', site.port), 12)).at(3)).toBe(0);
  });

  it('says why the site cannot be reached, and takes eight connections at most', async () => {
    const relay = await relayTo('http://a.example:1/');
    expect((await answerTo(relay, request('a.example', 1))).at(3)).toBe(5);
    expect(relay.failure()).toMatchObject({ code: 'ECONNREFUSED' });
    for (let i = 0; i < 7; i += 1) expect((await answerTo(relay, request('a.example', 1))).length).toBe(12);
    expect(await answerTo(relay, request('a.example', 1)).catch(() => [])).toEqual([]);
  });
});

describe('what Chromium answers about proxies', () => {
  it.each([
    ['DIRECT', '', true],
    ['', '', true],
    ['PROXY p.example:8080', 'http://p.example:8080', false],
    ['PROXY a:1; HTTPS b:2;SOCKS5 [::1]:3; DIRECT', 'http://a:1,https://b:2,socks5://[::1]:3', true],
    ['SOCKS a:1', 'socks4://a:1', false],
    ['DIRECT; PROXY a:1', '', true],
    ['PROXY a:1,direct://', '', false],
    ['QUIC a:1; PROXY b:2', 'http://b:2', false],
  ])('%j: %j', (answer, rules, mayBeDirect) => expect(readSystemProxy(answer)).toEqual({ rules, mayBeDirect }));
});
