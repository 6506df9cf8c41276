/** Coming back from an article: the list stands where it was left, the focus on that article's line. */
import { useLayoutEffect, type RefObject } from 'react';
import type { ArticleId } from '../../shared/model';

/** What is remembered of the library while the person reads; the window's own memory, never saved. */
let left: { readonly article: ArticleId; readonly scrollTopPx: number } | null = null;
let opening: ArticleId | null = null;

/** The article that is about to be opened from the list. */
export const rememberOpening = (article: ArticleId): void => {
  opening = article;
};

export const focusKeyOf = (article: ArticleId): string => `article/${article}`;

/** @param isShown the list has its rows */
export function useReturn(scroller: RefObject<HTMLElement | null>, isShown: boolean): void {
  // In a layout effect: afterwards the screen is out of the page, and stands nowhere.
  useLayoutEffect(() => {
    const element = scroller.current;
    return () => {
      left = opening === null ? null : { article: opening, scrollTopPx: element?.scrollTop ?? 0 };
      opening = null;
    };
  }, [scroller]);

  useLayoutEffect(() => {
    if (!isShown || left === null) return undefined;
    const { article, scrollTopPx } = left;
    left = null;
    scroller.current?.scrollTo({ top: scrollTopPx });
    // The list has the rows in view when the next frame begins.
    const frame = requestAnimationFrame(() => {
      const isFree = document.activeElement === document.body || document.activeElement?.id === 'main';
      const row = scroller.current?.querySelector<HTMLElement>(`[data-focus-key="${focusKeyOf(article)}"]`);
      if (isFree) row?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [isShown, scroller]);
}
