import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { makeFolder, openCore, type TestCore } from '../../support/core';

/** Sixty words of its own for each number. */
const body = (n: number) =>
  Array.from({ length: 6 }, (_, p) => `${Array.from({ length: 10 }, (_, i) => `w${n}p${p}i${i}`).join(' ')}.`).join(
    '\n\n',
  );
const add = async (core: TestCore, text: string, more: object = {}) =>
  (await core.call('articles.createFromText', { text, title: text.slice(0, 20), ...more })).article.id;
const find = async (core: TestCore, input: object) =>
  (await core.call('articles.findSame', input)).found.map(({ article, same, alike }) => [
    article.id,
    same,
    alike && [alike.alike, alike.words],
  ]);

describe('articles.findSame', () => {
  it('knows the same words and the same page again', async () => {
    const core = openCore();
    const address = 'https://www.example.org/news/ferry/?id=7&utm_source=mail#top';
    const a = await add(core, 'The words of A.', { address });
    expect(await find(core, { text: 'The words of A.\n' })).toEqual([[a, 'text', null]]);
    expect(await find(core, { blocks: [{ role: 'paragraph', runs: [{ text: 'The words of A.' }] }] })).toEqual([
      [a, 'text', null],
    ]);
    expect(await find(core, { text: 'Other words.' })).toEqual([]);
    expect(await find(core, { address: 'http://example.org/news/ferry?fbclid=x&id=7' })).toEqual([
      [a, 'address', null],
    ]);
    expect(await find(core, { address: 'http://example.org/news/ferry?id=8' })).toEqual([]);
    await core.call('articles.trash', { articles: [a] });
    expect(await find(core, { text: 'The words of A.', address })).toEqual([[a, 'text', null]]);
    expect(await find(core, {})).toEqual([]);
  });

  it('knows nearly the same words, and says how many of them', async () => {
    const core = openCore();
    for (let n = 10; n < 40; n += 1) await add(core, body(n));
    const a = await add(core, `A teaser line.\n\n${body(1)}`, { address: 'https://example.org/7' });
    const edited = `Another line above it.\n\n${body(1).replace('w1p3i4', 'mended')}`;
    expect(await find(core, { text: edited })).toEqual([[a, 'near', [59, 64]]]);
    // The page says more than its words; both are told.
    expect(await find(core, { text: edited, address: 'https://example.org/7' })).toEqual([[a, 'address', [59, 64]]]);
    expect(await find(core, { text: body(2) })).toEqual([]);

    const b = await add(core, edited);
    expect(await find(core, { text: edited })).toEqual([
      [b, 'text', null],
      [a, 'near', [59, 64]],
    ]);
    await core.call('articles.trash', { articles: [b] });
    await core.call('articles.purge', { articles: [b] });
    expect(await find(core, { text: edited })).toEqual([[a, 'near', [59, 64]]]);
    expect(core.faults).toEqual([]);
  });

  it('looks at every version, and not at those that were taken back', async () => {
    const core = openCore();
    const a = await add(core, body(1));
    const blocks = [{ role: 'paragraph' as const, runs: [{ text: body(2) }] }];
    await core.call('articles.addVersion', { article: a, blocks, cause: 'pasted' });
    expect(await find(core, { text: `${body(1)}\n\nOne more.` })).toEqual([[a, 'near', [60, 62]]]);
    expect(await find(core, { text: `${body(2)}\n\nOne more.` })).toEqual([[a, 'near', [60, 62]]]);
    await core.call('history.undo', { article: a });
    expect(await find(core, { text: `${body(2)}\n\nOne more.` })).toEqual([]);
  });

  it('counts without what is not part of the article', async () => {
    const core = openCore();
    const block = (text: string, role: 'paragraph' | 'furniture') => ({ role, runs: [{ text }] });
    const meta = { title: 'T', outlet: null, authors: [], published: null, address: null, language: null };
    const more = { modified: null, section: null, licence: null };
    const menu = block(`${body(7)} ${body(8)} ${body(9)}`, 'furniture');
    await core.call('articles.create', { meta: { ...meta, ...more }, blocks: [menu, block(body(1), 'paragraph')] });
    expect((await core.call('articles.findSame', { blocks: [menu, block(body(2), 'paragraph')] })).found).toEqual([]);
    expect(
      (await core.call('articles.findSame', { blocks: [menu, block(`${body(1)} x`, 'paragraph')] })).found,
    ).toMatchObject([{ same: 'near', alike: { alike: 60, words: 61 } }]);
  });

  it('finds the one text among hundreds that stand over the same closing lines', async () => {
    const core = openCore(makeFolder('memory'));
    const closing = body(99);
    await core.call('articles.createMany', {
      articles: Array.from({ length: 400 }, (_, n) => ({
        meta: {
          title: `T${n}`,
          outlet: null,
          authors: [],
          published: null,
          address: null,
          language: null,
          modified: null,
          section: null,
          licence: null,
        },
        blocks: [{ role: 'paragraph' as const, runs: [{ text: `${body(1000 + n)} ${body(5000 + n)} ${closing}` }] }],
      })),
    });
    const [found, ...others] = (
      await core.call('articles.findSame', { text: `${body(1003)} ${body(5003)} ${closing} Read on.` })
    ).found;
    expect(found).toMatchObject({
      same: 'near',
      article: { meta: { title: 'T3' } },
      alike: { alike: 180, words: 182 },
    });
    expect(others).toEqual([]);
  });

  it('reads the texts of an earlier program when it is first asked', async () => {
    const folder = makeFolder();
    fs.copyFileSync(
      path.resolve(import.meta.dirname, '../../fixtures/data/shape-3.sqlite'),
      path.join(folder, 'plumbline.sqlite'),
    );
    const core = openCore(folder);
    const { articles } = await core.call('articles.list', {});
    let seen = 0;
    for (const { id } of articles) {
      const { version } = (await core.call('articles.get', { article: id })).article;
      const words = version.text.split(/\s+/);
      if (words.length < 40) continue;
      seen += 1;
      const found = await find(core, { text: `${version.text}\n\nA line more.` });
      expect(found.map(([article]) => article)).toContain(id);
    }
    expect(seen).toBeGreaterThan(0);
    await core.close();
    const db = new Database(path.join(folder, 'plumbline.sqlite'), { readonly: true });
    expect(db.prepare('SELECT count(*) FROM text_unread').pluck().get()).toBe(0);
    db.close();
  });
});
