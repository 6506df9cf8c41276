import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCore } from '../../support/core';

async function openLibrary() {
  const core = openCore();
  const add = async (title: string, tags: string[]) => {
    const { article } = await core.call('articles.createFromText', {
      text: `${title}\n\nThe boats were empty.`,
      title,
    });
    await core.call('marks.create', {
      article: article.id,
      kind: 'claim',
      exact: 'boats were empty',
      note: '=1+1',
      tags,
    });
    return article.id;
  };
  const articles = [await add('Ferry', ['number']), await add('Ferry', []), await add('CON', ['number'])];
  const to = (name: string) => path.join(core.folder, name);
  return { core, articles, to };
}

describe('an export over the terminal', () => {
  it('saves one article as one file, whole', async () => {
    const { core, articles, to } = await openLibrary();
    const done = await core.call('exports.write', {
      scope: { articles: articles.slice(0, 1) },
      format: 'markdown',
      to: to('ferry.md'),
    });
    const text = fs.readFileSync(to('ferry.md'), 'utf8');
    expect(done).toEqual({ to: to('ferry.md'), bytes: Buffer.byteLength(text), articles: 1, files: ['Ferry.md'] });
    expect(text).toMatch(/^---\ntitle: "Ferry"\n/u);
    expect(text).toContain('> boats were empty');
    expect(text).toContain('\\=1+1');
  });

  it('puts several files into a zip, each with a name of its own', async () => {
    const { core, articles, to } = await openLibrary();
    const done = await core.call('exports.write', { scope: { articles }, format: 'webAnnotation', to: to('all.zip') });
    expect(done.files).toEqual(['Ferry.jsonld', 'Ferry (2).jsonld', '_CON.jsonld']);
    expect(fs.readFileSync(to('all.zip')).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  });

  it('makes one table of all articles, with one header row and no formulas', async () => {
    const { core, articles, to } = await openLibrary();
    await core.call('exports.write', { scope: { articles }, format: 'marksCsv', to: to('marks.csv') });
    const lines = fs.readFileSync(to('marks.csv'), 'utf8').split('\r\n');
    expect(lines.filter((line) => line.startsWith('\ufeffmark,'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes(",'=1+1,"))).toHaveLength(3);
  });

  it('takes only marks with the tag, from only those articles that have some', async () => {
    const { core, articles } = await openLibrary();
    const [first, , third] = articles;
    expect(await core.call('exports.plan', { scope: { articles, tag: 'number' } })).toEqual({
      articles: [first, third],
      marks: 2,
    });
  });

  it('never replaces a file, and leaves nothing behind when it is refused', async () => {
    const { core, to } = await openLibrary();
    fs.writeFileSync(to('there.md'), 'mine');
    const before = fs.readdirSync(core.folder);
    const refused = await core.refused('exports.write', { format: 'markdown', to: to('there.md') });
    expect(refused).toMatchObject({ code: 'conflict', detail: { reason: 'exists' } });
    expect(fs.readFileSync(to('there.md'), 'utf8')).toBe('mine');
    expect(await core.refused('exports.write', { format: 'markdown', to: to('no/folder.md') })).toMatchObject({
      code: 'notFound',
      detail: { type: 'folder' },
    });
    expect(await core.refused('exports.write', { format: 'markdown', to: 'here.md' })).toMatchObject({
      code: 'invalidInput',
    });
    expect(fs.readdirSync(core.folder)).toEqual(before);
  });

  it('says how many of how many articles are done', async () => {
    for (const format of ['markdown', 'outlineDocx', 'marksCsv'] as const) {
      const { core, articles, to } = await openLibrary();
      const told: string[] = [];
      core.client.onChanged(({ progress }) => {
        if (progress) told.push(`${progress.doing} ${progress.done} of ${progress.total} ${progress.unit}`);
      });
      await core.call('exports.write', { scope: { articles }, format, to: to('out') });
      expect(told.at(-1)).toBe('writing 3 of 3 articles');
    }
  });

  it('leaves nothing behind when it is stopped', async () => {
    for (const format of ['markdown', 'outlineMarkdown', 'archive'] as const) {
      const { core, articles, to } = await openLibrary();
      let closed: Promise<void> | undefined;
      core.client.onChanged(({ progress }) => {
        if (progress) closed ??= core.client.close();
      });
      expect((await core.client.call('exports.write', { scope: { articles }, format, to: to('out') })).ok).toBe(false);
      await closed;
      expect(fs.readdirSync(core.folder).filter((name) => name === 'out' || name.endsWith('.tmp'))).toEqual([]);
    }
  });

  it('carries the tags of the article itself, and the collections it is in', async () => {
    const { core, articles, to } = await openLibrary();
    const scope = { articles: articles.slice(0, 1) };
    await core.call('articles.tag', { articles: scope.articles, add: ['harbour', 'to read'] });
    const { collection } = await core.call('collections.create', { name: 'Week 3' });
    await core.call('collections.add', { collection: collection.id, articles: scope.articles });
    const write = async (format: 'markdown' | 'html' | 'marksCsv' | 'webAnnotation') => {
      await core.call('exports.write', { scope, format, to: to(format) });
      return fs.readFileSync(to(format), 'utf8');
    };
    expect(await write('markdown')).toContain('\ntags: ["harbour","to read",]\ncollections: ["Week 3",]\n');
    expect(await write('html')).toContain('<dt>Tags</dt><dd dir="auto">harbour, to read</dd>');
    expect(await write('marksCsv')).toContain(',harbour; to read,Week 3\r\n');
    expect(JSON.parse(await write('webAnnotation'))).toMatchObject({
      plumbline: { article: { tags: ['harbour', 'to read'], collections: ['Week 3'] } },
    });
  });

  it('takes the template that the person keeps, unless another is given', async () => {
    const { core, articles, to } = await openLibrary();
    await core.call('settings.update', { markdownTemplate: 'Mine: {{title}}' });
    const scope = { articles: articles.slice(0, 1) };
    await core.call('exports.write', { scope, format: 'markdown', to: to('kept.md') });
    expect(fs.readFileSync(to('kept.md'), 'utf8')).toBe('Mine: Ferry\n');
    const options = { template: 'Other: {{title}}' };
    await core.call('exports.write', { scope, format: 'markdown', to: to('given.md'), options });
    expect(fs.readFileSync(to('given.md'), 'utf8')).toBe('Other: Ferry\n');
  });

  it('says what is wrong with a template, by line', async () => {
    const { core, to } = await openLibrary();
    const template = '# {{title}}\n{{#kinds}}\n{{nonsense}}\n';
    expect(
      await core.refused('exports.write', { format: 'markdown', to: to('a.md'), options: { template } }),
    ).toMatchObject({
      code: 'invalidInput',
      message: 'Line 2: “kinds” is opened but never closed. Line 3: there is nothing called “nonsense” here.',
    });
  });
});
