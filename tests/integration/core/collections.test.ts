import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../../shared/model';
import { openCore, type TestCore } from '../../support/core';

const add = async (core: TestCore, title: string, meta: object = {}) =>
  (await core.call('articles.createFromText', { text: `The words of ${title}.`, title, ...meta })).article.id;

/** Collections with the titles of their articles. */
async function look(core: TestCore): Promise<Record<string, string[]>> {
  const { collections } = await core.call('collections.list', {});
  const { articles } = await core.call('articles.list', {});
  const titles = (id: string) =>
    articles.filter((article) => (article.collections as string[]).includes(id)).map((article) => article.meta.title);
  for (const { id, articles: count } of collections) expect(titles(id)).toHaveLength(count);
  return Object.fromEntries(collections.map(({ id, name }) => [name, titles(id).sort()]));
}

describe('collections', () => {
  it('hold articles, an article in several, and each change is one step of Undo', async () => {
    const core = openCore();
    const [a, b, c] = [await add(core, 'A'), await add(core, 'B'), await add(core, 'C')];
    const water = (await core.call('collections.create', { name: ' Water ', articles: [a, b] })).collection;
    const towns = (await core.call('collections.create', { name: 'Towns' })).collection;
    expect([water.articles, towns.articles]).toEqual([2, 0]);
    expect(await core.call('collections.add', { collection: towns.id, articles: [b, c, b] })).toEqual({
      changed: [b, c],
    });
    expect((await core.call('collections.add', { collection: towns.id, articles: [b] })).changed).toEqual([]);
    await core.call('collections.remove', { collection: water.id, articles: [a] });
    await core.call('collections.rename', { collection: water.id, name: 'Rivers' });
    const states = [await look(core)];
    expect(states[0]).toEqual({ Rivers: ['B'], Towns: ['B', 'C'] });
    await core.call('collections.delete', { collection: towns.id });
    expect(await look(core)).toEqual({ Rivers: ['B'] });

    const codes = [];
    for (let i = 0; i < 6; i += 1) codes.push((await core.call('history.undo', {})).done?.code);
    expect(codes).toEqual([
      'collectionDelete',
      'collectionRename',
      'collectionRemove',
      'collectionAdd',
      'collectionCreate',
      'collectionCreate',
    ]);
    expect(await look(core)).toEqual({});
    for (let i = 0; i < 5; i += 1) expect((await core.call('history.redo', {})).skipped).toEqual([]);
    expect(await look(core)).toEqual(states[0]);
  });

  it('refuse a name that is there, and what is not there', async () => {
    const core = openCore();
    const { id } = (await core.call('collections.create', { name: 'Water' })).collection;
    expect(await core.refused('collections.create', { name: 'water' })).toMatchObject({
      code: 'conflict',
      detail: { reason: 'nameTaken' },
    });
    const nobody = '0a8f2f66-3f0b-4f6e-9d6c-0f6f4d1a2b3c';
    for (const [name, input] of [
      ['collections.add', { collection: id, articles: [nobody] }],
      ['collections.remove', { collection: nobody, articles: [nobody] }],
      ['collections.rename', { collection: nobody, name: 'x' }],
      ['collections.delete', { collection: nobody }],
      ['collections.create', { name: 'x', articles: [nobody] }],
      ['searches.update', { search: nobody }],
      ['searches.delete', { search: nobody }],
    ] as const)
      expect((await core.refused(name, input)).code, name).toBe('notFound');
    expect(await look(core)).toEqual({ Water: [] });
  });

  it('are not broken by a purge: what is gone is left out by Undo and Redo', async () => {
    const core = openCore();
    const [a, b] = [await add(core, 'A'), await add(core, 'B')];
    const { id } = (await core.call('collections.create', { name: 'Both' })).collection;
    await core.call('collections.add', { collection: id, articles: [a, b] });
    await core.call('history.undo', {});
    await core.call('articles.trash', { articles: [a] });
    await core.call('articles.purge', { articles: [a] });
    await core.call('collections.add', { collection: id, articles: [b] });
    await core.call('history.undo', {});
    expect((await core.call('history.redo', {})).skipped).toEqual([]);
    expect(await look(core)).toEqual({ Both: ['B'] });
    await core.call('articles.trash', { articles: [b] });
    await core.call('articles.purge', { articles: [b] });
    await core.call('history.undo', {});
    expect(await look(core)).toEqual({ Both: [] });
    expect(core.faults).toEqual([]);
  });
});

describe('saved searches', () => {
  it('are named, changed and deleted, undoably', async () => {
    const core = openCore();
    const query = { text: 'weir', filter: { ...NO_FILTER, outlet: '', kind: 'claim' } };
    const { search } = await core.call('searches.create', { name: 'Claims on the weir', query });
    await core.call('searches.update', { search: search.id, name: 'Weir' });
    expect((await core.call('searches.list', {})).searches).toEqual([{ ...search, name: 'Weir', rev: 2 }]);
    await core.call('searches.delete', { search: search.id });
    expect((await core.call('searches.list', {})).searches).toEqual([]);
    await core.call('history.undo', {});
    await core.call('history.undo', {});
    expect((await core.call('searches.list', {})).searches).toEqual([search]);
  });
});

describe('the lines of the library', () => {
  it('say tags and collections, and are fetched by their ids', async () => {
    const core = openCore();
    const a = await add(core, 'A');
    await add(core, 'B');
    await core.call('marks.create', { article: a, kind: 'claim', exact: 'words', tags: ['zeal', 'air'] });
    const { id } = (await core.call('collections.create', { name: 'One', articles: [a] })).collection;
    const some = (await core.call('articles.list', { ids: [a, '0a8f2f66-3f0b-4f6e-9d6c-0f6f4d1a2b3c'] })).articles;
    expect(some).toMatchObject([{ id: a, tags: ['air', 'zeal'], collections: [id], marks: 1 }]);
    expect((await core.call('articles.list', {})).articles.find((article) => article.id === a)).toEqual(some[0]);
    expect((await core.call('articles.list', { ids: [a], trashed: true })).articles).toEqual([]);
  });
});
