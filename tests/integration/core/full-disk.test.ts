import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { OperationOutput, Result } from '../../../shared/contract';
import { bundle, type Bundle } from '../../support/bundle';
import { makeFolder, openCore } from '../../support/core';

/** Own mounts without rights over the machine: Linux only, and not everywhere. */
const canMount = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

let built: Bundle;
beforeAll(async () => {
  built = await bundle({ process: 'tests/support/core-process.ts' });
});
afterAll(() => {
  built.remove();
});

it.skipIf(!canMount)(
  'a full disk: what was acknowledged stays, the rest is refused, and saving goes on when there is room',
  async () => {
    const folder = makeFolder();
    const keep = makeFolder();
    const script = `mount -t tmpfs -o size=4m tmpfs "$1" && head -c 2000000 /dev/zero > "$1/ballast" && "$2" "$3" "$1"; cp "$1/plumbline.sqlite" "$4/"`;
    const args = ['-rm', 'sh', '-c', script, 'sh', folder, process.execPath, built.file('process'), keep];
    const child = spawn('unshare', args, { stdio: 'pipe' });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const call = async (operation: string, input: unknown): Promise<Result<unknown>> => {
      child.stdin.write(`${JSON.stringify([operation, input])}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error('The process ended');
      return JSON.parse(value) as Result<unknown>;
    };
    const added = await call('articles.createFromText', { text: 'Bus\n\nThe bus was never late, they said.' });
    if (!added.ok) throw new Error(JSON.stringify(added.error));
    const article = (added.value as OperationOutput<'articles.createFromText'>).article.id;
    const note = 'n'.repeat(2_000);
    const create = () => call('marks.create', { article, kind: 'claim', exact: 'never late', note });
    const count = async (): Promise<number> => {
      const list = await call('marks.list', { article });
      if (!list.ok) throw new Error(JSON.stringify(list.error));
      return (list.value as OperationOutput<'marks.list'>).marks.length;
    };
    let saved = 0;
    let last = await create();
    for (; last.ok && saved < 2_000; last = await create()) saved += 1;
    expect(last).toMatchObject({ ok: false, error: { code: 'saveFailed', detail: { reason: 'full' } } });
    expect(saved).toBeGreaterThan(10);
    expect(await count()).toBe(saved);
    expect(await create()).toMatchObject({ ok: false, error: { code: 'saveFailed' } });
    // Articles that find no room leave nothing: no article, no text, nothing that is searched.
    const blocks = Array.from({ length: 40 }, (_, i) => ({
      role: 'paragraph' as const,
      runs: [{ text: `Heronry ${i} ${note}` }],
    }));
    const meta = { title: 'Herons', outlet: null, authors: [], published: null, address: null, language: null };
    const articles = Array.from({ length: 20 }, () => ({
      meta: { ...meta, modified: null, section: null, licence: null },
      blocks,
    }));
    const full = { ok: false, error: { code: 'saveFailed' } };
    expect(await call('articles.createMany', { articles })).toMatchObject(full);
    expect(await call('articles.create', { ...articles[0] })).toMatchObject(full);
    expect(await call('articles.search', { text: 'heronry' })).toMatchObject({
      value: { parts: [{ total: 0 }, { total: 0 }, { total: 0 }, { total: 0 }] },
    });
    fs.rmSync(`/proc/${childOf(child.pid)}/root${folder}/ballast`);
    expect(await create()).toMatchObject({ ok: true });
    expect(await count()).toBe(saved + 1);
    child.stdin.end();
    await new Promise((resolve) => child.once('exit', resolve));
    const after = openCore(keep);
    expect((await after.call('marks.list', { article })).marks).toHaveLength(saved + 1);
    expect((await after.call('articles.list', {})).articles.map(({ id }) => id)).toContain(article);
    expect((await after.call('articles.findSame', { blocks })).found).toEqual([]);
  },
);

/** The shell runs as the process that `unshare` became; any process inside sees the mount. */
function childOf(pid: number | undefined): number {
  if (pid === undefined) throw new Error('The process did not start');
  return pid;
}
