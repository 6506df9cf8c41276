/**
 * Electron's `net` and in-memory sessions, as far as Plumbline uses them. Requests really go over loopback, by the session's
 * proxy as Chromium goes: this computer past it unless it is told not to, names left to a SOCKS5 or HTTP proxy, bodies
 * unpacked, redirects held back. Without a proxy nothing is reached: that would be Chromium looking names up itself.
 */
import { EventEmitter, once } from 'node:events';
import http from 'node:http';
import { connect, type Socket } from 'node:net';
import { pipeline } from 'node:stream';
import zlib from 'node:zlib';
import type * as Electron from 'electron';

type BeforeSend = (
  details: { requestHeaders: Record<string, string> },
  answer: (response: Electron.BeforeSendResponse) => void,
) => void;

/** What the double was told and did. */
export const web = {
  sessions: new Map<string, WebSessionDouble>(),
  /** What the system names as its proxy, for every address. */
  systemProxy: 'DIRECT',
  options: [] as Electron.ClientRequestConstructorOptions[],
};

export class WebSessionDouble extends EventEmitter {
  proxy: Electron.ProxyConfig = {};
  emptied = 0;
  #beforeSend: BeforeSend | null = null;
  readonly webRequest = { onBeforeSendHeaders: (listener: BeforeSend): void => void (this.#beforeSend = listener) };
  setSpellCheckerEnabled(): void {}
  setPermissionRequestHandler(): void {}
  setPermissionCheckHandler(): void {}
  async setProxy(config: Electron.ProxyConfig): Promise<void> {
    this.proxy = config;
  }
  async resolveProxy(): Promise<string> {
    return web.systemProxy;
  }
  async closeAllConnections(): Promise<void> {}
  async clearAuthCache(): Promise<void> {}
  async clearData(): Promise<void> {
    this.emptied += 1;
  }
  async headersFor(own: Record<string, string>): Promise<Record<string, string>> {
    const sent = { 'Accept-Language': 'en-GB', 'Accept-Encoding': 'gzip, deflate, br', ...own };
    if (!this.#beforeSend) return sent;
    const { promise, resolve } = Promise.withResolvers<Record<string, string>>();
    this.#beforeSend({ requestHeaders: sent }, ({ requestHeaders }) =>
      resolve((requestHeaders ?? sent) as Record<string, string>),
    );
    return promise;
  }
}

/** @throws where the partition would be kept on the disk */
export function fromPartition(partition: string, options?: Electron.FromPartitionOptions): WebSessionDouble {
  if (partition === '' || partition.startsWith('persist:') || options?.cache !== false) throw new Error('It is kept.');
  const session = web.sessions.get(partition) ?? new WebSessionDouble();
  web.sessions.set(partition, session);
  return session;
}

const netError = (code: string): Error => new Error(`net::${code}`);
const CODES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'ERR_CONNECTION_REFUSED',
  ECONNRESET: 'ERR_CONNECTION_RESET',
  HPE_INVALID_CONSTANT: 'ERR_INVALID_HTTP_RESPONSE',
};
const toNetError = (error: Error): Error =>
  error.message.startsWith('net::')
    ? error
    : netError(CODES['code' in error ? String(error.code) : ''] ?? 'ERR_FAILED');

/** Connects to a proxy. @throws as Chromium for a proxy that does not answer */
async function connectTo(host: string, port: number, silent: string): Promise<Socket> {
  const socket = connect({ host, port });
  try {
    await once(socket, 'connect');
  } catch {
    throw netError(silent);
  }
  return socket;
}

async function read(socket: Socket, length: number): Promise<Buffer> {
  for (;;) {
    const bytes = socket.read(length) as Buffer | null;
    if (bytes !== null) return bytes;
    if (socket.readableEnded || socket.destroyed) throw netError('ERR_SOCKS_CONNECTION_FAILED');
    await Promise.race([once(socket, 'readable'), once(socket, 'end'), once(socket, 'close')]);
  }
}

/** As Chromium does: always by name, an address as its text. */
export async function throughSocks(proxy: URL, host: string, port: number): Promise<Socket> {
  const socket = await connectTo(proxy.hostname, Number(proxy.port), 'ERR_PROXY_CONNECTION_FAILED');
  socket.on('error', () => {});
  socket.write(Buffer.from([5, 1, 0]));
  const [, method] = await read(socket, 2);
  if (method !== 0) throw netError('ERR_SOCKS_CONNECTION_FAILED');
  const name = Buffer.from(host.replace(/^\[(.*)\]$/, '$1'));
  socket.write(Buffer.concat([Buffer.from([5, 1, 0, 3, name.length]), name, Buffer.from([port >> 8, port & 255])]));
  const [, code] = await read(socket, 10);
  if (code !== 0) throw netError('ERR_SOCKS_CONNECTION_FAILED');
  return socket;
}

class ClientRequestDouble extends EventEmitter {
  #request: http.ClientRequest | undefined;
  #message: EventEmitter | undefined;
  #isOver = false;
  #isFollowed = false;
  readonly #options: Electron.ClientRequestConstructorOptions;
  constructor(options: Electron.ClientRequestConstructorOptions) {
    super();
    this.#options = options;
  }
  end(): this {
    this.#ask().catch((error: unknown) => this.#fail(error as Error));
    return this;
  }
  abort(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#request?.destroy();
    this.emit('abort');
    this.#message?.emit('aborted');
    this.emit('close');
  }
  followRedirect(): void {
    this.#isFollowed = true;
  }
  #fail(error: Error): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#request?.destroy();
    if (this.#message) this.#message.emit('error', toNetError(error));
    else this.emit('error', toNetError(error));
    this.emit('close');
  }

