// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dispute, Source, Viewpoint, ViewpointId } from '../../../shared/model';
import { FERRY, FERRY_MARKS, idOf } from './sample';

const calls: [string, Record<string, unknown>][] = [];
const history = { undo: null, redo: null };
const touched = { marks: 2, sources: 1, items: 0 };
const view = (n: number, name: string): Viewpoint => ({
  ...{ id: idOf<ViewpointId>(n), layer: FERRY.layer, ord: n, name, rev: 1 },
});
const [keep, close] = [view(701, 'Keep the ferry'), view(702, 'Close it')];
const dispute = (answer: Dispute['answer'], about = ''): Dispute => ({
  ...{ id: idOf(800), layer: FERRY.layer, ord: 0, type: 'dispute', answer, about, rev: 1 },
});
const person = (n: number, name: string, viewpoint: Viewpoint | null): Source => ({
  ...{ id: idOf(n), layer: FERRY.layer, ord: n, name, viewpoint: viewpoint?.id ?? null },
  ...{ speaks: null, identification: null, saysWhy: null, role: null, type: null },
  ...{ affiliation: null, reply: null, note: '', spellings: [name], rev: 1 },
});
const nurse = person(501, 'Ruth Amadi', keep);
const mayor = person(502, 'the mayor', null);
const firm = person(503, 'Quay Lines', close);

const answer =
  (name: string, value: (input: Record<string, unknown>) => unknown) =>
  (input: Record<string, unknown>): Promise<unknown> => {
    calls.push([name, input]);
    return Promise.resolve({ ok: true, value: value(input) });
  };
const methods = {
  'disputes.set': answer('disputes.set', ({ answer: said, about, between }) => ({
    dispute: dispute(said as Dispute['answer'], (about as string | undefined) ?? ''),
    viewpoints: ((between as string[] | undefined) ?? []).map((name, i) => view(710 + i, name)),
    history,
  })),
  'viewpoints.create': answer('viewpoints.create', ({ name }) => ({
    ...{ viewpoint: view(720, String(name)), touched, history },
  })),
  'viewpoints.update': answer('viewpoints.update', ({ name }) => ({ viewpoint: view(701, String(name)), history })),
  'viewpoints.merge': answer('viewpoints.merge', () => ({ viewpoint: close, touched, history })),
  'viewpoints.delete': answer('viewpoints.delete', ({ viewpoints }) => ({ deleted: viewpoints, touched, history })),
  'sources.update': answer('sources.update', ({ viewpoint }) => ({ source: { ...mayor, viewpoint }, history })),
};
vi.mock('../../../renderer/services/bridge', () => ({ getBridge: () => ({ host: 'browser', methods }) }));
// jsdom has no CSS.escape, which React Aria's lists look themselves up with.
vi.stubGlobal('CSS', { escape: (text: string) => text.replaceAll(/[^\w-]/g, String.raw`\$&`) });

const { PanelPane } = await import('../../../renderer/panel/PanelPane');
const { usePanelView } = await import('../../../renderer/panel/panel-state');
const { usePeopleView } = await import('../../../renderer/panel/people/people-view');
const { NO_FILTER } = await import('../../../renderer/panel/logic/filter');
const { nameProblem, readNames } = await import('../../../renderer/panel/viewpoints/names');
const { setAnnouncerSink } = await import('../../../renderer/services/announcer');
const queries = await import('../../../renderer/services/queries');
const { useToasts } = await import('../../../renderer/ui');

const said: string[] = [];
setAnnouncerSink((text) => said.push(text));
const toast = () => useToasts.getState().toasts.at(-1);

beforeEach(() => {
  calls.length = 0;
  said.length = 0;
  useToasts.setState({ toasts: [] });
  usePanelView.setState({ article: null, tab: 'people', filter: NO_FILTER, tableOpen: false, focusList: false });
  usePeopleView.setState({ article: null, person: null, backAt: null });
});
afterEach(cleanup);

