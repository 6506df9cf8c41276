import { describe, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../support/core';

const text = [
  'Bus to the mill is cut',
  'The mayor said the bus was empty. The driver said the bus was full.',
  '“It was never empty,” she said, “and never late.”',
  'A family 👨‍👩‍👧 waited by the road.',
].join('\n\n');

async function openArticle(core: TestCore) {
  const { article } = await core.call('articles.createFromText', { text, title: 'Bus' });
  return article;
}

describe('marks.create', () => {
  it('makes a mark at offsets, with its words and a context that tells it from its look-alikes', async () => {
    const core = openCore();
    const article = await openArticle(core);
    const start = article.version.text.indexOf('the bus', article.version.text.indexOf('driver'));
    const { mark, history } = await core.call('marks.create', {
      article: article.id,
      kind: 'claim',
      ranges: [{ start, end: start + 'the bus'.length }],
      note: '  really?\r\n',
      tags: [' number ', 'number', 'bus'],
    });
    const [range] = mark.ranges;
    expect(range?.exact).toBe('the bus');
    const around = `${range?.prefix}${range?.exact}${range?.suffix}`;
    expect(article.version.text.split(around)).toHaveLength(2);
    expect(mark).toMatchObject({ note: '  really?\n', tags: ['number', 'bus'], certainty: null, rev: 1 });
    expect(history.undo).toEqual({ code: 'markCreate', params: { count: 1, kind: 'claim' } });
    expect(core.changes).toContainEqual({ type: 'mark', id: mark.id, article: article.id });
    expect(core.changes.some((c) => c.type === 'history' && c.article === article.id)).toBe(true);
    expect((await core.call('marks.list', { article: article.id })).marks).toEqual([mark]);
  });

  it('joins pieces that touch, orders them, and leaves white space out', async () => {
    const core = openCore();
    const article = await openArticle(core);
    const at = (words: string): number => article.version.text.indexOf(words);
    const first = at('“It was never empty,”');
    const second = at('“and never late.”');
    const { mark } = await core.call('marks.create', {
      article: article.id,
      kind: 'quote',
      ranges: [
        { start: second, end: second + 18 },
        { start: first + 4, end: first + 21 },
        { start: first - 1, end: first + 4 },
      ],
    });
    expect(mark.ranges.map((r) => r.exact)).toEqual(['“It was never empty,”', '“and never late.”']);
  });

  it('never cuts a letter made of several code points', async () => {
    const core = openCore();
    const article = await openArticle(core);
    const start = article.version.text.indexOf('👨‍👩‍👧') + 2;
    const { mark } = await core.call('marks.create', {
      article: article.id,
      kind: 'claim',
      ranges: [{ start, end: start + 1 }],
    });
    expect(mark.ranges[0]?.exact).toBe('👨‍👩‍👧');
  });

  it('finds exact words, and refuses words that stand in several places with the candidates', async () => {
    const core = openCore();
    const article = await openArticle(core);
    const refusal = await core.refused('marks.create', { article: article.id, kind: 'claim', exact: 'the bus was' });
    expect(refusal.code).toBe('ambiguousWords');
    expect(refusal.detail.total).toBe(2);
    const [first, second] = refusal.detail.candidates as {
      start: number;
      end: number;
      prefix: string;
      suffix: string;
    }[];
    expect(article.version.text.slice(second?.start, second?.end)).toBe('the bus was');
    expect(first?.suffix.startsWith(' empty')).toBe(true);
    const { mark } = await core.call('marks.create', {
      article: article.id,
      kind: 'claim',
      exact: 'the bus was',
      prefix: 'The driver said ',
    });
    expect(mark.ranges[0]?.start).toBe(second?.start);
  });

  it('refuses words that are not there, and ranges with nothing to mark', async () => {
    const core = openCore();
    const { id, version } = await openArticle(core);
    const { length } = version.text;
    const create = (more: object) => core.refused('marks.create', { article: id, kind: 'claim', ...more });
    expect(await create({ exact: 'the train' })).toMatchObject({
      code: 'wordsNotFound',
      detail: { exact: 'the train' },
    });
    expect(await create({ exact: 'the bus was', prefix: 'nobody said ' })).toMatchObject({ code: 'wordsNotFound' });
    const lineBreak = version.text.indexOf('\n');
    for (const range of [
      { start: length - 2, end: length + 1 },
      { start: 5, end: 5 },
      { start: 9, end: 4 },
      { start: lineBreak, end: lineBreak + 1 },
    ]) {
      expect(await create({ ranges: [range] })).toMatchObject({ code: 'badRange', detail: { ...range, length } });
    }
    expect(await create({ exact: 'bus', kind: 'rumour' })).toMatchObject({
      code: 'invalidInput',
      detail: { fields: [{ field: 'kind' }] },
    });
    expect((await core.call('history.get', { article: id })).undo).toBeNull();
  });

  it('keeps marks over the same words apart', async () => {
    const core = openCore();
    const { id } = await openArticle(core);
    const make = (kind: string) => core.call('marks.create', { article: id, kind, exact: 'never late' });
    const made = [(await make('quote')).mark.id, (await make('claim')).mark.id].sort();
    expect((await core.call('marks.list', { article: id })).marks.map((m) => m.id)).toEqual(made);
  });
});

describe('marks.update', () => {
  it('changes what is named, and names the change', async () => {
    const core = openCore();
    const { id, version } = await openArticle(core);
    const { mark } = await core.call('marks.create', { article: id, kind: 'claim', exact: 'never late' });
    const label = async (change: object) =>
      (await core.call('marks.update', { mark: mark.id, ...change })).history.undo;
    expect(await label({ kind: 'opinion' })).toEqual({ code: 'markKind', params: { from: 'claim', kind: 'opinion' } });
    expect(await label({ note: 'why' })).toEqual({ code: 'markNote', params: {} });
    expect(await label({ tags: ['late'] })).toEqual({ code: 'markTags', params: {} });
    expect(await label({ certainty: 'unsure' })).toEqual({ code: 'markUpdate', params: {} });
    expect(await label({ note: 'so', tags: [] })).toEqual({ code: 'markUpdate', params: {} });
    const start = version.text.indexOf('and never late');
    expect(await label({ ranges: [{ start, end: start + 14 }] })).toEqual({ code: 'markEdges', params: {} });
    const [now] = (await core.call('marks.list', { article: id })).marks;
    expect(now).toMatchObject({ kind: 'opinion', note: 'so', tags: [], certainty: 'unsure', rev: 7 });
    expect(now?.ranges[0]?.exact).toBe('and never late');
  });

  it('leaves no step where nothing changes', async () => {
    const core = openCore();
    const { id } = await openArticle(core);
    const { mark, history } = await core.call('marks.create', { article: id, kind: 'claim', exact: 'never late' });
    const same = await core.call('marks.update', { mark: mark.id, kind: 'claim', note: '' });
    expect(same).toEqual({ mark, history });
  });

  it('joins successive changes of one group into one step, until something else comes between', async () => {
    const core = openCore();
    const { id } = await openArticle(core);
    const { mark } = await core.call('marks.create', { article: id, kind: 'claim', exact: 'never late' });
    const type = (note: string, group = 'typing-1') => core.call('marks.update', { mark: mark.id, note, group });
    for (const note of ['h', 'ha', 'ha!']) await type(note);
    await type('oh', 'typing-2');
    const noteAfterUndo = async () => {
      await core.call('history.undo', { article: id });
      return (await core.call('marks.list', { article: id })).marks[0]?.note;
    };
    expect(await noteAfterUndo()).toBe('ha!');
    expect(await noteAfterUndo()).toBe('');
    await core.call('history.redo', { article: id });
    await type('ha!?'); // the group's last step was taken back and done again: joined as before, tail cut
    expect(await noteAfterUndo()).toBe('ha!');
    expect((await core.call('history.get', { article: id })).undo?.code).toBe('markNote');
  });

  it('leaves no step where a group ends as it began', async () => {
    const core = openCore();
    const { id } = await openArticle(core);
    const { mark } = await core.call('marks.create', { article: id, kind: 'claim', exact: 'never late' });
    for (const note of ['h', 'ha', '']) await core.call('marks.update', { mark: mark.id, note, group: 'g' });
    const { marks } = await core.call('marks.list', { article: id });
    expect(marks).toEqual([mark]);
    expect((await core.call('history.get', { article: id })).undo?.code).toBe('markCreate');
  });
});

describe('marks.delete', () => {
  it('deletes several in one step and refuses when one is not there', async () => {
    const core = openCore();
    const { id } = await openArticle(core);
    const made: string[] = [];
    for (const exact of ['never late', 'never empty', 'The driver']) {
      made.push((await core.call('marks.create', { article: id, kind: 'claim', exact })).mark.id);
    }
    const missing = '00000000-0000-4000-8000-000000000000';
    expect(await core.refused('marks.delete', { marks: [...made, missing] })).toMatchObject({
      code: 'notFound',
      detail: { type: 'mark', id: missing },
    });
    expect((await core.call('marks.list', { article: id })).marks).toHaveLength(3);
    const before = (await core.call('marks.list', { article: id })).marks;
    const { history } = await core.call('marks.delete', { marks: before.map((m) => m.id) });
    expect(history.undo).toEqual({ code: 'markDelete', params: { count: 3 } });
    expect((await core.call('marks.list', { article: id })).marks).toEqual([]);
    await core.call('history.undo', { article: id });
    expect((await core.call('marks.list', { article: id })).marks).toEqual(before);
  });
});

describe('marks.list', () => {
  it('filters by kind, by words in passage, note and tags, and by ids', async () => {
    const core = openCore();
    const { id } = await openArticle(core);
    const make = async (kind: string, exact: string, more: object = {}) =>
      (await core.call('marks.create', { article: id, kind, exact, ...more })).mark.id;
    const late = await make('claim', 'never late', { note: 'Timetable' });
    const empty = await make('opinion', 'never empty', { tags: ['Numbers'] });
    const list = async (filter: object) =>
      (await core.call('marks.list', { article: id, ...filter })).marks.map((m) => m.id);
    expect(await list({})).toEqual([empty, late]);
    expect(await list({ kind: 'claim' })).toEqual([late]);
    expect(await list({ text: 'NEVER' })).toEqual([empty, late]);
    expect(await list({ text: 'timetable' })).toEqual([late]);
    expect(await list({ text: 'numbers' })).toEqual([empty]);
    expect(await list({ text: '100%' })).toEqual([]);
    expect(await list({ ids: [late] })).toEqual([late]);
    expect(await list({ ids: [] })).toEqual([]);
  });
});

describe('tags.list', () => {
  it('counts tags in use and forgets those that no mark carries', async () => {
    const core = openCore();
    const { articles } = await core.call('articles.list', {});
    await core.call('articles.trash', { articles: articles.map((a) => a.id) });
    const { id } = await openArticle(core);
    const make = async (exact: string, tags: string[]) =>
      (await core.call('marks.create', { article: id, kind: 'claim', exact, tags })).mark.id;
    await make('never late', ['late', 'bus']);
    const second = await make('never empty', ['bus', 'odd']);
    const tags = async () => (await core.call('tags.list', {})).tags;
    expect(await tags()).toEqual([
      { name: 'bus', marks: 2 },
      { name: 'late', marks: 1 },
      { name: 'odd', marks: 1 },
    ]);
    await core.call('marks.delete', { marks: [second] });
    expect(await tags()).toEqual([
      { name: 'bus', marks: 1 },
      { name: 'late', marks: 1 },
    ]);
    await core.call('history.undo', { article: id });
    expect((await tags()).map((t) => t.name)).toEqual(['bus', 'late', 'odd']);
  });
});