  async #ask(): Promise<void> {
    const url = new URL(this.#options.url ?? '');
    const session = this.#options.session as unknown as WebSessionDouble;
    const { proxyRules = '', proxyBypassRules = '' } = session.proxy;
    const isLoopback = /^(localhost|127\.|\[::1\])/.test(url.hostname);
    const [rule = ''] = proxyRules.split(',');
    if (rule === '' || (isLoopback && !proxyBypassRules.includes('<-loopback>')))
      throw netError('ERR_NOT_OVER_A_PROXY');
    const proxy = new URL(rule);
    const headers = await session.headersFor(this.#options.headers as Record<string, string>);
    const way =
      proxy.protocol === 'socks5:'
        ? { socket: await throughSocks(proxy, url.hostname, Number(url.port || 80)), path: url.pathname + url.search }
        : {
            socket: await connectTo(proxy.hostname, Number(proxy.port), 'ERR_PROXY_CONNECTION_FAILED'),
            path: url.href,
          };
    if (this.#isOver) return void way.socket.destroy();
    const { socket, path } = way;
    this.#request = http.request({ createConnection: () => socket, path, headers: { Host: url.host, ...headers } });
    this.#request.on('error', (error) => this.#fail(error));
    this.#request.on('response', (message) => this.#take(message, url));
    this.#request.end();
  }

  #take(message: http.IncomingMessage, url: URL): void {
    const { statusCode = 0, headers } = message;
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      this.emit('redirect', statusCode, 'GET', new URL(headers.location, url).href, {});
      if (this.#isFollowed) throw new Error('The double follows no redirect.');
      return this.#fail(new Error('Redirect was cancelled'));
    }
    const answer = Object.assign(new EventEmitter(), { statusCode, headers: { ...headers } });
    this.#message = answer;
    const unpackers = { gzip: () => zlib.createGunzip(), br: () => zlib.createBrotliDecompress() };
    const unpack = unpackers[headers['content-encoding'] as 'gzip'] as (() => zlib.Gunzip) | undefined;
    const body = unpack ? pipeline(message, unpack(), () => {}) : message;
    this.emit('response', answer);
    body.on('data', (chunk: Buffer) => answer.emit('data', chunk));
    body.on('error', () => this.#fail(netError(unpack ? 'ERR_CONTENT_DECODING_FAILED' : 'ERR_CONNECTION_CLOSED')));
    body.on('end', () => {
      if (this.#isOver) return;
      this.#isOver = true;
      answer.emit('end');
      this.emit('close');
    });
  }
}

export const net = {
  request(options: Electron.ClientRequestConstructorOptions): ClientRequestDouble {
    web.options.push(options);
    return new ClientRequestDouble(options);
  },
} satisfies Record<keyof Pick<Electron.Net, 'request'>, unknown>;

export const session = { fromPartition };
