/** Gives the focus to what `find` answers, once that is drawn, where it went away with what had it: a line that was deleted, a button that is done. */
export function catchFocus(find: () => HTMLElement | null): void {
  requestAnimationFrame(() => {
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) find()?.focus({ preventScroll: true });
  });
}
