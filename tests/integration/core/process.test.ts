import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startCore } from '../../../electron/core/client';
import type { ChangedEvent, OperationOutput } from '../../../shared/contract';
import { bundle, type Bundle } from '../../support/bundle';
import { makeFolder, openCore } from '../../support/core';
import { startProcess, valueOf } from '../../support/core-child';

let built: Bundle;
beforeAll(async () => {
  built = await bundle({ process: 'tests/support/core-process.ts', worker: 'electron/core/worker.ts' });
});
afterAll(() => {
  built.remove();
});

describe('a core process that is killed', () => {
  it('keeps every acknowledged mark, note and undo, however often', async () => {
    const folder = makeFolder();
    let expected = 0;
    let article: string | undefined;
    for (let round = 0; round < 5; round += 1) {
      const core = startProcess(built, folder);
      article ??= valueOf<OperationOutput<'articles.createFromText'>>(
        await core.call('articles.createFromText', { text: 'Bus\n\nThe bus was never late, they said.' }),
      ).article.id;
      const create = { article, kind: 'claim', exact: 'never late', note: `round ${round}` };
      for (let i = 0; i <= round; i += 1) {
        valueOf(await core.call('marks.create', create));
        expected += 1;
      }
      valueOf(await core.call('history.undo', { article }));
      expected -= 1;
      const ended = once(core.child, 'exit');
      core.child.kill('SIGKILL');
      await ended;
      expect(fs.statSync(path.join(folder, 'plumbline.sqlite-wal')).size).toBeGreaterThan(0);
      const after = openCore(folder);
      const { marks } = await after.call('marks.list', { article: article });
      expect(marks).toHaveLength(expected);
      expect((await after.call('history.get', { article: article })).redo?.code).toBe('markCreate');
      await after.close();
      expect(fs.readdirSync(folder)).toEqual(['plumbline.sqlite']);
    }
  });
});

describe('a data file that another process has open', () => {
  it('is left alone, and not moved away under it', async () => {
    const folder = makeFolder();
    const first = startProcess(built, folder);
    valueOf(await first.call('articles.list', {}));
    const second = startProcess(built, folder);
    const status = valueOf<OperationOutput<'app.status'>>(await second.call('app.status', {}));
    expect(status.store).toMatchObject({ state: 'unreadable', reason: 'Another program has it open.' });
    expect(await second.call('store.setAside', {})).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await second.call('articles.list', {})).toMatchObject({ ok: false, error: { code: 'storeUnavailable' } });
    valueOf(await first.call('articles.createFromText', { text: 'One\n\nFirst text here.' }));
  });
});

describe('a folder that cannot be written to', () => {
  const NOBODY = 65_534;
  const isRoot = process.getuid?.() === 0;

  it.each(['with a data file', 'without one'])('is named as such (%s); nothing is written', async (state) => {
    const folder = makeFolder();
    if (state === 'with a data file') {
      const core = openCore(folder);
      await core.close();
      fs.chmodSync(path.join(folder, 'plumbline.sqlite'), 0o444);
    }
    fs.chmodSync(folder, 0o555);
    onTestFinished(() => {
      fs.chmodSync(folder, 0o755);
    });
    const core = startProcess(built, folder, isRoot ? NOBODY : undefined);
    const status = valueOf<OperationOutput<'app.status'>>(await core.call('app.status', {}));
    expect(status.store).toMatchObject({ state: 'readonly', path: path.join(folder, 'plumbline.sqlite') });
    expect(await core.call('articles.list', {})).toMatchObject({ ok: false, error: { code: 'storeUnavailable' } });
    expect(await core.call('store.setAside', {})).toMatchObject({
      ok: false,
      error: { code: 'saveFailed', detail: { reason: 'readOnly' } },
    });
    expect(fs.readdirSync(folder)).toEqual(state === 'with a data file' ? ['plumbline.sqlite'] : []);
  });
});

describe('the core on its worker thread', () => {
  const options = (dataFolder: string) => ({ dataFolder, host: 'terminal' as const, appVersion: '1.2.3' });

  it('answers, pushes changes, closes cleanly, and says so to calls that come after', async () => {
    const folder = makeFolder();
    const client = await startCore(options(folder), built.url('worker'));
    const events: ChangedEvent[] = [];
    const stop = client.onChanged((event) => events.push(event));
    const { article } = valueOf<OperationOutput<'articles.createFromText'>>(
      await client.call('articles.createFromText', { text: 'Bus\n\nThe bus was never late, they said.' }),
    );
    expect(events.flatMap((e) => e.records)).toContainEqual({ type: 'article', id: article.id, article: article.id });
    stop();
    const many = Array.from({ length: 50 }, (_, i) =>
      client.call('marks.create', { article: article.id, kind: 'claim', exact: 'never late', note: String(i) }),
    );
    await client.close();
    expect((await Promise.all(many)).every((result) => result.ok)).toBe(true);
    expect(await client.call('app.status', {})).toMatchObject({ ok: false, error: { code: 'coreGone' } });
    expect(events).toHaveLength(1);
    expect(fs.readdirSync(folder)).toEqual(['plumbline.sqlite']);
    const again = openCore(folder);
    expect((await again.call('marks.list', { article: article.id })).marks).toHaveLength(50);
  });

  it('starts when the data file cannot be used', async () => {
    const folder = makeFolder();
    fs.writeFileSync(path.join(folder, 'plumbline.sqlite'), 'not ours');
    const client = await startCore(options(folder), built.url('worker'));
    const status = valueOf<OperationOutput<'app.status'>>(await client.call('app.status', {}));
    expect(status).toMatchObject({ version: '1.2.3', store: { state: 'foreign' } });
    await client.close();
    expect(fs.readFileSync(path.join(folder, 'plumbline.sqlite'), 'utf8')).toBe('not ours');
  });

  it('refuses input that is not plain data, and goes on', async () => {
    const client = await startCore(options(makeFolder()), built.url('worker'));
    expect(await client.call('articles.list', { trashed: () => true })).toMatchObject({
      ok: false,
      error: { code: 'invalidInput' },
    });
    expect(await client.call('articles.list', {})).toMatchObject({ ok: true });
    await client.close();
  });

  it('answers coreGone to all calls when the worker dies, and never rejects', async () => {
    const folder = makeFolder();
    const dying = path.join(folder, 'dying.mjs');
    fs.writeFileSync(
      dying,
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', () => process.exit(7));
       parentPort.postMessage({ type: 'ready' });`,
    );
    const client = await startCore(options(folder), new URL(`file://${dying}`));
    const calls = [client.call('articles.list', {}), client.call('app.status', {})];
    for (const result of await Promise.all(calls)) {
      expect(result).toMatchObject({ ok: false, error: { code: 'coreGone' } });
    }
    expect(await client.call('app.status', {})).toMatchObject({ ok: false, error: { code: 'coreGone' } });
    await client.close();
  });
});
