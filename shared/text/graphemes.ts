/**
 * Grapheme clusters (what a person sees as one character) by `Intl.Segmenter`, which follows
 * Unicode Standard Annex 29. A long text is never segmented whole: around an offset we find two
 * places that are boundaries for certain and segment what lies between.
 */

let segmenter: Intl.Segmenter | undefined;
const graphemeSegmenter = (): Intl.Segmenter => (segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' }));

/** Marks, joiners and other units that may attach to what stands before them (UAX 29: Extend, ZWJ, SpacingMark). */
const ATTACHES = /^[\p{M}\u200C\u200D\u0E33\u0EB3\uFF9E\uFF9F\uD800-\uDFFF]$/u;

/** Units that never take part in a cluster rule with another unit of this set (UAX 29: Other, by range). */
function standsAlone(unit: number): boolean {
  return (
    (unit >= 0x20 && unit < 0x7f) ||
    (unit >= 0x4e00 && unit <= 0x9fff) || // CJK ideographs
    (unit >= 0x3041 && unit <= 0x3096) || // Hiragana
    (unit >= 0x30a1 && unit <= 0x30fa) || // Katakana
    (unit >= 0x3001 && unit <= 0x3003) ||
    (unit >= 0xac00 && unit <= 0xd7a3) // Hangul syllables: only a following jamo attaches
  );
}

/** True when a boundary at `offset` is certain without segmenting. False only means "not certain". */
function isCertainBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const left = text.charCodeAt(offset - 1);
  const right = text.charCodeAt(offset);
  if (left === 0x0a || right === 0x0a) return left !== 0x0d;
  if (standsAlone(left) && standsAlone(right)) return true;
  return left >= 0x20 && left < 0x7f && !ATTACHES.test(text.charAt(offset));
}

/** The cluster that holds the unit at `offset`; empty at the text's end. `offset` is clamped to the text. */
export function graphemeAt(text: string, offset: number): { start: number; end: number } {
  const at = Math.max(0, Math.min(offset, text.length));
  if (at === text.length) return { start: at, end: at };
  let from = at;
  while (!isCertainBoundary(text, from)) from -= 1;
  let to = at + 1;
  while (!isCertainBoundary(text, to)) to += 1;
  if (to - from === 1) return { start: from, end: to };
  for (const { index, segment } of graphemeSegmenter().segment(text.slice(from, to))) {
    if (from + index + segment.length > at) return { start: from + index, end: from + index + segment.length };
  }
  return { start: from, end: to };
}

/** True when no cluster is cut at `offset`. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  return isCertainBoundary(text, offset) || graphemeAt(text, offset).start === offset;
}

/** The nearest cluster edge at or before (`back`) or at or after (`forward`) `offset`, clamped to the text. */
export function snapOffset(text: string, offset: number, direction: 'back' | 'forward'): number {
  const at = Math.max(0, Math.min(offset, text.length));
  if (isCertainBoundary(text, at)) return at;
  const cluster = graphemeAt(text, at);
  if (cluster.start === at) return at;
  return direction === 'back' ? cluster.start : cluster.end;
}

/** The edge after the cluster at `offset`; the text's end stays. */
export function nextGrapheme(text: string, offset: number): number {
  return graphemeAt(text, offset).end;
}

/** The edge before `offset`; the text's start stays. */
export function previousGrapheme(text: string, offset: number): number {
  return offset <= 0 ? 0 : graphemeAt(text, Math.min(offset, text.length) - 1).start;
}
