import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { GivenMeta, type ArticleId, type Block, type PictureRef } from '../../../shared/model';
import { makeFolder, openCore, type TestCore } from '../../support/core';
import { exifSegment, makeJpegFrame, makePng } from '../../support/make-pictures';

const META = GivenMeta.parse({
  title: 'Weir',
  outlet: null,
  authors: [],
  published: null,
  address: null,
  language: 'en',
});
const BLOCKS: Block[] = [
  { role: 'headline', runs: [{ text: 'The weir holds' }] },
  { role: 'image', runs: [{ text: 'A grey weir in winter' }] },
  { role: 'paragraph', runs: [{ text: 'Water stood at the rail on Monday, the keeper said.' }] },
];

const add = async (core: TestCore, bytes: Buffer): Promise<PictureRef> =>
  (await core.call('pictures.add', { base64: bytes.toString('base64') })).picture;

const withPicture = (picture: PictureRef, blocks: readonly Block[] = BLOCKS): Block[] =>
  blocks.map((block) => (block.role === 'image' ? { ...block, picture } : block));

const create = async (core: TestCore, blocks: Block[]) =>
  (await core.call('articles.create', { meta: META, blocks })).article;

const pictureIn = async (core: TestCore, article: ArticleId) =>
  (await core.call('articles.get', { article })).article.pictures;

describe('a picture that came with an article', () => {
  it('is kept once by its hash, stands beside its block, and is there after a restart, byte for byte', async () => {
    const folder = makeFolder();
    const core = openCore(folder);
    const bytes = makePng(30, 20);
    const picture = await add(core, bytes);
    expect(await add(core, bytes)).toEqual(picture);
    expect(picture).toMatchObject({ width: 30, height: 20 });
    const article = await create(core, withPicture(picture));
    expect(article.pictures).toEqual([{ block: 1, picture }]);
    expect(article.version.blocks).toEqual(BLOCKS);
    await core.close();
    const again = openCore(folder);
    expect(await pictureIn(again, article.id)).toEqual([{ block: 1, picture }]);
    const got = await again.call('pictures.get', { hash: picture.hash });
    expect(got).toEqual({ picture, mediaType: 'image/png', base64: bytes.toString('base64') });
  });

  it('goes at once where its article was not saved, and stays where another article holds it', async () => {
    const core = openCore();
    const held = await add(core, makePng(30, 20));
    const article = await create(core, withPicture(held));
    const left = await add(core, makePng(31, 20));
    await core.call('pictures.discard', { hashes: [held.hash, left.hash, 'f'.repeat(64)] });
    expect(await core.refused('pictures.get', { hash: left.hash })).toMatchObject({ code: 'notFound' });
    expect(await pictureIn(core, article.id)).toEqual([{ block: 1, picture: held }]);
  });

  it('goes with the last article that holds it, when that is deleted for good', async () => {
    const core = openCore();
    const picture = await add(core, makePng(30, 20));
    const own = await add(core, makePng(31, 20));
    const first = await create(core, withPicture(picture));
    const second = await create(core, withPicture(picture));
    await core.call('pictures.setOfBlock', { article: first.id, block: 2, hash: own.hash });
    for (const [gone, stays] of [
      [first, true],
      [second, false],
    ] as const) {
      await core.call('articles.trash', { articles: [gone.id] });
      await core.call('articles.purge', { articles: [gone.id] });
      const { ok } = await core.client.call('pictures.get', { hash: picture.hash });
      expect(ok).toBe(stays);
    }
    expect(await core.refused('pictures.get', { hash: own.hash })).toMatchObject({ code: 'notFound' });
    await core.close();
    const db = new Database(core.file, { readonly: true });
    expect(db.prepare('SELECT count(*) FROM picture').pluck().get()).toBe(0);
    db.close();
  });

  it('goes along into a new version, also where its words were mended, and not with a block that is gone', async () => {
    const core = openCore();
    const picture = await add(core, makePng(30, 20));
    const article = await create(core, withPicture(picture));
    const mended = BLOCKS.map((block) =>
      block.role === 'image' ? { ...block, runs: [{ text: 'A grey weir in deep winter' }] } : block,
    );
    const more: Block = { role: 'paragraph', runs: [{ text: 'A line that was not there before.' }] };
    await core.call('articles.addVersion', { article: article.id, blocks: [more, ...mended], cause: 'corrected' });
    expect(await pictureIn(core, article.id)).toEqual([{ block: 2, picture }]);
    await core.call('articles.addVersion', { article: article.id, blocks: mended.filter((b) => b.role !== 'image') });
    expect(await pictureIn(core, article.id)).toEqual([]);
    const own = await add(core, makePng(32, 20));
    await core.call('articles.addVersion', { article: article.id, blocks: withPicture(own) });
    const { article: newest } = await core.call('articles.get', { article: article.id });
    expect(newest.pictures).toEqual([{ block: 1, picture: own }]);
    const { blocks } = await core.call('versions.get', { version: newest.version.id });
    expect(blocks[1]?.picture).toEqual(own);
  });

  it('that was taken out in a re-cut stays out, while the version before keeps it', async () => {
    const core = openCore();
    const picture = await add(core, makePng(30, 20));
    const article = await create(core, withPicture(picture));
    const recut = [...BLOCKS.slice(0, 2), { role: 'paragraph' as const, runs: [{ text: 'Water stood at the rail.' }] }];
    const asGiven = { article: article.id, cause: 'corrected', pictures: 'asGiven' } as const;
    await core.call('articles.addVersion', { ...asGiven, blocks: recut });
    expect(await pictureIn(core, article.id)).toEqual([]);
    await core.call('history.undo', { article: article.id });
    expect(await pictureIn(core, article.id)).toEqual([{ block: 1, picture }]);
    await core.call('articles.addVersion', { ...asGiven, blocks: withPicture(picture, recut) });
    expect(await pictureIn(core, article.id)).toEqual([{ block: 1, picture }]);
    expect(core.faults).toEqual([]);
  });

  it('is refused with its article where it was never added, and nothing is saved', async () => {
    const core = openCore();
    const before = (await core.call('articles.list', {})).articles.length;
    const picture = { hash: 'a'.repeat(64), width: 3, height: 3 };
    const refusal = await core.refused('articles.create', { meta: META, blocks: withPicture(picture) });
    expect(refusal).toMatchObject({ code: 'notFound', detail: { type: 'picture' } });
    expect((await core.call('articles.list', {})).articles).toHaveLength(before);
  });
});

