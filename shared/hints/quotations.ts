/** Stretches between quotation marks, found by rule: a hint, and what "inside quotation marks" means everywhere. */
import type { TextRange } from '../model';
import type { Span } from '../text';

/** What closes what. A mark that opens and closes alike ("), or both ways round (» «), is told apart by its neighbours. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '”': '”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '‘': '’',
  '‚': '‘’',
  '「': '」',
  '『': '』',
  '﹁': '﹂',
  '﹃': '﹄',
  '〝': '〞〟',
  '"': '"',
  '＂': '＂',
  '״': '״',
  "'": "'",
};
/** Open wherever they stand: scripts that use them put no spaces between words. */
const ALWAYS_OPEN = new Set('「『﹁﹃〝');
/** Also apostrophes: they close only where no letter follows, and open only where none stands before. */
const APOSTROPHES = new Set(["'", '’', '‘']);
/** Hebrew writes abbreviations with them: a mark between two letters. */
const GERSHAYIM = new Set(['"', '״', '”', '“']);
/** What is set around the words with a space, as in French, opens before that space. */
const SPACED = new Set(['«', '‹']);

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]/u;
const HANGUL = /\p{Script=Hangul}/u;
const HEBREW = /\p{Script=Hebrew}/u;
const ARABIC = /[\p{Script=Arabic}ـ]/u;
/** '90s, 'tis, ’em: what was left out, not something said. */
const LEFT_OUT = /^['‘](?:\d0s|tis|twas|em|til|cause|n['’])(?!\p{L})/iu;

const isLetter = (text: string, at: number): boolean => /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at));
const isSpace = (text: string, at: number): boolean => text.charAt(at).trim() === '';

/**
 * The outermost quotations of each block, marks included, in text order. An opening mark without its closing one
 * counts to the block's end only where the next block opens again, as quotations of several paragraphs are set;
 * otherwise it is no quotation.
 */
export function findQuotations(text: string, spans: readonly Span[]): TextRange[] {
  const found: TextRange[] = [];
  let carried = '';
  spans.forEach((span, i) => {
    const next = spans[i + 1];
    carried = quotationsOf(text, span, next ? text.charAt(next.start) : '', carried, found);
  });
  return found;
}

/** Adds the quotations of one block. Takes and answers the mark of one that goes on over blocks; '' for none. */
function quotationsOf(
  text: string,
  { start, end }: Span,
  nextFirst: string,
  carried: string,
  found: TextRange[],
): string {
  for (let at = start; at < end; at += 1) {
    // A paragraph that goes on may also begin with the closing mark, as in older French setting.
    const goesOn = at === start && carried !== '' && isClosingOf(carried, text.charAt(at));
    if (!goesOn && !opens(text, at, start, end)) continue;
    const opener = goesOn ? carried : text.charAt(at);
    const close = closingOf(text, opener, at, end);
    if (close >= 0) {
      found.push({ start: at, end: close + 1 });
      at = close;
    } else if (opener !== "'" && nextFirst !== '' && (nextFirst === opener || goesOnWith(opener, nextFirst))) {
      found.push({ start: at, end });
      return opener;
    }
  }
  return '';
}

const isClosingOf = (opener: string, mark: string): boolean => (CLOSERS[opener] ?? '').includes(mark);
const goesOnWith = (opener: string, mark: string): boolean => opener === '«' && mark === '»';

function opens(text: string, at: number, start: number, end: number): boolean {
  const mark = text.charAt(at);
  if (CLOSERS[mark] === undefined || at + 1 >= end) return false;
  const isFirst = at === start;
  const before = isFirst ? '' : text.charAt(at - 1);
  if (isSpace(text, at + 1)) {
    // « Oui »: a closing « of »Nein« stands close to what is before it.
    return SPACED.has(mark) && (isFirst || isSpace(text, at - 1) || /[\p{Ps}’'—–-]/u.test(before));
  }
  if (ALWAYS_OPEN.has(mark)) return true;
  // » and ” close most of what they meet: they open only before a word.
  if ((mark === '»' || mark === '”' || mark === '›') && !/[\p{L}\p{N}\p{Pi}\p{Ps}…¿¡]/u.test(text.charAt(at + 1)))
    return false;
  if (APOSTROPHES.has(mark) && LEFT_OUT.test(text.slice(at, at + 8))) return false;
  if (isFirst) return true;
  if (!isLetter(text, at - 1))
    return !APOSTROPHES.has(mark) || isSpace(text, at - 1) || /[\p{Ps}\p{Pi}"“„«—–:：，。-]/u.test(before);
  // Directly behind a letter: where words have no space between them, or where a short word is written onto the next.
  if (mark === '”' || mark === '»' || mark === "'" || mark === '’') return false;
  if (UNSPACED.test(before)) return true;
  if (ARABIC.test(before)) return mark === '«' || mark === '“' || mark === '"';
  return GERSHAYIM.has(mark) && isHebrewPrefix(text, at, start, end);
}

/** ב"הארץ": one to three letters that are written onto a word, the quoted word, and no clear opening before its end. */
function isHebrewPrefix(text: string, at: number, start: number, end: number): boolean {
  let from = at;
  while (from > start && HEBREW.test(text.charAt(from - 1))) from -= 1;
  if (!/^[ושהכלבמ]{1,3}$/u.test(text.slice(from, at))) return false;
  if (!HEBREW.test(text.charAt(at + 1)) || !HEBREW.test(text.charAt(at + 2))) return false;
  for (let i = at + 1; i < end; i += 1) {
    if (text.charAt(i) !== text.charAt(at)) continue;
    return !isSpace(text, i - 1);
  }
  return false;
}

/** Where the quotation ends; -1: nowhere. One of the same marks inside it is passed over where it is closed as well. */
function closingOf(text: string, opener: string, from: number, end: number): number {
  const closers = CLOSERS[opener] ?? '';
  const nests = !closers.includes(opener) && !APOSTROPHES.has(opener);
  let first = -1;
  let depth = 1;
  for (let at = from + 1; at < end; at += 1) {
    const mark = text.charAt(at);
    if (nests && mark === opener) depth += 1;
    if (!closers.includes(mark) || !closes(text, mark, at)) continue;
    if (first < 0) first = at;
    depth -= 1;
    if (depth === 0) return at;
  }
  return first;
}

function closes(text: string, mark: string, at: number): boolean {
  const after = text.charAt(at + 1);
  if (APOSTROPHES.has(mark)) {
    if (isSpace(text, at - 1)) return false;
    // Korean and its neighbours go on without a space: ‘네’라고.
    return !isLetter(text, at + 1) || UNSPACED.test(after) || HANGUL.test(after);
  }
  return !(GERSHAYIM.has(mark) && HEBREW.test(after) && HEBREW.test(text.charAt(at - 1)));
}
