import { describe, expect, it } from 'vitest';
import { openCore } from '../../support/core';

const article = (title: string) => ({
  meta: { title, outlet: null, authors: [], published: null, address: null, language: 'en' },
  blocks: [
    { role: 'headline' as const, runs: [{ text: title }] },
    { role: 'paragraph' as const, runs: [{ text: `The weir at ${title} was mended in May.` }] },
  ],
});
const titles = async (core: ReturnType<typeof openCore>) =>
  (await core.call('articles.list', {})).articles.map(({ meta }) => meta.title);

describe('several articles at once', () => {
  it('are added in their order, found by search, and taken back by one Undo', async () => {
    const core = openCore();
    const before = await titles(core);
    const { articles } = await core.call('articles.createMany', {
      articles: ['Ash', 'Birch', 'Cedar'].map(article),
    });
    expect(articles.map(({ meta }) => meta.title)).toEqual(['Ash', 'Birch', 'Cedar']);
    expect(await titles(core)).toEqual(['Cedar', 'Birch', 'Ash', ...before]);
    const found = await core.call('articles.search', { text: 'weir birch', parts: ['text'] });
    expect(found.parts[0]?.rows.map(({ title }) => title)).toEqual(['Birch']);
    const undone = await core.call('history.undo', {});
    expect(undone.done).toEqual({ code: 'articlesAdd', params: { count: 3, title: '' } });
    expect(await titles(core)).toEqual(before);
    await core.call('history.redo', {});
    expect(await titles(core)).toEqual(['Cedar', 'Birch', 'Ash', ...before]);
  });

  it('are all left out where one of them cannot be taken', async () => {
    const core = openCore();
    const before = await titles(core);
    const empty = { ...article('Empty'), blocks: [{ role: 'paragraph' as const, runs: [{ text: ' ' }] }] };
    expect(await core.refused('articles.createMany', { articles: [article('Ash'), empty] })).toMatchObject({
      code: 'emptyText',
    });
    expect(await titles(core)).toEqual(before);
    expect((await core.call('history.get', {})).undo).toBeNull();
  });

  it('leave no title of one that is deleted for good in the history of the rest', async () => {
    const core = openCore();
    const { articles } = await core.call('articles.createMany', { articles: ['Ash', 'Birch'].map(article) });
    const ids = articles.map(({ id }) => id);
    await core.call('articles.trash', { articles: ids.slice(0, 1) });
    await core.call('articles.purge', { articles: ids.slice(0, 1) });
    await core.call('history.undo', {});
    const history = await core.call('history.get', {});
    expect(history.redo).toEqual({ code: 'articlesAdd', params: { count: 1, title: 'Birch' } });
  });
});
