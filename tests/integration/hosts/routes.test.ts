/** One table over all routes of the browser host: what each class refuses. A route without a row fails. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowserServer, type BrowserServer } from '../../../electron/hosts/browser/server';
import { createSession, type Session } from '../../../electron/hosts/browser/session';
import { listRoutes, type Route, type RouteClass } from '../../../electron/hosts/browser/routes';
import { incomingFolder } from '../../../electron/core/incoming-place';
import { createIncoming } from '../../../electron/hosts/incoming';
import { createNamedFiles } from '../../../electron/hosts/named-files';
import type { NamedFiles } from '../../../shared/contract';
import type { PageFile } from '../../../electron/hosts/page-files';
import { sendRaw, type RawRequest } from '../../support/raw-request';

const pageFile = (text: string, contentType: string): PageFile => ({
  contentType,
  read: async () => Buffer.from(text),
});
const files = new Map([
  ['/', pageFile('<!doctype html><title>Plumbline</title>', 'text/html; charset=utf-8')],
  ['/assets/main.js', pageFile('export {};', 'text/javascript; charset=utf-8')],
]);
const routeList = [...listRoutes(files).values()];

const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-routes-'));
const waiting = (): string[] => (existsSync(incomingFolder(folder)) ? readdirSync(incomingFolder(folder)) : []);

const named = createNamedFiles();
let server: BrowserServer;
let session: Session;
const called: string[] = [];

beforeAll(async () => {
  session = createSession();
  server = await startBrowserServer({
    files,
    session,
    incoming: createIncoming(folder, 1_000),
    named,
    call: async (operation) => {
      called.push(operation);
      return { ok: true, value: {} };
    },
  });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const cookie = (): string => session.cookieFor(server.port).split(';')[0] ?? '';
const ownHost = (): string => `127.0.0.1:${server.port}`;

/** What a request of our own page to a route looks like. */
function properRequest(route: Route): RawRequest {
  const { path, method } = route;
  const headers = { Host: ownHost(), Origin: `http://${ownHost()}`, 'Sec-Fetch-Site': 'same-origin' };
  const own = { ...headers, 'X-Plumbline': '1', Cookie: cookie() };
  const json = { ...own, 'Content-Type': 'application/json' };
  const { port } = server;
  const byClass: Record<RouteClass, () => RawRequest> = {
    page: () => ({ port, path, method, headers }),
    static: () => ({ port, path, method, headers }),
    launch: () => ({ port, path, method, headers: json, body: JSON.stringify({ code: session.createLaunchCode() }) }),
    api: () => ({ port, path, method, headers: json, body: JSON.stringify({ operation: 'app.status', input: {} }) }),
    file: () => ({
      port,
      path,
      method,
      headers: { ...own, 'Content-Type': 'application/octet-stream' },
      body: 'bytes',
    }),
    events: () => ({ port, path, method, headers: own }),
  };
  return byClass[route.class]();
}

type Change = (proper: RawRequest) => RawRequest;
const withHeaders =
  (more: () => Record<string, string>): Change =>
  (proper) => ({ ...proper, headers: { ...proper.headers, ...more() } });
const without =
  (name: string): Change =>
  (proper) => ({
    ...proper,
    headers: Object.fromEntries(Object.entries(proper.headers).filter(([key]) => key !== name)),
  });