function show(viewpoints: Viewpoint[], gate: Dispute | null): void {
  const { queryClient } = queries;
  queryClient.setQueryData(queries.sourcesQuery(FERRY.id).queryKey, [nurse, mayor, firm]);
  queryClient.setQueryData(queries.viewpointsQuery(FERRY.id).queryKey, viewpoints);
  queryClient.setQueryData(queries.itemsQuery(FERRY.id).queryKey, {
    ...{ dispute: gate, headline: null, absences: [], checks: [] },
  });
  const acts = { onOpenMark: vi.fn(), onOpenParagraph: vi.fn(), onOpenWords: vi.fn() };
  render(
    <QueryClientProvider client={queryClient}>
      <PanelPane article={FERRY} marks={FERRY_MARKS} selected={null} {...acts} />
    </QueryClientProvider>,
  );
}
const press = (element: HTMLElement) => fireEvent.click(element);
const section = () => within(screen.getByRole('region', { name: 'Viewpoints' }));
const choose = async (viewpoint: string, act: string) => {
  press(section().getByRole('button', { name: `What to do with the viewpoint ${viewpoint}` }));
  press(await screen.findByRole('menuitem', { name: act }));
};

describe('the question before viewpoints', () => {
  it('comes first: nothing else is asked until it is answered with yes', async () => {
    show([], null);
    expect(section().queryByRole('textbox')).toBeNull();
    expect(section().getByText(/^Until you answer with yes, no figure sets/)).toBeTruthy();
    press(section().getByRole('radio', { name: 'yes' }));
    await vi.waitFor(() => expect(calls).toEqual([['disputes.set', { article: FERRY.id, answer: 'yes' }]]));
    await vi.waitFor(() => expect(said).toEqual(['Is this a dispute? yes.']));
    expect(await section().findByRole('textbox', { name: 'Between whom?' })).toBeTruthy();
  });
  it('keeps what it is about, and takes several sides in one step', async () => {
    show([], dispute('yes'));
    const about = section().getByRole('textbox', { name: 'What is it about?' });
    fireEvent.change(about, { target: { value: 'the night ferry' } });
    fireEvent.blur(about);
    await vi.waitFor(() => expect(calls.at(-1)?.[1]).toMatchObject({ answer: 'yes', about: 'the night ferry' }));
    const between = section().getByRole('textbox', { name: 'Between whom?' });
    fireEvent.change(between, { target: { value: 'Keep it; close it ; keep  IT' } });
    fireEvent.submit(between);
    await vi.waitFor(() =>
      expect(calls.at(-1)?.[1]).toMatchObject({ answer: 'yes', between: ['Keep it', 'close it'] }),
    );
    expect(await section().findByRole('heading', { name: 'Keep it' })).toBeTruthy();
  });
  it('leaves the answer no as it is when viewpoints are added', async () => {
    show([keep], dispute('no'));
    const field = section().getByRole('textbox', { name: 'Another viewpoint' });
    fireEvent.change(field, { target: { value: 'a; b' } });
    fireEvent.submit(field);
    await vi.waitFor(() => expect(calls.at(-1)?.[1]).toMatchObject({ answer: 'no', between: ['a', 'b'] }));
  });
});

