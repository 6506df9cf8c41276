import { describe, expect, it } from 'vitest';
import { findTitle, TypedWord } from '../../../../renderer/library/list/type-ahead';

const TITLES = ['Apples', '“The ferry', 'The weir', 'Émile', 'Thaw'];
const collator = new Intl.Collator('en', { usage: 'search', sensitivity: 'base' });
const find = (typed: string, cursor: number) => findTitle(TITLES, typed, cursor, collator);

describe('typing the first letters of a title', () => {
  it('goes to the next title that begins with the letter, and round', () => {
    expect(find('t', 0)).toBe(1);
    expect(find('t', 1)).toBe(2);
    expect(find('t', 4)).toBe(1);
    expect(find('t', -1)).toBe(1);
  });

  it('stays where more letters still fit', () => {
    expect(find('the', 1)).toBe(1);
    expect(find('the w', 1)).toBe(2);
    expect(find('tha', 2)).toBe(4);
  });

  it('asks for no capitals, accents or quotation marks', () => {
    expect(find('EMI', 0)).toBe(3);
    expect(find('the f', 0)).toBe(1);
  });

  it('finds nothing where no title begins so', () => {
    expect(find('x', 0)).toBeNull();
    expect(findTitle([], 'x', -1, collator)).toBeNull();
  });

  it('begins a new word after a pause', () => {
    const word = new TypedWord();
    expect(word.add('t', 1_000)).toBe('t');
    expect(word.add('h', 1_500)).toBe('th');
    expect(word.isGoingOn(2_400)).toBe(true);
    expect(word.isGoingOn(2_500)).toBe(false);
    expect(word.add('w', 2_500)).toBe('w');
  });
});