const everyRoute: Record<string, { change: Change; status: number }> = {
  'a foreign Host': { change: withHeaders(() => ({ Host: 'evil.example' })), status: 421 },
  'a foreign Host with our port': { change: withHeaders(() => ({ Host: `evil.example:${server.port}` })), status: 421 },
  'our address without the port': { change: withHeaders(() => ({ Host: '127.0.0.1' })), status: 421 },
  'no Host': { change: without('Host'), status: 421 },
  'a foreign Origin': { change: withHeaders(() => ({ Origin: 'https://evil.example' })), status: 403 },
  'an opaque Origin': { change: withHeaders(() => ({ Origin: 'null' })), status: 403 },
  'an Origin on another port': { change: withHeaders(() => ({ Origin: 'http://127.0.0.1:1' })), status: 403 },
  'Sec-Fetch-Site cross-site': { change: withHeaders(() => ({ 'Sec-Fetch-Site': 'cross-site' })), status: 403 },
  'Sec-Fetch-Site same-site': { change: withHeaders(() => ({ 'Sec-Fetch-Site': 'same-site' })), status: 403 },
  'another method': {
    change: (proper) => ({ ...proper, method: proper.method === 'GET' ? 'POST' : 'GET' }),
    status: 405,
  },
  'a preflight': { change: (proper) => ({ ...proper, method: 'OPTIONS' }), status: 405 },
};
const ownPageOnly: typeof everyRoute = {
  'Sec-Fetch-Site none': { change: withHeaders(() => ({ 'Sec-Fetch-Site': 'none' })), status: 403 },
  'no header of ours': { change: without('X-Plumbline'), status: 403 },
};
const cookieNeeded: typeof everyRoute = {
  'no cookie': { change: without('Cookie'), status: 401 },
  'a wrong secret': {
    change: withHeaders(() => ({ Cookie: `plumbline-${server.port}=${'A'.repeat(43)}` })),
    status: 401,
  },
  'the secret under another name': {
    change: withHeaders(() => ({ Cookie: cookie().replace(/^plumbline-\d+/, 'plumbline-1') })),
    status: 401,
  },
};
const jsonNeeded: typeof everyRoute = {
  'no content type': { change: without('Content-Type'), status: 415 },
  'a form': { change: withHeaders(() => ({ 'Content-Type': 'application/x-www-form-urlencoded' })), status: 415 },
  'plain text': { change: withHeaders(() => ({ 'Content-Type': 'text/plain' })), status: 415 },
  'a body that is not JSON': { change: (proper) => ({ ...proper, body: '{' }), status: 400 },
  'a body that is not an object': { change: (proper) => ({ ...proper, body: '[]' }), status: 400 },
};

/** What each class refuses, and what it lets through besides our own page's request. */
const table: Record<RouteClass, { refuses: typeof everyRoute; lets: Record<string, Change> }> = {
  page: { refuses: everyRoute, lets: { 'Sec-Fetch-Site none': withHeaders(() => ({ 'Sec-Fetch-Site': 'none' })) } },
  static: { refuses: everyRoute, lets: { 'no Sec-Fetch-Site': without('Sec-Fetch-Site') } },
  launch: {
    refuses: {
      ...everyRoute,
      ...ownPageOnly,
      ...jsonNeeded,
      'no code': { change: (proper) => ({ ...proper, body: '{}' }), status: 403 },
      'a wrong code': {
        change: (proper) => ({ ...proper, body: JSON.stringify({ code: 'x'.repeat(32) }) }),
        status: 403,
      },
    },
    lets: { 'no cookie': without('Cookie') },
  },
  api: {
    refuses: { ...everyRoute, ...ownPageOnly, ...cookieNeeded, ...jsonNeeded },
    lets: { 'no Origin, no Sec-Fetch-Site': (proper) => without('Origin')(without('Sec-Fetch-Site')(proper)) },
  },
  file: {
    refuses: {
      ...everyRoute,
      ...ownPageOnly,
      ...cookieNeeded,
      JSON: { change: withHeaders(() => ({ 'Content-Type': 'application/json' })), status: 415 },
      'a form': { change: withHeaders(() => ({ 'Content-Type': 'multipart/form-data; boundary=x' })), status: 415 },
    },
    lets: {},
  },
  events: {
    refuses: { ...everyRoute, ...ownPageOnly, ...cookieNeeded },
    lets: { 'no Origin': without('Origin') },
  },
};

/** Every route by name. A new one is added here with its class, or the first test fails. */
const rows: Record<string, RouteClass> = {
  'GET /': 'page',
  'GET /assets/main.js': 'static',
  'POST /api/launch': 'launch',
  'POST /api/call': 'api',
  'POST /api/file': 'file',
  'POST /api/drop': 'api',
  'POST /api/named': 'api',
  'POST /api/named-file': 'api',
  'GET /api/events': 'events',
};

