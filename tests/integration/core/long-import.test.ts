import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportProgress } from '../../../shared/contract';
import { makeFolder, openCore, type TestCore } from '../../support/core';

const COUNT = 45;
const title = (i: number): string => `Ferry ${i}`;

async function fill(core: TestCore): Promise<void> {
  for (let i = 0; i < COUNT; i += 1) {
    const text = `${title(i)}\n\nThe boats were empty on day ${i}, said Ruth Amadi.`;
    const { article } = await core.call('articles.createFromText', { text, title: title(i) });
    const ranges = [{ start: 14, end: 24 }];
    await core.call('marks.create', { article: article.id, kind: 'claim', ranges, tags: ['boats'] });
  }
}

/** What comes of a call, for a test that looks at it before it is over. */
function watch<T>(work: Promise<T>) {
  const state = { isOver: false, work };
  void work.finally(() => (state.isOver = true)).catch(() => {});
  return state;
}

let made: Buffer | null = null;

const hasEnded = (state: { readonly isOver: boolean }): boolean => state.isOver;

/** The same archive for all tests, made by the first. */
async function makeArchive(): Promise<Buffer> {
  if (made) return made;
  const core = openCore(makeFolder('memory'));
  await fill(core);
  const to = path.join(core.folder, 'all.plumb');
  await core.call('exports.write', { format: 'archive', to });
  return (made = fs.readFileSync(to));
}

/** A core with the archive handed over as a page does it, and all that it tells of its way. */
async function openWithUpload() {
  const archive = await makeArchive();
  const core = openCore(makeFolder('memory'));
  const upload = '11111111-2222-4333-8444-555555555555';
  const place = path.join(core.folder, 'incoming', upload);
  fs.mkdirSync(path.dirname(place));
  fs.writeFileSync(place, archive);
  const news: ImportProgress[] = [];
  const onNews: ((news: ImportProgress) => void)[] = [];
  core.client.onChanged(({ progress }) => {
    if (!progress) return;
    news.push(progress);
    for (const listener of onNews) listener(progress);
  });
  const reaches = (doing: ImportProgress['doing']): Promise<void> =>
    new Promise((resolve) => onNews.push((each) => each.doing === doing && resolve()));
  const letGo = (): void => fs.rmSync(place);
  return { core, archive, file: { upload: upload as never }, news, reaches, letGo };
}

const titles = async (core: TestCore): Promise<string[]> =>
  (await core.call('articles.list', {})).articles.filter(({ sample }) => !sample).map(({ meta }) => meta.title);

