import { describe, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../support/core';

const add = async (core: TestCore, title: string) =>
  (await core.call('articles.createFromText', { text: `The weir at ${title} was mended in May, it said.`, title }))
    .article.id;
const tagsOf = async (core: TestCore) =>
  Object.fromEntries(
    (await core.call('articles.list', {})).articles
      .filter(({ sample }) => !sample)
      .map(({ meta, articleTags }) => [meta.title, articleTags]),
  );

describe('tags of articles', () => {
  it('are given and taken off many at once, others stay, and one Undo brings all of it back', async () => {
    const core = openCore();
    const [a, b] = [await add(core, 'Ash'), await add(core, 'Birch')];
    await core.call('articles.tag', { articles: [a], add: ['water', ' May  2025 '] });
    const { changed } = await core.call('articles.tag', { articles: [a, b, a], add: ['weirs'], remove: ['water'] });
    expect(changed).toEqual([a, b]);
    expect(await tagsOf(core)).toEqual({ Ash: ['May 2025', 'weirs'], Birch: ['weirs'] });
    expect((await core.call('articles.tag', { articles: [a], add: ['weirs'] })).changed).toEqual([]);
    const undone = await core.call('history.undo', {});
    expect(undone).toMatchObject({ done: { code: 'articleTags', params: { count: 2 } }, skipped: [] });
    expect(await tagsOf(core)).toEqual({ Ash: ['water', 'May 2025'], Birch: [] });
    await core.call('history.redo', {});
    expect(await tagsOf(core)).toEqual({ Ash: ['May 2025', 'weirs'], Birch: ['weirs'] });
    expect(core.faults).toEqual([]);
  });

  it('are found by the search with the titles, and no longer when they are off', async () => {
    const core = openCore();
    const a = await add(core, 'Ash');
    await core.call('articles.tag', { articles: [a], add: ['Kläranlage'] });
    const find = async () =>
      (await core.call('articles.search', { text: 'klaranlage', parts: ['title'] })).parts[0]?.rows ?? [];
    expect((await find()).map(({ title, snippet }) => [title, snippet.text.includes('Kläranlage')])).toEqual([
      ['Ash', true],
    ]);
    await core.call('articles.tag', { articles: [a], remove: ['Kläranlage'] });
    expect(await find()).toEqual([]);
  });

  it('live beside those of marks, and outlive an article only where another carries them', async () => {
    const core = openCore();
    const [a, b] = [await add(core, 'Ash'), await add(core, 'Birch')];
    await core.call('marks.create', { article: b, kind: 'claim', exact: 'mended in May', tags: ['water'] });
    await core.call('articles.tag', { articles: [a, b], add: ['water', 'towns'] });
    await core.call('articles.trash', { articles: [a] });
    await core.call('articles.purge', { articles: [a] });
    expect(await tagsOf(core)).toEqual({ Birch: ['water', 'towns'] });
    expect((await core.call('tags.list', {})).tags).toContainEqual({ name: 'water', marks: 1 });
    expect((await core.call('history.undo', {})).done).toEqual({
      code: 'articleTags',
      params: { count: 1, tag: 'water, towns' },
    });
    expect(await tagsOf(core)).toEqual({ Birch: [] });
    expect(core.faults).toEqual([]);
  });

  it('are at most fifty', async () => {
    const core = openCore();
    const a = await add(core, 'Ash');
    const many = (word: string) => Array.from({ length: 30 }, (_, i) => `${word} ${i}`);
    await core.call('articles.tag', { articles: [a], add: many('one') });
    expect(await core.refused('articles.tag', { articles: [a], add: many('two') })).toMatchObject({
      code: 'conflict',
      detail: { reason: 'tooManyTags' },
    });
  });
});