it('has a row for every route, of the class that the route declares', () => {
  expect(Object.fromEntries(routeList.map((route) => [`${route.method} ${route.path}`, route.class]))).toEqual(rows);
});

describe.each(routeList)('$method $path', (route) => {
  it('answers our own page', async () => {
    const answer = await sendRaw(properRequest(route));
    expect(answer.status).toBe(200);
  });

  it.each(Object.entries(table[route.class].lets))('answers with %s', async (_name, change) => {
    expect((await sendRaw(change(properRequest(route)))).status).toBe(200);
  });

  it.each(Object.entries(table[route.class].refuses))('refuses %s', async (_name, { change, status }) => {
    const before = called.length;
    const answer = await sendRaw(change(properRequest(route)));
    expect(answer.status).toBe(status);
    expect(called.length).toBe(before);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('says the same safe things about every answer, refused or not, and never a CORS header', async () => {
    const proper = properRequest(route);
    for (const raw of [proper, withHeaders(() => ({ Origin: 'https://evil.example' }))(proper)]) {
      const { headers } = await sendRaw(raw);
      expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      if (!['page', 'static'].includes(route.class)) expect(headers['cache-control']).toBe('no-store');
    }
  });
});

describe('a file that a page hands over', () => {
  const send = (body: string) => {
    const route = routeList.find((each) => each.class === 'file');
    if (!route) throw new Error('There is no route for files.');
    return sendRaw({ ...properRequest(route), body });
  };

  it('waits under a name of ours, and is gone once it is let go', async () => {
    const { value } = JSON.parse((await send('some bytes')).body) as { value: { upload: string; bytes: number } };
    expect(value.bytes).toBe(10);
    expect(waiting()).toContain(value.upload);
    const drop = routeList.find((each) => each.path === '/api/drop');
    if (!drop) throw new Error('There is no route to let files go.');
    await sendRaw({ ...properRequest(drop), body: JSON.stringify({ upload: value.upload }) });
    expect(waiting()).not.toContain(value.upload);
  });

  it('is refused beyond the limit, and nothing of it stays', async () => {
    const before = waiting();
    const answer = JSON.parse((await send('x'.repeat(1_001))).body) as { error: { code: string } };
    expect(answer.error.code).toBe('tooLarge');
    expect(waiting()).toEqual(before);
  });

  it('waits with seven others at most', async () => {
    for (let i = 0; i < 10; i += 1) await send(String(i));
    expect(waiting()).toHaveLength(8);
  });

  it('of an earlier run is gone at the next start', async () => {
    const old = path.join(folder, 'earlier');
    mkdirSync(incomingFolder(old), { recursive: true });
    writeFileSync(path.join(incomingFolder(old), 'left'), 'x');
    const taken = await createIncoming(old).take((async function* () {})());
    expect(readdirSync(incomingFolder(old))).toEqual(taken.ok ? [taken.value.upload] : []);
  });

  it.each([{ file: { path: '/etc/passwd' } }, { file: { path: '/x', upload: 'y' } }])(
    'is never named by its place: %j',
    async (input) => {
      const route = routeList.find((each) => each.path === '/api/call');
      if (!route) throw new Error('There is no route for calls.');
      const before = called.length;
      const body = JSON.stringify({ operation: 'imports.preview', input });
      expect((await sendRaw({ ...properRequest(route), body })).status).toBe(403);
      expect(called.length).toBe(before);
    },
  );
});

describe('a file that the person named', () => {
  const post = (path: string, body: unknown) => {
    const route = routeList.find((each) => each.path === path);
    if (!route) throw new Error(`There is no route ${path}.`);
    return sendRaw({ ...properRequest(route), body: JSON.stringify(body) });
  };

  it('is told of once, without its place, and read once, by its token and nothing else', async () => {
    const own = mkdtempSync(path.join(folder, 'named-'));
    writeFileSync(path.join(own, 'a.txt'), 'Words of the file.');
    writeFileSync(path.join(own, 'empty.txt'), '');
    await named.add(['a.txt', 'empty.txt', 'b.txt'], own);
    const told = await post('/api/named', {});
    expect(told.body).not.toContain(own);
    const { files, refused } = JSON.parse(told.body) as NamedFiles;
    expect(files.map(({ name, bytes }) => [name, bytes])).toEqual([['a.txt', 18], ['empty.txt', 0]]); // prettier-ignore
    expect(refused).toEqual([{ name: 'b.txt', why: 'missing' }]);
    expect(JSON.parse((await post('/api/named', {})).body)).toEqual({ files: [], refused: [] });

    const read = await post('/api/named-file', { token: files[0]?.token });
    expect(read.headers['content-type']).toBe('application/octet-stream');
    expect(read.headers['cache-control']).toBe('no-store');
    expect(read.headers['content-security-policy']).toContain("default-src 'none'");
    expect(read.body).toBe('Words of the file.');
    expect((await post('/api/named-file', { token: files[1]?.token })).body).toBe('');
    for (const token of [files[0]?.token, path.join(own, 'a.txt'), '', 7, null]) {
      const again = await post('/api/named-file', { token });
      expect(JSON.parse(again.body)).toMatchObject({ ok: false, error: { code: 'notFound' } });
    }
  });
});

describe('the launch exchange', () => {
  it('takes a code once and answers with a cookie that scripts and other sites cannot use', async () => {
    const route = routeList.find((each) => each.class === 'launch');
    if (!route) throw new Error('There is no launch route.');
    const raw = properRequest(route);
    const first = await sendRaw(raw);
    expect(first.headers['set-cookie']).toEqual([
      expect.stringMatching(new RegExp(`^plumbline-${server.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`)),
    ]);
    expect((await sendRaw(raw)).status).toBe(403);
  });
});

describe('paths', () => {
  it.each([
    '/../package.json',
    '/assets/../index.html',
    '/%2e%2e/package.json',
    '/assets/',
    '/api/',
    '/API/call',
    '//',
    '/api/call/',
  ])('knows nothing of %s', async (path) => {
    const headers = { Host: ownHost() };
    expect((await sendRaw({ port: server.port, path, method: 'GET', headers })).status).toBe(404);
  });
});

it('tells a person who followed a link from elsewhere what to do', async () => {
  const headers = { Host: ownHost(), 'Sec-Fetch-Site': 'cross-site' };
  const answer = await sendRaw({ port: server.port, path: '/', method: 'GET', headers });
  expect(answer.status).toBe(403);
  expect(answer.headers['content-type']).toContain('text/plain');
  expect(answer.body).toContain('address bar');
});

const hasIpv6 = Object.values(os.networkInterfaces()).some((list) => list?.some(({ address }) => address === '::1'));
it.skipIf(!hasIpv6)('answers on ::1 by the same port and names', async () => {
  const { port } = server;
  const answer = await sendRaw({ host: '::1', port, path: '/', method: 'GET', headers: { Host: `[::1]:${port}` } });
  expect(answer.status).toBe(200);
  const foreign = await sendRaw({ host: '::1', port, path: '/', method: 'GET', headers: { Host: `[::2]:${port}` } });
  expect(foreign.status).toBe(421);
});

describe('bodies', () => {
  it('refuses more than its limit, said beforehand or not, and goes on working', async () => {
    const route = routeList.find((each) => each.class === 'api');
    if (!route) throw new Error('There is no API route.');
    const proper = properRequest(route);
    const announced = {
      ...proper,
      headers: { ...proper.headers, 'Content-Length': String(64 * 1024 * 1024) },
      body: '{}',
    };
    expect((await sendRaw(announced)).status).toBe(413);
    const big = { ...proper, headers: { ...proper.headers, 'Transfer-Encoding': 'chunked' } };
    const body = JSON.stringify({ operation: 'app.status', input: { filler: 'x'.repeat(33 * 1024 * 1024) } });
    expect((await sendRaw({ ...big, body })).status).toBe(413);
    expect((await sendRaw(proper)).status).toBe(200);
  });
});
