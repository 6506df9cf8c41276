/** Stretches between quotation marks, found by rule: a hint, and what "inside quotation marks" means everywhere. */
import type { TextRange } from '../model';
import type { Span } from '../text';

/** What closes what. A mark that opens and closes alike ("), or both ways round (» «), is told apart by its neighbours. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '‘': '’',
  '‚': '‘’',
  '「': '」',
  '『': '』',
  '"': '"',
  "'": "'",
};
/** Also apostrophes: they close only where no letter follows, and open only where none stands before. */
const APOSTROPHES = new Set(["'", '’', '‘']);

const isLetter = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));
const isSpace = (text: string, at: number): boolean => text.charAt(at).trim() === '';

/**
 * The outermost quotations of each block, marks included, in text order. An opening mark without its closing one
 * counts to the block's end only where the next block opens again, as quotations of several paragraphs are set;
 * otherwise it is no quotation.
 */
export function findQuotations(text: string, spans: readonly Span[]): TextRange[] {
  return spans.flatMap((span, i) => {
    const next = spans[i + 1];
    return quotationsOf(text, span, next ? text.charAt(next.start) : '');
  });
}

function quotationsOf(text: string, { start, end }: Span, nextFirst: string): TextRange[] {
  const found: TextRange[] = [];
  for (let at = start; at < end; at += 1) {
    if (!opens(text, at, start, end)) continue;
    const opener = text.charAt(at);
    const close = closingOf(text, at, end);
    if (close >= 0) {
      found.push({ start: at, end: close + 1 });
      at = close;
    } else if (nextFirst === opener && opener !== "'") {
      found.push({ start: at, end });
      return found;
    }
  }
  return found;
}

function opens(text: string, at: number, start: number, end: number): boolean {
  const mark = text.charAt(at);
  if (CLOSERS[mark] === undefined || at + 1 >= end || isSpace(text, at + 1)) return false;
  if (at === start) return true;
  // “ also closes „ and » closes «: they open only where a word could begin.
  return (
    !isLetter(text, at - 1) &&
    (!APOSTROPHES.has(mark) || isSpace(text, at - 1) || /[\p{Ps}\p{Pi}"—–-]/u.test(text.charAt(at - 1)))
  );
}

function closingOf(text: string, from: number, end: number): number {
  const closers = CLOSERS[text.charAt(from)] ?? '';
  for (let at = from + 1; at < end; at += 1) {
    const mark = text.charAt(at);
    if (!closers.includes(mark)) continue;
    if (APOSTROPHES.has(mark) && (isLetter(text, at + 1) || isSpace(text, at - 1))) continue;
    return at;
  }
  return -1;
}
