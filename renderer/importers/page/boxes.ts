/** Boxes around the text that no name gives away: teasers of other pages, and calls to sign up for something. */
import { asksToSignUp } from '../../../shared/text/propose/site-matter';
import type { Zone } from './names';
import type { Measured } from './zones';

/** A teaser of another page: its linked title and few words more. */
const MAX_CARD_WORDS = 60;
const MAX_TEASER_WORDS = 40;
const MAX_SIGN_UP_WORDS = 100;
/** Where boxes held more of the page than this, they would be its text: a list of things, each with a link. */
const MAX_SHARE = 0.35;
/** A slug or a "read more" beside a linked title. */
const MAX_UNLINKED_WORDS = 6;

interface Sum {
  words: number;
  unlinked: number;
  titles: number;
  blocks: number;
}

const signature = (element: Element): string => `${element.localName}.${element.getAttribute('class') ?? ''}`;

const isLinkedTitle = (c: Measured): boolean => c.kind === 'heading' && c.linkShare > 0.9 && c.words >= 3;

/** The boxes under `root` by their outermost element. `isFree`: the block is in no part that its names already tell. */
export function findBoxes(
  candidates: readonly Measured[],
  isFree: (i: number) => boolean,
  root: Element,
): ReadonlyMap<Element, Zone> {
  const sums = new Map<Element, Sum>();
  candidates.forEach((c, i) => {
    if (!isFree(i)) return;
    const unlinked = Math.round(c.words * (1 - c.linkShare));
    for (let at: Element | null = c.element; at && root.contains(at); at = at.parentElement) {
      const sum = sums.get(at) ?? { words: 0, unlinked: 0, titles: 0, blocks: 0 };
      sum.words += c.words;
      sum.unlinked += unlinked;
      sum.titles += isLinkedTitle(c) ? 1 : 0;
      sum.blocks += 1;
      sums.set(at, sum);
    }
  });
  const total = sums.get(root)?.words ?? 0;
  const boxAround = (element: Element, most: number): Element | null => {
    let box: Element | null = null;
    for (let at = element.parentElement; at && at !== root; at = at.parentElement) {
      const words = sums.get(at)?.words;
      if (words === undefined || words > most || /^(?:body|main|h[1-6]|a)$/.test(at.localName)) {
        if (at.localName === 'a') continue;
        break;
      }
      box = at;
    }
    return box;
  };
  const found = new Map<Element, Zone>();
  const cards = new Set<Element>();
  candidates.forEach((c, i) => {
    if (!isFree(i) || !root.contains(c.element)) return;
    if (isLinkedTitle(c)) {
      const box = boxAround(c.element, MAX_CARD_WORDS);
      if (box && isTeaser(box, sums.get(box))) cards.add(box);
    } else if (c.words <= 30 && asksToSignUp(c.text)) {
      const box = boxAround(c.element, Math.min(MAX_SIGN_UP_WORDS, total * MAX_SHARE));
      if (box && !box.querySelector('h1')) found.set(box, 'newsletter');
    }
  });
  const words = [...cards].reduce((sum, card) => sum + (sums.get(card)?.words ?? 0), 0);
  if (words > total * MAX_SHARE) return found;
  for (const card of cards) if (isOther(card, sums.get(card), cards)) found.set(card, 'related');
  return found;
}

const isTeaser = (box: Element, sum: Sum | undefined): boolean =>
  sum !== undefined && sum.unlinked <= MAX_TEASER_WORDS * sum.titles && box.querySelector('h1') === null;

/** One of several alike, or one that is nothing but its link. */
function isOther(card: Element, sum: Sum | undefined, cards: ReadonlySet<Element>): boolean {
  if (!sum) return false;
  if (sum.titles > 1) return true;
  const alike = [...cards].filter(
    (other) => other.parentElement === card.parentElement && signature(other) === signature(card),
  );
  if (alike.length > 1) return true;
  return sum.unlinked <= MAX_UNLINKED_WORDS && (sum.blocks > 1 || card.querySelector('img, picture') !== null);
}
