/** Offsets as other formats count them: W3C selectors count code points, we count UTF-16 units. Pure. */

export interface OffsetMap {
  /** Code points before a UTF-16 offset. */
  readonly toCodePoints: (units: number) => number;
  /** UTF-16 offset behind so many code points; null: the text has fewer. */
  readonly toUnits: (codePoints: number) => number | null;
}

/** Indexes a text's astral signs once; each look-up then is a binary search over them. */
export function mapOffsets(text: string): OffsetMap {
  /** UTF-16 offsets of the first halves of all pairs. */
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) pairs.push(match.index);
  const pairsBefore = (units: number): number => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < units) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    toCodePoints: (units) => units - pairsBefore(units),
    toUnits(codePoints) {
      if (codePoints < 0 || codePoints > text.length - pairs.length) return null;
      // The k-th pair stands at code point pairs[k] - k: count those before.
      let low = 0;
      let high = pairs.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((pairs[middle] ?? 0) - middle < codePoints) low = middle + 1;
        else high = middle;
      }
      return codePoints + low;
    },
  };
}
