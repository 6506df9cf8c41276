/** Words of the article as notes quote them. Pure. */

/** A passage longer than this is quoted by its beginning and its end: it stands in full in the text. */
const MOST_CHARS = 360;
const END_SHARE = 0.25;

/** The words of a mark's pieces on one line, ellipses between them and for what is left out of the middle. */
export function quoteWords(ranges: readonly { readonly exact: string }[], most = MOST_CHARS): string {
  const line = ranges
    .map(({ exact }) => exact)
    .join(' … ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (line.length <= most) return line;
  const endChars = Math.round(most * END_SHARE);
  const head = line.slice(0, most - endChars).replace(/[\uD800-\uDBFF]$/u, '');
  const tail = line.slice(-endChars).replace(/^[\uDC00-\uDFFF]/u, '');
  return `${head.replace(/\s+\S*$/u, '') || head} … ${tail.replace(/^\S*\s+/u, '') || tail}`;
}
