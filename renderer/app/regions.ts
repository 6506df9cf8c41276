/**
 * F6 goes from one part of the window to the next, and back to where one was in it. A part is any
 * element with `data-region`, best with `tabIndex={-1}`; the document's order is the order.
 */
const FOCUSABLE = '[tabindex="0"],button:not([disabled]),a[href],input:not([disabled]),textarea,select,[tabindex="-1"]';

const lastFocused = new WeakMap<Element, HTMLElement>();

function listRegions(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.getClientRects().length > 0 && !region.closest('[inert],[aria-hidden="true"]'),
  );
}

/** The innermost region around an element. */
const regionOf = (element: Element | null): HTMLElement | null =>
  element?.closest<HTMLElement>('[data-region]') ?? null;

/** Moves the focus to the next region, or the one before. */
export function moveRegion(forward: boolean): void {
  const regions = listRegions();
  if (regions.length === 0) return;
  const here = regionOf(document.activeElement);
  const index = here ? regions.indexOf(here) : -1;
  const step = forward ? 1 : -1;
  const next =
    regions[index === -1 ? (forward ? 0 : regions.length - 1) : (index + step + regions.length) % regions.length];
  if (next) enterRegion(next);
}

/** Puts the focus where it last was in a region, or on the region itself. */
export function enterRegion(region: HTMLElement): void {
  const last = lastFocused.get(region);
  if (last?.isConnected && regionOf(last) === region) last.focus();
  else if (region.hasAttribute('tabindex')) {
    // Its ring shows here only: on arrival at a place, the focus on the whole page says nothing to the eye.
    region.dataset['entered'] = '';
    region.addEventListener('blur', () => delete region.dataset['entered'], { once: true });
    region.focus({ preventScroll: true });
  } else region.querySelector<HTMLElement>(FOCUSABLE)?.focus();
}

/** Remembers where the focus was in each region; returns the stop. */
export function followRegions(): () => void {
  const onFocus = (event: FocusEvent) => {
    if (!(event.target instanceof HTMLElement)) return;
    const region = regionOf(event.target);
    if (region && region !== event.target) lastFocused.set(region, event.target);
  };
  document.addEventListener('focusin', onFocus);
  return () => document.removeEventListener('focusin', onFocus);
}
