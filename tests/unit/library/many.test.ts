// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BridgeMethods } from '../../../shared/contract';
import type { WorkerLike } from '../../../renderer/importers/parse-in-worker';
import { startHonestWorker } from '../importers/fake-worker';

const createMany = vi.fn<BridgeMethods['articles.createMany']>();
const findSame = vi.fn<BridgeMethods['articles.findSame']>();
const trash = vi.fn<BridgeMethods['articles.trash']>();
const undo = vi.fn<BridgeMethods['history.undo']>();
vi.mock('../../../renderer/services/bridge', () => ({
  getBridge: () => ({
    host: 'browser',
    methods: {
      'articles.createMany': createMany,
      'articles.findSame': findSame,
      'articles.trash': trash,
      'history.undo': undo,
    },
  }),
}));
vi.stubGlobal('Worker', vi.fn<() => WorkerLike>(startHonestWorker));

const many = await import('../../../renderer/library/add/many/many');
const { Twins } = await import('../../../renderer/library/add/many/twins');
const now = () => many.useMany.getState().now;
const file = (name: string, words: string) =>
  new File([`${words}\n\nThe council voted late on Thursday about ${words}, it said.\n`], name);
const asAdded = (title: string, i: number) => ({ id: `id-${i}`, meta: { title }, trashedAt: null }) as never;

beforeEach(() => {
  findSame.mockResolvedValue({ ok: true, value: { found: [] } });
  createMany.mockImplementation(({ articles }) =>
    Promise.resolve({ ok: true, value: { articles: articles.map(({ meta }, i) => asAdded(meta.title, i)) } }),
  );
});
afterEach(() => {
  many.closeMany();
  vi.resetAllMocks();
});

describe('many files at once', () => {
  it('are added in one call, and what came of each is told in the order of the files', async () => {
    findSame.mockImplementation(({ blocks }) => {
      const isKnown = JSON.stringify(blocks).includes('Old quay');
      const found = isKnown ? [{ article: asAdded('Old quay', 9), same: 'text' as const, alike: null }] : [];
      return Promise.resolve({ ok: true, value: { found } });
    });
    await many.addMany([
      file('a.txt', 'Night ferry'),
      file('b.txt', 'Old quay'),
      file('c.pdf', ''),
      file('d.txt', 'Night ferry'),
      file('e.txt', 'New bridge'),
    ]);
    const state = now();
    expect(state.step === 'done' && state.outcomes.map((each) => [each.name, each.state])).toEqual([
      ['a.txt', 'added'],
      ['b.txt', 'known'],
      ['c.pdf', 'refused'],
      ['d.txt', 'twice'],
      ['e.txt', 'added'],
    ]);
    expect(createMany).toHaveBeenCalledTimes(1);
    expect(createMany.mock.calls[0]?.[0].articles.map(({ meta }) => meta.title)).toEqual(['a', 'e']);
  });

  it('of one article are told apart from another: the same words, the same page, nearly the same words', async () => {
    const body = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');
    const blocksOf = (text: string) => [{ role: 'paragraph' as const, runs: [{ text }] }];
    const twins = new Twins();
    twins.add('a.html', {
      blocks: blocksOf(`Teaser. ${body}`),
      meta: { address: 'https://ferry.example/7?utm_source=x' },
    });
    expect(twins.find(blocksOf(`Teaser. ${body}`), null)).toEqual({ as: 'a.html', same: 'text', alike: null });
    expect(twins.find(blocksOf('Other words'), 'http://www.ferry.example/7')).toEqual({
      as: 'a.html',
      same: 'address',
      alike: null,
    });
    expect(twins.find(blocksOf(`Another line here. ${body}`), null)).toEqual({
      as: 'a.html',
      same: 'near',
      alike: { alike: 60, words: 63 },
    });
    expect(twins.find(blocksOf('Quite other words'), 'https://ferry.example/8')).toBeNull();

    await many.addMany([file('a.txt', body), file('b.txt', `${body} too`)]);
    const state = now();
    expect(state.step === 'done' && state.outcomes).toMatchObject([
      { name: 'a.txt', state: 'added' },
      { name: 'b.txt', state: 'twice', as: 'a.txt', same: 'near', file: { name: 'b.txt' } },
    ]);
    expect(createMany.mock.calls[0]?.[0].articles).toHaveLength(1);
    await many.addCopies('twice');
    expect(createMany.mock.calls[1]?.[0].articles).toMatchObject([{ meta: { title: 'b' } }]);
    const after = now();
    expect(after.step === 'done' && after.outcomes.map(({ state: became }) => became)).toEqual(['added', 'added']);
    // Both additions are taken back together.
    trash.mockResolvedValue({ ok: true, value: { articles: [] } });
    many.undoMany();
    await vi.waitFor(() => expect(trash).toHaveBeenCalledTimes(1));
    expect(trash.mock.calls[0]?.[0].articles).toHaveLength(2);
  });

  it('are not added at all when they are cancelled on the way', async () => {
    findSame.mockImplementation(() => {
      many.stopMany();
      return Promise.resolve({ ok: true, value: { found: [] } });
    });
    await many.addMany([file('a.txt', 'Night ferry'), file('b.txt', 'Old quay')]);
    expect(now().step).toBe('idle');
    expect(findSame).toHaveBeenCalledTimes(1);
    expect(createMany).not.toHaveBeenCalled();
  });

  it('stay at hand when adding them is refused', async () => {
    createMany.mockResolvedValueOnce({ ok: false, error: { code: 'saveFailed', message: 'x', detail: {} } });
    await many.addMany([file('a.txt', 'Night ferry'), file('b.txt', 'Old quay')]);
    const state = now();
    expect(state.step).toBe('failed');
    if (state.step === 'failed') await many.addMany(state.files);
    expect(now().step).toBe('done');
  });

  it('ask for nothing to be added where all of them are known', async () => {
    findSame.mockResolvedValue({
      ok: true,
      value: { found: [{ article: asAdded('Old', 1), same: 'address', alike: null }] },
    });
    await many.addMany([file('a.txt', 'Night ferry'), file('b.txt', 'Old quay')]);
    expect(createMany).not.toHaveBeenCalled();
    const state = now();
    expect(state.step === 'done' && many.countOutcomes(state.outcomes)).toEqual({
      added: 0,
      known: 2,
      twice: 0,
      refused: 0,
    });
  });

  it('are taken back together', async () => {
    undo.mockResolvedValue({ ok: true, value: { done: null, skipped: [], history: { undo: null, redo: null } } });
    await many.addMany([file('a.txt', 'Night ferry'), file('b.txt', 'Old quay')]);
    many.undoMany();
    expect(now().step).toBe('idle');
    await vi.waitFor(() => expect(undo).toHaveBeenCalledTimes(1));
  });
});
