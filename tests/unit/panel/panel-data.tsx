/** Parts of the panel on their own, on any article with any layer. */
import { OWN_MARKS } from '../../../shared/report/whose';
import { act, cleanup, render } from '@testing-library/react';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { PanelTabsContext } from '../../../renderer/panel/figures/More';
import { PanelDataContext, type PanelData } from '../../../renderer/panel/panel-data';
import type { PanelTab } from '../../../renderer/panel/panel-state';
import { queryClient, settingsQuery, type ArticleItems } from '../../../renderer/services/queries';
import type { ArticleView } from '../../../shared/contract';
import { computeAccount, computeMeasures, type AccountInput } from '../../../shared/measures';
import { DEFAULT_SETTINGS, unanswered, type Item, type Mark, type Source, type Viewpoint } from '../../../shared/model';
import { describeRange } from '../../../shared/text';
import { articleOf } from './sample';

const ALL_TABS: ReadonlySet<PanelTab> = new Set(['overview', 'people', 'claims', 'framing', 'notes', 'marks']);

export interface Layer {
  readonly marks: readonly Mark[];
  readonly sources?: readonly Source[];
  readonly viewpoints?: readonly Viewpoint[];
  readonly items?: readonly Item[];
}

const byId = <T extends { readonly id: unknown }>(list: readonly T[]): ReadonlyMap<T['id'], T> =>
  new Map(list.map((each) => [each.id, each]));

export function dataOf(article: ArticleView, layer: Layer): PanelData {
  const { marks, sources = [], viewpoints = [], items = [] } = layer;
  const { blocks } = article.version;
  const base = { blocks, roles: article.roles, language: article.meta.language, kinds: article.kinds, marks };
  const shown: ArticleItems = {
    dispute: items.find((item) => item.type === 'dispute') ?? null,
    headline: items.find((item) => item.type === 'headline') ?? null,
    absences: items.filter((item) => item.type === 'absence'),
    checks: items.filter((item) => item.type === 'check'),
  };
  return {
    by: OWN_MARKS,
    article,
    marks,
    lost: [],
    markById: byId(marks),
    sources,
    sourceById: byId(sources),
    viewpoints,
    viewpointById: byId(viewpoints),
    items: shown,
    measures: computeMeasures({ ...base, looked: article.looked }),
    account: computeAccount({ ...base, sources, viewpoints, items }),
    readOnly: false,
    onOpenMark: vi.fn(),
    onOpenParagraph: vi.fn(),
    onOpenWords: vi.fn(),
  };
}

/** The article and layer of a random account. */
export function dataOfInput(input: AccountInput): PanelData {
  const article = articleOf(
    input.blocks.map(({ runs }, i) => [input.roles[i] ?? 'paragraph', runs.map(({ text }) => text).join('')] as const),
  );
  const marks = input.marks.map((mark): Mark => ({
    ...unanswered(),
    ...mark,
    layer: article.layer,
    version: article.version.id,
    note: '',
    tags: [],
    certainty: null,
    rev: 1,
    ranges: mark.ranges.map((range) => describeRange(article.version.text, range)),
  }));
  return dataOf(article, { ...input, marks });
}

/** Shows a part of the panel. */
export function showPart(data: PanelData, part: ReactNode) {
  cleanup();
  queryClient.setQueryData(settingsQuery.queryKey, DEFAULT_SETTINGS);
  return render(
    <QueryClientProvider client={queryClient}>
      <PanelTabsContext value={ALL_TABS}>
        <PanelDataContext value={data}>{part}</PanelDataContext>
      </PanelTabsContext>
    </QueryClientProvider>,
  );
}

/** Opens all that folds. */
export function unfold(container: HTMLElement): void {
  for (const folded of container.querySelectorAll('details:not([open])')) folded.setAttribute('open', '');
  for (let round = 0; round < 3; round += 1) {
    const folded = [...container.querySelectorAll<HTMLElement>('[aria-expanded="false"]:not([aria-haspopup])')];
    act(() => {
      for (const button of folded) button.click();
    });
  }
}

/** All that a part says: on screen, and to assistive technology. */
export function saidIn(container: HTMLElement): string {
  const labels = [...container.querySelectorAll('[aria-label], [title]')].flatMap((element) => [
    element.getAttribute('aria-label') ?? '',
    element.getAttribute('title') ?? '',
  ]);
  const leaves = [...container.querySelectorAll('*')].flatMap((element) =>
    [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? ''),
  );
  return [...leaves, container.textContent, ...labels].join('\n');
}

/** What no figure may read as; 10% and 100% may. */
export const NO_FIGURE = /NaN|Infinity|undefined|null|(?<![\d.,])0\s?%/;
