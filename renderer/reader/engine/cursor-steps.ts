/** Where the reading cursor goes by a unit of text, in text order. Pure; lines need layout and are not here. */
import {
  blockAt,
  nextGrapheme,
  nextWord,
  previousGrapheme,
  previousWord,
  segmentSentences,
  type Span,
} from '../../../shared/text';

export type TextUnit = 'character' | 'word' | 'sentence' | 'paragraph' | 'article';

export interface SteppedText {
  readonly text: string;
  readonly blocks: readonly Span[];
  readonly language: string | null;
}

/**
 * The next stop in text order: a word's end going on and its start going back, a sentence's or paragraph's
 * start both ways. At the last stop the text's own end (start) is the answer.
 */
export function stepBy(steps: SteppedText, unit: TextUnit, from: number, onwards: boolean): number {
  const { text, language } = steps;
  switch (unit) {
    case 'character':
      return onwards ? nextGrapheme(text, from) : previousGrapheme(text, from);
    case 'word': {
      const to = onwards ? nextWord(text, from, 'end', language) : previousWord(text, from, 'start', language);
      return to === from ? (onwards ? text.length : 0) : to;
    }
    case 'sentence':
      return onwards ? nextSentence(steps, from) : previousSentence(steps, from);
    case 'paragraph':
      return onwards ? nextBlock(steps, from) : previousBlock(steps, from);
    case 'article':
      return onwards ? text.length : 0;
  }
}

function nextBlock({ text, blocks }: SteppedText, from: number): number {
  return blocks[blockAt(blocks, from) + 1]?.start ?? text.length;
}

function previousBlock({ blocks }: SteppedText, from: number): number {
  const at = blockAt(blocks, from);
  const own = blocks[at]?.start ?? 0;
  return own < from ? own : (blocks[at - 1]?.start ?? 0);
}

const sentencesOf = ({ text, language }: SteppedText, block: Span | undefined) =>
  block ? segmentSentences(text, [block], language) : [];

function nextSentence(steps: SteppedText, from: number): number {
  const block = steps.blocks[blockAt(steps.blocks, from)];
  return sentencesOf(steps, block).find((s) => s.start > from)?.start ?? nextBlock(steps, from);
}

function previousSentence(steps: SteppedText, from: number): number {
  for (let at = blockAt(steps.blocks, from); at >= 0; at -= 1) {
    const before = sentencesOf(steps, steps.blocks[at]).findLast((s) => s.start < from);
    if (before) return before.start;
  }
  return 0;
}
