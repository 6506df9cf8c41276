/** Which of a page's headings is the article's own headline. */
import type { Zone } from './names';
import { sameWords } from './same-words';
import type { Measured } from './zones';

/** A title's words, also without an outlet's name behind a bar or dash. */
function wordings(title: string): string[] {
  const parts = title.split(/\s+[|–—·•«-]\s+|\s*\|\s*/);
  const [first = ''] = parts;
  // "Site » Blog » Title": ways down to the page, its own name last.
  const [, last = ''] = /\s[»›]\s+([^»›]+)$/u.exec(title) ?? [];
  return [title, first, last, parts.slice(0, -1).join(' '), first.replace(/^\p{L}+:\s+/u, '')]
    .map(sameWords)
    .filter((words) => words.split(' ').length >= 2);
}

/**
 * The index of the headline among a page's blocks; -1 where none of them is it.
 * @param titles what the page calls itself in its data, surest first
 */
export function findHeadline(
  candidates: readonly Measured[],
  zones: readonly (Zone | null)[],
  titles: readonly string[],
  inRoot: (i: number) => boolean,
): number {
  const known = new Set(titles.flatMap(wordings));
  const firstProse = candidates.findIndex((c, i) => c.isProse && inRoot(i) && zones[i] === null);
  let best = -1;
  let bestScore = 2.5;
  candidates.forEach((c, i) => {
    const isBeforeText = firstProse < 0 || i < firstProse;
    const score = scoreOf(c, zones[i] ?? null, known, isBeforeText) + (inRoot(i) ? 1 : 0);
    const placed = score - (firstProse >= 0 && i > firstProse ? 3 : 0);
    if (placed > bestScore) {
      best = i;
      bestScore = placed;
    }
  });
  return best;
}

function scoreOf(c: Measured, zone: Zone | null, known: ReadonlySet<string>, isBeforeText: boolean): number {
  const isTitleLine = c.kind === 'paragraph' && isBeforeText && c.words >= 3 && known.has(sameWords(c.text));
  const isTitleHint = c.hint === 'headline' && (c.kind === 'heading' || c.words >= 3);
  const isNamedLine = (c.kind === 'paragraph' || c.kind === 'listItem') && c.hint === 'headline' && c.words <= 40;
  if (c.kind !== 'heading' && !isNamedLine && !isTitleLine) return -10;
  if (c.words > 60) return -10;
  if (
    zone !== null &&
    /^(?:menu|footer|dialog|comments|related|newsletter|advert|hidden)$/.test(zone) &&
    zone !== 'hidden'
  )
    return -10;
  const words = sameWords(c.text);
  const isKnown =
    known.has(words) ||
    [...known].some(
      (title) =>
        title.length > 20 &&
        ((title.startsWith(`${words} `) && words.length > title.length * 0.5) || words.startsWith(`${title} `)),
    );
  let score = c.level === 1 ? 3 : c.level === 2 ? 1 : c.kind === 'heading' ? 0.5 : 0;
  if (isTitleHint) score += 2;
  if (isKnown) score += 4;
  if (c.words < 2 && !isKnown) score -= 2;
  if (zone !== null) score -= 3;
  // A site's name in its heading leads home.
  if (c.linkShare > 0.9 && !isKnown) score -= 1.5;
  return score;
}
