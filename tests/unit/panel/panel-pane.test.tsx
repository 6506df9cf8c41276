// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { PanelPane, type PanelPaneProps } from '../../../renderer/panel/PanelPane';
import { NO_FILTER } from '../../../renderer/panel/logic/filter';
import { openMarkList, usePanelView } from '../../../renderer/panel/panel-state';
import { setAnnouncerSink } from '../../../renderer/services/announcer';
import {
  itemsQuery,
  marksQuery,
  patchMarks,
  queryClient,
  settingsQuery,
  sourcesQuery,
  viewpointsQuery,
} from '../../../renderer/services/queries';
import type { MarkView } from '../../../shared/contract';
import { DEFAULT_SETTINGS, type Mark, type MarkId, type VersionId } from '../../../shared/model';
import { articleOf, FERRY, FERRY_MARKS, idOf, marksOn } from './sample';

// jsdom lays nothing out: the list and its rows get a height, so that rows are in sight.
const sizes = { clientHeight: 600, clientWidth: 372, offsetHeight: 88 };
beforeAll(() => {
  for (const [name, value] of Object.entries(sizes)) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value });
  }
});
afterAll(() => {
  for (const name of Object.keys(sizes)) Reflect.deleteProperty(HTMLElement.prototype, name);
});
beforeEach(() => {
  queryClient.setQueryData(settingsQuery.queryKey, DEFAULT_SETTINGS);
  queryClient.setQueryData(marksQuery(FERRY.id).queryKey, { marks: FERRY_MARKS, lost: [] });
  queryClient.setQueryData(sourcesQuery(FERRY.id).queryKey, []);
  queryClient.setQueryData(viewpointsQuery(FERRY.id).queryKey, []);
  const items = { dispute: null, headline: null, absences: [], checks: [] };
  queryClient.setQueryData(itemsQuery(FERRY.id).queryKey, items);
  usePanelView.setState({ article: null, tab: 'overview', filter: NO_FILTER, tableOpen: false, focusList: false });
});
afterEach(cleanup);

function show(props: Partial<PanelPaneProps> = {}) {
  const onOpenMark = vi.fn();
  const onOpenParagraph = vi.fn();
  const onOpenWords = vi.fn();
  const onEmphasis = vi.fn();
  const pane = (more: Partial<PanelPaneProps> = {}) => (
    <QueryClientProvider client={queryClient}>
      <PanelPane
        article={FERRY}
        marks={FERRY_MARKS}
        selected={null}
        {...{ onOpenMark, onOpenParagraph, onOpenWords, onEmphasis }}
        {...props}
        {...more}
      />
    </QueryClientProvider>
  );
  const view = render(pane());
  return {
    onOpenMark,
    onOpenParagraph,
    onEmphasis,
    change: (more: Partial<PanelPaneProps>) => view.rerender(pane(more)),
  };
}

const press = (element: HTMLElement) => fireEvent.click(element);
const coverageText = () =>
  screen.getByRole('region', { name: 'What you’ve worked through' }).querySelector('p')?.textContent;
const rowWords = () => screen.getAllByRole('listitem').map((row) => row.querySelector('q')?.textContent);

describe('coverage', () => {
  it('is one sentence with the paragraphs in it, each stretch opening its first', () => {
    const { onOpenParagraph } = show();
    expect(coverageText()).toBe('You’ve worked through paragraphs 1–3 of 4. Read every figure with that in mind.');
    press(screen.getByRole('button', { name: 'Go to paragraphs 1–3' }));
    expect(onOpenParagraph).toHaveBeenLastCalledWith(2);
    press(screen.getByRole('button', { name: 'Go on at paragraph 4' }));
    expect(onOpenParagraph).toHaveBeenLastCalledWith(6);
  });
  it('names scattered paragraphs', () => {
    const article = articleOf(
      ['a', 'b', 'c', 'd', 'e'].map((w) => ['paragraph', `Word ${w}.`] as const),
      [0, 1, 3],
    );
    show({ article, marks: [] });
    expect(coverageText()).toBe(
      'You’ve worked through paragraphs 1–2 and 4 of 5. Read every figure with that in mind.',
    );
  });
  it('says a number where the stretches would be many', () => {
    const parts = Array.from({ length: 12 }, (_, i) => ['paragraph', `Word ${i}.`] as const);
    show({ article: articleOf(parts, [0, 2, 4, 6, 8, 10]), marks: [] });
    expect(coverageText()).toBe('You’ve worked through 6 of 12 paragraphs. Read every figure with that in mind.');
  });
  it('says the next act before anything is marked', () => {
    const { onOpenParagraph } = show({ article: { ...FERRY, looked: [] }, marks: [] });
    expect(coverageText()).toBe(
      'You haven’t worked through any of the 4 paragraphs yet. Select words in the text and press a letter. Where there is nothing to mark in a paragraph, press N.',
    );
    press(screen.getByRole('button', { name: 'Go to paragraph 1' }));
    expect(onOpenParagraph).toHaveBeenLastCalledWith(2);
  });
  it('says when all is done, and when no paragraph counts', () => {
    const { change } = show({ article: { ...FERRY, looked: [2, 4, 5, 6] }, marks: [] });
    expect(coverageText()).toBe('You’ve worked through all 4 paragraphs.');
    change({ article: articleOf([['headline', 'Only a headline']]) });
    expect(coverageText()).toContain('no paragraphs that count');
  });
});

