// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Block, BlockRole } from '../../../shared/model';
import { reviewSummary } from '../../../renderer/library/add/summary';
import { languageName, commonLanguages } from '../../../renderer/library/details/languages';

const blocks = (counts: Partial<Record<BlockRole, number>>): Block[] =>
  Object.entries(counts).flatMap(([role, count]) =>
    Array.from({ length: count }, (): Block => ({ role: role as BlockRole, runs: [{ text: 'words' }] })),
  );

describe('the sentence above a review', () => {
  it('counts what the article is made of, as it runs, and what is left out', () => {
    expect(reviewSummary(blocks({ furniture: 4, paragraph: 17, headline: 1, subheading: 7 }))).toBe(
      '1 headline, 7 subheadings, 17 paragraphs; 4 blocks are not part of the article.',
    );
    expect(reviewSummary(blocks({ paragraph: 1 }))).toBe('1 paragraph; everything is part of the article.');
  });

  it('warns when there is no paragraph to mark', () => {
    expect(reviewSummary(blocks({ headline: 2 }))).toContain('nothing to mark');
    expect(reviewSummary(blocks({ furniture: 1 }))).toBe(
      '1 block is not part of the article. No block is a paragraph yet, so there is nothing to mark.',
    );
    expect(reviewSummary(blocks({ quotation: 1 }))).not.toContain('nothing to mark');
  });
});

describe('languages', () => {
  it('have names in the reader’s language, in its alphabet', () => {
    const names = commonLanguages('en').map((language) => language.name);
    expect(names).toEqual([...names].sort(new Intl.Collator('en').compare));
    expect(languageName('pt-BR', 'en')).toBe('Brazilian Portuguese');
    expect(languageName('not a tag', 'en')).toBe('not a tag');
  });
});
