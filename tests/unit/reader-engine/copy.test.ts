import { describe, expect, it } from 'vitest';
import { textToCopy } from '../../../renderer/reader/engine/copy';
import type { TextIndex } from '../../../renderer/reader/engine/text-index';

const blockOf = (start: number, end: number) => ({ key: String(start), start, end, firstSpan: 0, endSpan: 0 });
const index: TextIndex = {
  text: 'One two\nThree\nFour',
  blocks: [blockOf(0, 7), blockOf(8, 13), blockOf(14, 18)],
  spans: [],
};

describe('textToCopy', () => {
  it('keeps paragraphs apart by an empty line', () => {
    expect(textToCopy({ index }, 4, 16)).toBe('two\n\nThree\n\nFo');
  });
  it('copies part of one block as it stands', () => {
    expect(textToCopy({ index }, 0, 3)).toBe('One');
  });
});
