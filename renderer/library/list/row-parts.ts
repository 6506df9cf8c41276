/** The parts of a row as the list's one set of handlers finds them. */
import type { KeyboardEvent } from 'react';

/** The place of the row that something happened in; null: between the rows. */
export function rowOf(target: EventTarget | null): { readonly element: HTMLElement; readonly index: number } | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return element ? { element, index: Number(element.dataset['row']) } : null;
}

export const menuButtonOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('button') : null;

export const linkOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('a[href]') : null;

/** Left and Right go through the row, its link and its button, round and round. Answers whether the key was one of them. */
export function moveInRow(event: KeyboardEvent): boolean {
  if ((event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') || event.ctrlKey || event.metaKey || event.shiftKey) {
    return false;
  }
  const row = rowOf(event.target)?.element;
  if (!row) return false;
  const stops = [row, ...row.querySelectorAll<HTMLElement>('a[href], button')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const step = (event.key === 'ArrowRight') === (getComputedStyle(row).direction === 'ltr') ? 1 : -1;
  stops[(at + step + stops.length) % stops.length]?.focus({ preventScroll: true });
  return true;
}
