/** Which part of a page is its article. */
import { isFactBox } from './names';
import type { Measured } from './zones';

/** Going down, a part is entered where it holds at least this share of what is left of the running text. */
const DESCENT_SHARE = 0.9;
/** The page's only article (or body of one) is believed where it holds at least this share. */
const ARTICLE_SHARE = 0.55;

export interface Region {
  readonly root: Element;
  /** Elements under the root that hold other texts than the article. */
  readonly left: ReadonlySet<Element>;
}

type Weights = ReadonlyMap<Element, number>;

function weigh(candidates: readonly Measured[], isFree: (i: number) => boolean): Map<Element, number> {
  const weights = new Map<Element, number>();
  candidates.forEach((c, i) => {
    if (!c.isProse || !isFree(i)) return;
    for (let at: Element | null = c.element; at; at = at.parentElement) {
      weights.set(at, (weights.get(at) ?? 0) + c.words);
    }
  });
  return weights;
}

/**
 * The smallest part that holds nearly all running text of the page, where several texts stand on it the one that is meant.
 * @param keeps what another extractor took for the article: asked where the markup leaves it open
 */
export function findRegion(
  document: Document,
  candidates: readonly Measured[],
  isFree: (i: number) => boolean,
  keeps: ((element: Element) => boolean) | null,
): Region {
  const left = new Set<Element>();
  let root: Element = document.body;
  for (;;) {
    const weights = weigh(candidates, (i) => isFree(i) && !isInside(candidates[i]?.element, left));
    root = descend(root, weights, keeps);
    const others = otherTexts(root, weights, candidates, keeps);
    if (others.size === 0) return { root, left };
    for (const other of others) left.add(other);
  }
}

const isInside = (element: Element | undefined, groups: ReadonlySet<Element>): boolean =>
  element !== undefined && [...groups].some((group) => group.contains(element));

function descend(start: Element, weights: Weights, keeps: ((element: Element) => boolean) | null): Element {
  const total = weights.get(start.ownerDocument.body) ?? 0;
  let root = start;
  for (;;) {
    const only = onlyArticle(root, weights, total, keeps);
    if (only && only !== root) {
      root = only;
      continue;
    }
    const next = heaviestChild(root, weights);
    if (!next || (weights.get(next) ?? 0) < DESCENT_SHARE * (weights.get(root) ?? 0) || !isContainer(next)) return root;
    root = next;
  }
}

const isContainer = (element: Element): boolean =>
  !/^(?:p|li|h[1-6]|blockquote|figure|td|tr|span|ul|ol|dl|table|tbody)$/.test(element.localName) ||
  /^(?:td|tr|tbody|table)$/.test(element.localName);

function heaviestChild(element: Element, weights: Weights): Element | null {
  let best: Element | null = null;
  for (const child of element.children) {
    if ((weights.get(child) ?? 0) > (best ? (weights.get(best) ?? 0) : 0)) best = child;
  }
  return best;
}

/** The one `article` (or body of one) among others that holds most of the text, or the first of several full ones. */
function onlyArticle(
  root: Element,
  weights: Weights,
  total: number,
  keeps: ((element: Element) => boolean) | null,
): Element | null {
  const articles = [...root.querySelectorAll('article, [itemprop~="articleBody"], [role="article"]')].filter(
    (element) => (weights.get(element) ?? 0) > 0 && !element.parentElement?.closest('article article'),
  );
  const outer = articles.filter((element) => !articles.some((other) => other !== element && other.contains(element)));
  const [first] = outer;
  if (!first) return null;
  const inRoot = weights.get(root) ?? 0;
  const big = outer.filter((element) => (weights.get(element) ?? 0) >= ARTICLE_SHARE * inRoot);
  if (big.length === 1 && big[0]) {
    const rest = [...weights.keys()].filter(
      (element) => element.localName === 'p' && root.contains(element) && !big[0]?.contains(element),
    );
    const wanted = keeps ? rest.filter(keeps).reduce((sum, element) => sum + (weights.get(element) ?? 0), 0) : 0;
    return wanted > 0.15 * total ? null : big[0];
  }
  // Endless pages: one full article after another, each with its own headline.
  const full = outer.filter((element) => element.querySelector('h1') && (weights.get(element) ?? 0) >= 80);
  return full.length > 1 && full.length === outer.filter((e) => (weights.get(e) ?? 0) >= 80).length
    ? (full[0] ?? null)
    : null;
}

const signature = (element: Element): string => `${element.localName}.${element.getAttribute('class') ?? ''}`;

/** Below the text, so many blocks that nobody else took for the article are another text, not a note at its foot. */
const MIN_OTHER_BLOCKS = 4;
/** Another extractor is believed about what is not the article where it took this much of what is. */
const AGREED_SHARE = 0.6;

/**
 * Groups beside the main text that are other texts: cards with linked titles, or anything of some length below it, where
 * another extractor took none of it for the article.
 */
function otherTexts(
  root: Element,
  weights: Weights,
  candidates: readonly Measured[],
  keeps: ((element: Element) => boolean) | null,
): Set<Element> {
  const left = new Set<Element>();
  const groups = [...root.children].filter((child) => (weights.get(child) ?? 0) > 0);
  const main = heaviestChild(root, weights);
  if (!main || groups.length < 2) return left;
  const mainWeight = weights.get(main) ?? 0;
  const kept = candidates.reduce(
    (sum, c) => sum + (c.isProse && main.contains(c.element) && keeps?.(c.element) === true ? c.words : 0),
    0,
  );
  const isAgreed = kept >= AGREED_SHARE * mainWeight;
  for (const group of groups) {
    if (group === main || /^(?:p|h[1-6]|blockquote|ul|ol|figure)$/.test(group.localName)) continue;
    if (signature(group) === signature(main)) continue;
    const blocks = candidates.filter((c) => group.contains(c.element));
    const isKept = keeps !== null && blocks.some((c) => c.isProse && keeps(c.element));
    if (isKept) continue;
    const hasCards =
      (weights.get(group) ?? 0) <= mainWeight * 0.6 &&
      group.querySelectorAll('h2 a, h3 a, h4 a, a h2, a h3, a h4, article a').length >= 2;
    const isBelow = (main.compareDocumentPosition(group) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const isOther = isAgreed && isBelow && blocks.length >= MIN_OTHER_BLOCKS && !isFactBox(group);
    if (hasCards || isOther) left.add(group);
  }
  return left;
}
