import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../../electron/store/migrations';
import { openStore } from '../../../electron/store/file/open';
import { makeFolder, openCore } from '../../support/core';

/** A data file as the first shape's own program left it: an article, two marks, a role, "looked at", history. */
const fixture = path.resolve(import.meta.dirname, '../../fixtures/data/shape-1.sqlite');

function folderWithShape1(): string {
  const folder = makeFolder();
  fs.copyFileSync(fixture, path.join(folder, 'plumbline.sqlite'));
  return folder;
}

describe('a data file of shape 1', () => {
  it('keeps everything, and its marks have no answers yet', async () => {
    const core = openCore(folderWithShape1());
    const { articles } = await core.call('articles.list', {});
    expect(articles.map((a) => [a.meta.title, a.marks])).toEqual([['Mill road', 2]]);
    const article = articles[0]?.id ?? expect.fail('no article');
    const { marks } = await core.call('marks.list', { article });
    expect(marks.map((m) => [m.ranges[0]?.exact, m.kind, m.note, m.tags, m.certainty])).toEqual([
      ['the bus was empty', 'claim', 'The mayor says so.', ['bus'], null],
      ['“never empty, and never late”', 'quote', '', [], 'unsure'],
    ]);
    for (const mark of marks) expect(mark).toMatchObject({ source: null, viewpoint: null, fields: {}, links: [] });
    // What no program asked for then reads as not stated, and can be stated now.
    expect(articles[0]?.meta).toMatchObject({ modified: null, section: null, licence: null });
    const { article: stated } = await core.call('articles.update', { article, meta: { section: 'Local' } });
    expect(stated.meta).toMatchObject({ title: 'Mill road', modified: null, section: 'Local' });
    await core.call('history.undo', {});
    expect((await core.call('history.undo', {})).skipped).toEqual([]);
    await core.call('history.redo', {});
    const view = (await core.call('articles.get', { article })).article;
    expect(view.roles).toEqual(['headline', 'paragraph', 'furniture']);
    expect(view.looked).toEqual([0]);
    expect(await core.call('sources.list', { article })).toEqual({ sources: [] });
    expect(core.faults).toEqual([]);
  });

  it('can still be undone and redone through the steps of the earlier program', async () => {
    const core = openCore(folderWithShape1());
    const article = (await core.call('articles.list', {})).articles[0]?.id ?? expect.fail('no article');
    const before = await core.call('marks.list', { article });
    const redone = await core.call('history.redo', { article });
    expect(redone).toMatchObject({ done: { code: 'markDelete' }, skipped: [] });
    expect((await core.call('marks.list', { article })).marks).toHaveLength(1);
    let steps = 0;
    for (;;) {
      const { done, skipped } = await core.call('history.undo', { article });
      expect(skipped).toEqual([]);
      if (!done) break;
      steps += 1;
    }
    expect(steps).toBe(5);
    expect((await core.call('marks.list', { article })).marks).toEqual([]);
    for (let i = 0; i < 4; i += 1) await core.call('history.redo', { article });
    expect(await core.call('marks.list', { article })).toEqual(before);
  });

  it('is copied aside first, and the program of shape 1 refuses what has become of it', async () => {
    const folder = folderWithShape1();
    await openCore(folder).close();
    const copy = new Database(path.join(folder, 'plumbline.sqlite.before-shape-2'), { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(1);
    copy.close();
    const opening = openStore(folder, () => undefined, migrations.slice(0, 1));
    expect(opening).toMatchObject({ kind: 'trouble', trouble: { state: 'newer' } });
  });
});
