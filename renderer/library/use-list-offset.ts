import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';

/** How far below the top of what scrolls a list begins, in px; follows what stands above it. */
export function useListOffsetPx(list: RefObject<HTMLElement | null>, scroller: RefObject<HTMLElement | null>): number {
  const [offsetPx, setOffsetPx] = useState(0);
  // Where the screen appears together with its list, what scrolls is there only after the first drawing.
  const [isPlaced, setIsPlaced] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setIsPlaced(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  useLayoutEffect(() => {
    const [listElement, scrollElement] = [list.current, scroller.current];
    if (!listElement || !scrollElement) return;
    const measure = () =>
      setOffsetPx(
        Math.round(
          listElement.getBoundingClientRect().top - scrollElement.getBoundingClientRect().top + scrollElement.scrollTop,
        ),
      );
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(scrollElement);
    for (const child of scrollElement.children) observer.observe(child);
    return () => observer.disconnect();
  }, [list, scroller, isPlaced]);
  return offsetPx;
}
