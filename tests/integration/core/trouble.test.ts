import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../../electron/store/migrate';
import { makeFolder, openCore } from '../../support/core';

const dataFile = (folder: string): string => path.join(folder, 'plumbline.sqlite');

/** A good data file with an article of some size, closed. */
async function makeDataFile(): Promise<string> {
  const core = openCore();
  const text = Array.from({ length: 400 }, (_, i) => `Paragraph ${i} is about the bus, and about ${i * i}.`);
  await core.call('articles.createFromText', { text: text.join('\n\n') });
  await core.close();
  return core.folder;
}

/** Names, sizes and hashes of everything in a folder. */
function fingerprint(folder: string): Record<string, string> {
  return Object.fromEntries(
    fs.readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const file = path.join(folder, entry.name);
      return [entry.name, entry.isFile() ? createHash('sha256').update(fs.readFileSync(file)).digest('hex') : 'folder'];
    }),
  );
}

function patch(file: string, at: number, bytes: Buffer): void {
  const fd = fs.openSync(file, 'r+');
  fs.writeSync(fd, bytes, 0, bytes.length, at);
  fs.closeSync(fd);
}

interface Case {
  readonly name: string;
  readonly state: string;
  make(): Promise<string> | string;
}

const cases: readonly Case[] = [
  {
    name: 'zero bytes',
    state: 'damaged',
    make() {
      const folder = makeFolder();
      fs.writeFileSync(dataFile(folder), '');
      return folder;
    },
  },
  {
    name: 'a text file',
    state: 'foreign',
    make() {
      const folder = makeFolder();
      fs.writeFileSync(dataFile(folder), 'Dear diary, '.repeat(500));
      return folder;
    },
  },
  {
    name: 'an empty database of nobody',
    state: 'foreign',
    make() {
      const folder = makeFolder();
      const db = new Database(dataFile(folder));
      db.exec('VACUUM');
      db.close();
      return folder;
    },
  },
  {
    name: "another program's database",
    state: 'foreign',
    make() {
      const folder = makeFolder();
      const db = new Database(dataFile(folder));
      db.exec('PRAGMA application_id = 252006; CREATE TABLE t (a); INSERT INTO t VALUES (1)');
      db.close();
      return folder;
    },
  },
  {
    name: 'a newer file',
    state: 'newer',
    async make() {
      const folder = await makeDataFile();
      const db = new Database(dataFile(folder));
      db.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
      db.close();
      return folder;
    },
  },
  {
    name: 'a newer file whose log was not brought in',
    state: 'newer',
    async make() {
      const folder = await makeDataFile();
      const db = new Database(dataFile(folder));
      db.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
      const copies = ['', '-wal'].map((side) => [side, fs.readFileSync(dataFile(folder) + side)] as const);
      db.close();
      fs.rmSync(`${dataFile(folder)}-shm`, { force: true });
      for (const [side, bytes] of copies) fs.writeFileSync(dataFile(folder) + side, bytes);
      return folder;
    },
  },
  {
    name: 'a zeroed header',
    state: 'damaged',
    async make() {
      const folder = await makeDataFile();
      patch(dataFile(folder), 0, Buffer.alloc(100));
      return folder;
    },
  },
  {
    name: 'half a file',
    state: 'damaged',
    async make() {
      const folder = await makeDataFile();
      fs.truncateSync(dataFile(folder), Math.floor(fs.statSync(dataFile(folder)).size / 2));
      return folder;
    },
  },
  {
    name: 'a page overwritten',
    state: 'damaged',
    async make() {
      const folder = await makeDataFile();
      patch(dataFile(folder), 4096 * 2, Buffer.alloc(4096, 0xab));
      return folder;
    },
  },
  {
    name: 'a folder in its place',
    state: 'unreadable',
    make() {
      const folder = makeFolder();
      fs.mkdirSync(dataFile(folder));
      return folder;
    },
  },
  {
    name: 'a link that leads nowhere',
    state: 'unreadable',
    make() {
      const folder = makeFolder();
      fs.symlinkSync(path.join(folder, 'gone'), dataFile(folder));
      return folder;
    },
  },
];

