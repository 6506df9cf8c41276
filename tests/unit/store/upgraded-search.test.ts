import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, openCore } from '../../support/core';

const folderOf = (shape: number): string => {
  const folder = makeFolder();
  const fixture = path.resolve(import.meta.dirname, `../../fixtures/data/shape-${shape}.sqlite`);
  fs.copyFileSync(fixture, path.join(folder, 'plumbline.sqlite'));
  return folder;
};

describe('a data file of an earlier shape', () => {
  it.each([1, 2, 3])(
    '%i is searched by title and text as soon as it is open, and takes tags of articles',
    async (shape) => {
      const core = openCore(folderOf(shape));
      const article = (await core.call('articles.list', {})).articles[0] ?? expect.fail('no article');
      const { version } = (await core.call('articles.get', { article: article.id })).article;
      const inTitle = await core.call('articles.search', { text: article.meta.title, parts: ['title'] });
      expect(inTitle.parts[0]?.rows.map((row) => row.article)).toContain(article.id);
      const words = version.text.split('\n').at(-1)?.split(' ').slice(0, 4).join(' ') ?? '';
      const inText = await core.call('articles.search', { text: words, parts: ['text'] });
      expect(inText.parts[0]?.rows.map((row) => row.article)).toContain(article.id);
      expect(article.articleTags).toEqual([]);
      await core.call('articles.tag', { articles: [article.id], add: ['kept'] });
      const byTag = await core.call('articles.search', { text: 'kept', parts: ['title'] });
      expect(byTag.parts[0]?.rows.map((row) => row.article)).toContain(article.id);
      expect(core.faults).toEqual([]);
    },
  );
});
