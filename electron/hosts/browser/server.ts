/** The loopback HTTP server: the built page, the launch exchange, operations and pushed changes. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { namesDisk, TERMINAL_ONLY, type ChangedEvent, type Result } from '../../../shared/contract';
import { createMessages } from '../../../shared/messages';
import { makePageHeaders, SECURITY_HEADERS } from '../page-policy';
import type { Incoming } from '../incoming';
import type { NamedFilesDesk } from '../named-files';
import type { PageFiles } from '../page-files';
import { createEventStreams } from './events';
import { checkDemands, checkHost, findRoute, type Refusal } from './guards';
import { DROP_PATH, listRoutes, NAMED_FILE_PATH, NAMED_PATH, type Route } from './routes';
import type { Session } from './session';

/** 5 MB of text, all of it escaped (`\u0001`), fits. */
export const BODY_LIMIT_BYTES = 32 * 1024 * 1024;
/** Two ports, one per address family, must be free at once; more tries than any machine needs. */
const LISTEN_TRIES = 20;
/** How long answers under way may take once the server closes. */
const CLOSE_GRACE_MS = 2_000;

export interface BrowserServerOptions {
  readonly files: PageFiles;
  readonly session: Session;
  /** Runs an operation; never rejects. */
  readonly call: (operation: string, input: unknown) => Promise<Result<unknown>>;
  readonly incoming: Incoming;
  readonly named: NamedFilesDesk;
  /** Hears how many pages follow the event stream, after each change. */
  readonly onStreamCount?: (count: number) => void;
}

export interface BrowserServer {
  readonly port: number;
  /** `http://127.0.0.1:PORT/`. */
  readonly origin: string;
  readonly routes: ReadonlyMap<string, Route>;
  push(event: ChangedEvent): void;
  /** Tells the page that came last that named files wait. Where there is none, the next one is told. */
  tellOfNamed(): void;
  /** Ends streams and connections and stops listening. */
  close(): Promise<void>;
}

const API_HEADERS = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' } as const;

function sendJson(response: ServerResponse, status: number, body: unknown, more: Record<string, string> = {}): void {
  response.writeHead(status, { ...SECURITY_HEADERS, ...API_HEADERS, ...more }).end(JSON.stringify(body));
}

/** A person may see this refusal: a browser was led to the page by a link. */
function refusePage(response: ServerResponse, status: number): void {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', Connection: 'close' };
  response.writeHead(status, { ...SECURITY_HEADERS, ...headers }).end(createMessages().t('hosts.openByHand'));
}

function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal, allow?: string): void {
  // What is left of the body is read and thrown away, so that the answer arrives; the connection ends with it.
  request.resume();
  const more: Record<string, string> = { Connection: 'close', ...(allow ? { Allow: allow } : {}) };
  sendJson(response, refusal.status, { refused: refusal.reason }, more);
}

/** Collects a body, never holding more than the limit. */
async function readBody(request: IncomingMessage): Promise<Buffer | Refusal> {
  const tooLarge: Refusal = { status: 413, reason: 'tooLarge' };
  if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT_BYTES) return tooLarge;
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= BODY_LIMIT_BYTES) return void chunks.push(chunk);
      request.removeAllListeners('data');
      resolve(tooLarge);
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
  });
}

type Json = { readonly fields: Readonly<Record<string, unknown>> } | { readonly refusal: Refusal };

/** A JSON object of a body, decoded strictly. */
async function readJson(request: IncomingMessage): Promise<Json> {
  const body = await readBody(request);
  if (!Buffer.isBuffer(body)) return { refusal: body };
  const wrong: Json = { refusal: { status: 400, reason: 'body' } };
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? { fields: value as Record<string, unknown> } : wrong;
  } catch {
    return wrong;
  }
}

/** A named file as it is, or as JSON why it is not read. */
async function sendNamed(response: ServerResponse, named: NamedFilesDesk, token: unknown): Promise<void> {
  const opened = await named.open(token);
  if (!opened.ok) return sendJson(response, 200, opened);
  const { handle, bytes } = opened.value;
  const headers = { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-store' };
  response.writeHead(200, { ...SECURITY_HEADERS, ...headers });
  if (bytes > 0) return pipeline(handle.createReadStream({ end: bytes - 1 }), response);
  await handle.close();
  response.end();
}

/** Listens on a random port of 127.0.0.1, and on the same port of ::1 where this machine has one. */
async function listenOnLoopback(servers: readonly [Server, Server]): Promise<number> {
  const listen = (server: Server, host: string, port: number): Promise<number> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host, port, exclusive: true }, () => {
        server.off('error', reject);
        resolve((server.address() as AddressInfo).port);
      });
    });
  const [v4, v6] = servers;
  for (let tries = 1; ; tries++) {
    const port = await listen(v4, '127.0.0.1', 0);
    try {
      await listen(v6, '::1', port);
      return port;
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || tries >= LISTEN_TRIES) return port;
      await new Promise<void>((resolve) => v4.close(() => resolve()));
    }
  }
}

