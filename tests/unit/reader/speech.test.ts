import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../shared/model';
import {
  describeBlock,
  placeName,
  rememberDescriptions,
  sayCrossing,
  sayEdge,
  sayMark,
  sayMarked,
  sayOpened,
} from '../../../renderer/reader/speech';
import { makeArticle, makeMark } from './support';

const article = makeArticle([
  ['headline', 'Bridge to close'],
  ['paragraph', 'The bridge will close in May. Nobody asked the shops.'],
  ['furniture', 'Sign up for our letter'],
]);
const mark = (kind: string, words: string, more: Partial<Mark> = {}) => makeMark(article, kind, [words], more);

describe('what the reader says', () => {
  it('names a new mark by kind, words and place', () => {
    const { kind, ranges } = mark('claim', 'close in May');
    expect(sayMarked(article, kind, ranges)).toBe('Claim marked: “close in May” (paragraph 1).');
  });

  it('names places outside the paragraphs by what they are', () => {
    expect(placeName(article, 0)).toBe('headline');
    expect(placeName(article, article.version.text.indexOf('Sign up'))).toBe('not part of the article');
  });

  it('says of a block what was corrected in it', () => {
    const [first, second] = article.version.blocks;
    const corrections = [{ at: 4, was: 'brigde', now: 'bridge' }];
    const blocks = [first!, { ...second!, corrections }];
    const corrected = { ...article, version: { ...article.version, blocks } };
    const said = 'The text that came in read “brigde”; corrected to “bridge”';
    expect(describeBlock(corrected, 1, [])).toBe(said);
    expect(rememberDescriptions()(corrected, 1, [{ kind: 'claim' }])).toBe(`1 mark: claim. ${said}`);
  });

  it('gives a mark’s place in the list, its words and its note', () => {
    expect(sayMark(article, mark('quote', 'Nobody asked'), 2, 5)).toBe('Quote 2 of 5: “Nobody asked” (paragraph 1).');
    expect(sayMark(article, mark('quote', 'Nobody asked', { note: 'Who says so?' }), 2, 5)).toBe(
      'Quote 2 of 5: “Nobody asked” (paragraph 1). Note: Who says so?',
    );
  });

  it('says how many overlap where a mark is opened, and nothing of it where there is one', () => {
    expect(sayOpened(article, mark('quote', 'Nobody'), 1, 2)).toBe('Quote, 1 of 2 marks here: “Nobody”.');
    expect(sayOpened(article, mark('quote', 'Nobody'), 1, 1)).toBe('Quote: “Nobody” (paragraph 1).');
  });

  it('says the words at an edge that was moved', () => {
    const { text } = article.version;
    const { ranges } = mark('claim', 'The bridge will close in May');
    expect(sayEdge(text, ranges, 0, 'start')).toBe('Starts at “The bridge will”.');
    expect(sayEdge(text, ranges, 0, 'end')).toBe('Ends with “close in May”.');
  });

  it('names kinds at a mark’s start and counts at its end', () => {
    const crossing = { entered: ['claim', 'quote'], left: ['framing'], here: 2 };
    expect(sayCrossing(article, crossing, 'startAndCount')).toBe('1 mark ends, 2 go on. Claim and Quote start');
    expect(sayCrossing(article, crossing, 'startAndEnd')).toBe('Framing ends. Claim and Quote start');
    expect(sayCrossing(article, crossing, 'off')).toBe('');
  });

  it('describes a block by its marks, by what was said of it, and by what it is', () => {
    expect(describeBlock(article, 1, [])).toBeNull();
    expect(describeBlock(article, 1, [{ kind: 'claim' }, { kind: 'quote' }])).toBe('2 marks: claim and quote');
    expect(describeBlock({ ...article, looked: [1] }, 1, [])).toBe('nothing to mark here');
    expect(describeBlock(article, 2, [{ kind: 'claim' }])).toBe('1 mark: claim, not part of the article');
  });

  it('uses a pack’s own name for a kind', () => {
    const renamed = { ...article, kinds: [{ code: 'claim', base: 'claim' as const, name: 'Assertion', letter: 'A' }] };
    const { kind, ranges } = mark('claim', 'close in May');
    expect(sayMarked(renamed, kind, ranges)).toContain('Assertion marked');
  });
});
