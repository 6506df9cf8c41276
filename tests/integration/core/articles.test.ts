import { createHash } from 'node:crypto';
import fs from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openCore } from '../../support/core';

describe('articles', () => {
  it('are added from text, listed, and read back word for word', async () => {
    const core = openCore();
    const text =
      '\uFEFFMill bus cut  \r\n\r\nBy Ada Byrne\r\n\r\nThe bus to the mill will stop in May, the town said. It was used by forty people.\r\n';
    const { article } = await core.call('articles.createFromText', { text, outlet: '  The  Weekly ' });
    expect(article.version.text).toBe(
      'Mill bus cut\nBy Ada Byrne\nThe bus to the mill will stop in May, the town said. It was used by forty people.',
    );
    expect(article.version.hash).toBe(createHash('sha256').update(article.version.text).digest('hex'));
    expect(article.meta).toMatchObject({ title: 'Mill bus cut', outlet: 'The Weekly', authors: ['Ada Byrne'] });
    expect(article.words).toBe(24);
    expect(article.version.blocks.map((b) => b.runs.map((r) => r.text).join('')).join('\n')).toBe(article.version.text);
    const { articles } = await core.call('articles.list', {});
    expect(articles[0]).toMatchObject({ id: article.id, words: 24, marks: 0, marksByKind: {}, sample: false });
    expect(await core.call('articles.get', { article: article.id })).toEqual({ article });
  });

  it('keep styles, reasons and soft wraps of blocks, and are cleaned without moving styles', async () => {
    const core = openCore();
    const { article } = await core.call('articles.create', {
      meta: { title: 'A', outlet: null, authors: [], published: null, address: null, language: 'en' },
      blocks: [
        { role: 'headline', runs: [{ text: ' \n' }] },
        {
          role: 'paragraph',
          runs: [
            { text: 'one ' },
            { text: 'two\0 ', bold: true, italic: true },
            { text: '\r' },
            { text: '\nthree', link: 'https://example.org/' },
            { text: '  ' },
          ],
          reason: 'prose',
          softWrap: true,
        },
        { role: 'furniture', runs: [{ text: 'lone \uD800 unit' }] },
      ],
    });
    expect(article.version.text).toBe('one two\uFFFD\nthree\nlone \uFFFD unit');
    expect(article.version.blocks).toEqual([
      {
        role: 'paragraph',
        runs: [
          { text: 'one ' },
          { text: 'two\uFFFD', bold: true, italic: true },
          { text: '\nthree', link: 'https://example.org/' },
        ],
        reason: 'prose',
        softWrap: true,
      },
      { role: 'furniture', runs: [{ text: 'lone \uFFFD unit' }] },
    ]);
    expect(article.words).toBe(3);
  });

  it('are refused when empty or too large', async () => {
    const core = openCore();
    expect(await core.refused('articles.createFromText', { text: ' \n\t\u00A0 ' })).toMatchObject({
      code: 'emptyText',
    });
    const tooLarge = await core.refused('articles.createFromText', { text: 'é'.repeat(2_500_001) });
    expect(tooLarge).toMatchObject({ code: 'tooLarge', detail: { bytes: 5_000_002, limitBytes: 5_000_000 } });
    const blocks = [{ role: 'paragraph', runs: [{ text: ' ' }] }];
    const meta = { title: 'A', outlet: null, authors: [], published: null, address: null, language: null };
    expect(await core.refused('articles.create', { meta, blocks })).toMatchObject({ code: 'emptyText' });
    expect((await core.call('articles.list', {})).articles).toHaveLength(1);
  });

  it('share one stored text when their words are the same, and nothing else', async () => {
    const core = openCore();
    const text = 'Same words\n\nTwice the very same words.';
    const first = await core.call('articles.createFromText', { text });
    const second = await core.call('articles.createFromText', { text });
    await core.call('marks.create', { article: first.article.id, kind: 'claim', exact: 'very same' });
    expect((await core.call('marks.list', { article: second.article.id })).marks).toEqual([]);
    await core.call('articles.trash', { articles: [first.article.id] });
    await core.call('articles.purge', { articles: [first.article.id] });
    expect((await core.call('articles.get', { article: second.article.id })).article).toEqual(second.article);
    await core.close();
    const db = new Database(core.file, { readonly: true });
    const count = db.prepare("SELECT count(*) FROM text WHERE body LIKE 'Same words%'").pluck().get();
    db.close();
    expect(count).toBe(1);
  });

  it('are described by articles.update; words follow the language', async () => {
    const core = openCore();
    const { article } = await core.call('articles.createFromText', { text: 'ไทย\n\nสวัสดีชาวโลก' });
    const { article: changed } = await core.call('articles.update', {
      article: article.id,
      meta: { title: 'Hello', outlet: 'Post', language: 'th', authors: ['A', ' '].slice(0, 1) },
    });
    expect(changed.meta).toMatchObject({ title: 'Hello', outlet: 'Post', language: 'th', authors: ['A'] });
    expect(changed.rev).toBe(2);
    const back = await core.call('history.undo', {});
    expect(back.done).toEqual({ code: 'articleMeta', params: { title: 'Hello' } });
    const again = (await core.call('articles.get', { article: article.id })).article;
    expect(again).toEqual(article);
    const cleared = await core.call('articles.update', { article: article.id, meta: { outlet: null } });
    expect(cleared.article.rev).toBe(1);
    expect(core.changes.filter((c) => c.type === 'article').length).toBeGreaterThan(2);
  });

  it('go to the trash and come back, in bulk as one step, by Undo too', async () => {
    const core = openCore();
    const ids: string[] = [];
    for (const text of ['One\n\nFirst text here.', 'Two\n\nSecond text here.']) {
      ids.push((await core.call('articles.createFromText', { text })).article.id);
    }
    const titles = async (trashed: boolean) =>
      (await core.call('articles.list', { trashed })).articles.filter((a) => !a.sample).map((a) => a.meta.title);
    await core.call('articles.trash', { articles: ids });
    expect((await core.call('history.get', {})).undo).toEqual({
      code: 'articleTrash',
      params: { count: 2, title: '' },
    });
    expect(await titles(false)).toEqual([]);
    expect((await titles(true)).sort()).toEqual(['One', 'Two']);
    await core.call('history.undo', {});
    expect(await titles(false)).toEqual(['Two', 'One']);
    await core.call('history.redo', {});
    await core.call('articles.restore', { articles: ids.slice(1) });
    expect(await titles(false)).toEqual(['Two']);
    expect((await core.call('history.get', {})).undo).toEqual({
      code: 'articleRestore',
      params: { count: 1, title: 'Two' },
    });
  });

  it('added by a person: Undo puts them into the trash, Redo takes them out', async () => {
    const core = openCore();
    const { article } = await core.call('articles.createFromText', { text: 'One\n\nFirst text here.' });
    const undone = await core.call('history.undo', {});
    expect(undone).toMatchObject({ done: { code: 'articleAdd', params: { title: 'One' } }, skipped: [] });
    expect((await core.call('articles.list', { trashed: true })).articles.map((a) => a.id)).toEqual([article.id]);
    await core.call('history.redo', {});
    expect((await core.call('articles.get', { article: article.id })).article).toEqual(article);
  });

  it('in the trash are read but not changed', async () => {
    const core = openCore();
    const { article } = await core.call('articles.createFromText', { text: 'One\n\nFirst text here.' });
    const { mark } = await core.call('marks.create', { article: article.id, kind: 'claim', exact: 'First text' });
    await core.call('articles.trash', { articles: [article.id] });
    await core.call('articles.get', { article: article.id });
    const writes: [string, object][] = [
      ['marks.create', { article: article.id, kind: 'claim', exact: 'text' }],
      ['marks.update', { mark: mark.id, kind: 'quote' }],
      ['marks.delete', { marks: [mark.id] }],
      ['blocks.setRole', { article: article.id, blocks: [0], role: 'furniture' }],
      ['blocks.setLooked', { article: article.id, blocks: [0], looked: true }],
      ['articles.update', { article: article.id, meta: { title: 'New' } }],
      ['history.undo', { article: article.id }],
    ];
    for (const [operation, input] of writes) {
      expect(await core.refused(operation, input)).toMatchObject({ code: 'conflict', detail: { reason: 'trashed' } });
    }
  });

  it('purged leave nothing: no mark, no words, no history, no tag', async () => {
    const core = openCore();
    const secret = 'Zanzibarquark';
    const text = (n: number): string => `${secret} number ${n}\n\nThe ${secret} text number ${n}.`;
    const ids: string[] = [];
    for (const n of [1, 2]) ids.push((await core.call('articles.createFromText', { text: text(n) })).article.id);
    const keep = (await core.call('articles.createFromText', { text: 'Other\n\nWords to keep.' })).article.id;
    for (const article of ids) {
      await core.call('marks.create', { article, kind: 'claim', exact: `The ${secret}`, note: secret, tags: [secret] });
      await core.call('articles.update', { article, meta: { outlet: secret } });
    }
    await core.call('articles.update', { article: keep, meta: { outlet: 'Kept' } });
    expect(await core.refused('articles.purge', { articles: ids })).toMatchObject({
      code: 'conflict',
      detail: { reason: 'notTrashed' },
    });
    await core.call('articles.trash', { articles: [...ids, keep] });
    await core.call('articles.purge', { articles: ids });
    expect((await core.call('history.get', {})).undo).toEqual({
      code: 'articleTrash',
      params: { count: 1, title: 'Other' },
    });
    for (let step = 0; step < 3; step += 1) {
      const { done, skipped } = await core.call('history.undo', {});
      expect(done).not.toBeNull();
      expect(skipped).toEqual([]);
    }
    expect((await core.call('history.undo', {})).done).toBeNull();
    await core.close();
    expect(fs.readFileSync(core.file).includes(secret)).toBe(false);
    const db = new Database(core.file, { readonly: true });
    const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
    for (const table of tables) {
      const rows = JSON.stringify(db.prepare(`SELECT * FROM "${table}"`).all());
      expect(rows, table).not.toContain(secret);
    }
    db.close();
  });

  it('remember when they were opened, without a step of Undo or a new rev', async () => {
    const core = openCore(undefined, { tools: { now: () => new Date('2026-01-02T03:04:05.678Z') } });
    const { article } = await core.call('articles.createFromText', { text: 'One\n\nFirst text here.' });
    await core.call('articles.setOpened', { article: article.id });
    const after = (await core.call('articles.get', { article: article.id })).article;
    expect(after).toEqual({ ...article, openedAt: '2026-01-02T03:04:05.678Z' });
    expect((await core.call('history.get', {})).undo?.code).toBe('articleAdd');
  });
});

