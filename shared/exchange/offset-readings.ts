/**
 * What a file's offsets count is seldom said. Each likely reading is tried, and the one under which the words agree is
 * taken and named. Pure.
 */

/** One way to count: code points or UTF-16 units, a line end as one or two signs, a byte order mark counted or left out. */
export interface OffsetReading {
  readonly unit: 'codePoints' | 'utf16';
  /** Line ends were CR LF in the file's text: two signs each. */
  readonly crlf: boolean;
  /** 1: the file's offsets are one too great, as where a byte order mark was counted; -1: one too small. */
  readonly shift: -1 | 0 | 1;
}

/** In the order in which they are preferred where several agree. W3C counts code points. */
export const OFFSET_READINGS: readonly OffsetReading[] = ([0, 1, -1] as const).flatMap((shift) =>
  [false, true].flatMap((crlf) =>
    (['codePoints', 'utf16'] as const).map((unit): OffsetReading => ({ unit, crlf, shift })),
  ),
);

/** UTF-16 offset for an offset under the reading; null: it lies outside the text, or inside a sign. */
export type ToUnits = (offset: number) => number | null;

/** Indexes a text for a reading; each look-up then is a binary search. */
export function readOffsets(text: string, { unit, crlf, shift }: OffsetReading): ToUnits {
  /** UTF-16 offsets behind each sign that counts otherwise than in UTF-16 units, and what it has added up to. */
  const behind: number[] = [0];
  const added: number[] = [0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isLineEnd = crlf && code === 0x0a;
    const isPair = unit === 'codePoints' && code >= 0xd800 && code <= 0xdbff;
    if (!isLineEnd && !isPair) continue;
    behind.push(at + (isPair ? 2 : 1));
    added.push((added.at(-1) ?? 0) + (isLineEnd ? 1 : -1));
  }
  return (offset) => {
    const wanted = offset - shift;
    if (wanted < 0) return null;
    let low = 0;
    let high = behind.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((behind[middle] ?? 0) + (added[middle] ?? 0) <= wanted) low = middle;
      else high = middle - 1;
    }
    const units = wanted - (added[low] ?? 0);
    const next = behind[low + 1];
    if (units > text.length) return null;
    // Between two signs that are counted otherwise every unit counts one; beyond the next there is no place.
    const isInside = next !== undefined && units >= next;
    return isInside ? null : units;
  };
}
