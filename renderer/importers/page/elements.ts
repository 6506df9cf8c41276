/** What single elements of a page say: how their words look, whether they are seen, what a picture or list item is. */
import { findDate } from '../../../shared/text/propose/dates';
import { absoluteLink } from './links';
import { namesOf, type Hint, type Zone } from './names';
import type { InlineStyle } from './run-buffer';

const withoutLink = ({ link: _link, ...style }: InlineStyle): InlineStyle => style;

export function styleOf(element: Element, tag: string, style: InlineStyle, base: string | null): InlineStyle {
  let next = style;
  if (tag === 'b' || tag === 'strong') next = { ...next, bold: true };
  else if (/^(?:i|em|cite|dfn|var)$/.test(tag)) next = { ...next, italic: true };
  else if (tag === 'a') {
    const link = absoluteLink(element.getAttribute('href'), base);
    next = { ...withoutLink(next), ...(link ? { link } : {}), isLinked: element.hasAttribute('href') };
  }
  const css = element.getAttribute('style');
  if (!css || css.length > 2_000) return next;
  const weight = /font-weight\s*:\s*(bold|bolder|[1-9]00|normal)/i.exec(css)?.[1]?.toLowerCase();
  if (weight) next = weight === 'normal' || Number(weight) < 600 ? without(next, 'bold') : { ...next, bold: true };
  const slant = /font-style\s*:\s*(italic|oblique|normal)/i.exec(css)?.[1]?.toLowerCase();
  if (slant) next = slant === 'normal' ? without(next, 'italic') : { ...next, italic: true };
  return next;
}

const without = (style: InlineStyle, key: 'bold' | 'italic'): InlineStyle => {
  const { [key]: _dropped, ...rest } = style;
  return rest;
};

export function isShownAsBlock(element: Element): boolean {
  const css = element.getAttribute('style');
  if (css && /display\s*:\s*(?:block|flex|grid|table)\b/i.test(css)) return true;
  // Made-up elements hold whatever their maker likes.
  return (
    element.localName.includes('-') && element.querySelector('p, div, h1, h2, h3, ul, ol, figure, section') !== null
  );
}

export const SET_APART =
  /(?<![\p{L}])(?:credit|credits|source|copyright|photographer|agency|rights|label|tag|kicker|separator)(?![\p{L}])/u;

/** A part of a line of labels: nothing but separators stands between it and its named neighbours. */
export function standsApart(element: Element): boolean {
  const { parentElement } = element;
  if (
    !parentElement ||
    /^(?:p|h[1-6]|li|figcaption|blockquote|td|a)$/.test(parentElement.localName) ||
    element.closest('figure')
  )
    return false;
  if (parentElement.textContent.length > 400 || parentElement.children.length < 2) return false;
  return [...parentElement.childNodes].every(
    (node) => node.nodeType !== Node.TEXT_NODE || !/[\p{L}\p{N}]/u.test(node.nodeValue ?? ''),
  );
}

/** Its heading has words besides its own. */
export function holdsMore(element: Element): boolean {
  const heading = element.closest('h1, h2, h3, h4, h5, h6');
  return heading !== null && heading.textContent.trim().length > element.textContent.trim().length + 8;
}

/** Parts that a click unfolds: text of the article that is closed at first. */
const FOLDED =
  /(?<![\p{L}])(?:collaps(?:e|ed|ible)|expand(?:able)?|accordion|toggle-?content|read-?more(?:-?(?:text|content))?|more-?(?:text|content)|full-?text|truncated|spoiler|tab-?(?:pane|panel|content))(?![\p{L}])/u;
const isFolded = (element: Element): boolean =>
  FOLDED.test(namesOf(element)) && !/transcript/.test(namesOf(element)) && !element.querySelector('form, input');

/** All the words of the heading that it stands in. */
export function isWholeHeading(element: Element): boolean {
  const heading = element.closest('h1, h2, h3, h4, h5, h6');
  return heading !== null && heading.textContent.trim().length === element.textContent.trim().length;
}

