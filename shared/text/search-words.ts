/**
 * Words as the search knows them: folded so that case, accents and invisible characters make no difference, and cut
 * into single characters where a script puts no spaces between words. The index, the query and the snippets all read
 * text through `findSearchWords`, so that what is found is also what is shown.
 */
import type { TextRange } from '../model';

/** A searchable word and where it stands, in UTF-16 units, half-open. */
export interface SearchWord extends TextRange {
  /** Folded; never empty, holds no white space and no ASCII punctuation. */
  readonly word: string;
}

/** Soft hyphen, zero-width characters: inside a word they are not seen. */
const INVISIBLE = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';
const RUN = new RegExp(`[\\p{L}\\p{N}\\p{M}\\p{Co}${INVISIBLE}]+|\\p{Extended_Pictographic}`, 'gu');
const ASCII = /^[\x21-\x7e]+$/;
/** Accents, vowel points and the like that a person may leave out. Vowel signs of Indic scripts are letters and stay. */
const ACCENTS =
  /[\u0300-\u036F\u0483-\u0487\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u064B-\u065F\u0670\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE00-\uFE2F]/gu;
const INVISIBLES = new RegExp(`[${INVISIBLE}]`, 'gu');
/** Letters that no decomposition takes apart. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};
const SPECIAL = /[ßæœøłđðþıς]/gu;
/** Scripts written without spaces: each character, with its marks, is a word, and a searched word is their sequence. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3005\u30FC]/u;
const UNSPACED_PART =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3005\u30FC]\p{M}*/gu;

/** Letters without case and accents, taken apart (NFKD): İ, I, ı and i are one, and so are ς and σ. Signs stay. */
export const foldLetters = (letters: string): string =>
  letters
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENTS, '')
    .replace(SPECIAL, (letter) => PLAIN[letter] ?? letter);

/** A word without case, accents and invisible characters, so that "café" and "Cafe" are one; '' where nothing is left. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return foldLetters(lower)
    .replace(INVISIBLES, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}\p{Co}\p{Extended_Pictographic}]/gu, '');
}

/** All words of `text` in its order. */
export function findSearchWords(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  eachWord(text, (word) => {
    words.push(word);
  });
  return words;
}

/** Calls `visit` for each word in the text's order, until it answers true. */
export function eachWord(text: string, visit: (word: SearchWord) => boolean | void): void {
  const add = (raw: string, start: number): boolean => {
    const word = foldWord(raw);
    return word !== '' && visit({ word, start, end: start + raw.length }) === true;
  };
  for (const match of text.matchAll(RUN)) {
    const [run] = match;
    if (ASCII.test(run) || !UNSPACED.test(run)) {
      if (add(run, match.index)) return;
      continue;
    }
    let at = 0;
    for (const part of run.matchAll(UNSPACED_PART)) {
      if (part.index > at && add(run.slice(at, part.index), match.index + at)) return;
      if (add(part[0], match.index + part.index)) return;
      at = part.index + part[0].length;
    }
    if (at < run.length && add(run.slice(at), match.index + at)) return;
  }
}

/** Most words of a query that are looked for; what is typed beyond is not. */
const MAX_QUERY_WORDS = 32;

/**
 * What was typed, as sequences of folded words: each typed word is one sequence ("don't" is "don" then "t"; a Chinese
 * word is its characters). All of them must be found; the last word of the last one may be the start of a word.
 * Nothing typed is ever an operator. Empty: nothing to look for.
 */
export function readQuery(typed: string): string[][] {
  const sequences: string[][] = [];
  let left = MAX_QUERY_WORDS;
  for (const part of typed.split(/\s+/u)) {
    const words = findSearchWords(part)
      .slice(0, left)
      .map(({ word }) => word);
    left -= words.length;
    if (words.length > 0) sequences.push(words);
  }
  return sequences;
}