describe('kinds', () => {
  it('say marks and words, and none yet in words; too few words for percentages', () => {
    show({ marks: FERRY_MARKS.slice(0, 2) });
    const table = screen.getByRole('table');
    expect(within(table).getByRole('row', { name: /^Claim/ }).textContent).toBe('CClaim14');
    expect(within(table).getByRole('row', { name: /Quote/ }).textContent).toBe('QQuotenone yet');
    expect(within(table).getByRole('row', { name: /All marks/ }).textContent).toBe('All marks26');
    expect(within(table).getByRole('columnheader', { name: 'of 44 words' })).toBeTruthy();
    expect(screen.getByText(/No percentages yet/)).toBeTruthy();
  });
  it('say a percentage from 100 words on', () => {
    const article = articleOf([['paragraph', Array.from({ length: 200 }, (_, i) => `w${i}`).join(' ')]]);
    const { change } = show({ article, marks: marksOn(article, [{ kind: 'claim', words: ['w0 w1 w2 w3'] }]) });
    expect(screen.getByRole('row', { name: /Claim/ }).textContent).toBe('CClaim142%');
    change({ marks: marksOn(article, [{ kind: 'claim', words: ['w0'] }]) });
    expect(screen.getByRole('row', { name: /Claim/ }).textContent).toBe('CClaim111%');
  });
  it('open their marks in the list', async () => {
    show();
    press(screen.getByRole('button', { name: 'Quote: 1 mark. Show it.' }));
    expect(await screen.findByRole('list', { name: 'Marks in the order of the text' })).toBeTruthy();
    expect(rowWords()).toEqual(['“We cannot keep paying,” … “for empty benches.”']);
    await vi.waitFor(() => expect(document.activeElement?.closest('li')).toBe(screen.getByRole('listitem')));
  });
  it('follow a change at once', () => {
    const { change } = show({ marks: FERRY_MARKS.slice(0, 1) });
    expect(screen.getByRole('row', { name: /All marks/ }).textContent).toBe('All marks12');
    change({ marks: FERRY_MARKS });
    expect(screen.getByRole('row', { name: /All marks/ }).textContent).toMatch(/^All marks4/);
  });
  it('name marks outside the article apart and show them', async () => {
    show({ marks: [...marksOn(FERRY, [{ kind: 'claim', words: ['Advertisement'] }]), ...FERRY_MARKS.slice(1)] });
    expect(screen.getByText(/1 mark stands in text that is not part of the article, and counts nowhere/)).toBeTruthy();
    press(screen.getByRole('button', { name: 'Show it' }));
    await screen.findByRole('list', { name: 'Marks in the order of the text' });
    expect(rowWords()).toEqual(['Advertisement']);
    press(screen.getByRole('button', { name: 'Show others too' }));
    expect(rowWords()).toHaveLength(4);
  });
});

