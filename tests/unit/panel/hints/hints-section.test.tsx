// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PanelPane } from '../../../../renderer/panel/PanelPane';
import { usePanelView } from '../../../../renderer/panel/panel-state';
import {
  itemsQuery,
  queryClient,
  settingsQuery,
  sourcesQuery,
  viewpointsQuery,
} from '../../../../renderer/services/queries';
import type { ArticleView } from '../../../../shared/contract';
import { DEFAULT_SETTINGS, type Mark, type Settings } from '../../../../shared/model';
import { articleOf, marksOn } from '../sample';

const ARTICLE: ArticleView = {
  ...articleOf([
    ['headline', 'Ferry stops'],
    ['dateline', '14 March 2025'],
    ['paragraph', 'On 12 March 2025 the council met. The ferry had run since 1911, for 600 people a night.'],
    ['paragraph', 'The operator was released from its contract. Work begins in May, for 40 per cent less.'],
  ]),
};
const published = (article: ArticleView, day: string | null, language: string | null = 'en'): ArticleView => ({
  ...article,
  meta: { ...article.meta, published: day, language },
});

/** A core that keeps settings in memory. */
let kept: Settings;
const methods = {
  'settings.get': () => Promise.resolve({ ok: true, value: kept }),
  'settings.update': (patch: Partial<Settings>) => {
    kept = { ...kept, ...patch };
    return Promise.resolve({ ok: true, value: kept });
  },
};
Object.defineProperty(window, 'plumbline', {
  value: { host: 'desktop', methods, onChanged: () => () => {}, onCommand: () => () => {} },
});

beforeEach(() => {
  kept = DEFAULT_SETTINGS;
  queryClient.setQueryData(settingsQuery.queryKey, DEFAULT_SETTINGS);
  queryClient.setQueryData(sourcesQuery(ARTICLE.id).queryKey, []);
  queryClient.setQueryData(viewpointsQuery(ARTICLE.id).queryKey, []);
  const items = { dispute: null, headline: null, absences: [], checks: [] };
  queryClient.setQueryData(itemsQuery(ARTICLE.id).queryKey, items);
  usePanelView.setState({ article: null, tab: 'notes' });
});
afterEach(cleanup);

function show(article: ArticleView = ARTICLE, marks: readonly Mark[] = []) {
  const onOpenWords = vi.fn();
  const onOpenMark = vi.fn();
  render(
    <QueryClientProvider client={queryClient}>
      <PanelPane
        article={article}
        marks={marks}
        selected={null}
        {...{ onOpenMark, onOpenParagraph: vi.fn(), onOpenWords }}
      />
    </QueryClientProvider>,
  );
  return { onOpenWords, onOpenMark };
}
const hints = () => within(screen.getByRole('region', { name: 'Dates and numbers' }));

it('shows dates as told and as they happened, in a picture, in words and in a table', () => {
  const { onOpenWords } = show(published(ARTICLE, '14 March 2025'));
  expect(hints().getByText('Hints, found by rule. Nothing here counts until you mark it.')).toBeTruthy();
  const told = within(hints().getByRole('list', { name: 'As told' })).getAllByRole('button');
  expect(told.map(({ textContent }) => textContent)).toEqual(['12 March 2025', '1911, told out of order', 'May']);
  const picture = hints().getByRole('img', { name: 'Dates as they are told and as they happened' });
  expect(document.getElementById(picture.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    '3 dates were found. One is told out of order, after something that happened later: 1911. One stands as told: what day it is cannot be reckoned (May).',
  );
  expect(picture.querySelectorAll('path')).toHaveLength(2);
  expect(picture.querySelectorAll('path[data-out]')).toHaveLength(1);
  fireEvent.click(told[1]!);
  const start = ARTICLE.version.text.indexOf('1911');
  expect(onOpenWords).toHaveBeenLastCalledWith({ start, end: start + 4 });

  fireEvent.click(hints().getByRole('button', { name: /^Show as a table/ }));
  const rows = within(hints().getByRole('table')).getAllByRole('row').slice(1);
  expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
    ['12 March 2025', '12 Mar 2025', '2nd', 'in order'],
    ['1911', '1911', '1st', 'told out of order'],
    ['May', 'stands as told', '–', '–'],
  ]);
});

it('says an event without a date with its passage', () => {
  const { onOpenWords } = show();
  expect(hints().getByText('release: date not stated')).toBeTruthy();
  const words = 'The operator was released from its contract.';
  fireEvent.click(hints().getByRole('button', { name: /^The operator was\s+released\s+from its contract\.$/ }));
  const start = ARTICLE.version.text.indexOf(words);
  expect(onOpenWords).toHaveBeenLastCalledWith({ start, end: start + words.length });
});

it('says of each number what mark stands on it, in the reader’s own answers', () => {
  const marks = marksOn(ARTICLE, [{ kind: 'claim', words: ['for 600 people a night'] }]).map((mark): Mark => ({
    ...mark,
    fields: { claim: { backing: 'data' } },
  }));
  const { onOpenMark } = show(ARTICLE, marks);
  const rows = within(hints().getByRole('list', { name: 'Numbers in the order of the text' })).getAllByRole('listitem');
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    '600 peopleclaim: data',
    '40 per centno mark on it yetMark this as a claim',
  ]);
  fireEvent.click(within(rows[0]!).getByRole('button', { name: 'claim: data' }));
  expect(onOpenMark).toHaveBeenLastCalledWith(marks[0]?.id);
});

it('knows English only, and says so', () => {
  show(published(ARTICLE, null, 'de'));
  expect(
    hints().getByText(
      'The rules know English only. This article is in another language (German), so nothing was looked for.',
    ),
  ).toBeTruthy();
  expect(hints().queryByRole('list')).toBeNull();
});

it('is switched off and on in its own place', async () => {
  show();
  const toggle = hints().getByRole('button', { name: 'Turn off' });
  act(() => toggle.focus());
  fireEvent.click(toggle);
  expect(await hints().findByText('Hints for dates and numbers are off.')).toBeTruthy();
  expect(hints().queryByRole('list')).toBeNull();
  expect(document.activeElement).toBe(hints().getByRole('button', { name: 'Turn on' }));
  fireEvent.click(hints().getByRole('button', { name: 'Turn on' }));
  expect(await hints().findByText('release: date not stated')).toBeTruthy();
});