describe('viewpoints', () => {
  it('show who stands under each, and who under none', () => {
    show([keep, close], dispute('yes'));
    const namesIn = (list: string) =>
      within(section().getByRole('list', { name: list }))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent);
    expect(namesIn('Under Keep the ferry')).toEqual(['Ruth Amadi']);
    expect(namesIn('Under none')).toEqual(['the mayor']);
  });
  it('take people in, those under none offered first, and let them out', async () => {
    show([keep, close], dispute('yes'));
    press(section().getByRole('button', { name: 'Put somebody under it: Keep the ferry' }));
    const offered = within(await screen.findByRole('menu')).getAllByRole('menuitem');
    expect(offered.map(({ textContent }) => textContent)).toEqual(['the mayor', 'Quay Lines (now under Close it)']);
    press(offered[0]!);
    await vi.waitFor(() => expect(calls).toEqual([['sources.update', { source: mayor.id, viewpoint: keep.id }]]));
    await vi.waitFor(() => expect(said).toEqual(['the mayor stands under “Keep the ferry”.']));
    press(section().getByRole('button', { name: 'Take Ruth Amadi out from under Keep the ferry' }));
    await vi.waitFor(() => expect(calls.at(-1)).toEqual(['sources.update', { source: nurse.id, viewpoint: null }]));
  });
  it('are made one, and what went along is told', async () => {
    show([keep, close], dispute('yes'));
    await choose('Keep the ferry', 'Same viewpoint as …');
    const dialog = await screen.findByRole('dialog', { name: 'Same viewpoint as “Keep the ferry”' });
    expect(dialog.textContent).toContain('What stands under “Keep the ferry” goes under “Close it”: 1 person.');
    press(within(dialog).getByRole('button', { name: 'Make them one' }));
    await vi.waitFor(() =>
      expect(toast()?.text).toBe('“Keep the ferry” is now “Close it”, with 1 person and 2 marks.'),
    );
    expect(calls).toEqual([['viewpoints.merge', { into: close.id, from: [keep.id] }]]);
    expect(toast()?.action?.label).toBe('Undo');
    expect(queries.queryClient.getQueryData<Source[]>(queries.sourcesQuery(FERRY.id).queryKey)?.[0]?.viewpoint).toBe(
      close.id,
    );
  });
  it('are deleted after a question; nobody is left under what is gone', async () => {
    show([keep, close], dispute('yes'));
    await choose('Keep the ferry', 'Delete …');
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog.textContent).toContain('The one person under it stays, under none.');
    press(within(dialog).getByRole('button', { name: 'Delete' }));
    await vi.waitFor(() =>
      expect(toast()?.text).toBe(
        'Viewpoint “Keep the ferry” deleted. 1 person stands under none now. 2 marks are under none now.',
      ),
    );
    expect(
      queries.queryClient.getQueryData<Source[]>(queries.sourcesQuery(FERRY.id).queryKey)?.[0]?.viewpoint,
    ).toBeNull();
  });
  it('are renamed to a name that is free', async () => {
    show([keep, close], dispute('yes'));
    await choose('Keep the ferry', 'Rename …');
    const dialog = await screen.findByRole('dialog', { name: 'Rename “Keep the ferry”' });
    const field = within(dialog).getByRole('textbox', { name: 'Name' });
    fireEvent.change(field, { target: { value: 'close IT' } });
    expect(within(dialog).getByText('There is a viewpoint of that name already.')).toBeTruthy();
    fireEvent.change(field, { target: { value: 'Night ferry stays' } });
    press(within(dialog).getByRole('button', { name: 'Rename' }));
    await vi.waitFor(() =>
      expect(calls).toEqual([['viewpoints.update', { viewpoint: keep.id, name: 'Night ferry stays' }]]),
    );
  });
});

describe('names of viewpoints', () => {
  it('stand apart by semicolons, none twice, none empty', () => {
    expect(readNames(' a ;; b  c\n A;')).toEqual(['a', 'b c']);
    expect(readNames(' ; ')).toEqual([]);
  });
  it('are no way of making somebody known, nor taken, nor too long', () => {
    expect(nameProblem('“Unnamed”', [])).toBe('notAViewpoint');
    expect(nameProblem('keep the FERRY', [keep])).toBe('taken');
    expect(nameProblem('keep the FERRY', [keep], keep.id)).toBeNull();
    expect(nameProblem('x'.repeat(201), [])).toBe('tooLong');
    expect(nameProblem('The unnamed road', [keep])).toBeNull();
  });
});
