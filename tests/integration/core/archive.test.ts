import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import Database from 'better-sqlite3';
import { putTogether, readJson, takeApart, toBytes, withArticle, type Json } from '../../support/archive-files';
import { makeFolder, openCore, type TestCore } from '../../support/core';
import { HOSTILE, markOf, OTHER, zipPacked, type Made } from '../../support/hostile-archives';
import { makePng } from '../../support/make-pictures';

async function fill(core: TestCore) {
  const { article } = await core.call('articles.createFromText', {
    text: 'Ferry stops\n\nThe boats were empty 🚢 on Monday, said Ruth Amadi.\n\nNobody asked why.',
    title: 'Ferry stops',
  });
  await core.call('marks.create', {
    article: article.id,
    kind: 'claim',
    exact: 'boats were empty 🚢',
    note: 'why?',
    tags: ['b', 'a'],
  });
  await core.call('collections.create', { name: 'Boats', articles: [article.id] });
  await core.call('articles.addVersion', {
    article: article.id,
    text: 'Ferry stops\n\nThe boats were nearly empty 🚢 on Monday, said Ruth Amadi.\n\nNobody asked why.',
    cause: 'pasted',
  });
  return article.id;
}

describe('an archive', () => {
  it('comes back whole into an empty data folder, goes out as the same bytes, and comes in twice without a change', async () => {
    const one = openCore();
    const article = await fill(one);
    const out = path.join(one.folder, 'all.plumb');
    await one.call('exports.write', { format: 'archive', to: out });
    const two = openCore(makeFolder());
    const preview = await two.call('imports.preview', { file: { path: out } });
    expect(preview).toMatchObject({
      format: 'archive',
      articles: [{ key: article, title: 'Ferry stops', outcome: 'new', marks: 1 }],
      lists: [{ name: 'Boats', outcome: 'new' }],
    });
    const done = await two.call('imports.apply', { file: { path: out } });
    expect(done.articles).toMatchObject([{ outcome: 'new' }]);
    expect(done.history.undo).toEqual({ code: 'archiveImport', params: { count: 1, title: 'Ferry stops' } });
    const back = path.join(two.folder, 'all.plumb');
    await two.call('exports.write', { format: 'archive', to: back });
    expect(fs.readFileSync(back).equals(fs.readFileSync(out))).toBe(true);
    const again = await two.call('imports.apply', { file: { path: out } });
    expect([...again.articles, ...again.lists].map(({ outcome }) => outcome)).toEqual(['same', 'same']);
    expect(await two.call('marks.list', { article })).toMatchObject({ marks: [{ tags: ['b', 'a'] }] });
    expect(two.faults).toEqual([]);
  });
});

describe('an article of the file whose words are here under another id', () => {
  it('is said to be here with the same words, and comes beside that article', async () => {
    const one = openCore();
    await fill(one);
    const out = path.join(one.folder, 'all.plumb');
    await one.call('exports.write', { format: 'archive', to: out });
    const two = openCore(makeFolder());
    const text = 'Ferry stops\n\nThe boats were nearly empty 🚢 on Monday, said Ruth Amadi.\n\nNobody asked why.';
    const { article } = await two.call('articles.createFromText', { text, title: 'Typed in here' });
    const preview = await two.call('imports.preview', { file: { path: out } });
    expect(preview.articles).toMatchObject([{ outcome: 'new', sameWords: article.id }]);
    const done = await two.call('imports.apply', { file: { path: out } });
    expect(done.articles).toMatchObject([{ outcome: 'new', sameWords: article.id }]);
    const { articles } = await two.call('articles.list', {});
    const titles = articles.filter(({ sample }) => !sample).map(({ meta }) => meta.title);
    expect(titles.sort()).toEqual(['Ferry stops', 'Typed in here']);
  });
});

/** Every row of every table. */
function dumpAll(file: string): unknown {
  const db = new Database(file, { readonly: true });
  try {
    const tables = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all() as string[];
    return tables.map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).raw().all()]);
  } finally {
    db.close();
  }
}

async function makeArchive(): Promise<Made> {
  const core = openCore(makeFolder('memory'));
  const article = await fill(core);
  const { picture } = await core.call('pictures.add', { base64: makePng(4, 3).toString('base64') });
  await core.call('pictures.setOfBlock', { article, block: 0, hash: picture.hash });
  const { source } = await core.call('sources.create', { article, name: 'Ruth Amadi' });
  await core.call('marks.create', { article, kind: 'quote', exact: 'nearly empty', source: source.id });
  const out = path.join(core.folder, 'all.plumb');
  await core.call('exports.write', { format: 'archive', to: out });
  await core.close();
  const whole = fs.readFileSync(out);
  return { entries: takeApart(whole), whole, article };
}

