import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemeAt, isGraphemeBoundary, nextGrapheme, previousGrapheme, snapOffset } from '../../../shared/text';
import { canonical } from './arbitraries';

const edgesOf = (text: string): number[] => [
  ...Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text), (s) => s.index),
  text.length,
];

describe('graphemes around an offset', () => {
  it('are those of Intl.Segmenter over the whole text', () => {
    fc.assert(
      fc.property(canonical(), (text) => {
        const edges = edgesOf(text);
        const set = new Set(edges);
        for (let at = 0; at <= text.length; at += 1) {
          expect(isGraphemeBoundary(text, at)).toBe(set.has(at));
          expect(snapOffset(text, at, 'back')).toBe(edges.findLast((e) => e <= at));
          expect(snapOffset(text, at, 'forward')).toBe(edges.find((e) => e >= at));
        }
        for (let i = 0; i + 1 < edges.length; i += 1) {
          expect(graphemeAt(text, edges[i] ?? 0)).toEqual({ start: edges[i], end: edges[i + 1] });
          expect(nextGrapheme(text, edges[i] ?? 0)).toBe(edges[i + 1]);
          expect(previousGrapheme(text, edges[i + 1] ?? 0)).toBe(edges[i]);
        }
      }),
      { numRuns: 300 },
    );
  });
  it('stay at the ends of the text', () => {
    expect(nextGrapheme('ab', 2)).toBe(2);
    expect(previousGrapheme('ab', 0)).toBe(0);
    expect(snapOffset('ab', -5, 'back')).toBe(0);
    expect(snapOffset('ab', 99, 'forward')).toBe(2);
  });
});
