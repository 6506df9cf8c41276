import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundle, type Bundle } from '../../support/bundle';
import { makeFolder, openCore } from '../../support/core';
import { startProcess } from '../../support/core-child';

let built: Bundle;
beforeAll(async () => {
  built = await bundle({ process: 'tests/support/core-process.ts', worker: 'electron/core/worker.ts' });
});
afterAll(() => {
  built.remove();
});

/** Moments at which the process is killed, from before it has read the file to after it may be done. */
const KILLED_AFTER_MS = [1, 40, 120, 300, 700];

it('a process that is killed while an archive comes in leaves all of it or nothing', async () => {
  const one = openCore(makeFolder('memory'));
  const count = 60;
  for (let i = 0; i < count; i += 1) {
    const text = `Ferry ${i}\n\n${`The boats were empty on day ${i}, said Ruth. `.repeat(20)}`;
    const { article } = await one.call('articles.createFromText', { text, title: `Ferry ${i}` });
    await one.call('marks.create', { article: article.id, kind: 'claim', ranges: [{ start: 12, end: 30 }] });
  }
  const file = { path: path.join(one.folder, 'all.plumb') };
  await one.call('exports.write', { format: 'archive', to: file.path });
  const folder = makeFolder();
  await openCore(folder).close();
  for (const afterMs of KILLED_AFTER_MS) {
    const { child } = startProcess(built, folder);
    const ended = once(child, 'exit');
    child.stdin.write(`${JSON.stringify(['imports.apply', { file }])}\n`);
    setTimeout(() => child.kill('SIGKILL'), afterMs);
    await ended;
    const core = openCore(folder);
    const own = (await core.call('articles.list', {})).articles.filter(({ sample }) => !sample);
    expect([0, count]).toContain(own.length);
    expect(own.every(({ marksByKind }) => marksByKind.claim === 1)).toBe(true);
    expect((await core.call('app.status', {})).store.state).toBe('open');
    await core.close();
  }
  const core = openCore(folder);
  await core.call('imports.apply', { file });
  const out = path.join(folder, 'back.plumb');
  await core.call('exports.write', { format: 'archive', to: out });
  expect(fs.readFileSync(out).equals(fs.readFileSync(file.path))).toBe(true);
  expect(core.faults).toEqual([]);
});

it('marks from elsewhere go out and come back as they stood, those without a place too', async () => {
  const one = openCore(makeFolder('memory'));
  const { article } = await one.call('articles.createFromText', {
    text: 'Ferry stops\n\nThe boats were empty on Monday, said Ruth Amadi.',
    title: 'Ferry stops',
  });
  const csv = path.join(one.folder, 'marks.csv');
  fs.writeFileSync(
    csv,
    'quote,kind,note\nboats were empty,claim,found\nnobody ever wrote this here,opinion,lost\nboats were full on Monday,quote,near\n',
  );
  await one.call('imports.apply', { file: { path: csv }, article: article.id });
  const out = path.join(one.folder, 'all.plumb');
  await one.call('exports.write', { format: 'archive', to: out });
  const two = openCore(makeFolder('memory'));
  await two.call('imports.apply', { file: { path: out } });
  const back = path.join(two.folder, 'all.plumb');
  await two.call('exports.write', { format: 'archive', to: back });
  expect(fs.readFileSync(back).equals(fs.readFileSync(out))).toBe(true);
  const { layers } = await one.call('layers.list', { article: article.id });
  expect((await two.call('layers.list', { article: article.id })).layers).toEqual(layers);
  const imported = layers.find(({ purpose }) => purpose === 'imported');
  if (!imported) throw new Error('There is no layer of marks from elsewhere');
  const shown = async (core: typeof one) => {
    const { marks, lost } = await core.call('marks.list', { article: article.id, layer: imported.id });
    return JSON.stringify([marks, lost], (key, value: unknown) => (key === 'rev' ? 0 : value));
  };
  expect(await shown(two)).toBe(await shown(one));
  expect([...one.faults, ...two.faults]).toEqual([]);
});
