/** A link into a web page by its words (URL Fragment Text Directives, WICG draft). Pure. */
import { webAddress } from './web-address';

const MOST_WORDS_WHOLE = 8;
const END_WORDS = 4;

/** Percent-encoded with the signs that the directive's own grammar uses: `-`, `,` and `&`. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[-!'()*~]/gu, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

const encodeLine = (text: string): string => encode(text.replace(/\s+/gu, ' ').trim());

/** The address with a directive for each piece; null where there is no web address to lead to. */
export function textFragment(address: string | null, ranges: readonly { readonly exact: string }[]): string | null {
  const web = webAddress(address);
  if (web === null) return null;
  const directives = ranges.map(({ exact }) => {
    const words = exact.trim().split(/\s+/u);
    if (words.length <= MOST_WORDS_WHOLE) return `text=${encodeLine(exact)}`;
    return `text=${encodeLine(words.slice(0, END_WORDS).join(' '))},${encodeLine(words.slice(-END_WORDS).join(' '))}`;
  });
  // Parentheses would end a Markdown link.
  const [page = '', fragment = ''] = web.replace(/\(/gu, '%28').replace(/\)/gu, '%29').split('#');
  return `${page}#${fragment.split(':~:')[0] ?? ''}:~:${directives.join('&')}`;
}
