/** Paragraph numbers as people say them. Pure. */

export interface NumberRange {
  readonly from: number;
  readonly to: number;
}

/** Ascending numbers gathered into runs: 1, 2, 3, 7 is 1–3 and 7. */
export function gatherRanges(numbers: readonly number[]): NumberRange[] {
  const ranges: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && number === last.to + 1) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  return ranges;
}

/** "1–3", or "7" for a single one. */
export const rangeText = ({ from, to }: NumberRange, format: (n: number) => string = String): string =>
  from === to ? format(from) : `${format(from)}–${format(to)}`;