describe('a picture that is put beside a block', () => {
  it('changes no text and no mark; it is one step of Undo and Redo, also over a restart', async () => {
    const folder = makeFolder();
    const core = openCore(folder);
    const article = await create(core, BLOCKS);
    const { mark } = await core.call('marks.create', { article: article.id, kind: 'framing', exact: 'A grey weir' });
    const [first, second] = [await add(core, makePng(30, 20)), await add(core, makePng(20, 30))];
    const put = (hash: string | null) => core.call('pictures.setOfBlock', { article: article.id, block: 1, hash });
    expect((await put(first.hash)).history.undo).toEqual({ code: 'pictureSet', params: { shown: 'yes' } });
    await put(second.hash);
    expect((await put(null)).pictures).toEqual([]);
    expect(core.changes.at(-1)).toBeDefined();
    await core.close();
    const again = openCore(folder);
    const step = async (name: 'history.undo' | 'history.redo') => {
      expect((await again.call(name, { article: article.id })).skipped).toEqual([]);
      return (await pictureIn(again, article.id)).map(({ picture }) => picture.hash);
    };
    expect(await step('history.undo')).toEqual([second.hash]);
    expect(await step('history.undo')).toEqual([first.hash]);
    expect(await step('history.undo')).toEqual([]);
    expect(await step('history.redo')).toEqual([first.hash]);
    const view = (await again.call('articles.get', { article: article.id })).article;
    expect(view.version).toEqual(article.version);
    expect((await again.call('marks.list', { article: article.id })).marks).toEqual([mark]);
  });

  it('is refused for a block that is not there, and for an article in the trash', async () => {
    const core = openCore();
    const article = await create(core, BLOCKS);
    const { hash } = await add(core, makePng(30, 20));
    expect(await core.refused('pictures.setOfBlock', { article: article.id, block: 9, hash })).toMatchObject({
      code: 'invalidInput',
    });
    await core.call('articles.trash', { articles: [article.id] });
    expect(await core.refused('pictures.setOfBlock', { article: article.id, block: 1, hash })).toMatchObject({
      code: 'conflict',
    });
  });
});

describe('what is kept', () => {
  it('is never a picture with notes in it, and never something else', async () => {
    const core = openCore();
    for (const [bytes, reason] of [
      [makeJpegFrame(40, 30, [exifSegment()]), 'hasMore'],
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="fetch(1)"/>'), 'notPicture'],
      [makePng(1_700, 2), 'tooWide'],
    ] as const) {
      const refusal = await core.refused('pictures.add', { base64: bytes.toString('base64') });
      expect(refusal).toMatchObject({ code: 'pictureRefused', detail: { reason } });
    }
    expect(await core.refused('pictures.add', { base64: '<svg>' })).toMatchObject({ code: 'invalidInput' });
  });

  it('waits a day for its article, and no longer', async () => {
    let now = new Date('2026-03-01T08:00:00.000Z');
    const core = openCore(makeFolder(), { tools: { now: () => now } });
    const lonely = await add(core, makePng(30, 20));
    const held = await add(core, makePng(31, 20));
    await create(core, withPicture(held));
    now = new Date('2026-03-02T07:00:00.000Z');
    await add(core, makePng(32, 20));
    await core.call('pictures.get', { hash: lonely.hash });
    now = new Date('2026-03-02T09:00:00.000Z');
    await add(core, makePng(33, 20));
    expect(await core.refused('pictures.get', { hash: lonely.hash })).toMatchObject({ code: 'notFound' });
    await core.call('pictures.get', { hash: held.hash });
  });

  it('is at most 40 MB for one article', async () => {
    const core = openCore(makeFolder('memory'));
    const article = await create(core, BLOCKS);
    const noise = (seed: number): Buffer => {
      const frame = makeJpegFrame(40, 30);
      const data = Buffer.alloc(999_000, seed & 0x7f);
      data.writeUInt32BE(seed & 0x7f7f7f7f, 0);
      return Buffer.concat([frame.subarray(0, -2), data, frame.subarray(-2)]);
    };
    const put = async (seed: number) => {
      const { hash } = await add(core, noise(seed));
      return core.client.call('pictures.setOfBlock', { article: article.id, block: 1, hash });
    };
    for (let seed = 1; seed <= 40; seed += 1) expect((await put(seed)).ok, String(seed)).toBe(true);
    expect(await put(41)).toMatchObject({ ok: false, error: { code: 'pictureRefused', detail: { reason: 'full' } } });
    expect(await pictureIn(core, article.id)).toHaveLength(1);
  });
});
