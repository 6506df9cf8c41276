/** Which of the parts that markup names as matter around the article are so: names lie, so sizes and links have a say. */
import type { Candidate, Flag } from './walk';
import type { Zone } from './names';

/** Zones that are no part of what a person would call the page's article, not even as a box in it. */
const DROPPED: ReadonlySet<Zone> = new Set(['menu', 'footer', 'dialog', 'comments', 'hidden', 'form']);
export const isDropped = (zone: Zone): boolean => DROPPED.has(zone);

/** A box of this kind with more words than this, in running text, is named wrongly. */
const MAX_BOX_WORDS: Readonly<Record<Zone, number>> = {
  advert: 150,
  newsletter: 160,
  share: 60,
  pullQuote: 90,
  author: 200,
  video: 60,
  dialog: 600,
  form: 300,
  menu: 400,
  related: 2_000,
  aside: 600,
  footer: 800,
  comments: 100_000,
  hidden: 3_000,
};

export interface Measured extends Candidate {
  readonly words: number;
  /** Share of the characters that stand in links, 0 to 1. */
  readonly linkShare: number;
  /** Running text: a sentence or more, not itself a link. */
  readonly isProse: boolean;
}

/** An `article` of so many words in no named part is a text of its own. */
const MIN_ARTICLE_WORDS = 100;

const MIN_OWN_WORDS = 15;

interface Tally {
  words: number;
  prose: number;
  chars: number;
  linkChars: number;
}

/** Resolves each candidate's zone: the outermost named part around it that holds; null: may belong to the article. */
export function resolveZones(candidates: readonly Measured[]): (Zone | null)[] {
  const total = candidates.reduce((sum, c) => sum + (c.isProse ? c.words : 0), 0);
  const tallies = new Map<Element, Tally>();
  for (const c of candidates) {
    for (const { element, zone } of c.flags) {
      // What is hidden says nothing of the size of the part around it.
      if (zone !== 'hidden' && c.flags.some((flag) => flag.zone === 'hidden')) continue;
      const tally = tallies.get(element) ?? { words: 0, prose: 0, chars: 0, linkChars: 0 };
      tally.words += c.words;
      tally.prose += c.isProse ? c.words : 0;
      tally.chars += c.text.length;
      tally.linkChars += c.linkChars;
      tallies.set(element, tally);
    }
  }
  // What is not in any named part, or only in one that holds most of the page and so is named wrongly.
  const isMost = ({ element, zone }: Flag) => zone !== 'comments' && (tallies.get(element)?.prose ?? 0) > total * 0.5;
  const free = candidates.reduce((sum, c) => sum + (c.isProse && c.flags.every(isMost) ? c.words : 0), 0);
  const hasArticle = (element: Element): boolean =>
    candidates.some(
      (c) =>
        c.isProse && element.contains(c.element) && c.element.closest('article, [itemprop~="articleBody"]') !== null,
    );
  const articleWords = candidates.reduce(
    (sum, c) =>
      sum +
      (c.isProse && c.flags.every(isMost) && c.element.closest('article, [itemprop~="articleBody"]') ? c.words : 0),
    0,
  );
  const verdicts = new Map<Element, boolean>();
  const holds = (flag: Flag): boolean => {
    let verdict = verdicts.get(flag.element);
    if (verdict === undefined) {
      const tally = tallies.get(flag.element);
      // A column beside an article that stands on its own, however long it is.
      const isBeside =
        /^(?:aside|related)$/.test(flag.zone) && articleWords >= MIN_ARTICLE_WORDS && !hasArticle(flag.element);
      verdict = isBeside || tally === undefined || isSmallEnough(flag, tally, total, free);
      verdicts.set(flag.element, verdict);
    }
    return verdict;
  };
  return candidates.map((c) => c.flags.find(holds)?.zone ?? null);
}

function isSmallEnough({ zone, element }: Flag, tally: Tally, total: number, free: number): boolean {
  const linkShare = tally.chars === 0 ? 0 : tally.linkChars / tally.chars;
  if (linkShare > 0.6 && zone !== 'hidden') return tally.prose < total * 0.5 || tally.prose === 0;
  // What opens over a page is not its text where the page has any of its own.
  const opens = element.localName === 'dialog' || element.getAttribute('role') === 'dialog';
  if (opens && free >= MIN_OWN_WORDS && !element.querySelector('h1, article')) return true;
  // The one part that holds most of the page's text is the page's text, whatever it is called.
  if (tally.prose > total * 0.5 && (zone !== 'comments' || free < 80)) return false;
  if (tally.prose > free * 2 && zone !== 'comments' && zone !== 'hidden' && zone !== 'footer') return false;
  if (zone === 'aside' && element.querySelector('h1')) return false;
  return tally.prose <= MAX_BOX_WORDS[zone];
}