describe.each(cases)('a data file that cannot be used: $name', ({ state, make }) => {
  it('is never written to; the core starts, says what and where, and refuses the rest', async () => {
    const folder = await make();
    const before = state === 'unreadable' ? {} : fingerprint(folder);
    const core = openCore(folder);
    const { store } = await core.call('app.status', {});
    expect(store).toMatchObject({ state, path: dataFile(folder) });
    for (const [operation, input] of [
      ['articles.list', {}],
      ['articles.createFromText', { text: 'One\n\nTwo three.' }],
      ['settings.get', {}],
      ['history.undo', {}],
    ] as const) {
      expect(await core.refused(operation, input)).toMatchObject({ code: 'storeUnavailable', detail: store });
    }
    await core.close();
    if (state !== 'unreadable') expect(fingerprint(folder)).toEqual(before);
  });

  it('is set aside with its bytes as they are, and a fresh one takes its place', async () => {
    const folder = await make();
    const before = state === 'unreadable' ? undefined : fingerprint(folder)['plumbline.sqlite'];
    const core = openCore(folder);
    const { movedTo, trouble } = await core.call('store.setAside', {});
    expect(trouble.state).toBe(state);
    expect(path.dirname(movedTo)).toBe(folder);
    if (before !== undefined) expect(fingerprint(folder)[path.basename(movedTo)]).toBe(before);
    expect((await core.call('app.status', {})).store.state).toBe('open');
    expect(core.changes).toContainEqual({ type: 'store', id: 'store', article: null });
    expect((await core.call('articles.list', {})).articles).toHaveLength(1);
    expect(await core.refused('store.setAside', {})).toMatchObject({
      code: 'conflict',
      detail: { reason: 'storeIsFine' },
    });
  });
});

describe('a data folder', () => {
  it('that is a file is named as the trouble', async () => {
    const folder = path.join(makeFolder(), 'data');
    fs.writeFileSync(folder, '');
    const core = openCore(folder);
    expect((await core.call('app.status', {})).store).toMatchObject({ state: 'unreadable', path: dataFile(folder) });
  });

  it('is made for its owner alone, and so is the file', async () => {
    const folder = path.join(makeFolder(), 'deep', 'data');
    const core = openCore(folder);
    expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
    expect(fs.statSync(core.file).mode & 0o777).toBe(0o600);
    await core.call('settings.update', { theme: 'dark' });
    expect(fs.statSync(`${core.file}-wal`).mode & 0o777).toBe(0o600);
    expect(fs.existsSync(`${core.file}-shm`)).toBe(false);
  });

  it('with a log whose file is gone gets a fresh file, and the log is kept aside', async () => {
    const folder = makeFolder();
    fs.writeFileSync(`${dataFile(folder)}-wal`, 'left over');
    const core = openCore(folder);
    expect((await core.call('app.status', {})).store.state).toBe('open');
    expect(fs.readFileSync(`${dataFile(folder)}.stray-log`, 'utf8')).toBe('left over');
  });

  it('loses what a crash in the middle of making a file left behind', async () => {
    const folder = makeFolder();
    fs.writeFileSync(path.join(folder, '.fresh-1.db'), 'half');
    fs.mkdirSync(path.join(folder, '.check-abc'));
    const core = openCore(folder);
    await core.close();
    expect(fs.readdirSync(folder)).toEqual(['plumbline.sqlite']);
  });
});

describe('a data file in use', () => {
  it('that is removed or replaced refuses to save, and saves nothing', async () => {
    const core = openCore();
    await core.call('settings.update', { theme: 'dark' });
    fs.renameSync(core.file, `${core.file}.elsewhere`);
    const refusal = await core.refused('settings.update', { theme: 'cream' });
    expect(refusal).toMatchObject({ code: 'saveFailed', detail: { reason: 'moved' } });
    fs.writeFileSync(core.file, 'someone else’s');
    expect(await core.refused('settings.update', { theme: 'cream' })).toMatchObject({ code: 'saveFailed' });
    expect((await core.call('settings.get', {})).theme).toBe('dark');
    fs.rmSync(core.file);
    fs.renameSync(`${core.file}.elsewhere`, core.file);
    await core.call('settings.update', { theme: 'light' });
    expect(core.faults).toEqual([]);
  });

  it('that turns out to be damaged is closed and named, and what was read before stays true', async () => {
    const folder = await makeDataFile();
    const core = openCore(folder);
    const { articles } = await core.call('articles.list', {});
    const long = articles.find((a) => !a.sample);
    if (!long) throw new Error('no article');
    // Behind the program's back, after its check: pages that SQLite has not read yet.
    const pages = fs.statSync(dataFile(folder)).size / 4096;
    for (let page = 3; page < pages; page += 1) patch(dataFile(folder), page * 4096, Buffer.alloc(4096, 0xab));
    const refusal = await core.refused('articles.get', { article: long.id });
    expect(refusal).toMatchObject({ code: 'storeUnavailable', detail: { state: 'damaged' } });
    expect((await core.call('app.status', {})).store.state).toBe('damaged');
    expect(core.changes).toContainEqual({ type: 'store', id: 'store', article: null });
  });
});
