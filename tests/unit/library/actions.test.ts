// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { HistoryLabel } from '../../../shared/contract';
import { setAnnouncerSink } from '../../../renderer/services/announcer';
import { useToasts } from '../../../renderer/ui';
import { makeSummary } from './summaries';

const calls: string[] = [];
let done: HistoryLabel | null = null;
let skipped: { type: string; id: string }[] = [];
const history = { undo: null, redo: null };
const answer =
  (name: string, value: (input: never) => unknown) =>
  (input: never): Promise<unknown> => {
    calls.push(name);
    return Promise.resolve({ ok: true, value: value(input) });
  };
const methods = {
  'articles.trash': answer('articles.trash', ({ articles }: { articles: string[] }) => ({ articles })),
  'articles.restore': answer('articles.restore', ({ articles }: { articles: string[] }) => ({ articles })),
  'articles.update': answer('articles.update', ({ meta }: { meta: object }) => ({
    article: { meta: { title: 'New', ...meta } },
  })),
  'history.undo': answer('history.undo', () => ({ done, skipped, history })),
  'history.redo': answer('history.redo', () => ({ done, skipped, history })),
};
vi.mock('../../../renderer/services/bridge', () => ({ getBridge: () => ({ host: 'browser', methods }) }));

const { redoLibrary, saveDetails, trashArticles, undoLibrary } = await import('../../../renderer/library/actions');

const said: string[] = [];
setAnnouncerSink((text) => said.push(text));
const toast = () => useToasts.getState().toasts.at(-1);
const ferry = makeSummary({ title: 'Night ferry' });
const clinic = makeSummary({ title: 'Clinic' });

beforeEach(() => {
  calls.length = 0;
  said.length = 0;
  done = null;
  skipped = [];
  useToasts.setState({ toasts: [] });
});

describe('moving articles to the trash', () => {
  it('says so aloud and in sight, and the toast takes it back through the history', async () => {
    await trashArticles([ferry, clinic]);
    expect(said).toEqual(['2 articles are in the trash.']);
    expect(toast()?.text).toBe(said[0]);
    toast()?.action?.run();
    await vi.waitFor(() => expect(calls).toEqual(['articles.trash', 'history.undo']));
  });

  it('takes back its own change only, when others came after it', async () => {
    await trashArticles([ferry]);
    const first = toast();
    await trashArticles([clinic]);
    expect(useToasts.getState().toasts).toHaveLength(1);
    first?.action?.run();
    await vi.waitFor(() => expect(calls).toEqual(['articles.trash', 'articles.trash', 'articles.restore']));
  });

  it('does nothing for no articles', async () => {
    await trashArticles([]);
    expect(calls).toEqual([]);
  });
});

describe('details of a saved article', () => {
  it('can be taken back from the toast, also after other changes', async () => {
    await saveDetails(ferry.id, ferry.meta, { title: 'New' });
    const first = toast();
    expect(first?.text).toBe('Details of “New” saved.');
    await trashArticles([clinic]);
    calls.length = 0;
    first?.action?.run();
    await vi.waitFor(() => expect(calls).toEqual(['articles.update']));
  });
});

describe('undo and redo in the library', () => {
  it('name what was taken back, and what could not be', async () => {
    done = { code: 'articleTrash', params: { count: 2, title: 'Night ferry' } };
    skipped = [{ type: 'article', id: 'x' }];
    await undoLibrary();
    expect(said[0]).toBe(
      'Taken back: moving 2 articles to the trash. One article was changed since and stays as it is.',
    );
  });

  it('say when there is nothing', async () => {
    await undoLibrary();
    await redoLibrary();
    expect(said).toEqual(['There is nothing to take back.', 'There is nothing to do again.']);
    expect(toast()).toBeUndefined();
  });
});