describe('the sample article', () => {
  it('comes back after a purge, out of the trash, and never twice', async () => {
    const core = openCore();
    const sample = async () => (await core.call('articles.list', {})).articles.filter((a) => a.sample);
    const [first] = await sample();
    if (!first) throw new Error('no sample');
    expect((await core.call('history.get', {})).undo).toBeNull();
    expect((await core.call('articles.createSample', {})).article.id).toBe(first.id);
    await core.call('articles.trash', { articles: [first.id] });
    expect((await core.call('articles.createSample', {})).article.id).toBe(first.id);
    expect(await sample()).toHaveLength(1);
    await core.call('articles.trash', { articles: [first.id] });
    await core.call('articles.purge', { articles: [first.id] });
    const again = (await core.call('articles.createSample', {})).article;
    expect(again.id).not.toBe(first.id);
    const [summary] = await sample();
    expect(summary?.marksByKind).toEqual(first.marksByKind);
    expect((await core.call('history.get', {})).undo?.code).toBe('articleAdd');
  });
});

describe('blocks', () => {
  it('change role by the reader; words follow, offsets do not move, Undo goes back', async () => {
    const core = openCore();
    const { article } = await core.call('articles.createFromText', {
      text: 'One bus\n\nA first paragraph, long enough to read.\n\nSubscribe now',
    });
    const { id } = article;
    const before = article.roles;
    expect(before[2]).toBe('furniture');
    const words = async () => (await core.call('articles.get', { article: id })).article.words;
    expect(await words()).toBe(9);
    const { roles } = await core.call('blocks.setRole', { article: id, blocks: [1, 2, 1], role: 'caption' });
    expect(roles).toEqual([before[0], 'caption', 'caption']);
    expect(await words()).toBe(11);
    expect((await core.call('history.get', { article: id })).undo).toEqual({
      code: 'roleChange',
      params: { count: 2, role: 'caption' },
    });
    await core.call('blocks.setRole', { article: id, blocks: [0, 1], role: 'furniture' });
    expect(await words()).toBe(2);
    await core.call('blocks.setRole', { article: id, blocks: [1], role: 'paragraph' });
    const now = (await core.call('articles.get', { article: id })).article;
    expect(now.version).toEqual(article.version);
    expect((await core.call('measures.get', { article: id })).words).toBe(now.words);
    for (let step = 0; step < 3; step += 1) await core.call('history.undo', { article: id });
    expect((await core.call('articles.get', { article: id })).article).toMatchObject({ roles: before, words: 9 });
    for (let step = 0; step < 3; step += 1) await core.call('history.redo', { article: id });
    expect((await core.call('articles.get', { article: id })).article).toMatchObject({
      roles: now.roles,
      words: now.words,
    });
    expect(await core.refused('blocks.setRole', { article: id, blocks: [0, 3], role: 'caption' })).toMatchObject({
      code: 'invalidInput',
      detail: { fields: [{ field: 'blocks.1' }] },
    });
  });

  it('are said to hold nothing to mark, and that is taken back', async () => {
    const core = openCore();
    const { article } = await core.call('articles.createFromText', { text: 'One bus\n\nA first.\n\nA second.' });
    const look = async (blocks: number[], looked: boolean) =>
      (await core.call('blocks.setLooked', { article: article.id, blocks, looked })).looked;
    expect(await look([2, 1], true)).toEqual([1, 2]);
    expect(await look([2, 1], true)).toEqual([1, 2]);
    expect(await look([1], false)).toEqual([2]);
    expect((await core.call('history.get', { article: article.id })).undo).toEqual({
      code: 'lookedAt',
      params: { count: 1, looked: 'no' },
    });
    await core.call('history.undo', { article: article.id });
    await core.call('history.undo', { article: article.id });
    expect((await core.call('articles.get', { article: article.id })).article.looked).toEqual([]);
    await core.call('history.redo', { article: article.id });
    expect((await core.call('articles.get', { article: article.id })).article.looked).toEqual([1, 2]);
  });
});

