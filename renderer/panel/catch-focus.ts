/** Gives the focus to `element` where it went away with what had it: a line that was deleted, a button that is done. */
export function catchFocus(element: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) element?.focus({ preventScroll: true });
  });
}
