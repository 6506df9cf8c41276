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
    if (last && continues(body.slice(last.start, last.end), body.slice(index, index + 80), language)) last.end = end;
    else pieces.push({ start: index, end });
  }
  return pieces.flatMap(({ start, end }) => {
    const raw = body.slice(start, end);
    const from = start + (raw.length - raw.trimStart().length);
    const to = start + raw.trimEnd().length;
    return from < to ? [{ start: span.start + from, end: span.start + to, block }] : [];
  });
}

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
  // "1." or "a." before what it numbers.
  if (/^[\p{Ps}]?(\d{1,3}|\p{L})[.)]$/u.test(said)) return true;
  return continuesAfterAbbreviation(said, follows, language);
}
