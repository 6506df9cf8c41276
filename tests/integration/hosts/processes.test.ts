/** The browser and terminal hosts as real processes: hand-over, kills, calls beside a window. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { operationNames } from '../../../shared/contract';
import { callCli, PageClient, runCli, startHost, type RunningHost } from '../../support/host-process';

const TEXT =
  'Harbour gates to stay shut\n\n“The gates leak,” said Mara Ilves, who keeps the lock. The council calls it a delay.';

let folder: string;
const hosts: RunningHost[] = [];
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-process-'))));
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function start(...args: string[]): Promise<RunningHost> {
  const host = await startHost(folder, args);
  hosts.push(host);
  return host;
}

interface Made {
  article: { id: string };
}
interface Marked {
  mark: { id: string };
}

const createArticle = async (): Promise<string> =>
  (await callCli<Made>(folder, 'articles.createFromText', { text: TEXT })).article.id;

describe('the browser host', () => {
  it('says where it runs and where the data is, then its address', async () => {
    const host = await start();
    expect(host.out()).toContain(`Your data is in ${folder}`);
    const page = await PageClient.launch(host.address());
    expect(await page.call('app.status')).toMatchObject({
      ok: true,
      value: { host: 'browser', dataFolder: folder, store: { state: 'open' } },
    });
  });

  it('ends in order when asked to, and leaves no socket behind', async () => {
    const host = await start();
    expect(existsSync(path.join(folder, 'plumbline.sock'))).toBe(true);
    expect((await host.stop('SIGTERM')).code).toBe(0);
    expect(existsSync(path.join(folder, 'plumbline.sock'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('-wal'))).toEqual([]);
  });

  it('opens over a data folder that cannot be, and says there what is wrong', async () => {
    const file = path.join(folder, 'not-a-folder');
    writeFileSync(file, '');
    const host = await startHost(file);
    hosts.push(host);
    const page = await PageClient.launch(host.address());
    expect(await page.call('app.status')).toMatchObject({ ok: true, value: { store: { state: 'unreadable' } } });
    expect(await page.call('articles.list')).toMatchObject({ ok: false, error: { code: 'storeUnavailable' } });
    const second = await startHost(file);
    expect((await second.ended).code).toBe(0);
    expect((await host.stop()).code).toBe(0);
  });

  it('ends at once when asked to, also with pages open', async () => {
    const host = await start();
    const stream = await (await PageClient.launch(host.address())).follow();
    expect((await host.stop('SIGTERM')).code).toBe(0);
    await expect(stream.next('changed')).rejects.toThrow();
  });

  it('goes on when nobody reads any more what it prints, and ends in order', async () => {
    const host = await start();
    const page = await PageClient.launch(host.address());
    host.process.stdout?.destroy();
    host.process.stderr?.destroy();
    // Each hand-over makes the first print an address.
    for (let i = 0; i < 3; i += 1) expect((await (await startHost(folder)).ended).code).toBe(0);
    expect(await page.call('articles.list')).toMatchObject({ ok: true });
    host.process.kill('SIGTERM');
    await expect.poll(() => host.process.exitCode).toBe(0);
    expect(existsSync(path.join(folder, 'logs'))).toBe(false);
  });

  it('ends by itself when its pages have gone', async () => {
    const host = await start('--idle-ms', '50');
    const stream = await (await PageClient.launch(host.address())).follow();
    stream.close();
    expect((await host.ended).code).toBe(0);
  });

  it('keeps a mark that it acknowledged, whatever kills it, and starts again over what the kill left', async () => {
    const article = await createArticle();
    for (let round = 1; round <= 3; round++) {
      const host = await start();
      const page = await PageClient.launch(host.address());
      const made = await page.call<Marked>('marks.create', { article, kind: 'quote', exact: 'The gates leak,' });
      if (!made.ok) throw new Error(made.error.message);
      expect((await host.stop('SIGKILL')).code).toBeNull();
      expect(existsSync(path.join(folder, 'plumbline.sock'))).toBe(true);

      const again = await start();
      const read = await (
        await PageClient.launch(again.address())
      ).call<{ marks: { id: string }[] }>('marks.list', {
        article,
      });
      if (!read.ok) throw new Error(read.error.message);
      expect(read.value.marks).toHaveLength(round);
      expect(read.value.marks).toContainEqual(made.value.mark);
      await again.stop();
    }
  });

  it('keeps its secret and codes out of its arguments, its data folder and later output', async () => {
    const host = await start();
    const { hash } = new URL(host.address());
    await PageClient.launch(host.address());
    const code = hash.replace('#launch=', '');
    if (process.platform === 'linux') {
      expect(readFileSync(`/proc/${host.pid}/cmdline`, 'utf8')).not.toContain(code);
    }
    await host.stop();
    const inFolder = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const entry of inFolder) {
      expect(readFileSync(path.join(entry.parentPath, entry.name)).includes(code), entry.name).toBe(false);
    }
  });

  it('listens on this machine’s own addresses only', async () => {
    const host = await start();
    const port = Number(new URL(host.address()).port);
    const outward = Object.values(os.networkInterfaces()).flatMap((list) => list ?? []);
    for (const { address, internal, scopeid } of outward) {
      if (internal || scopeid) continue;
      const code = await new Promise((resolve) => {
        const socket = connect({ host: address, port });
        socket.once('connect', () => resolve('connected'));
        socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
      });
      expect(code, address).not.toBe('connected');
    }
  });
});

describe('a second start', () => {
  it('hands over to the first and ends with 0', async () => {
    const first = await start();
    await PageClient.launch(first.address());
    const second = await startHost(folder);
    const { code, out } = await second.ended;
    expect(code).toBe(0);
    expect(out).toContain('already running');
    expect(new URL(second.address()).port).toBe(new URL(first.address()).port);
    const page = await PageClient.launch(second.address());
    expect(await page.call('articles.list')).toMatchObject({ ok: true });
  });

  it('at the same moment: one wins, the others hand over', async () => {
    const started = await Promise.all([1, 2, 3].map(() => start()));
    const pages = await Promise.all(started.map((host) => PageClient.launch(host.address())));
    for (const page of pages) expect(await page.call('articles.list')).toMatchObject({ ok: true });
    expect(new Set(started.map((host) => new URL(host.address()).port)).size).toBe(1);
    const handedOver = started.filter((host) => host.out().includes('already running'));
    expect(handedOver).toHaveLength(2);
    for (const host of handedOver) expect((await host.ended).code).toBe(0);
  });
});

describe('the terminal', () => {
  it('does the main job with JSON in and out', async () => {
    const article = await createArticle();
    const { mark } = await callCli<Marked>(folder, 'marks.create', {
      article,
      kind: 'claim',
      ranges: [{ start: 0, end: 7 }],
    });
    expect(mark).toMatchObject({ kind: 'claim' });
    await callCli(folder, 'marks.update', { mark: mark.id, note: 'Who says so?' });
    expect(await callCli(folder, 'marks.list', { article })).toMatchObject({ marks: [{ note: 'Who says so?' }] });
    await callCli(folder, 'history.undo', { article });
    expect(await callCli(folder, 'marks.list', { article })).toMatchObject({ marks: [{ note: '' }] });
    await callCli(folder, 'history.redo', { article });
    expect(await callCli(folder, 'marks.list', { article })).toMatchObject({ marks: [{ note: 'Who says so?' }] });
    expect(await callCli(folder, 'measures.get', { article })).toBeTypeOf('object');
    await callCli(folder, 'marks.delete', { marks: [mark.id] });
    expect(await callCli(folder, 'marks.list', { article })).toEqual({ marks: [] });
  });

  it('goes through the running window, which hears of it', async () => {
    const article = await createArticle();
    const alone = await callCli(folder, 'articles.get', { article });
    const host = await start();
    const page = await PageClient.launch(host.address());
    const stream = await page.follow();
    expect(await callCli(folder, 'app.status', {})).toMatchObject({ host: 'browser' });
    expect(await callCli(folder, 'articles.get', { article })).toEqual(alone);
    const { mark } = await callCli<Marked>(folder, 'marks.create', {
      article,
      kind: 'quote',
      exact: 'The gates leak,',
    });
    expect(await stream.next('changed')).toMatchObject({
      event: { records: expect.arrayContaining([{ type: 'mark', id: mark.id, article }]) as unknown },
    });
    expect(await page.call('marks.list', { article })).toMatchObject({ ok: true, value: { marks: [mark] } });
    stream.close();
  });

  it('lets many run at once on data that nobody has open', async () => {
    const article = await createArticle();
    const marks = await Promise.all(
      [0, 1, 2, 3, 4, 5].map((start) =>
        callCli<Marked>(folder, 'marks.create', { article, kind: 'claim', ranges: [{ start, end: start + 5 }] }),
      ),
    );
    const listed = await callCli<{ marks: { id: string }[] }>(folder, 'marks.list', { article });
    expect(listed.marks.map(({ id }) => id).toSorted()).toEqual(marks.map(({ mark }) => mark.id).toSorted());
  });

  it('prints a refusal as JSON on stderr and ends with 1', async () => {
    const wrong = await runCli(['call', 'marks.create', '{"article":5}', '--data', folder]);
    expect(wrong).toMatchObject({ code: 1, out: '' });
    const error = JSON.parse(wrong.err) as { code: string; detail: { fields: { field: string }[] } };
    expect(error.code).toBe('invalidInput');
    expect(error.detail.fields.map(({ field }) => field)).toEqual(expect.arrayContaining(['article', 'kind']));
    const unknown = await runCli(['call', 'constructor', '--data', folder]);
    expect(unknown.code).toBe(1);
    expect(JSON.parse(unknown.err)).toMatchObject({ code: 'unknownOperation' });
  });

  it.each([
    [[]],
    [['call']],
    [['dance']],
    [['call', 'app.status', '{}', 'more']],
    [['call', 'app.status', '{']],
    [['call', 'app.status', '@/nowhere/input.json']],
    [['call', 'app.status', '--dat', 'x']],
  ])('ends with 2 and the usage on stderr for %j', async (args) => {
    const { code, out, err } = await runCli(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('cli -- call OPERATION');
    expect(existsSync(path.join(folder, 'plumbline.sqlite'))).toBe(false);
  });

  it('takes its input from the line, a file or stdin, and none for none', async () => {
    const file = path.join(folder, 'input.json');
    writeFileSync(file, '{"trashed":true}');
    const call = ['call', 'articles.list'];
    const data = ['--data', folder];
    expect((await runCli([...call, '{"trashed":true}', ...data])).out).toBe('{\n  "articles": []\n}\n');
    expect((await runCli([...call, `@${file}`, ...data])).out).toBe('{\n  "articles": []\n}\n');
    expect((await runCli([...call, '-', ...data], '{"trashed":true}')).out).toBe('{\n  "articles": []\n}\n');
    expect((await runCli([...call, ...data])).code).toBe(0);
  });

  it('prints every operation with its schemas, and its help', async () => {
    const { code, out } = await runCli(['operations']);
    expect(code).toBe(0);
    const listed = JSON.parse(out) as Record<string, { summary: string; kind: string; input: object; output: object }>;
    expect(Object.keys(listed)).toEqual([...operationNames, 'articles.import']);
    for (const [name, { summary, kind, input, output }] of Object.entries(listed)) {
      expect(summary.length, name).toBeGreaterThan(5);
      expect(['read', 'write']).toContain(kind);
      expect(input, name).toMatchObject({ type: 'object', additionalProperties: false });
      expect(output, name).toHaveProperty('$schema');
    }
    expect(listed['articles.createFromText']?.input).toMatchObject({ required: ['text'] });
    expect(await runCli(['help'])).toMatchObject({ code: 0, err: '' });
  });
});
