/**
 * A version's text as words for comparing: a word keeps its place in the text and a number that is the same for words
 * that differ only in case, Unicode form, soft hyphens or the shape of an apostrophe. What stands between words
 * (spaces, quotation marks, dashes) is no word; the text itself is never changed.
 */
import { blockSpans, canonicalText, type Span } from '../text';
import type { Block } from '../model';

/** Kinds of UTF-16 units: part of a word; a word by itself (scripts without spaces); joins parts; between words. */
const UNKNOWN = 0;
const LETTER = 1;
const ALONE = 2;
const JOINER = 3;
const BETWEEN = 4;

const ALONE_SCRIPTS = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]$/u;
const WORD_PART = /^[\p{L}\p{N}\p{M}]$/u;
/** Soft hyphen, zero-width space and joiners, word joiner: invisible inside a word. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060]/g;
const APOSTROPHES = /[’ʼ‘＇]/g;

const unitKinds = new Uint8Array(0x1_0000);

function unitKind(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = unitKinds[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const char = text.charAt(at);
  let kind = BETWEEN;
  if (/^[\u00AD\u200B-\u200D\u2060]$/.test(char)) kind = JOINER;
  else if (/^\p{M}$/u.test(char)) kind = LETTER;
  else if (ALONE_SCRIPTS.test(char)) kind = ALONE;
  else if (WORD_PART.test(char)) kind = LETTER;
  unitKinds[unit] = kind;
  return kind;
}

/** The numbers given to words; two texts are compared under one vocabulary. */
export class Vocabulary {
  /** By written form, folded forms too. */
  private readonly ids = new Map<string, number>();
  private next = 0;

  /** How many different words it holds; ids are 0 to `size` - 1. */
  get size(): number {
    return this.next;
  }

  /** The number of a word, a new one where it was not known. */
  idOf(word: string): number {
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    const folded = foldWord(word);
    let id = this.ids.get(folded);
    if (id === undefined) {
      id = this.next;
      this.next += 1;
      this.ids.set(folded, id);
    }
    this.ids.set(word, id);
    return id;
  }
}

/** As words are compared: lower case, NFC, straight apostrophes, nothing invisible. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  for (let i = 0; i < lower.length; i += 1) {
    if (lower.charCodeAt(i) > 0x7f) {
      return lower.replace(INVISIBLE, '').replace(APOSTROPHES, "'").normalize('NFC');
    }
  }
  return lower;
}

/** A text cut into words. Offsets are UTF-16 units of `text`; words are in order and never overlap. */
export interface Tokens {
  readonly text: string;
  /** Where each block stands in `text`. */
  readonly spans: readonly Span[];
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly ids: Int32Array;
  /** The block each word stands in. */
  readonly blocks: Int32Array;
  /** The first word of each block, and one past the last block's last word: one entry more than blocks. */
  readonly firstOfBlock: Int32Array;
}

/** Where the word that begins at `from` ends. */
function wordEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length) {
    const kind = unitKind(text, at);
    if (kind === LETTER || kind === JOINER) at += 1;
    else if (kind === BETWEEN && joinsParts(text, at)) at += 2;
    else break;
  }
  while (at - 1 > from && unitKind(text, at - 1) === JOINER) at -= 1;
  return at;
}

/** An apostrophe between letters, a point or comma between digits. */
function joinsParts(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (at + 1 >= text.length || unitKind(text, at + 1) !== LETTER) return false;
  if (char === "'" || char === '’' || char === 'ʼ') return true;
  return (char === '.' || char === ',') && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const ASTRAL_WORD = /^[\p{L}\p{N}]$/u;

/** The words of a text whose blocks stand at `spans`. Linear in its length. */
export function tokenize(text: string, spans: readonly Span[], vocabulary: Vocabulary): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const ids: number[] = [];
  const blocks: number[] = [];
  const firstOfBlock: number[] = [];
  const push = (start: number, end: number, block: number) => {
    starts.push(start);
    ends.push(end);
    ids.push(vocabulary.idOf(text.slice(start, end)));
    blocks.push(block);
  };
  spans.forEach((span, block) => {
    firstOfBlock.push(starts.length);
    for (let at = span.start; at < span.end;) {
      const kind = unitKind(text, at);
      if (kind === LETTER) {
        const end = Math.min(wordEnd(text, at), span.end);
        push(at, end, block);
        at = end;
      } else if (kind === ALONE) {
        let end = at + 1;
        while (end < span.end && /^\p{M}$/u.test(text.charAt(end))) end += 1;
        push(at, end, block);
        at = end;
      } else if (isHighSurrogate(text.charCodeAt(at)) && ASTRAL_WORD.test(text.slice(at, at + 2))) {
        push(at, at + 2, block);
        at += 2;
      } else {
        at += 1;
      }
    }
  });
  firstOfBlock.push(starts.length);
  return {
    text,
    spans,
    count: starts.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    ids: Int32Array.from(ids),
    blocks: Int32Array.from(blocks),
    firstOfBlock: Int32Array.from(firstOfBlock),
  };
}

/** The words of a version's canonical text. */
export function tokenizeBlocks(blocks: readonly Pick<Block, 'runs'>[], vocabulary: Vocabulary): Tokens {
  return tokenize(canonicalText(blocks), blockSpans(blocks), vocabulary);
}

/** The words that share at least one unit with `[start, end)`, as word numbers `[first, past)`; empty: first = past. */
export function tokensIn(tokens: Tokens, start: number, end: number): { first: number; past: number } {
  const first = firstAtLeast(tokens.ends, start + 1);
  const past = Math.max(first, firstAtLeast(tokens.starts, end));
  return { first, past };
}

function firstAtLeast(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