describe('the map', () => {
  it('is a picture with a summary in words', () => {
    show();
    const map = screen.getByRole('img', { name: 'Where your marks stand' });
    const summary = document.getElementById(map.getAttribute('aria-describedby') ?? '')?.textContent;
    expect(summary).toMatch(
      /^From headline to last line\. Claim: 1 mark, .+ Quote: 1 mark, .+ Framing: 1 mark, .+ 1 paragraph is not worked through yet\.$/,
    );
    expect(map.querySelectorAll('[data-kind]')).toHaveLength(4);
  });
  it('goes to the mark under the pointer, or else to the paragraph', () => {
    const { onOpenMark, onOpenParagraph } = show();
    const map = screen.getByRole('img', { name: 'Where your marks stand' });
    vi.spyOn(map, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 1_000, 80));
    fireEvent.click(map, { clientX: 60, clientY: 50 }); // third row: framing, within the headline
    expect(onOpenMark).toHaveBeenLastCalledWith(FERRY_MARKS[0]?.id);
    fireEvent.click(map, { clientX: 990, clientY: 10 });
    expect(onOpenParagraph).toHaveBeenLastCalledWith(6);
  });
  it('has a table that says the same, paragraph by paragraph, with buttons', () => {
    const { onOpenMark, onOpenParagraph } = show();
    press(screen.getByRole('button', { name: 'Show as a table: Marks in each paragraph' }));
    const table = screen.getByRole('table', { name: 'Marks in each paragraph' });
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent),
    ).toEqual(['1C1 claimO1 opinion', '2Q1 quote', '3nothing to mark here', '4not yet']);
    press(within(table).getByRole('button', { name: /1 quote/ }));
    expect(onOpenMark).toHaveBeenLastCalledWith(FERRY_MARKS[3]?.id);
    press(within(table).getByRole('button', { name: 'Go to paragraph 4' }));
    expect(onOpenParagraph).toHaveBeenLastCalledWith(6);
  });
});

