/** Headings that hold more or less than a heading: a kicker and the headline in one element, a headline in two. */
import type { Run } from '../../../shared/model';
import { tidyRuns } from '../../../shared/text/propose/runs';
import { sameWords } from './same-words';
import type { Candidate } from './walk';

const MAX_KICKER_WORDS = 6;
/** A title of fewer words may stand at the end of any heading by chance. */
const MIN_TITLE_WORDS = 4;

const wordsOf = (text: string): string[] => {
  const words = sameWords(text);
  return words === '' ? [] : words.split(' ');
};

/** Runs before and after a place in their text. */
export function cutRuns(runs: readonly Run[], at: number): [Run[], Run[]] {
  const before: Run[] = [];
  const after: Run[] = [];
  let start = 0;
  for (const run of runs) {
    const cut = Math.min(Math.max(at - start, 0), run.text.length);
    if (cut > 0) before.push({ ...run, text: run.text.slice(0, cut) });
    if (cut < run.text.length) after.push({ ...run, text: run.text.slice(cut) });
    start += run.text.length;
  }
  return [tidyRuns(before), tidyRuns(after)];
}

/** Where in a heading's text one of the titles begins that it ends with; -1: nowhere but at its start. */
function titleStart(text: string, titles: readonly (readonly string[])[]): number {
  const words = wordsOf(text);
  for (const title of titles) {
    const extra = words.length - title.length;
    if (extra < 1 || extra > MAX_KICKER_WORDS || !title.every((word, i) => words[extra + i] === word)) continue;
    const [first] = title;
    let at = 0;
    for (const found of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      if (at === extra) return found[0].toLowerCase() === first ? found.index : -1;
      at += 1;
    }
  }
  return -1;
}

const stripped = (runs: readonly Run[]): Run[] => {
  const last = runs.length - 1;
  return tidyRuns(
    runs
      .map((run, i) => {
        const text = i === 0 ? run.text.replace(/^[\s:|·•–—/-]+(?=.)/u, '') : run.text;
        return { ...run, text: i === last ? text.replace(/[\s:|·•–—/-]+$/u, '') : text };
      })
      .filter((run) => run.text !== ''),
  );
};

/** Parts the kicker from headings that end in a title the page's data gives. */
export function partHeadings(candidates: readonly Candidate[], titles: readonly string[]): Candidate[] {
  const known = titles.map(wordsOf).filter((title) => title.length >= MIN_TITLE_WORDS);
  if (known.length === 0) return [...candidates];
  return candidates.flatMap((candidate) => {
    if (candidate.kind !== 'heading') return [candidate];
    const at = titleStart(candidate.text, known);
    if (at <= 0) return [candidate];
    const [before, after] = cutRuns(candidate.runs, at);
    const kicker = stripped(before);
    const text = (runs: readonly Run[]) => runs.map((run) => run.text).join('');
    const links = (runs: readonly Run[]) => runs.reduce((sum, run) => sum + (run.link ? run.text.length : 0), 0);
    const label: Candidate = {
      ...candidate,
      kind: 'paragraph',
      level: 0,
      runs: kicker,
      text: text(kicker),
      linkChars: links(kicker),
      hint: 'kicker',
      pictureKey: null,
    };
    const rest = { ...candidate, runs: after, text: text(after), linkChars: links(after) };
    return kicker.length > 0 ? [label, rest] : [rest];
  });
}

/** Joined words that make up at least this share of a title, all of them in its order. */
const TITLE_SHARE = 0.8;

/** All of `part`'s words stand in `whole` in this order. */
function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const word of whole) if (part[at] === word) at += 1;
  return at === part.length;
}

const joined = (first: Candidate, second: Candidate): Candidate => {
  const runs = tidyRuns([...first.runs, { text: ' ' }, ...second.runs]);
  return {
    ...first,
    hint: 'headline',
    runs,
    text: runs.map((run) => run.text).join(''),
    linkChars: first.linkChars + second.linkChars,
  };
};

/** A headline in two headings, one below the other, where only both together are the title that the page's data gives. */
export function joinHeadings(candidates: readonly Candidate[], titles: readonly string[]): Candidate[] {
  const known = titles.map(wordsOf).filter((title) => title.length >= MIN_TITLE_WORDS);
  const isTitle = (words: readonly string[]) =>
    words.length >= MIN_TITLE_WORDS &&
    known.some((title) => words.length >= title.length * TITLE_SHARE && isWithin(words, title));
  const at = candidates.findIndex((first, i) => {
    const second = candidates[i + 1];
    if (first.kind !== 'heading' || second?.kind !== 'heading') return false;
    const [a, b] = [wordsOf(first.text), wordsOf(second.text)];
    return !isTitle(a) && !isTitle(b) && isTitle([...a, ...b]);
  });
  const [first, second] = [candidates[at], candidates[at + 1]];
  return first && second
    ? [...candidates.slice(0, at), joined(first, second), ...candidates.slice(at + 2)]
    : [...candidates];
}

/** A large initial in a box of its own belongs to the paragraph whose first word it begins. */
export function joinInitials(candidates: readonly Candidate[]): Candidate[] {
  const isInitial = (c: Candidate | undefined) => c?.kind === 'paragraph' && /^\p{Lu}$/u.test(c.text.trim());
  return candidates.flatMap((candidate, i) => {
    const before = candidates[i - 1];
    const next = candidates[i + 1];
    if (isInitial(candidate) && next?.kind === 'paragraph' && /^\p{Ll}/u.test(next.text) && next.text.length > 40)
      return [];
    if (!before || !isInitial(before) || candidate.kind !== 'paragraph') return [candidate];
    if (!/^\p{Ll}/u.test(candidate.text) || candidate.text.length <= 40) return [candidate];
    const initial = before.text.trim();
    return [
      { ...candidate, runs: tidyRuns([{ text: initial }, ...candidate.runs]), text: `${initial}${candidate.text}` },
    ];
  });
}
