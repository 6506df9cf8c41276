// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mark, Source, ViewpointId } from '../../../shared/model';
import { FERRY, FERRY_MARKS, idOf } from './sample';

const calls: [string, Record<string, unknown>][] = [];
let refuses = false;
const history = { undo: null, redo: null };
const touched = { marks: 1, sources: 0, items: 0 };
let people: Source[] = [];
const answer =
  (name: string, value: (input: Record<string, unknown>) => unknown) =>
  (input: Record<string, unknown>): Promise<unknown> => {
    calls.push([name, input]);
    const error = { code: 'saveFailed', message: 'no', detail: {} };
    return Promise.resolve(refuses ? { ok: false, error } : { ok: true, value: value(input) });
  };
const find = (id: unknown): Source => people.find((each) => each.id === id) ?? people[0]!;
const methods = {
  'sources.update': answer('sources.update', ({ source, ...facts }) => ({
    source: { ...find(source), ...facts },
    history,
  })),
  'sources.merge': answer('sources.merge', ({ into }) => ({ source: find(into), touched, history })),
  'sources.split': answer('sources.split', ({ source, name }) => ({
    source: find(source),
    created: { ...find(source), id: idOf(900), name },
    touched,
    history,
  })),
  'sources.delete': answer('sources.delete', ({ sources }) => ({ deleted: sources, touched, history })),
};
vi.mock('../../../renderer/services/bridge', () => ({ getBridge: () => ({ host: 'browser', methods }) }));

const { PanelPane } = await import('../../../renderer/panel/PanelPane');
const { usePanelView } = await import('../../../renderer/panel/panel-state');
const { NO_FILTER } = await import('../../../renderer/panel/logic/filter');
const { openPerson, usePeopleView } = await import('../../../renderer/panel/people/people-view');
const { setAnnouncerSink } = await import('../../../renderer/services/announcer');
const queries = await import('../../../renderer/services/queries');
const { useToasts } = await import('../../../renderer/ui');

// jsdom has no CSS.escape; the list boxes of React Aria need one.
vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/[^\w-]/gu, (sign) => `\\${sign}`) });

const said: string[] = [];
setAnnouncerSink((text) => said.push(text));

const person = (n: number, name: string, more: Partial<Source> = {}): Source => ({
  id: idOf(n),
  layer: FERRY.layer,
  ord: n,
  name,
  ...{ speaks: null, identification: null, saysWhy: null, role: null, type: null },
  ...{ affiliation: null, viewpoint: null, reply: null, note: '', spellings: [name], rev: 1 },
  ...more,
});
const mayor = person(501, 'the mayor');
const nurses = person(502, 'Nurses', { spellings: ['Nurses', 'night nurses'] });
const marks: Mark[] = FERRY_MARKS.map((mark) => (mark.kind === 'quote' ? { ...mark, source: mayor.id } : mark));

beforeEach(() => {
  calls.length = 0;
  said.length = 0;
  refuses = false;
  useToasts.setState({ toasts: [] });
});
afterEach(cleanup);

function show(list: Source[], open?: Source): void {
  people = list;
  const { queryClient } = queries;
  queryClient.setQueryData(queries.sourcesQuery(FERRY.id).queryKey, list);
  queryClient.setQueryData(queries.viewpointsQuery(FERRY.id).queryKey, [
    { id: idOf<ViewpointId>(700), layer: FERRY.layer, ord: 0, name: 'Those who cross', rev: 1 },
  ]);
  queryClient.setQueryData(queries.itemsQuery(FERRY.id).queryKey, {
    ...{ dispute: null, headline: null, absences: [], checks: [] },
  });
  usePanelView.setState({ article: null, tab: 'people', filter: NO_FILTER, tableOpen: false, focusList: false });
  usePeopleView.setState({ article: null, person: null, backAt: null });
  if (open) openPerson(FERRY.id, open.id);
  const acts = { onOpenMark: vi.fn(), onOpenParagraph: vi.fn(), onOpenWords: vi.fn() };
  render(
    <QueryClientProvider client={queryClient}>
      <PanelPane article={FERRY} marks={marks} selected={null} {...acts} />
    </QueryClientProvider>,
  );
}
const press = (element: HTMLElement) => fireEvent.click(element);
const pick = async (label: RegExp, option: string) => {
  press(screen.getByRole('button', { name: label }));
  press(within(await screen.findByRole('listbox')).getByRole('option', { name: option }));
};
const toast = () => useToasts.getState().toasts.at(-1)?.text;

