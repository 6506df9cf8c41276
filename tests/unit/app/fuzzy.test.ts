import { describe, expect, it } from 'vitest';
import { matchScore, rankMatches } from '../../../renderer/app/commands/fuzzy';

const rank = (items: string[], query: string) => rankMatches(items, query, (item) => item);

describe('finding by a few letters', () => {
  it('keeps the order when nothing is asked', () => {
    expect(rank(['b', 'a'], ' ')).toEqual(['b', 'a']);
  });

  it('finds first letters of words and letters in a row', () => {
    const names = ['Mark as claim', 'Mark as quote', 'Next mark', 'Settings'];
    expect(rank(names, 'mq')[0]).toBe('Mark as quote');
    expect(rank(names, 'sett')).toEqual(['Settings']);
    expect(rank(names, 'nm')[0]).toBe('Next mark');
  });

  it('prefers a whole word to scattered letters', () => {
    expect(rank(['Show or hide the panel', 'Help'], 'help')[0]).toBe('Help');
  });

  it('does not mind case and accents', () => {
    expect(matchScore('Élysée', 'elysee')).not.toBeNull();
  });

  it('still finds letters in order where a word’s start led astray', () => {
    expect(matchScore('aab b', 'abb')).not.toBeNull();
    expect(matchScore('abcab', 'abab')).not.toBeNull();
  });

  it('finds nothing where a letter is missing or out of order', () => {
    expect(matchScore('library', 'yl')).toBeNull();
    expect(matchScore('library', 'libz')).toBeNull();
  });
});
