// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openBringBack } from '../../../renderer/bring-back/bring-back-state';
import { BringBackSheet } from '../../../renderer/bring-back/BringBackSheet';
import { setAnnouncerSink } from '../../../renderer/services/announcer';
import { isWorthSaying } from '../../../renderer/services/incoming-file';
import { queryClient } from '../../../renderer/services/queries';
import type { ChangedEvent, ImportProgress, Result } from '../../../shared/contract';

// jsdom has no CSS object; dialogs ask for it.
vi.stubGlobal('CSS', { escape: (text: string) => text });

type Answer = (result: Result<unknown>) => void;
/** What the core was asked and has not answered. */
const asked = new Map<string, Answer>();
const listeners = new Set<(event: ChangedEvent) => void>();
const dropped: string[] = [];
const said: string[] = [];

const ask = (name: string) => () => new Promise<Result<unknown>>((resolve) => asked.set(name, resolve));
const bridge = {
  host: 'browser',
  methods: {
    'imports.preview': ask('preview'),
    'imports.apply': ask('apply'),
    'history.undo': ask('undo'),
    'history.step': ask('step'),
  },
  sendFile: () => Promise.resolve({ ok: true, value: { upload: 'u1', bytes: 1 } }),
  dropFile(upload: string) {
    dropped.push(upload);
    return Promise.resolve();
  },
  onChanged(listener: (event: ChangedEvent) => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  onCommand: () => () => {},
};
Object.defineProperty(window, 'plumbline', { value: bridge });

const tell = (progress: Partial<ImportProgress>): void =>
  act(() => {
    for (const listener of listeners) {
      listener({
        records: [],
        progress: { upload: 'u1', doing: 'saving', unit: 'articles', done: 0, total: 0, ...progress },
      });
    }
  });
const answer = (name: string, result: Result<unknown>): Promise<void> => act(async () => asked.get(name)?.(result));
const preview = {
  format: 'archive',
  title: null,
  articles: Array.from({ length: 200 }, (_, i) => ({
    ...{ key: `k${i}`, title: `Ferry ${i}`, article: null, outcome: 'new', problem: null, marks: 1 },
  })),
  lists: [],
  marks: [],
};

beforeEach(() => {
  asked.clear();
  dropped.length = 0;
  said.length = 0;
  setAnnouncerSink((text) => said.push(text));
});
afterEach(cleanup);

async function openWithFile(): Promise<void> {
  openBringBack(new File(['x'], 'all.plumb'));
  render(
    <QueryClientProvider client={queryClient}>
      <BringBackSheet />
    </QueryClientProvider>,
  );
  await vi.waitFor(() => expect(asked.has('preview')).toBe(true));
}

it('shows how many of how many articles are done, and says it now and then, not every time', async () => {
  await openWithFile();
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBeNull();
  tell({ doing: 'reading', unit: 'parts', done: 5, total: 20 });
  expect(screen.getByText('Reading the file: 25 %')).toBeTruthy();
  tell({ upload: 'another', doing: 'saving', done: 1, total: 2 });
  expect(screen.queryByText(/1 of 2/)).toBeNull();
  await answer('preview', { ok: true, value: preview });
  fireEvent.click(screen.getByRole('button', { name: 'Bring in' }));
  await vi.waitFor(() => expect(asked.has('apply')).toBe(true));
  said.length = 0;
  for (let done = 0; done <= 200; done += 1) tell({ doing: 'saving', done, total: 200 });
  expect(screen.getByText('Bringing in: 200 of 200 articles')).toBeTruthy();
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('200');
  expect(said).toEqual([
    'Bringing in: 0 of 200 articles',
    'Bringing in: 50 of 200 articles',
    'Bringing in: 100 of 200 articles',
    'Bringing in: 150 of 200 articles',
  ]);
});

it('lets the file go at Stop, and says that nothing was changed', async () => {
  await openWithFile();
  await answer('preview', { ok: true, value: preview });
  fireEvent.click(screen.getByRole('button', { name: 'Bring in' }));
  await vi.waitFor(() => expect(asked.has('apply')).toBe(true));
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(dropped).toEqual(['u1']);
  await answer('apply', { ok: false, error: { code: 'cancelled', message: '', detail: {} } });
  expect(screen.getByRole('alert').textContent).toBe('Stopped. Nothing was changed.');
  expect(screen.getByRole('button', { name: 'Choose a file' })).toBeTruthy();
});

it('of little work nothing is said on the way', () => {
  const news = (done: number): ImportProgress => ({
    ...{ upload: 'u1', doing: 'placing', unit: 'marks', done, total: 12 },
  });
  expect([isWorthSaying(null, news(0)), isWorthSaying(news(0), news(6))]).toEqual([false, false]);
});

it('takes back the import and nothing else: where another step came after, it says so', async () => {
  const step = '7-0123456789abcdef';
  await openWithFile();
  await answer('preview', { ok: true, value: preview });
  fireEvent.click(screen.getByRole('button', { name: 'Bring in' }));
  await vi.waitFor(() => expect(asked.has('apply')).toBe(true));
  await answer('apply', { ok: true, value: { ...preview, history: { undo: null, redo: null }, step } });
  await answer('step', { ok: true, value: { step } });
  expect(screen.getByRole('button', { name: 'Undo' }).hasAttribute('disabled')).toBe(false);
  asked.delete('step');
  void queryClient.invalidateQueries({ queryKey: ['history', null] });
  await vi.waitFor(() => expect(asked.has('step')).toBe(true));
  await answer('step', { ok: true, value: { step: '8-0123456789abcdef' } });
  const undo = screen.getByRole('button', { name: 'Undo' });
  expect(undo.hasAttribute('disabled')).toBe(true);
  expect(screen.getByText(/Something else was done or taken back since/)).toBeTruthy();
  expect(asked.has('undo')).toBe(false);
});
