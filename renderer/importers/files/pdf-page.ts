/** A PDF page made ready for reading: large initials beside their words, pages that run from right to left mirrored. Pure. */
import type { PlacedPage, PlacedWords } from './pdf-layout';

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/gu;
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]/u;

/** More than half of the page's letters are written from right to left. */
export function runsFromRight({ words }: PlacedPage): boolean {
  let right = 0;
  let all = 0;
  for (const { text } of words) {
    right += text.match(RIGHT_TO_LEFT)?.length ?? 0;
    all += text.match(/\p{L}/gu)?.length ?? 0;
  }
  return right > all / 2;
}

/** The page as in a mirror: its lines begin at the left. */
export const mirrored = (page: PlacedPage): PlacedPage => ({
  ...page,
  words: page.words.map((word) => ({ ...word, x: page.width - word.x - word.width })),
});

const isLeftToRight = ({ text }: PlacedWords): boolean => LEFT_TO_RIGHT.test(text) && !hasRightToLeft(text);
const hasRightToLeft = (text: string): boolean => (text.match(RIGHT_TO_LEFT)?.length ?? 0) > 0;

/** Numbers and foreign names in a mirrored line run the other way: their words put back in order. */
export function withForeignRuns(words: readonly PlacedWords[]): PlacedWords[] {
  const ordered: PlacedWords[] = [];
  let run: PlacedWords[] = [];
  let between: PlacedWords[] = [];
  const flush = () => {
    ordered.push(...run.toReversed(), ...between);
    run = [];
    between = [];
  };
  for (const word of words) {
    if (isLeftToRight(word)) {
      run.push(...between, word);
      between = [];
    } else if (run.length > 0 && !hasRightToLeft(word.text)) between.push(word);
    else {
      flush();
      ordered.push(word);
    }
  }
  flush();
  return ordered;
}

/** Letters as they are shaped within words become the letters themselves. */
export const unshaped = (text: string): string =>
  text.replace(/[\ufb50-\ufdff\ufe70-\ufefc]+/gu, (shapes) => shapes.normalize('NFKC'));

const INITIAL = /^["“‘«„]?\p{Lu}$/u;
/** An initial is at least so many times as large as the words it stands beside. */
const MIN_INITIAL_SIZES = 1.8;

/** On the word's line, between the initial's left edge and the word: then the word does not begin its line. */
const isBetween = (initial: PlacedWords, other: PlacedWords, word: PlacedWords): boolean =>
  Math.abs(other.y - word.y) < word.size * 0.4 &&
  other.x >= initial.x - 1 &&
  other.x < word.x &&
  other.text.trim() !== '';

/** Puts large initials before the words that go on from them, and those lines back to the column's edge. */
export function withInitials({ words, ...page }: PlacedPage): PlacedPage {
  const initials = words.filter(({ text }) => INITIAL.test(text.trim()));
  if (initials.length === 0) return { words, ...page };
  let placed: readonly PlacedWords[] = words;
  for (const initial of initials) {
    const end = initial.x + initial.width;
    const beside = placed.filter(
      (word) =>
        word.text.trim() !== '' &&
        word !== initial &&
        word.size * MIN_INITIAL_SIZES <= initial.size &&
        word.x >= end - 1 &&
        word.x <= end + word.size &&
        word.y >= initial.y - word.size * 1.3 &&
        word.y <= initial.y + initial.size &&
        !placed.some((other) => other !== initial && isBetween(initial, other, word)),
    );
    const first = beside.toSorted((a, b) => b.y - a.y)[0];
    if (!first || !/^\p{L}/u.test(first.text)) continue;
    const lines = new Set(beside);
    placed = placed
      .filter((word) => word !== initial)
      .map((word) =>
        lines.has(word)
          ? {
              ...word,
              text: word === first ? initial.text.trim() + word.text : word.text,
              x: initial.x,
              width: word.width + (word.x - initial.x),
            }
          : word,
      );
  }
  return { words: placed, ...page };
}
