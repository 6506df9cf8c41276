/** What every page for paper does: Escape goes back, the print key prints, the title stands at the head of printed pages. */
import { useEffect } from 'react';
import { useCommands } from '../app/commands';
import { useOverlays } from '../app/overlays';

/** Escape goes back, unless something above the page takes it. */
export function useWayBack(goBack: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      if (useOverlays.getState().shown !== null) return;
      event.preventDefault();
      goBack();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

/** Longer titles are cut at the head of a printed page. */
const MOST_HEAD_CHARS = 80;

/** The title as a CSS string: whatever is in it stays words. */
export function headOfPage(title: string): string {
  const line = [...title.toWellFormed().replace(/\s+/gu, ' ').trim()];
  const short = line.length > MOST_HEAD_CHARS ? `${line.slice(0, MOST_HEAD_CHARS - 1).join('')}…` : line.join('');
  return `"${short.replace(/["\\\p{Cc}]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16)} `)}"`;
}

/** Prints by key, with the title at the head of each page but the first. */
export function usePrinting(title: string): void {
  useCommands({ 'app.print': () => window.print() });
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--page-head', headOfPage(title));
    return () => {
      style.removeProperty('--page-head');
    };
  }, [title]);
}
