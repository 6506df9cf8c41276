import { describe, expect, it } from 'vitest';
import type { Block } from '../../../shared/model';
import { blockSpans, canonicalText } from '../../../shared/text';
import { stepBy, type TextUnit } from '../../../renderer/reader/engine/cursor-steps';

const paragraphs = (...texts: string[]) => {
  const blocks: Block[] = texts.map((text) => ({ role: 'paragraph', runs: [{ text }] }));
  return { text: canonicalText(blocks), blocks: blockSpans(blocks), language: 'en' };
};

/** All stops from one end of the text to the other. */
function stops(steps: ReturnType<typeof paragraphs>, unit: TextUnit, onwards: boolean): number[] {
  const end = onwards ? steps.text.length : 0;
  const found: number[] = [];
  for (let at = onwards ? 0 : steps.text.length; at !== end;) {
    const next = stepBy(steps, unit, at, onwards);
    expect(onwards ? next > at : next < at).toBe(true);
    found.push(next);
    at = next;
  }
  return found;
}

describe('stepBy', () => {
  const steps = paragraphs('Dr. Amadi left. “It rained,” she said.', 'The ferry sank!');

  it('goes by words: to ends onwards, to starts back', () => {
    const at = (offset: number) => steps.text.slice(0, offset).split(/\s/).pop();
    expect(at(stepBy(steps, 'word', 4, true))).toBe('Amadi');
    expect(steps.text.slice(stepBy(steps, 'word', 9, false))).toMatch(/^Amadi/);
    expect(stops(steps, 'word', true).at(-1)).toBe(steps.text.length);
  });

  it('goes by sentences and is not fooled by “Dr.”', () => {
    const second = steps.text.indexOf('“It');
    const third = steps.text.indexOf('The ferry');
    expect(stops(steps, 'sentence', true)).toEqual([second, third, steps.text.length]);
    expect(stops(steps, 'sentence', false)).toEqual([third, second, 0]);
  });

  it('goes by paragraphs: back to the own start first', () => {
    const third = steps.text.indexOf('The ferry');
    expect(stepBy(steps, 'paragraph', third + 4, false)).toBe(third);
    expect(stepBy(steps, 'paragraph', third, false)).toBe(0);
    expect(stepBy(steps, 'paragraph', 0, true)).toBe(third);
  });

  it('steps over a family emoji and a letter with its accent as one character', () => {
    const emoji = paragraphs('a👨‍👩‍👧b', 'e\u0301');
    expect(stops(emoji, 'character', true)).toEqual([1, 9, 10, 11, 13]);
    expect(stops(emoji, 'character', false)).toEqual([11, 10, 9, 1, 0]);
  });

  it('finds words and sentences in Chinese and Japanese, which have no spaces', () => {
    const chinese = { ...paragraphs('市议会投票取消夜间渡轮。居民反对。'), language: 'zh' };
    expect(stops(chinese, 'word', true).length).toBeGreaterThan(5);
    expect(stops(chinese, 'sentence', true)).toEqual([12, 17]);
  });

  it('ends at the text’s ends by article', () => {
    expect(stepBy(steps, 'article', 5, true)).toBe(steps.text.length);
    expect(stepBy(steps, 'article', 5, false)).toBe(0);
  });
});
