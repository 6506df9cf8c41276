/**
 * Sentences within blocks: `Intl.Segmenter` (UAX 29), then repaired where its rules cut a sentence: after
 * abbreviations and initials, after a closing quotation mark, before a lower-case word, after an ordinal.
 */
import type { TextRange } from '../model';
import { continuesAfterAbbreviation } from './abbreviations';
import type { Span } from './blocks';
import { blockAt } from './blocks';
import { makeSegmenter } from './words';

export interface Sentence extends TextRange {
  /** Index of the block it stands in. */
  readonly block: number;
}

const segmenters = new Map<string, Intl.Segmenter>();

function sentenceSegmenter(language: string | null): Intl.Segmenter {
  const key = language ?? '';
  let made = segmenters.get(key);
  if (!made) {
    made = makeSegmenter(key, 'sentence');
    segmenters.set(key, made);
  }
  return made;
}

/**
 * The sentences of the blocks, in text order, as ranges of canonical text. White space around a sentence
 * belongs to none; every other unit belongs to exactly one. A line break inside a block counts as a space.
 */
export function segmentSentences(text: string, spans: readonly Span[], language: string | null = null): Sentence[] {
  return spans.flatMap((span, block) => sentencesOfBlock(text, span, block, language));
}

/** The sentence around an offset; the next one where it stands between two, else the block's last; null in an empty block. */
export function sentenceAt(
  text: string,
  spans: readonly Span[],
  offset: number,
  language: string | null = null,
): Sentence | null {
  const block = blockAt(spans, offset);
  const span = spans[block];
  if (!span) return null;
  const sentences = sentencesOfBlock(text, span, block, language);
  return sentences.find((s) => offset < s.end) ?? sentences.at(-1) ?? null;
}

function sentencesOfBlock(text: string, span: Span, block: number, language: string | null): Sentence[] {
  // UAX 29 ends a sentence at every line break; ours only wrap. Same length, so offsets hold.
  const body = text.slice(span.start, span.end).replaceAll('\n', ' ');
  const pieces: { start: number; end: number }[] = [];
  for (const { index, segment } of sentenceSegmenter(language).segment(body)) {
    const end = index + segment.length;
    const last = pieces.at(-1);
    if (last && continues(body.slice(last.start, last.end), body.slice(index, index + 80), language)) {
      last.end = end;
      continue;
    }
    // 「行く。『待て』…: UAX 29 takes the opening mark for one that closes.
    const opening = last ? openingAtEnd(body.slice(last.start, last.end)) : 0;
    // … la fin. » Puis …: a spaced closing mark belongs to what it closes.
    const closing = last && /^[»›]\s/u.test(segment) ? 1 : 0;
    if (last) last.end += closing - opening;
    pieces.push({ start: index + closing - opening, end });
  }
  const parted = THAI.test(body) ? pieces.flatMap((piece) => partThai(body, piece)) : pieces;
  return parted.flatMap(({ start, end }) => {
    const raw = body.slice(start, end);
    const from = start + (raw.length - raw.trimStart().length);
    const to = start + raw.trimEnd().length;
    return from < to ? [{ start: span.start + from, end: span.start + to, block }] : [];
  });
}

/** How many units of opening marks stand directly behind an ideographic full stop at the end of `said`. */
const openingAtEnd = (said: string): number =>
  /[。！？｡]["'”’」』）〉》】]*([「『（〈《【“‘]+)$/u.exec(said)?.[1]?.length ?? 0;

/** True when `next` goes on with the sentence that `before` seemed to end. */
function continues(before: string, next: string, language: string | null): boolean {
  const said = before.trimEnd();
  if (said === '') return true;
  const follows = next.trimStart();
  if (follows === '') return true;
  // Only closing marks: they belong to what they close.
  if (/^[\p{Pe}\p{Pf}"'’”»]+[\s.,;:!?]*$/u.test(follows) && /^[\p{Pe}\p{Pf}"'’”»]/u.test(next)) return true;
  // “Stop!” she said: a lower-case word never begins a sentence.
  if (/^[\p{Ps}\p{Pi}"'‘“«—–-]*\p{Ll}/u.test(follows)) return true;
  // A dash after the closing quotation mark goes on.
  if (/^[,;:—–]/u.test(follows)) return true;
  if (/[。！？｡」』”]$/u.test(said) && next === follows && SAID_AFTER.test(follows)) {
    return /[」』”’]$/u.test(said);
  }
  // "1." or "a." before what it numbers.
  if (/^[\p{Ps}]?(\d{1,3}|\p{L})[.)]$/u.test(said)) return true;
  return continuesAfterAbbreviation(said, follows, language);
}

/**
 * What follows a closing quotation mark in the same sentence: Japanese particles (「…。」と述べた), and who says it, in
 * Chinese (“……。”他说). Words that begin like a particle and open a sentence are left out.
 */
const SAID_AFTER =
  /^(?:と(?!ころ|く|にかく|もあれ|もに)|って|など|という|の(?!ち)|は(?!い|じ)|が(?!ん)|を|も(?!し|う|ち|っ)|に(?!わ)|へ|で(?!も|は|す)|だ(?!が|か|け)|です|[^。！？，、：；“「『]{1,12}?(?:说|說|道|问|問|称|稱|表示|回答|喊)(?:[。，：！？]|$))/u;

const THAI = /\p{Script=Thai}/u;
/** Shorter stretches between two spaces are parts of a sentence, by our own count of newspaper Thai; in UTF-16 units. */
const MIN_THAI_SENTENCE = 20;
/** Words that go on, or that something is to follow: and, or, but, that, by, if, because, namely, such as, when. */
const THAI_GOES_ON = /^(?:และ|หรือ|แต่|ที่|ซึ่ง|โดย|ถ้า|เพราะ|ว่า|คือ|เช่น|เมื่อ|จึง|ก็|ของ|ใน|จาก|กับ|เพื่อ|[^\p{Script=Thai}])/u;
const THAI_WILL_GO_ON = /(?:และ|หรือ|แต่|ที่|ซึ่ง|โดย|ว่า|คือ|เช่น|ของ|ใน|จาก|กับ|เพื่อ|ๆ|ฯ|[^\p{Script=Thai}"”’'»)])$/u;

/**
 * Thai sets no full stop: a space stands between sentences, and around numbers, names and quotations. A stretch long
 * enough, between spaces with Thai on both sides and no joining word at them, is taken as a sentence.
 */
function partThai(body: string, { start, end }: { start: number; end: number }): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let from = start;
  for (const { index, 0: space } of body.slice(start, end).matchAll(/[ \u00A0]+/gu)) {
    const at = start + index;
    const said = body.slice(from, at);
    const follows = body.slice(at + space.length, end);
    if (said.length < MIN_THAI_SENTENCE || follows.length < MIN_THAI_SENTENCE) continue;
    if (THAI_WILL_GO_ON.test(said) || THAI_GOES_ON.test(follows) || isOpenAtEnd(said)) continue;
    parts.push({ start: from, end: at });
    from = at + space.length;
  }
  parts.push({ start: from, end });
  return parts;
}

/** True where a quotation mark has been opened and not closed. */
const isOpenAtEnd = (said: string): boolean =>
  (said.match(/"/gu)?.length ?? 0) % 2 === 1 ||
  (said.match(/[“‘«(]/gu)?.length ?? 0) > (said.match(/[”’»)]/gu)?.length ?? 0);
