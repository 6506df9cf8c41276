import { describe, expect, it } from 'vitest';
import { sampleBlocks, sampleLooked, sampleMeta } from '../../../electron/operations/sample/article';
import { sampleAbsences, sampleHeadline, samplePeople } from '../../../electron/operations/sample/people';
import { sampleMarks } from '../../../electron/operations/sample/marks';
import { ArticleMeta, BASE_KINDS, Block, PARAGRAPH_ROLES } from '../../../shared/model';
import { blocksIn, blockSpans, blockText, canonicalText, cleanText, countWords, findWords } from '../../../shared/text';

const text = canonicalText(sampleBlocks);
const ranges = sampleMarks.flatMap((mark) => mark.pieces.flatMap((words) => findWords(text, words)));

describe('the sample article', () => {
  it('is clean, fits the contract, and is of a length to read in one sitting', () => {
    ArticleMeta.parse(sampleMeta);
    for (const block of sampleBlocks) Block.parse(block);
    expect(cleanText(text)).toBe(text);
    const words = countWords(text, 'en');
    expect(words).toBeGreaterThan(500);
    expect(words).toBeLessThan(750);
  });

  it('has every part that a reader meets', () => {
    const roles = new Set(sampleBlocks.map((block) => block.role));
    for (const role of [
      'headline',
      'standfirst',
      'byline',
      'dateline',
      'subheading',
      'caption',
      'furniture',
    ] as const) {
      expect(roles).toContain(role);
    }
  });

  it('has marks of all kinds whose words stand exactly once', () => {
    expect(new Set(sampleMarks.map((mark) => mark.kind))).toEqual(new Set(BASE_KINDS));
    for (const mark of sampleMarks) {
      for (const words of mark.pieces) expect(findWords(text, words), words).toHaveLength(1);
    }
  });

  it('shows overlaps, one mark over the same words as another, and one of two pieces', () => {
    expect(sampleMarks.some((mark) => mark.pieces.length === 2)).toBe(true);
    const inside = ranges.filter((a) => ranges.some((b) => a !== b && b.start <= a.start && a.end < b.end));
    expect(inside.length).toBeGreaterThan(0);
    const same = ranges.filter((a) => ranges.some((b) => a !== b && a.start === b.start && a.end === b.end));
    expect(same.length).toBeGreaterThanOrEqual(2);
  });

  it('leaves some paragraphs open', () => {
    const spans = blockSpans(sampleBlocks);
    const touched = new Set(ranges.flatMap((range) => blocksIn(spans, range)?.first ?? []));
    const open = sampleBlocks.filter(
      (block, i) =>
        PARAGRAPH_ROLES.has(block.role) &&
        !touched.has(i) &&
        !sampleLooked.some((words) => blockText(block).startsWith(words)),
    );
    expect(open.length).toBeGreaterThanOrEqual(3);
    for (const words of sampleLooked) {
      expect(sampleBlocks.filter((block) => blockText(block).startsWith(words))).toHaveLength(1);
    }
  });

  it('puts down people by words that stand in the text, and leaves some answers open', () => {
    for (const { name, spellings = [name] } of Object.values(samplePeople)) {
      for (const spelling of spellings) expect(text.toLowerCase()).toContain(spelling.toLowerCase());
    }
    for (const words of sampleHeadline.passages) {
      expect(findWords(text, words), words).toHaveLength(1);
    }
    const open = sampleMarks.filter((mark) => mark.source === undefined && mark.fields === undefined);
    expect(new Set(open.map((mark) => mark.kind))).toEqual(new Set(['quote', 'framing', 'opinion']));
  });

  it('speaks in notes without verdict or praise', () => {
    const notes = [
      ...sampleMarks.map((mark) => mark.note ?? ''),
      ...sampleAbsences.flatMap(({ text: missing, reason }) => [missing, reason]),
      sampleHeadline.reason,
    ].join(' ');
    expect(notes).not.toMatch(/\b(?:bias(?:ed)?|wrong|unfair|good|bad|well done|misleading|propaganda)\b/i);
  });
});
