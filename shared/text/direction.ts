/** Which way words run. Pure. */

export type Direction = 'ltr' | 'rtl';

const RIGHT_TO_LEFT =
  '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Samaritan}\\p{Script=Mandaic}\\p{Script=Adlam}';
/** Signs that have a direction: letters, and right-to-left signs; digits, punctuation and spaces have none. */
const STRONG = new RegExp(`[\\p{L}\\u200E\\u200F]`, 'u');
const IS_RTL = new RegExp(`[${RIGHT_TO_LEFT}\\u200F]`, 'u');

/** By the first sign that has a direction (rules P2 and P3 of UAX 9, isolates not skipped); null where none has. */
export function firstDirection(text: string): Direction | null {
  const first = STRONG.exec(text);
  return first === null ? null : IS_RTL.test(first[0]) ? 'rtl' : 'ltr';
}

/** Whether any sign of it runs from right to left. */
export const hasRightToLeft = (text: string): boolean => IS_RTL.test(text);

/**
 * The direction of each block by its own words; one without letters goes as most of the article's text does, counted
 * in UTF-16 units.
 */
export function blockDirections(texts: readonly string[]): {
  readonly base: Direction;
  readonly of: readonly Direction[];
} {
  let balance = 0;
  const own = texts.map((text) => {
    const direction = firstDirection(text);
    if (direction !== null) balance += direction === 'rtl' ? text.length : -text.length;
    return direction;
  });
  const base: Direction = balance > 0 ? 'rtl' : 'ltr';
  return { base, of: own.map((direction) => direction ?? base) };
}