describe('settings', () => {
  it('keep what was changed, across restarts, and push it', async () => {
    const core = openCore();
    const before = await core.call('settings.get', {});
    await core.call('settings.update', { theme: 'dark', keymap: { 'mark.claim': 'x' } });
    expect(core.changes).toEqual([{ type: 'settings', id: 'settings', article: null }]);
    await core.close();
    const again = openCore(core.folder);
    expect(await again.call('settings.get', {})).toEqual({ ...before, theme: 'dark', keymap: { 'mark.claim': 'x' } });
    expect(await again.refused('settings.update', { textSizePercent: 500 })).toMatchObject({
      code: 'invalidInput',
      detail: { fields: [{ field: 'textSizePercent', problem: 'must be at most 200' }] },
    });
  });
});

describe('a corrected slip', () => {
  it('is kept with its block and stays on its word when the text is cleaned; one that is not true is refused', async () => {
    const core = openCore();
    const meta = { title: 'A', outlet: null, authors: [], published: null, address: null, language: 'en' };
    const runs = [{ text: '\nHere  \nthe ferry stops.  ' }];
    const corrections = [{ at: 8, was: 'teh', now: 'the' }];
    const inputAt = (at: number) => {
      const placed = corrections.map((each) => ({ ...each, at }));
      return { meta, blocks: [{ role: 'paragraph' as const, runs, corrections: placed }] };
    };
    const { article } = await core.call('articles.create', inputAt(8));
    expect(article.version.text).toBe('Here\nthe ferry stops.');
    const kept = (await core.call('articles.get', { article: article.id })).article.version.blocks[0];
    expect(kept?.corrections).toEqual([{ at: 5, was: 'teh', now: 'the' }]);
    expect(await core.refused('articles.create', inputAt(9))).toMatchObject({ code: 'invalidInput' });
  });
});
