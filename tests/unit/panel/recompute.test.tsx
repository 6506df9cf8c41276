// @vitest-environment jsdom
/** Every figure on screen: from only the marks that it opens, the panel says the same figure. */
import { act, cleanup, render } from '@testing-library/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, expect, it } from 'vitest';
import { ClaimsTab } from '../../../renderer/panel/claims/ClaimsTab';
import { FramingTab } from '../../../renderer/panel/framing/FramingTab';
import { filterMarks } from '../../../renderer/panel/logic/filter';
import { Overview } from '../../../renderer/panel/overview/Overview';
import { PanelDataContext, useGatheredData } from '../../../renderer/panel/panel-data';
import { PeopleTab } from '../../../renderer/panel/people/PeopleTab';
import { usePanelView } from '../../../renderer/panel/panel-state';
import {
  itemsQuery,
  queryClient,
  settingsQuery,
  sourcesQuery,
  viewpointsQuery,
} from '../../../renderer/services/queries';
import type { ArticleView } from '../../../shared/contract';
import { DEFAULT_SETTINGS, type ArticleId, type Mark, type MarkId } from '../../../shared/model';
import { evenHanded, nightBus, putMarked } from '../../support/articles';
import { openCore, type TestCore } from '../../support/core';
import { findVerdict } from './verdict-words';

afterEach(cleanup);

/** The tabs that show figures. */
const PARTS = { Overview, PeopleTab, ClaimsTab, FramingTab };
type Part = keyof typeof PARTS;

interface Loaded {
  readonly article: ArticleView;
  readonly marks: readonly Mark[];
}

async function load(core: TestCore, id: ArticleId): Promise<Loaded> {
  const of = { article: id };
  queryClient.setQueryData(settingsQuery.queryKey, DEFAULT_SETTINGS);
  queryClient.setQueryData(sourcesQuery(id).queryKey, (await core.call('sources.list', of)).sources);
  queryClient.setQueryData(viewpointsQuery(id).queryKey, (await core.call('viewpoints.list', of)).viewpoints);
  queryClient.setQueryData(itemsQuery(id).queryKey, {
    dispute: (await core.call('disputes.get', of)).dispute,
    headline: (await core.call('headline.get', of)).headline,
    absences: (await core.call('absences.list', of)).absences,
    checks: (await core.call('checks.list', of)).checks,
  });
  return {
    article: (await core.call('articles.get', of)).article,
    marks: (await core.call('marks.list', of)).marks,
  };
}

interface ShownFigure {
  /** What it is about, as assistive technology is told. */
  readonly what: string;
  readonly text: string;
  readonly button: HTMLElement;
}

function Shown({ part, article, marks }: Loaded & { readonly part: Part }) {
  const acts = { onOpenMark: nothing, onOpenParagraph: nothing, onOpenWords: nothing };
  const data = useGatheredData(article, marks, acts);
  const Content = PARTS[part];
  return <PanelDataContext value={data}>{data ? <Content /> : null}</PanelDataContext>;
}
const nothing = () => undefined;

/** Shows a part; answers what finds its figures once it shows only these marks, all that folds opened. */
function mount(part: Part, loaded: Loaded): (marks: readonly Mark[]) => ShownFigure[] {
  cleanup();
  const page = (marks: readonly Mark[]) => (
    <QueryClientProvider client={queryClient}>
      <Shown part={part} article={loaded.article} marks={marks} />
    </QueryClientProvider>
  );
  const { container, rerender } = render(page(loaded.marks));
  return (marks) => {
    rerender(page(marks));
    unfold(container);
    return findFigures(container);
  };
}

/** Buttons named "what: figure. Show the passages." or alike. */
const findFigures = (container: HTMLElement): ShownFigure[] =>
  [...container.querySelectorAll<HTMLElement>('button[aria-label]')].flatMap((button) => {
    const name = button.getAttribute('aria-label') ?? '';
    const [, what] = /^(.*): [^:]*\. Show (?:the passages?|the marks|them|it)\.$/.exec(name) ?? [];
    return what === undefined ? [] : [{ what, text: button.textContent, button }];
  });

function unfold(container: HTMLElement): void {
  for (const folded of container.querySelectorAll('details:not([open])')) folded.setAttribute('open', '');
  for (let round = 0; round < 4; round += 1) {
    const folded = [...container.querySelectorAll<HTMLElement>('[aria-expanded="false"]:not([aria-haspopup])')];
    if (folded.length === 0) return;
    act(() => {
      for (const button of folded) button.click();
    });
  }
}

/** The passages that a figure opens. */
function openedBy({ button }: ShownFigure, { marks }: Loaded): readonly MarkId[] {
  button.click();
  return filterMarks(marks, usePanelView.getState().filter).map(({ id }) => id);
}

it.each([
  ['the sample', null],
  ['an even-handed article', evenHanded],
  ['an article in which much is left open', nightBus],
])(
  '%s: each figure comes out the same from the passages it opens',
  async (_, marked) => {
    const core = openCore();
    const sample = (await core.call('articles.list', {})).articles[0]?.id;
    const id = marked === null ? sample : await putMarked(core.call, marked);
    if (id === undefined) throw new Error('There is no sample');
    const loaded = await load(core, id);

    let figures = 0;
    for (const part of Object.keys(PARTS) as Part[]) {
      const show = mount(part, loaded);
      const shown = show(loaded.marks).map((figure) => ({ ...figure, ids: openedBy(figure, loaded) }));
      expect(shown.length, part).toBeGreaterThan(0);
      for (const group of Map.groupBy(shown, ({ ids }) => ids.join()).values()) {
        const ids = new Set<string>(group[0]?.ids);
        expect(ids.size, group[0]?.what).toBeGreaterThan(0);
        const again = show(loaded.marks.filter((mark) => ids.has(mark.id)));
        for (const { what, text } of group) {
          const same = again.filter((figure) => figure.what === what).map((figure) => figure.text);
          // Where few marks are shown one by one instead, the figure was their plain count.
          if (same.length === 0) expect(text, `${part}: ${what}`).toBe(String(ids.size));
          else expect(same, `${part}: ${what}`).toContain(text);
          figures += 1;
        }
      }
    }
    console.info(`${figures} figures recomputed`);
  },
  180_000,
);

it('an even-handed article is neither praised nor scolded, in no part', async () => {
  const core = openCore();
  const loaded = await load(core, await putMarked(core.call, evenHanded));
  for (const part of Object.keys(PARTS) as Part[]) {
    mount(part, loaded)(loaded.marks);
    const words = document.body.textContent;
    expect(words.length, part).toBeGreaterThan(200);
    expect(findVerdict(words), part).toBeNull();
  }
});
