/** Rows that the keys of a list jump over with Page Up and Page Down. */
const PAGE_ROWS = 8;

/** The row a key goes to from row `from` of `count`; null when it is no key of a list. Pure. */
export function stepTo(key: string, from: number, count: number): number | null {
  const clamp = (index: number) => Math.max(0, Math.min(count - 1, index));
  switch (key) {
    case 'ArrowDown':
      return clamp(from + 1);
    case 'ArrowUp':
      return clamp(from - 1);
    case 'PageDown':
      return clamp(from + PAGE_ROWS);
    case 'PageUp':
      return clamp(from - PAGE_ROWS);
    case 'Home':
      return clamp(0);
    case 'End':
      return clamp(count - 1);
    default:
      return null;
  }
}