describe('one person in full', () => {
  it('opens from the list, with the focus on the name, and goes back to their line', () => {
    show([mayor, nurses]);
    const line = () =>
      within(screen.getByRole('list', { name: /^People and papers/ })).getByRole('button', { name: 'Nurses' });
    press(line());
    const heading = screen.getByRole('heading', { name: 'Nurses', level: 2 });
    expect(document.activeElement).toBe(heading);
    expect(screen.getByText('Named once in the text.')).toBeTruthy();
    press(screen.getByRole('button', { name: 'All people' }));
    expect(document.activeElement).toBe(line());
  });
  it('keeps each answer at once, and says it', async () => {
    show([mayor, nurses], nurses);
    await pick(/How the text makes them known/, 'unnamed');
    await vi.waitFor(() =>
      expect(calls).toEqual([['sources.update', { source: nurses.id, identification: 'unnamed' }]]),
    );
    await vi.waitFor(() => expect(said).toEqual(['Nurses. How the text makes them known: unnamed.']));
    // Why they are unnamed is asked of the unnamed only.
    press(await screen.findByRole('radio', { name: 'yes' }));
    await vi.waitFor(() => expect(calls.at(-1)).toEqual(['sources.update', { source: nurses.id, saysWhy: 'yes' }]));
    await pick(/^under none Viewpoint|Viewpoint/, 'Those who cross');
    await vi.waitFor(() => expect(calls.at(-1)?.[1]).toEqual({ source: nurses.id, viewpoint: idOf(700) }));
  });
  it('keeps a text when its field is left, once, and what was typed when the core refuses', async () => {
    show([mayor, nurses], nurses);
    const field = screen.getByRole('textbox', { name: /Belongs to/ });
    fireEvent.change(field, { target: { value: 'the Eastside clinic' } });
    expect(calls).toEqual([]);
    refuses = true;
    fireEvent.blur(field);
    await vi.waitFor(() => expect(said).toHaveLength(1));
    expect((field as HTMLInputElement).value).toBe('the Eastside clinic');
    refuses = false;
    fireEvent.keyDown(field, { key: 'Enter' });
    await vi.waitFor(() =>
      expect(calls.at(-1)?.[1]).toEqual({ source: nurses.id, affiliation: 'the Eastside clinic' }),
    );
    fireEvent.blur(field);
    expect(calls).toHaveLength(2);
  });
  it('says that who has quotes speaks, and does not offer the contrary', async () => {
    show([mayor, nurses], mayor);
    expect(screen.getByText('A quote is given to them, so they speak.')).toBeTruthy();
    press(screen.getByRole('button', { name: /Do they speak/ }));
    const options = within(await screen.findByRole('listbox')).getAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual(['not said', 'speaks']);
  });
  it('says where an older answer contradicts the quotes', () => {
    const about = { ...mayor, speaks: 'spokenAbout' as const };
    show([about, nurses], about);
    expect(screen.getByText(/Put down as only spoken about, but a quote is given to them/)).toBeTruthy();
  });
  it('adds and removes spellings, none twice', async () => {
    show([mayor, nurses], nurses);
    const field = screen.getByRole('textbox', { name: /Another spelling/ });
    fireEvent.change(field, { target: { value: 'Nurses' } });
    expect(screen.getByText('This spelling is there already.')).toBeTruthy();
    fireEvent.change(field, { target: { value: 'they' } });
    fireEvent.submit(field);
    await vi.waitFor(() =>
      expect(calls.at(-1)?.[1]).toEqual({ source: nurses.id, spellings: ['Nurses', 'night nurses', 'they'] }),
    );
    press(screen.getByRole('button', { name: 'Remove the spelling “night nurses”' }));
    await vi.waitFor(() => expect(said.at(-1)).toBe('“night nurses” is no longer a spelling of Nurses.'));
  });
});

describe('made one and made two', () => {
  it('merges those ticked under the name that is chosen, and tells what went along', async () => {
    show([mayor, nurses]);
    press(screen.getByRole('button', { name: 'Tick those who are the same …' }));
    expect(screen.getByRole('button', { name: 'They are one …' }).getAttribute('disabled')).not.toBeNull();
    press(screen.getByRole('checkbox', { name: 'the mayor' }));
    press(screen.getByRole('checkbox', { name: 'Nurses' }));
    press(screen.getByRole('button', { name: 'They are one …' }));
    const dialog = await screen.findByRole('dialog', { name: 'The same person' });
    press(within(dialog).getByRole('radio', { name: 'Nurses' }));
    expect(dialog.textContent).toContain('The mark given to “the mayor” goes to “Nurses”.');
    press(within(dialog).getByRole('button', { name: 'Make them one' }));
    await vi.waitFor(() => expect(calls).toEqual([['sources.merge', { into: nurses.id, from: [mayor.id] }]]));
    await vi.waitFor(() => expect(toast()).toBe('“the mayor” is now “Nurses”, with 1 mark.'));
  });
  it('splits off spellings and marks under a name of their own', async () => {
    show([mayor, nurses], mayor);
    press(screen.getByRole('button', { name: 'What to do with the mayor' }));
    press(await screen.findByRole('menuitem', { name: 'Two people …' }));
    const dialog = await screen.findByRole('dialog', { name: '“the mayor” is two people' });
    const does = within(dialog).getByRole('button', { name: 'Make them two' });
    press(within(dialog).getByRole('checkbox', { name: /^Quote:/ }));
    expect(does.getAttribute('disabled')).not.toBeNull();
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: 'her deputy' } });
    press(does);
    const quote = marks.find(({ kind }) => kind === 'quote')!.id;
    await vi.waitFor(() =>
      expect(calls).toEqual([
        ['sources.split', { source: mayor.id, name: 'her deputy', spellings: [], marks: [quote] }],
      ]),
    );
    await vi.waitFor(() => expect(toast()).toBe('“her deputy” is now apart from “the mayor”, with 1 mark.'));
    expect(useToasts.getState().toasts.at(-1)?.action?.label).toBe('Undo');
  });
  it('deletes after a question, tells what stays, and goes back to the list', async () => {
    show([mayor, nurses], mayor);
    press(screen.getByRole('button', { name: 'What to do with the mayor' }));
    press(await screen.findByRole('menuitem', { name: 'Delete …' }));
    press(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Delete' }));
    await vi.waitFor(() => expect(toast()).toBe('the mayor deleted. Their mark stays, not assigned any more.'));
    await screen.findByRole('list', { name: 'People and papers, in the order of the text' });
  });
});