export function hiddenZone(element: Element): Zone | null {
  const css = element.getAttribute('style');
  const isHidden =
    (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') ||
    element.getAttribute('aria-hidden') === 'true' ||
    (css !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(css));
  return isHidden && !isFolded(element) ? 'hidden' : null;
}

/** An element's words with its parts kept apart. */
function partedText(element: Element): string {
  const parts: string[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) parts.push(walker.currentNode.nodeValue ?? '');
  return parts.join(' ').replace(/\s+/g, ' ');
}

/** A byline or caption made of several boxes is one line, unless a date or real text stands in it. */
export function isOneLine(element: Element, tag: string, hint: Hint | null): boolean {
  if (tag === 'figcaption' || hint === 'caption')
    return !element.querySelector('p + p') && element.textContent.length < 1_000;
  if (hint !== 'byline' && hint !== 'dateline') return false;
  const length = element.textContent.replace(/\s+/g, ' ').length;
  if (length > 160 || element.querySelector('p, h1, h2, h3, li, img + div')) return false;
  if (hint === 'dateline') return true;
  return !element.querySelector('time, [class*="date" i], [class*="time" i]') && findDate(partedText(element)) === null;
}

export function isOrnament(element: Element, alt: string): boolean {
  if (/^(?:presentation|none)$/.test(element.getAttribute('role') ?? '')) return true;
  const size = (name: string) => Number.parseInt(element.getAttribute(name) ?? '', 10);
  if (size('width') <= 64 || size('height') <= 48) return !isEmoji(element, alt);
  const names = `${namesOf(element)} ${namesOf(element.parentElement ?? element)}`;
  return /(?<![\p{L}])(?:avatar|icon|icons|logo|logos|headshot|author|byline|profile|pixel|tracking|spinner|badge|flag|gravatar)(?![\p{L}])/u.test(
    names,
  );
}

export const isEmoji = (element: Element, alt: string): boolean =>
  alt.length <= 12 &&
  (/emoji|smiley/i.test(element.getAttribute('class') ?? '') || /^\p{Extended_Pictographic}/u.test(alt));

export function mathText(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll('annotation, annotation-xml, script, style')) extra.remove();
  return copy.textContent;
}

/** Word saves and pastes its lists as paragraphs, each with its bullet or number in a part of its own. */
export const isWordListItem = (element: Element): boolean =>
  /mso-list\s*:\s*l\d/i.test(element.getAttribute('style') ?? '');
export const isWordMarker = (element: Element): boolean =>
  /mso-list\s*:\s*ignore/i.test(element.getAttribute('style') ?? '');

/** A list's number as it stands before its item; bullets are none. Their fonts draw letters as dots and boxes. */
export function wordMarker(text: string): string {
  const marker = text.replace(/[\s\u00a0]+/gu, '');
  return /^[\p{L}\p{N}(]/u.test(marker) && !/^[o§]$/u.test(marker) && marker.length <= 8 ? `${marker} ` : '';
}

export const BLOCK_TAGS = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul video audio'
  ).split(' '),
);

/** A line that no element of its own sets apart: blocks, or nothing, stand on either side. */
export function isBetweenBlocks(element: Element): boolean {
  const isEdge = (from: ChildNode | null, step: 'nextSibling' | 'previousSibling'): boolean => {
    let node = from;
    while (
      node &&
      (node.nodeType === Node.COMMENT_NODE || (node.nodeType === Node.TEXT_NODE && !node.nodeValue?.trim()))
    )
      node = node[step];
    return node !== null && node.nodeType === Node.ELEMENT_NODE && BLOCK_TAGS.has((node as Element).localName);
  };
  return isEdge(element.previousSibling, 'previousSibling') && isEdge(element.nextSibling, 'nextSibling');
}