describe('the list of marks', () => {
  beforeEach(() => usePanelView.setState({ tab: 'marks' }));

  it('has each mark in the order of the text with words, note, tags, place, pieces and overlaps', () => {
    show();
    const rows = screen.getAllByRole('listitem');
    expect(rows.map((row) => [row.getAttribute('aria-posinset'), row.getAttribute('aria-setsize')])).toEqual(
      [1, 2, 3, 4].map((n) => [String(n), '4']),
    );
    const parts = (row: HTMLElement) => row.textContent.replace(/\s+/g, ' ');
    expect(parts(rows[0]!)).toBe('FFraming: axes lifelineNote: Whose word is “lifeline”?headline#wording');
    expect(parts(rows[1]!)).toBe('CClaim: 600 people used itparagraph 1overlaps opinion');
    expect(parts(rows[2]!)).toContain('not sure');
    expect(parts(rows[3]!)).toContain('paragraph 2' + '2 pieces');
  });
  it('opens a mark, and shows which one is chosen', () => {
    const { onOpenMark } = show({ selected: FERRY_MARKS[1]!.id });
    const rows = screen.getAllByRole('listitem').map((row) => within(row).getByRole('button'));
    expect(rows.map((row) => row.getAttribute('aria-current'))).toEqual([null, 'true', null, null]);
    expect(rows.map((row) => row.tabIndex)).toEqual([-1, 0, -1, -1]);
    press(rows[3]!);
    expect(onOpenMark).toHaveBeenLastCalledWith(FERRY_MARKS[3]?.id);
  });
  it('is walked through by keys', () => {
    show();
    const rows = () => screen.getAllByRole('listitem').map((row) => within(row).getByRole('button'));
    act(() => rows()[0]!.focus());
    fireEvent.keyDown(rows()[0]!, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(rows()[1]);
    fireEvent.keyDown(rows()[1]!, { key: 'End' });
    expect(document.activeElement).toBe(rows()[3]);
    expect(rows().map((row) => row.tabIndex)).toEqual([-1, -1, -1, 0]);
    fireEvent.keyDown(rows()[3]!, { key: 'Home' });
    expect(document.activeElement).toBe(rows()[0]);
  });
  it('is filtered by kind, lets that kind stand out, and says how many are left', () => {
    vi.useFakeTimers();
    const said: string[] = [];
    const stop = setAnnouncerSink((text) => said.push(text));
    const { onEmphasis } = show();
    press(screen.getByRole('button', { name: 'Claim, 1 mark' }));
    expect(rowWords()).toEqual(['600 people used it']);
    expect(onEmphasis).toHaveBeenLastCalledWith('claim');
    expect(screen.getByText(/1 of 4 marks/)).toBeTruthy();
    press(screen.getByRole('button', { name: 'Quote, 1 mark' }));
    expect(rowWords()).toHaveLength(2);
    expect(onEmphasis).toHaveBeenLastCalledWith(null);
    act(() => {
      vi.advanceTimersByTime(1_000);
    });
    expect(said).toEqual(['Showing 2 of 4 marks.']);
    stop();
    vi.useRealTimers();
  });
  it('is filtered by words; when none fits, the next act shows all again', () => {
    show();
    const field = screen.getByRole('searchbox', { name: 'Find in your marks' });
    fireEvent.change(field, { target: { value: 'lifeline' } });
    expect(rowWords()).toEqual(['axes lifeline']);
    fireEvent.change(field, { target: { value: 'zeppelin' } });
    expect(screen.getByRole('heading', { name: 'No mark fits' })).toBeTruthy();
    press(screen.getAllByRole('button', { name: 'Show all marks' })[0]!);
    expect(rowWords()).toHaveLength(4);
  });
  it('says the next act before anything is marked', () => {
    const { onOpenParagraph } = show({ marks: [] });
    expect(screen.getByRole('heading', { name: 'No marks yet' })).toBeTruthy();
    press(screen.getByRole('button', { name: 'Go to paragraph 1' }));
    expect(onOpenParagraph).toHaveBeenLastCalledWith(2);
  });
  it('holds only the rows in sight of 5,000', () => {
    const [mark] = FERRY_MARKS;
    const marks: Mark[] = Array.from({ length: 5_000 }, (_, i) => ({ ...mark!, id: idOf(1_000 + i) }));
    show({ marks });
    const rows = screen.getAllByRole('listitem');
    expect(rows.length).toBeLessThan(40);
    expect(rows[0]?.getAttribute('aria-setsize')).toBe('5000');
  });
  it('begins with all marks again in another article', () => {
    const { change } = show();
    act(() => openMarkList({ ...NO_FILTER, text: 'lifeline' }));
    expect(rowWords()).toHaveLength(1);
    change({ article: { ...FERRY, id: idOf(77) } });
    expect(rowWords()).toHaveLength(4);
  });
});

describe('marks whose words were not found', () => {
  const made = { start: 0, end: 9, exact: 'no ship at', prefix: '', suffix: '' };
  const lost: MarkView = {
    ...(FERRY_MARKS[0] as Mark),
    id: idOf<MarkId>(900),
    version: idOf<VersionId>(901),
    kind: 'opinion',
    note: 'Who says so?',
    ranges: [made],
    standing: {
      version: FERRY.version.id,
      state: 'lost',
      decidedBy: 'rule',
      score: 0,
      madeIn: idOf<VersionId>(901),
      made: [made],
      pieces: [{ state: 'lost', range: null, method: 'none', score: 0, reason: 'notFound', candidates: [] }],
    },
  };
  beforeEach(() => queryClient.setQueryData(marksQuery(FERRY.id).queryKey, { marks: FERRY_MARKS, lost: [lost] }));

  it('are said beside the figures, and counted in none', () => {
    const onReview = vi.fn();
    show({ onReview });
    press(screen.getByRole('button', { name: 'Not counted: 1 mark whose words were not found' }));
    expect(onReview).toHaveBeenCalledWith(null);
    expect(screen.getByRole('tab', { name: /^Marks/ }).textContent).toContain(String(FERRY_MARKS.length));
  });

  it('stand under the list with the words they were made on, are filtered with it, and open', () => {
    const onReview = vi.fn();
    show({ onReview });
    act(() => openMarkList(NO_FILTER));
    const group = screen.getByRole('region', { name: 'Words not found in this version (1)' });
    press(within(group).getByRole('button', { name: /no ship at.*Who says so/ }));
    expect(onReview).toHaveBeenCalledWith(lost.id);
    act(() => openMarkList({ ...NO_FILTER, text: 'who says so' }));
    expect(rowWords()).toEqual(['no ship at']);
    act(() => openMarkList({ ...NO_FILTER, kinds: ['claim'] }));
    expect(screen.queryByRole('region', { name: /Words not found/ })).toBeNull();
  });

  it('of another version than the shown one are not spoken of', () => {
    const standing = { ...lost.standing, version: idOf<VersionId>(902) } as MarkView['standing'];
    queryClient.setQueryData(marksQuery(FERRY.id).queryKey, { marks: FERRY_MARKS, lost: [{ ...lost, standing }] });
    show();
    expect(screen.queryByText(/Not counted/)).toBeNull();
  });

  it('come back into the list when their words do, and leave it when they are gone', () => {
    const back: MarkView = { ...lost, version: FERRY.version.id };
    const ids = new Set([lost.id]);
    const all = patchMarks({ marks: [], lost: [lost] }, ids, [back]);
    expect(all).toEqual({ marks: [back], lost: [] });
    expect(patchMarks(all, ids, [lost])).toEqual({ marks: [], lost: [lost] });
    expect(patchMarks(all, ids, [])).toEqual({ marks: [], lost: [] });
  });
});