/** Starts the server. @throws when no loopback address can be bound. */
export async function startBrowserServer(options: BrowserServerOptions): Promise<BrowserServer> {
  const { files, session } = options;
  const routes = listRoutes(files);
  const streams = createEventStreams((count) => options.onStreamCount?.(count));
  let port = 0;

  const pageHeaders = await makePageHeaders(files);
  const answer: Record<Route['class'], (q: IncomingMessage, s: ServerResponse, route: Route) => Promise<void> | void> =
    {
      page: (q, s, route) => answer.static(q, s, route),
      static: async (_request, response, route) => {
        const file = files.get(route.path);
        if (!file) throw new Error(`No file stands behind ${route.path}.`);
        const body = await file.read();
        const more = { 'Content-Type': file.contentType, 'Cache-Control': 'no-cache', 'Content-Length': body.length };
        const headers = route.class === 'page' ? pageHeaders : SECURITY_HEADERS;
        response.writeHead(200, { ...headers, ...more }).end(body);
      },
      launch: async (request, response) => {
        const body = await readJson(request);
        if ('refusal' in body) return refuse(request, response, body.refusal);
        const { code } = body.fields;
        const outcome = typeof code === 'string' ? session.redeemLaunchCode(code) : 'refused';
        if (outcome === 'accepted') return sendJson(response, 200, {}, { 'Set-Cookie': session.cookieFor(port) });
        return refuse(
          request,
          response,
          outcome === 'tooMany' ? { status: 429, reason: 'tooMany' } : { status: 403, reason: 'code' },
        );
      },
      api: async (request, response, route) => {
        const body = await readJson(request);
        if ('refusal' in body) return refuse(request, response, body.refusal);
        if (route.path === DROP_PATH) {
          await options.incoming.drop(body.fields['upload']);
          return sendJson(response, 200, {});
        }
        if (route.path === NAMED_PATH) return sendJson(response, 200, options.named.take());
        if (route.path === NAMED_FILE_PATH) return sendNamed(response, options.named, body.fields['token']);
        const { operation, input } = body.fields;
        if (typeof operation !== 'string') return refuse(request, response, { status: 400, reason: 'body' });
        if ((TERMINAL_ONLY as readonly string[]).includes(operation) || namesDisk(operation, input)) {
          return refuse(request, response, { status: 403, reason: 'terminalOnly' });
        }
        sendJson(response, 200, await options.call(operation, input ?? {}));
      },
      file: async (request, response) => {
        const announced = Number(request.headers['content-length'] ?? 0);
        const taken = await options.incoming.take(request, Number.isFinite(announced) ? announced : 0);
        // What is left of a file that is not taken is read and thrown away, so that the answer arrives.
        if (!request.readableEnded) request.resume();
        if (!response.destroyed) sendJson(response, 200, taken, taken.ok ? {} : { Connection: 'close' });
      },
      events: (_request, response) => {
        response.writeHead(200, { ...SECURITY_HEADERS, ...API_HEADERS, 'Content-Type': 'application/x-ndjson' });
        streams.add(response);
        if (options.named.isWaiting) streams.tellNewest();
      },
    };

  const onRequest = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const foreign = checkHost(request, port);
    if (foreign) return refuse(request, response, foreign);
    const route = findRoute(request, routes);
    if ('status' in route) {
      const [pathname = ''] = (request.url ?? '').split('?');
      return refuse(request, response, route, routes.get(pathname)?.method);
    }
    const refusal = checkDemands(request, route, session, port);
    if (refusal && route.class === 'page') return refusePage(response, refusal.status);
    if (refusal) return refuse(request, response, refusal);
    await answer[route.class](request, response, route);
  };
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    onRequest(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { refused: 'internal' }, { Connection: 'close' });
    });
  };
  // `requireHostHeader` off: a missing Host is ours to refuse, in the same way as a foreign one.
  const makeServer = (): Server => {
    const server = createServer({ requireHostHeader: false }, listener);
    server.on('upgrade', (_request, socket) => socket.destroy());
    server.on('connect', (_request, socket) => socket.destroy());
    return server;
  };
  const servers = [makeServer(), makeServer()] as const;
  port = await listenOnLoopback(servers);

  return {
    port,
    origin: `http://127.0.0.1:${port}/`,
    routes,
    push: (event) => streams.push(event),
    tellOfNamed: () => streams.tellNewest(),
    async close() {
      streams.close();
      // Answers under way get their time; a connection that then still stands is cut.
      const cut = setTimeout(() => servers.forEach((server) => server.closeAllConnections()), CLOSE_GRACE_MS);
      await Promise.all(servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve()))));
      clearTimeout(cut);
    },
  };
}
