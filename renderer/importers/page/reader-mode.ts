/** What Firefox's reader view would keep of a page: a second opinion, asked where the markup leaves it open. */
import { Readability } from '@mozilla/readability';

const MARK = 'data-plumb';
/** Pages with more elements are left to our own reading: reader view goes over them again and again. */
const MAX_ELEMENTS = 12_000;

/**
 * Answers for an element of `document` whether reader view keeps its words; null where it has no opinion. Works on a copy:
 * reader view takes its page apart.
 */
export function askReaderMode(
  document: Document,
  elements: readonly Element[],
): ((element: Element) => boolean) | null {
  if (document.getElementsByTagName('*').length > MAX_ELEMENTS) return null;
  elements.forEach((element, i) => element.setAttribute(MARK, String(i)));
  try {
    const copy = document.cloneNode(true) as Document;
    for (const extra of copy.querySelectorAll('script, style, noscript, template, svg, iframe')) extra.remove();
    const kept = new Set<string>();
    const result = new Readability<Element>(copy, {
      charThreshold: 300,
      disableJSONLD: true,
      keepClasses: true,
      maxElemsToParse: MAX_ELEMENTS,
      serializer: (root) => root as Element,
    }).parse();
    if (!result?.content) return null;
    for (const element of result.content.querySelectorAll(`[${MARK}]`)) kept.add(element.getAttribute(MARK) ?? '');
    return (element) => kept.has(element.getAttribute(MARK) ?? '');
  } catch {
    return null;
  }
}
