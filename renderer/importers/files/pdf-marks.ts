/** Vowel marks of Arabic and Hebrew that a PDF sets apart from their letters: put back to the letters they belong to. Pure. */
import type { PlacedPage, PlacedWords } from './pdf-layout';

const MARK =
  '[\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed]';
/** A mark alone, or a sign without width of which the file does not say what it is: a mark as well, and unknowable. */
const ONLY_MARKS = new RegExp(`^(?:\\s|\\u0000|${MARK})+$`, 'u');
const HAS_MARK = new RegExp(MARK, 'u');
const LETTER = /\p{L}/u;
/** Each letter with the marks after it. */
const LETTERS = new RegExp(`\\p{L}${MARK}*`, 'gu');

/** How far a mark may stand outside its letter, in type sizes. */
const REACH_SIZES = 0.5;
/** Narrower than this, a sign takes no room. */
const NO_ROOM_SIZES = 0.05;
/** So many items on either side are looked at for the letter: spaces of no width stand between. */
const REACH_ITEMS = 4;
/** So many items before and after show which line it is. */
const LINE_ITEMS = 8;

/** An item with a mark in it alone; those that take up room are letters. */
const isMarks = ({ text, width, size }: PlacedWords): boolean =>
  width < size * NO_ROOM_SIZES && text.trim() !== '' && ONLY_MARKS.test(text);

/** The nearest letter before or after a mark, in the order in which the page is drawn, if the mark can stand at it. */
function letterBeside(words: readonly PlacedWords[], at: number, step: 1 | -1): number | null {
  const mark = words[at];
  for (let i = at + step, seen = 0; mark && seen < REACH_ITEMS; i += step) {
    const word = words[i];
    if (!word) return null;
    if (isMarks(word)) continue;
    seen += 1;
    if (!LETTER.test(word.text)) continue;
    const reach = mark.size * REACH_SIZES;
    const isThere =
      Math.abs(word.y - mark.y) < mark.size * 0.6 && mark.x > word.x - reach && mark.x < word.x + word.width + reach;
    return isThere ? i : null;
  }
  return null;
}

/** How much a mark's distance from the middle of its letter varies: least where they belong together. */
function spread(words: readonly PlacedWords[], marks: readonly number[], step: 1 | -1): number {
  const distances = marks.flatMap((at) => {
    const letter = letterBeside(words, at, step);
    const [mark, word] = [words[at], letter === null ? undefined : words[letter]];
    return mark && word ? [(mark.x - word.x - word.width / 2) / Math.max(mark.size, 1)] : [];
  });
  // A way on which most marks find no letter is none.
  if (distances.length < marks.length / 2) return Number.POSITIVE_INFINITY;
  const mean = distances.reduce((sum, each) => sum + each, 0) / distances.length;
  return distances.reduce((sum, each) => sum + (each - mean) ** 2, 0) / distances.length;
}

/**
 * Whether a page draws its marks before their letters or after them is seen from the page as a whole, since where a mark's
 * ink lies beside its own place is the typeface's secret. A letter drawn first is the last of its item's text, which runs
 * from right to left.
 */
export function withVowelMarks(page: PlacedPage): PlacedPage {
  const { words } = page;
  if (!words.some(({ text }) => HAS_MARK.test(text))) return page;
  const marks = words.flatMap((word, i) => (isMarks(word) ? [i] : []));
  if (marks.length === 0) return page;
  const step = spread(words, marks, 1) <= spread(words, marks, -1) ? 1 : -1;
  const texts = words.map(({ text }) => text);
  const gone = new Set<number>();
  for (const at of marks) {
    const letter = letterBeside(words, at, step) ?? letterBeside(words, at, step === 1 ? -1 : 1);
    const known = (texts[at] ?? '').replace(/[\s\u0000]/gu, '');
    if (letter === null && known !== '') continue;
    gone.add(at);
    if (letter !== null) texts[letter] = withMark(texts[letter] ?? '', known, letter > at ? 'last' : 'first');
  }
  // Signs that the file does not name and that take no room are marks here; then they are inside longer items, too.
  const hasUnnamed = marks.some((at) => words[at]?.text.includes('\u0000'));
  const kept = words.flatMap((word, i): PlacedWords[] => {
    const isNoSpace = word.text.trim() === '' && word.width < word.size * NO_ROOM_SIZES;
    if (gone.has(i) || isNoSpace) return [];
    return [{ ...word, text: texts[i] ?? word.text }];
  });
  const placed = kept.map((word, i) => (isAstray(word) ? onLine(kept, word, i) : word));
  return {
    ...page,
    words: hasUnnamed ? placed.map((word) => ({ ...word, text: word.text.replaceAll('\u0000', '') })) : placed,
  };
}

/** An item that begins with a raised or lowered mark, of a name or without, stands where the mark does. */
const isAstray = ({ text }: PlacedWords): boolean => HAS_MARK.test(text) || text.includes('\u0000');

/** Puts an item back on the line that most of those drawn around it stand on. */
function onLine(words: readonly PlacedWords[], word: PlacedWords, at: number): PlacedWords {
  const heights = new Map<number, number>();
  for (const other of words.slice(Math.max(0, at - LINE_ITEMS), at + LINE_ITEMS + 1)) {
    if (Math.abs(other.y - word.y) < word.size * 0.6) heights.set(other.y, (heights.get(other.y) ?? 0) + 1);
  }
  const [y = word.y] = [...heights].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  return { ...word, y };
}

/** Marks of one letter are drawn from the outermost in. */
function withMark(text: string, mark: string, place: 'first' | 'last'): string {
  const letters = [...text.matchAll(LETTERS)];
  const letter = place === 'first' ? letters[0] : letters.at(-1);
  if (!letter) return text;
  const end = place === 'first' ? letter.index + letter[0].length : letter.index + 1;
  return text.slice(0, end) + mark + text.slice(end);
}