describe('a file that is not as it must be', () => {
  it('is refused with what and why, looked at or brought in, and changes nothing', async () => {
    const made = await makeArchive();
    const core = openCore(makeFolder('memory'));
    await fill(core);
    await core.close();
    const before = dumpAll(core.file);
    const again = openCore(core.folder);
    const file = { path: path.join(core.folder, 'hostile.plumb') };
    for (const [what, reason, where, make] of HOSTILE) {
      fs.writeFileSync(file.path, await make(made));
      for (const operation of ['imports.preview', 'imports.apply']) {
        const answer = await again.client.call(operation, { file });
        const error = answer.ok ? { code: 'none', detail: {} } : answer.error;
        expect.soft(error, what).toMatchObject({ code: 'badFile', detail: { format: 'archive', reason } });
        expect.soft(error.detail, what).toMatchObject({ where: expect.stringMatching(where) as string });
      }
    }
    fs.writeFileSync(file.path, made.whole);
    expect((await again.call('imports.preview', { file })).articles[0]?.outcome).toBe('new');
    expect(again.faults).toEqual([]);
    await again.close();
    expect(dumpAll(core.file)).toEqual(before);
  });
});

describe('what is here already', () => {
  it('stays as it is; what differs can be taken beside it, once, with ids of its own', async () => {
    const { entries, whole, article } = await makeArchive();
    const core = openCore(makeFolder('memory'));
    const file = { path: path.join(core.folder, 'a.plumb') };
    fs.writeFileSync(file.path, whole);
    await core.call('imports.apply', { file });
    await core.call('articles.update', { article, meta: { title: 'Mine' } });
    const mine = await core.call('imports.apply', { file });
    expect(mine.articles).toMatchObject([{ outcome: 'changed', article }]);
    const copied = await core.call('imports.apply', { file, choices: { [article]: 'copy' } });
    expect(copied.articles).toMatchObject([{ outcome: 'copy', article: null }]);
    const { articles } = await core.call('articles.list', {});
    expect(articles.map(({ meta }) => meta.title).slice(0, 2)).toEqual(['Ferry stops', 'Mine']);
    const again = await core.call('imports.apply', { file, choices: { [article]: 'copy' } });
    expect(again.articles).toMatchObject([{ outcome: 'same', article: articles[0]?.id }]);
    // Undo takes the second one to the trash; the file brings it out of it.
    await core.call('history.undo', {});
    const back = await core.call('imports.apply', { file, choices: { [article]: 'copy' } });
    expect(back.articles).toMatchObject([{ outcome: 'back' }]);
    expect((await core.call('articles.list', {})).articles).toHaveLength(articles.length);
    // An id that belongs to another article here.
    const foreign = withArticle(entries, (each) => {
      each.id = OTHER;
    });
    const lists = foreign.filter(({ bytes }) => !Buffer.from(bytes).includes('"collections"'));
    const manifest = readJson(foreign.at(-1) ?? { name: '', bytes: toBytes('{}') });
    const parts = (manifest.parts as Json[]).filter(({ holds }) => holds !== 'lists');
    fs.writeFileSync(
      file.path,
      putTogether([...lists.slice(0, -1), { name: 'manifest.json', bytes: toBytes({ ...manifest, parts }) }]),
    );
    const taken = await core.call('imports.apply', { file });
    expect(taken.articles).toMatchObject([{ outcome: 'refused', problem: { code: 'idTaken' } }]);
    expect(core.faults).toEqual([]);
  });

  it('is undone in one step and done again, and may be deleted for good', async () => {
    const { whole, article } = await makeArchive();
    const core = openCore(makeFolder('memory'));
    const file = { path: path.join(core.folder, 'a.plumb') };
    fs.writeFileSync(file.path, whole);
    await core.call('imports.apply', { file });
    await core.call('history.undo', {});
    expect((await core.call('articles.list', { trashed: true })).articles.map(({ id }) => id)).toEqual([article]);
    expect((await core.call('collections.list', {})).collections).toEqual([]);
    await core.call('history.redo', {});
    expect((await core.call('collections.list', {})).collections).toMatchObject([{ name: 'Boats', articles: 1 }]);
    await core.call('articles.trash', { articles: [article as never] });
    await core.call('articles.purge', { articles: [article as never] });
    expect(core.faults).toEqual([]);
  });
});

describe('what this program does not know', () => {
  it('is kept and goes out again, and a file packed by another program is read', async () => {
    const { entries, article } = await makeArchive();
    const told = withArticle(entries, (each) => {
      each.mood = { of: 'another program' };
      markOf(each).colour = 'teal';
    });
    const core = openCore(makeFolder('memory'));
    const file = { path: path.join(core.folder, 'a.plumb') };
    fs.writeFileSync(file.path, await zipPacked(told));
    expect((await core.call('imports.apply', { file })).articles).toMatchObject([{ outcome: 'new' }]);
    const out = path.join(core.folder, 'out.plumb');
    await core.call('exports.write', { format: 'archive', scope: { articles: [article as never] }, to: out });
    const text = fs.readFileSync(out, 'utf8');
    expect(text).toContain('"mood":{"of":"another program"}');
    expect(text).toContain('"colour":"teal"');
    expect((await core.call('imports.preview', { file })).articles).toMatchObject([{ outcome: 'same' }]);
  });
});
