import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockAt, blockSpans, blocksIn, blockText, canonicalText } from '../../../shared/text';
import { line } from './arbitraries';

const blocks = fc.array(
  fc
    .array(
      line(4).filter((t) => t !== ''),
      { minLength: 1, maxLength: 3 },
    )
    .map((texts) => ({ runs: texts.map((text) => ({ text })) })),
  { minLength: 1, maxLength: 8 },
);

describe('blocks and canonical text', () => {
  it('agree: each span holds its block, one \\n between two', () => {
    fc.assert(
      fc.property(blocks, (list) => {
        const text = canonicalText(list);
        const spans = blockSpans(list);
        list.forEach((block, i) => {
          const { start, end } = spans[i]!;
          expect(text.slice(start, end)).toBe(blockText(block));
          if (i > 0) expect(text.charAt(start - 1)).toBe('\n');
          for (let at = start; at <= end; at += 1) expect(blockAt(spans, at)).toBe(i);
        });
        expect(spans.at(-1)?.end).toBe(text.length);
      }),
    );
  });
  it('say which blocks a range touches', () => {
    const spans = [
      { start: 0, end: 3 },
      { start: 4, end: 8 },
      { start: 9, end: 12 },
    ];
    expect(blocksIn(spans, { start: 1, end: 5 })).toEqual({ first: 0, last: 1 });
    expect(blocksIn(spans, { start: 3, end: 4 })).toBeNull();
    expect(blocksIn(spans, { start: 3, end: 10 })).toEqual({ first: 1, last: 2 });
    expect(blocksIn([], { start: 0, end: 1 })).toBeNull();
    expect(blockAt([], 3)).toBe(-1);
    expect(blockAt(spans, 99)).toBe(2);
  });
});
