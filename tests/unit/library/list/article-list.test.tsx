// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useCallback, useRef, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ArticleList } from '../../../../renderer/library/ArticleList';
import { QueryClientProvider } from '@tanstack/react-query';
import { queryClient } from '../../../../renderer/services/queries';
import type { ArticleSummary } from '../../../../shared/contract';
import type { ArticleId } from '../../../../shared/model';
import { makeSummary } from '../summaries';

const WINDOW_PX = 760;
const ROW_PX = 76;
/** As many as a screen holds, and some around. */
const MOST_ROWS = 40;

beforeEach(() => {
  // jsdom lays nothing out.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(WINDOW_PX);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(ROW_PX);
  vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(10_000_000);
  Element.prototype.scrollTo = function (this: Element, to?: ScrollToOptions | number) {
    if (typeof to === 'object' && to.top !== undefined) this.scrollTop = to.top;
    this.dispatchEvent(new Event('scroll'));
  };
  queryClient.setQueryData(['settings'], undefined);
  window.location.hash = '#/library';
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const many = (count: number) => Array.from({ length: count }, (_, i) => makeSummary({ title: `Article ${i}` }));

const onTrash = vi.fn();

function Screen({ articles }: { readonly articles: readonly ArticleSummary[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<ReadonlySet<ArticleId>>(new Set());
  const [isPlaced, setPlaced] = useState(false);
  const place = useCallback((element: HTMLDivElement | null) => {
    scroller.current = element;
    setPlaced(element !== null);
  }, []);
  return (
    <QueryClientProvider client={queryClient}>
      <button type="button">before</button>
      <output>{selected.size}</output>
      <div ref={place}>
        {isPlaced ? (
          <ArticleList
            label="Articles"
            articles={articles}
            selected={selected}
            onSelect={setSelected}
            onEdit={() => {}}
            onTrash={onTrash}
            scroller={scroller}
            footPx={0}
          />
        ) : null}
      </div>
    </QueryClientProvider>
  );
}

const grid = () => screen.getByRole('grid');
const row = (title: string) => within(grid()).getByRole('row', { name: title });
const focused = () => document.activeElement?.getAttribute('aria-label');
const chosen = () => Number(screen.getByRole('status').textContent);
const press = (key: string, held: { shiftKey?: boolean; ctrlKey?: boolean } = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held });
const mouse = (element: Element, held: { shiftKey?: boolean; ctrlKey?: boolean } = {}) => {
  const event = new MouseEvent('pointerdown', { bubbles: true, button: 0, detail: 1, ...held });
  act(() => {
    element.dispatchEvent(Object.assign(event, { pointerType: 'mouse', pressure: 0.5 }));
  });
  fireEvent.click(element, held);
};
const tap = (element: Element) => {
  act(() => {
    element.dispatchEvent(
      Object.assign(new MouseEvent('pointerdown', { bubbles: true, button: 0 }), { pointerType: 'touch', pressure: 1 }),
    );
  });
  fireEvent.click(element);
};

describe('the list of articles', () => {
  it('has in the page what is in view, and says how many there are', () => {
    render(<Screen articles={many(10_000)} />);
    expect(grid().getAttribute('aria-rowcount')).toBe('10000');
    const rows = within(grid()).getAllByRole('row');
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.length).toBeLessThan(MOST_ROWS);
    expect(rows[2]?.getAttribute('aria-rowindex')).toBe('3');
  });

  it('is one stop of Tab: entering selects the first row, keys go on from there', () => {
    render(<Screen articles={many(10_000)} />);
    expect(grid().tabIndex).toBe(0);
    act(() => grid().focus());
    expect(focused()).toBe('Article 0');
    expect(chosen()).toBe(1);
    expect(grid().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    press('ArrowDown');
    press('ArrowDown', { shiftKey: true });
    expect(focused()).toBe('Article 2');
    expect(chosen()).toBe(2);
  });

  it('goes to the end and back with the focus on a row, and few rows in the page', () => {
    render(<Screen articles={many(10_000)} />);
    act(() => grid().focus());
    press('End');
    expect(focused()).toBe('Article 9999');
    press('Home');
    expect(focused()).toBe('Article 0');
    press('PageDown');
    expect(focused()).toBe('Article 9');
    press('a', { ctrlKey: true });
    expect(chosen()).toBe(10_000);
    expect(within(grid()).getAllByRole('row').length).toBeLessThan(MOST_ROWS);
    press('Escape');
    expect(chosen()).toBe(0);
  });

  it('keeps the row with the focus in the page wherever one scrolls', () => {
    render(<Screen articles={many(10_000)} />);
    act(() => row('Article 1').focus());
    const scroller = grid().parentElement as HTMLElement;
    act(() => scroller.scrollTo({ top: 300_000 }));
    expect(within(grid()).queryByRole('row', { name: 'Article 5' })).toBeNull();
    expect(focused()).toBe('Article 1');
    press('ArrowDown');
    expect(focused()).toBe('Article 2');
  });

  it('selects with the mouse: one, a stretch, single ones; by the title too', () => {
    render(<Screen articles={many(50)} />);
    mouse(row('Article 1'));
    expect(chosen()).toBe(1);
    mouse(row('Article 4'), { shiftKey: true });
    expect(chosen()).toBe(4);
    mouse(row('Article 2'), { ctrlKey: true });
    expect(chosen()).toBe(3);
    mouse(within(row('Article 6')).getByRole('link'), { ctrlKey: true });
    expect(chosen()).toBe(4);
    expect(window.location.hash).toBe('#/library');
  });

  it('opens by Enter, a double click, a tap and what a screen reader presses', () => {
    const articles = many(20);
    const opened = (index: number) => expect(window.location.hash).toContain(`${articles[index]?.id}`);
    render(<Screen articles={articles} />);
    act(() => row('Article 3').focus());
    press('Enter');
    opened(3);
    fireEvent.doubleClick(row('Article 4'));
    opened(4);
    tap(row('Article 5'));
    opened(5);
    fireEvent.click(row('Article 6'));
    opened(6);
    expect(chosen()).toBe(0);
  });

  it('selects by taps once something is selected', () => {
    render(<Screen articles={many(20)} />);
    mouse(row('Article 1'));
    tap(row('Article 5'));
    expect(chosen()).toBe(2);
    expect(window.location.hash).toBe('#/library');
  });

  it('puts the focus on what comes to stand there when the article at the cursor goes', () => {
    const articles = many(20);
    const { rerender } = render(<Screen articles={articles} />);
    act(() => row('Article 3').focus());
    rerender(<Screen articles={articles.filter((_, i) => i !== 3)} />);
    expect(focused()).toBe('Article 4');
    rerender(<Screen articles={articles.slice(0, 3)} />);
    expect(focused()).toBe('Article 2');
  });

  it('takes no focus that is elsewhere', () => {
    const articles = many(20);
    const { rerender } = render(<Screen articles={articles} />);
    act(() => row('Article 3').focus());
    act(() => screen.getByRole('button', { name: 'before' }).focus());
    rerender(<Screen articles={articles.filter((_, i) => i !== 3)} />);
    expect(document.activeElement?.textContent).toBe('before');
  });

  it('goes to a title by its first letters', () => {
    render(<Screen articles={[...many(30), makeSummary({ title: '“Zero” is a number' })]} />);
    act(() => row('Article 3').focus());
    press('z');
    expect(focused()).toBe('“Zero” is a number');
    expect(chosen()).toBe(1);
  });

  it('goes through the row, its link and its button sideways', () => {
    render(<Screen articles={many(5)} />);
    act(() => row('Article 1').focus());
    press('ArrowRight');
    expect(document.activeElement?.tagName).toBe('A');
    press('ArrowRight');
    expect(document.activeElement?.tagName).toBe('BUTTON');
    press('ArrowDown');
    expect(focused()).toBe('Article 2');
  });
});