describe('while a Plumbline file comes in', () => {
  it('it is told how many of how many articles are done, and the last one is', async () => {
    const { core, file, news } = await openWithUpload();
    await core.call('imports.apply', { file });
    expect(news.map(({ doing }) => doing).filter((doing, i, all) => doing !== all[i - 1])).toEqual([
      'reading',
      'comparing',
      'saving',
    ]);
    expect(new Set(news.map(({ upload }) => upload))).toEqual(new Set([file.upload]));
    const saving = news.filter(({ doing }) => doing === 'saving');
    expect(saving.at(-1)).toMatchObject({ unit: 'articles', done: COUNT, total: COUNT });
    expect(core.faults).toEqual([]);
  });

  it('reads are answered, and show nothing of it until all of it is there', async () => {
    const { core, file, reaches } = await openWithUpload();
    const saving = reaches('saving');
    const coming = watch(core.call('imports.apply', { file }));
    await saving;
    const seen: unknown[] = [];
    let rounds = 0;
    while (!hasEnded(coming)) {
      await new Promise((resolve) => setImmediate(resolve));
      const [shown, { tags }, { results }, trash] = [
        await titles(core),
        await core.call('tags.list', {}),
        await core.call('articles.search', { text: 'boats' }).then((found) => ({ results: JSON.stringify(found) })),
        (await core.call('articles.list', { trashed: true })).articles,
      ];
      if (hasEnded(coming)) break;
      rounds += 1;
      if (shown.length + tags.filter(({ name }) => name === 'boats').length + trash.length > 0) seen.push(shown);
      if (results.includes('Ferry')) seen.push(results);
    }
    expect(rounds).toBeGreaterThan(0);
    expect(seen).toEqual([]);
    await coming.work;
    expect(await titles(core)).toHaveLength(COUNT);
    expect((await core.call('tags.list', {})).tags).toContainEqual({ name: 'boats', marks: COUNT });
    expect(core.faults).toEqual([]);
  });

  it('changes wait until it is over, and none is lost', async () => {
    const { core, file, reaches } = await openWithUpload();
    const saving = reaches('saving');
    const coming = core.call('imports.apply', { file });
    await saving;
    const added = core.call('articles.createFromText', { text: 'One\n\nMore of it.', title: 'Mine' });
    await Promise.all([added, coming]);
    expect(await titles(core)).toHaveLength(COUNT + 1);
    expect((await core.call('history.undo', {})).done).toMatchObject({ code: 'articleAdd' });
    expect((await core.call('history.undo', {})).done).toMatchObject({ code: 'archiveImport' });
    expect(await titles(core)).toEqual([]);
    expect(core.faults).toEqual([]);
  });

  it('a change that was made while it was read is seen: nothing here is added a second time', async () => {
    const { core, archive, file, reaches } = await openWithUpload();
    const place = path.join(core.folder, 'same.plumb');
    fs.writeFileSync(place, archive);
    const comparing = reaches('comparing');
    const slow = core.call('imports.apply', { file });
    await comparing;
    const quick = await core.call('imports.apply', { file: { path: place } });
    const outcomes = [...quick.articles, ...(await slow).articles].map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'new')).toHaveLength(COUNT);
    expect(outcomes.filter((outcome) => outcome === 'same')).toHaveLength(COUNT);
    expect(await titles(core)).toHaveLength(COUNT);
    expect(core.faults).toEqual([]);
  });

  it.each(['reading', 'comparing', 'saving'] as const)(
    'Stop while it is %s leaves everything as it was',
    async (doing) => {
      const { core, archive, file, reaches, letGo } = await openWithUpload();
      const before = JSON.stringify([
        await core.call('articles.list', {}),
        await core.call('history.get', {}),
        await core.call('tags.list', {}),
      ]);
      const there = reaches(doing);
      const refused = core.refused('imports.apply', { file });
      await there;
      letGo();
      expect((await refused).code).toBe('cancelled');
      const after = JSON.stringify([
        await core.call('articles.list', {}),
        await core.call('history.get', {}),
        await core.call('tags.list', {}),
      ]);
      expect(after).toBe(before);
      expect(core.changes).toEqual([]);
      // And the file can be brought in afterwards, as if nothing had been.
      const place = path.join(core.folder, 'again.plumb');
      fs.writeFileSync(place, archive);
      await core.call('imports.apply', { file: { path: place } });
      expect(await titles(core)).toHaveLength(COUNT);
      expect(core.faults).toEqual([]);
    },
  );

  it('closing the program leaves everything as it was', async () => {
    const { core, file, reaches } = await openWithUpload();
    const saving = reaches('saving');
    const refused = core.client.call('imports.apply', { file });
    await saving;
    await core.close();
    expect(await refused).toMatchObject({ ok: false });
    const again = openCore(core.folder);
    expect(await titles(again)).toEqual([]);
    expect([...core.faults, ...again.faults]).toEqual([]);
  });
});

describe('while marks from elsewhere come in', () => {
  it('it is told how many of how many marks are placed, and Stop leaves everything as it was', async () => {
    const core = openCore(makeFolder('memory'));
    const text = Array.from({ length: 60 }, (_, i) => `Sentence ${i} says that boats were empty on day ${i}.`).join(
      '\n\n',
    );
    const { article } = await core.call('articles.createFromText', { text, title: 'Ferry' });
    const rows = Array.from({ length: 60 }, (_, i) => `Sentence ${i} says that boats,claim`);
    const place = path.join(core.folder, 'marks.csv');
    fs.writeFileSync(place, ['quote,kind', ...rows].join('\n'));
    const news: ImportProgress[] = [];
    core.client.onChanged(({ progress }) => progress && news.push(progress));
    const preview = await core.call('imports.preview', { file: { path: place }, article: article.id });
    expect(preview.marks).toHaveLength(60);
    expect(news.filter(({ doing }) => doing === 'placing').at(-1)).toMatchObject({
      unit: 'marks',
      done: 60,
      total: 60,
      upload: null,
    });
    const upload = '11111111-2222-4333-8444-666666666666';
    const handed = path.join(core.folder, 'incoming', upload);
    fs.mkdirSync(path.dirname(handed));
    fs.copyFileSync(place, handed);
    core.client.onChanged(({ progress }) => progress?.doing === 'placing' && fs.rmSync(handed, { force: true }));
    const refused = await core.refused('imports.apply', { file: { upload }, article: article.id });
    expect(refused.code).toBe('cancelled');
    expect((await core.call('layers.list', { article: article.id })).layers).toHaveLength(1);
    expect(core.faults).toEqual([]);
  });
});
