import Database from 'better-sqlite3';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchPart } from '../../../shared/contract';
import { makeFolder, openCore, type TestCore } from '../../support/core';

const SEED = 20_261_124;
const add = async (core: TestCore, text: string, meta: object = {}) =>
  (await core.call('articles.createFromText', { text, ...meta })).article;

/** A core without the sample article. */
async function openEmpty(folder?: string): Promise<TestCore> {
  const core = openCore(folder);
  const { articles } = await core.call('articles.list', {});
  const samples = articles.filter((article) => article.sample).map((article) => article.id);
  if (samples.length > 0) await core.call('articles.trash', { articles: samples });
  return core;
}

/** What is found, as part, title and the found words. */
async function find(core: TestCore, text: string, parts?: SearchPart[]): Promise<string[]> {
  const answer = await core.call('articles.search', { text, ...(parts ? { parts } : {}) });
  return answer.parts.flatMap(({ part, rows }) =>
    rows.map(({ title, snippet }) => {
      const words = snippet.found.map(({ start, end }) => snippet.text.slice(start, end)).join('|');
      return `${part}: ${title}: ${words}`;
    }),
  );
}

describe('full-text search', () => {
  it('finds words in titles, texts, marked words and notes, and says where', async () => {
    const core = await openEmpty();
    const article = await add(core, 'The ferry stays in harbour, said the harbour master.\n\nNobody rowed across.', {
      title: 'Ferry news',
    });
    const { mark } = await core.call('marks.create', {
      article: article.id,
      kind: 'quote',
      exact: 'harbour master',
      note: 'Ask Ottoline about the pontoon',
      tags: ['boats'],
    });
    await core.call('absences.create', { article: article.id, what: 'voice', text: 'No passenger of the pontoon' });

    expect(await find(core, 'ferry')).toEqual(['title: Ferry news: Ferry', 'text: Ferry news: ferry']);
    expect(await find(core, 'harbour mas')).toEqual([
      'text: Ferry news: harbour|harbour|master',
      'mark: Ferry news: harbour|master',
    ]);
    expect(await find(core, 'ottoline')).toEqual(['note: Ferry news: Ottoline']);
    expect(await find(core, 'boats')).toEqual(['note: Ferry news: boats']);
    expect((await find(core, 'pontoon')).sort()).toEqual(['note: Ferry news: pontoon', 'note: Ferry news: pontoon']);
    const { parts } = await core.call('articles.search', { text: 'rowed', parts: ['text'] });
    const at = parts[0]?.rows[0]?.at;
    expect(at && article.version.text.slice(at.start, at.end)).toBe('rowed');
    const marks = await core.call('articles.search', { text: 'master', parts: ['mark'] });
    expect(marks.parts[0]?.rows[0]).toMatchObject({ article: article.id, mark: mark.id, kind: 'quote', at: null });
  });

  it('needs every word, takes the last as a start, and folds case and accents', async () => {
    const core = await openEmpty();
    await add(core, 'Café Zoë serves crème brûlée at Straße 9 near Łódź.', { title: 'One' });
    for (const typed of ['cafe', 'CAFÉ zoe', 'creme brulee', 'strasse', 'lodz', 'caf', 'serves bru', 'Cafe\u0301'])
      expect(await find(core, typed, ['text']), typed).toHaveLength(1);
    expect(await find(core, 'cafe tea', ['text'])).toEqual([]);
    expect(await find(core, 'serv cafe', ['text'])).toEqual([]);
  });

  it('finds words of scripts without spaces, short words and emoji', async () => {
    const core = await openEmpty();
    await add(core, '市長は橋を直すと言った。', { title: 'ja', language: 'ja' });
    await add(core, '北京的天气很好，记者说。', { title: 'zh', language: 'zh' });
    await add(core, 'นายกเทศมนตรีบอกว่าจะซ่อมสะพาน', { title: 'th', language: 'th' });
    await add(core, 'قال المُعَلِّم إن الجسر قديم', { title: 'ar', language: 'ar' });
    await add(core, 'It is up to us 🚲 now.', { title: 'en' });
    expect(await find(core, '橋', ['text'])).toEqual(['text: ja: 橋']);
    expect(await find(core, '天气', ['text'])).toEqual(['text: zh: 天气']);
    expect(await find(core, '气天', ['text'])).toEqual([]);
    expect(await find(core, 'สะพาน', ['text'])).toEqual(['text: th: สะพาน']);
    expect(await find(core, 'المعلم', ['text'])).toHaveLength(1);
    expect(await find(core, 'us', ['text'])).toEqual(['text: en: us']);
    expect(await find(core, '🚲', ['text'])).toEqual(['text: en: 🚲']);
  });

  it('takes nothing that is typed for an operator', async () => {
    const core = await openEmpty();
    await add(core, 'Bread near the oven, or not: a "crust" and a star*.', { title: 'Loaf' });
    for (const typed of ['"crust', 'bread NEAR', 'oven OR', 'NOT', 'star*', '-crust', '^bread', 'a "crust" AND a'])
      expect(await find(core, typed, ['text']), typed).toHaveLength(1);
    for (const typed of ['bread OR cake', 'words:bread', 'NEAR(bread oven)', 'bread NOT cake', 'bread -cake'])
      expect(await find(core, typed, ['text']), typed).toEqual([]);
    for (const typed of ['', '   ', '*', '"', '()', '""*', '\u0000', '---'])
      expect(await find(core, typed)).toEqual([]);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (typed) => {
        expect((await core.client.call('articles.search', { text: typed })).ok).toBe(true);
      }),
      { seed: SEED, numRuns: 200 },
    );
    expect(core.faults).toEqual([]);
  });

  it('finds a word among signs that other programs take for operators, and finds nothing by the signs alone', async () => {
    const core = await openEmpty();
    const words = ['weir', 'Überlauf', '放流', 'مياه', '🚣'];
    await add(core, `The weir and its Überlauf. 放流 مياه 🚣 at noon.`, { title: 'Outflow' });
    const signs = [
      '"',
      "'",
      '*',
      '-',
      '^',
      '(',
      ')',
      ':',
      '+',
      '{',
      '}',
      ',',
      '\0',
      '\\',
      ';',
      '--',
      '“',
      '\u202E',
      '\u200F',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...words),
        fc.array(fc.constantFrom(...signs), { maxLength: 6 }),
        fc.array(fc.constantFrom(...signs), { maxLength: 6 }),
        async (word, before, after) => {
          const alone = [...before, ...after].join(' ');
          expect(await find(core, alone)).toEqual([]);
          const found = await find(core, `${before.join(' ')} ${word} ${after.join(' ')}`, ['text']);
          expect(found).toHaveLength(1);
        },
      ),
      { seed: SEED, numRuns: 200 },
    );
    expect(core.faults).toEqual([]);
  });

  it('is in step after undo, redo, trash, restore, a change of title and a purge', async () => {
    const core = await openEmpty();
    const article = (await add(core, 'A quiet text about lanterns.', { title: 'Lanterns' })).id;
    const { mark } = await core.call('marks.create', { article, kind: 'claim', exact: 'quiet text', note: 'wobbly' });
    expect(await find(core, 'wobbly')).toHaveLength(1);
    await core.call('history.undo', { article });
    expect(await find(core, 'wobbly')).toEqual([]);
    expect(await find(core, 'quiet', ['mark'])).toEqual([]);
    await core.call('history.redo', { article });
    expect(await find(core, 'wobbly')).toHaveLength(1);
    await core.call('marks.update', { mark: mark.id, note: 'steady' });
    expect([await find(core, 'wobbly'), await find(core, 'steady')]).toEqual([[], ['note: Lanterns: steady']]);
    await core.call('articles.update', { article, meta: { title: 'Lamps' } });
    expect([await find(core, 'lanterns', ['title']), await find(core, 'lamps')]).toEqual([[], ['title: Lamps: Lamps']]);
    await core.call('articles.trash', { articles: [article] });
    for (const typed of ['lamps', 'lanterns', 'quiet', 'steady']) expect(await find(core, typed)).toEqual([]);
    await core.call('articles.restore', { articles: [article] });
    for (const typed of ['lamps', 'lanterns', 'quiet', 'steady']) expect(await find(core, typed)).not.toEqual([]);
    await core.call('articles.trash', { articles: [article] });
    await core.call('articles.purge', { articles: [article] });
    expect(await find(core, 'lanterns')).toEqual([]);
    await core.close();
    expect(fs.readFileSync(core.file).includes('lanterns')).toBe(false);
  });

  it('pages through what it finds, within given articles where some are given', async () => {
    const core = await openEmpty();
    const made = [];
    for (let i = 0; i < 7; i += 1) made.push(await add(core, `Pebble number ${i}.`, { title: `P${i}` }));
    const page = async (offset: number) =>
      (await core.call('articles.search', { text: 'pebble', parts: ['text'], limit: 3, offset })).parts[0];
    const pages = [await page(0), await page(3), await page(6)];
    expect(pages.map((p) => [p?.total, p?.rows.length])).toEqual([
      [7, 3],
      [7, 3],
      [7, 1],
    ]);
    expect(new Set(pages.flatMap((p) => p?.rows.map((row) => row.article))).size).toBe(7);
    const within = made.slice(2, 4).map((article) => article.id);
    const some = await core.call('articles.search', { text: 'pebble', parts: ['text'], within });
    expect(some.parts[0]?.rows.map((row) => row.title).sort()).toEqual(['P2', 'P3']);
  });

  it('is made anew when its index is damaged, and by asking', async () => {
    const folder = makeFolder();
    const first = await openEmpty(folder);
    await add(first, 'Thistles grow.', { title: 'T' });
    await first.close();
    const file = path.join(folder, 'plumbline.sqlite');
    const spoil = (sql: string) => {
      const db = new Database(file);
      db.unsafeMode(true);
      db.pragma('writable_schema = ON');
      db.exec(sql);
      db.close();
    };
    spoil("UPDATE search_text_data SET block = x'00000000ffffffff'");
    const second = openCore(folder);
    expect(await find(second, 'thistles')).toEqual(['text: T: Thistles']);
    await second.close();
    spoil("UPDATE search_text_data SET block = x'ff'");
    const third = openCore(folder);
    await add(third, 'More thistles.', { title: 'M' });
    expect(await find(third, 'thistles', ['text'])).toHaveLength(2);
    await third.call('search.rebuild', {});
    expect(await find(third, 'thistles', ['text'])).toHaveLength(2);
    expect([first.faults, second.faults, third.faults]).toEqual([[], [], []]);
  });
});
