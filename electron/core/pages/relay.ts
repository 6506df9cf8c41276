/**
 * Ties a client that connects by name to addresses that were checked: a SOCKS5 server (RFC 1928) on this computer, for one
 * request, that leads to one host and port and to nothing else. It sees no more than the bytes that pass: TLS stays between
 * the client and the site.
 *
 * It asks for no password: it leads only where everybody on this computer can go anyway, and only while the request lasts.
 */
import { connect, createServer, isIPv6, type AddressInfo, type Socket } from 'node:net';
import type { LookupAddress } from 'node:dns';
import { only } from './only-lookup';
import { withoutBrackets } from './transport';

export interface Relay {
  /** `socks5://127.0.0.1:PORT`. */
  readonly address: string;
  /** Why the site could not be connected to, once it could not. */
  readonly failure: () => Error | null;
  /** Ends the relay and what goes through it. */
  close(): void;
}

/** A client may try again, never that often. */
const MOST_CONNECTIONS = 8;
/** The longest greeting and the longest request of the protocol. */
const LONGEST_WORDS_BYTES = 2 + 255 + 4 + 1 + 255 + 2;

const VERSION = 5;
const NO_PASSWORD = Buffer.from([VERSION, 0]);
const NO_METHOD = Buffer.from([VERSION, 0xff]);
const CONNECT = 1;
const IPV4 = 1;
const NAME = 3;
const IPV6 = 4;
/** What became of a request; the address in it says nothing, as the protocol allows. */
const reply = (code: number): Buffer => Buffer.from([VERSION, code, 0, IPV4, 0, 0, 0, 0, 0, 0]);
const DONE = reply(0);
const FAILED = reply(1);
const NOT_ALLOWED = reply(2);
const UNREACHABLE = reply(4);
const REFUSED = reply(5);
const NOT_KNOWN = reply(7);

interface Target {
  readonly host: string;
  readonly port: number;
}

/** Reads a request; null: there is more to come, `not known`: anything but a request to connect. */
function readRequest(bytes: Buffer): (Target & { readonly length: number }) | 'not known' | null {
  if (bytes.length < 5) return null;
  if (bytes[0] !== VERSION || bytes[1] !== CONNECT) return 'not known';
  const kind = bytes[3];
  const [from, length] = kind === NAME ? [5, bytes[4] ?? 0] : kind === IPV4 ? [4, 4] : kind === IPV6 ? [4, 16] : [0, 0];
  if (from === 0) return 'not known';
  const end = from + length;
  if (bytes.length < end + 2) return null;
  const place = bytes.subarray(from, end);
  const host = kind === NAME ? place.toString('latin1') : writeAddress(place);
  return { host: host.toLowerCase(), port: bytes.readUInt16BE(end), length: end + 2 };
}

/** An address as `URL` writes it, without brackets. */
function writeAddress(bytes: Buffer): string {
  if (bytes.length === 4) return bytes.join('.');
  const groups = Array.from({ length: 8 }, (_each, i) => bytes.readUInt16BE(2 * i).toString(16));
  return withoutBrackets(URL.parse(`http://[${groups.join(':')}]/`)?.hostname ?? '');
}

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');

/**
 * Starts a relay to the site of `url` by `addresses`. It listens on this computer alone.
 * @throws the system's error where it cannot listen
 */
export async function startRelay(url: URL, addresses: readonly LookupAddress[]): Promise<Relay> {
  const target: Target = {
    host: withoutBrackets(url.hostname).toLowerCase(),
    port: Number(url.port || (url.protocol === 'https:' ? 443 : 80)),
  };
  const sockets = new Set<Socket>();
  let failure: Error | null = null;
  let count = 0;

  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
  };

  /** Connects and lets bytes pass; `rest`: what came behind the request. */
  function lead(client: Socket, rest: Buffer): void {
    // A literal address is connected to as it is: it was checked itself.
    const family = isIPv6(target.host) ? 6 : 0;
    const site = connect({ host: target.host, port: target.port, family, lookup: only(addresses) });
    keep(site);
    site.once('error', (error) => {
      failure ??= error;
      const code = codeOf(error);
      client.end(code === 'ECONNREFUSED' ? REFUSED : /UNREACH$/.test(code) ? UNREACHABLE : FAILED);
    });
    site.once('connect', () => {
      client.write(DONE);
      if (rest.length > 0) site.write(rest);
      site.pipe(client);
      client.pipe(site);
    });
    site.once('close', () => client.destroy());
    client.once('close', () => site.destroy());
  }

  const server = createServer((client) => {
    count += 1;
    if (count > MOST_CONNECTIONS) return void client.destroy();
    keep(client);
    let words = Buffer.alloc(0);
    let isGreeted = false;
    const onData = (chunk: Buffer): void => {
      words = Buffer.concat([words, chunk]);
      if (!isGreeted) {
        const [version, methods] = words;
        if (version !== VERSION) return void client.destroy();
        if (methods === undefined || words.length < 2 + methods) return;
        if (!words.subarray(2, 2 + methods).includes(0)) return void client.end(NO_METHOD);
        isGreeted = true;
        words = words.subarray(2 + methods);
        client.write(NO_PASSWORD);
      }
      const request = readRequest(words);
      if (request === null) {
        if (words.length > LONGEST_WORDS_BYTES) client.destroy();
        return;
      }
      client.off('data', onData);
      if (request === 'not known') return void client.end(NOT_KNOWN);
      if (request.host !== target.host || request.port !== target.port) return void client.end(NOT_ALLOWED);
      client.pause();
      lead(client, words.subarray(request.length));
    };
    client.on('data', onData);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    address: `socks5://127.0.0.1:${(server.address() as AddressInfo).port}`,
    failure: () => failure,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
