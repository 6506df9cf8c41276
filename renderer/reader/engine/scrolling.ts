/** Brings a box (client coordinates) into view, clear of what the container's scroll-padding keeps free. */
export function scrollRectIntoView(container: HTMLElement, rect: DOMRectReadOnly, place: 'nearest' | 'center'): void {
  const frame = container.getBoundingClientRect();
  const style = getComputedStyle(container);
  const margin = (side: string, least: number) => Math.max(least, Number.parseFloat(side) || 0);
  const lineRoom = Math.min(32, container.clientHeight / 8);
  const top = frame.top + container.clientTop + margin(style.scrollPaddingTop, lineRoom);
  const bottom = frame.top + container.clientTop + container.clientHeight - margin(style.scrollPaddingBottom, lineRoom);
  const room = bottom - top;
  if (place === 'center') {
    const middle = rect.height > room ? rect.top - top : rect.top + rect.height / 2 - (top + room / 2);
    container.scrollTop += middle;
  } else if (rect.top < top || rect.height > room) container.scrollTop += rect.top - top;
  else if (rect.bottom > bottom) container.scrollTop += rect.bottom - bottom;
}
