/** Arrow keys from the find field through what was found, and back. */
import type { KeyboardEvent } from 'react';

const STOPS = 'a[data-found], [role="grid"] [role="row"]';

const stopsIn = (page: HTMLElement): HTMLElement[] => [...page.querySelectorAll<HTMLElement>(STOPS)];

/** Down from the field goes to the first find; Enter opens it. */
export function onFindKey(event: KeyboardEvent, page: HTMLElement | null): void {
  const [first] = page ? stopsIn(page) : [];
  if (!first) return;
  if (event.key === 'ArrowDown') first.focus();
  else if (event.key === 'Enter') (first.matches('a') ? first : (first.querySelector('a') ?? first)).click();
  else return;
  event.preventDefault();
}

/** Up and down among the finds; a list of articles keeps its own keys. */
export function onFoundKey(event: KeyboardEvent, page: HTMLElement | null, field: HTMLElement | null): void {
  const target = event.target as HTMLElement;
  if (!page || !target.matches('a[data-found]') || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const stops = stopsIn(page);
  const next = stops[stops.indexOf(target) + (event.key === 'ArrowDown' ? 1 : -1)];
  (next ?? (event.key === 'ArrowUp' ? field : null))?.focus();
  event.preventDefault();
}
