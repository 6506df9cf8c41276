/**
 * Where a mark's edge may come to stand when it is moved by words: at a word's edge, and also at
 * the edge of what is printed without a space (so that `,”` can be taken in or left out). Pure.
 */
import { nextGrapheme, previousGrapheme } from '../../../shared/text/graphemes';
import { nextWord, previousWord } from '../../../shared/text/words';
import type { EdgeSteps } from './pieces';

const SPACE = /\s/u;
const isSpace = (text: string, at: number): boolean => SPACE.test(text.charAt(at));

/** Start of the next printed chunk after `offset`; null when there is none. */
function nextChunkStart(text: string, offset: number): number | null {
  for (let at = offset + 1; at < text.length; at++) if (!isSpace(text, at) && isSpace(text, at - 1)) return at;
  return null;
}
function previousChunkStart(text: string, offset: number): number | null {
  for (let at = offset - 1; at >= 0; at--) if (!isSpace(text, at) && (at === 0 || isSpace(text, at - 1))) return at;
  return null;
}
function nextChunkEnd(text: string, offset: number): number | null {
  for (let at = offset + 1; at <= text.length; at++)
    if (!isSpace(text, at - 1) && (at === text.length || isSpace(text, at))) return at;
  return null;
}
function previousChunkEnd(text: string, offset: number): number | null {
  for (let at = offset - 1; at > 0; at--) if (!isSpace(text, at - 1) && isSpace(text, at)) return at;
  return null;
}

/** `nextWord` and `previousWord` answer the offset itself where there is no further word. */
const orNull = (to: number, from: number): number | null => (to === from ? null : to);
const nearest = (pick: (...of: number[]) => number, ...of: (number | null)[]): number | null => {
  const known = of.filter((v) => v !== null);
  return known.length > 0 ? pick(...known) : null;
};

export function wordSteps(text: string, language: string | null): EdgeSteps {
  return {
    nextStart: (o) => nearest(Math.min, orNull(nextWord(text, o, 'start', language), o), nextChunkStart(text, o)),
    previousStart: (o) =>
      nearest(Math.max, orNull(previousWord(text, o, 'start', language), o), previousChunkStart(text, o)),
    nextEnd: (o) => nearest(Math.min, orNull(nextWord(text, o, 'end', language), o), nextChunkEnd(text, o)),
    previousEnd: (o) => nearest(Math.max, orNull(previousWord(text, o, 'end', language), o), previousChunkEnd(text, o)),
  };
}

export function characterSteps(text: string): EdgeSteps {
  const forward = (o: number) => (o < text.length ? nextGrapheme(text, o) : null);
  const back = (o: number) => (o > 0 ? previousGrapheme(text, o) : null);
  return { nextStart: forward, previousStart: back, nextEnd: forward, previousEnd: back };
}
