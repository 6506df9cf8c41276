import { describe, expect, it } from 'vitest';
import { gatherNames, nameMarks, nameText } from '../../../shared/report/numbering';
import type { MarkId } from '../../../shared/model';
import { idOf } from '../panel/sample';

const kinds = [
  { code: 'claim', letter: 'C' },
  { code: 'quote', letter: 'Q' },
  { code: 'comparison', letter: 'C' },
];
const id = (n: number): MarkId => idOf<MarkId>(n);
const marksOf = (...codes: string[]) => codes.map((kind, i) => ({ id: id(i), kind }));
const namesOf = (...codes: string[]) => nameMarks(marksOf(...codes), kinds);

describe('names of marks', () => {
  it('count each letter in the order of the text', () => {
    expect([...namesOf('claim', 'quote', 'claim', 'quote').values()].map(nameText)).toEqual(['C1', 'Q1', 'C2', 'Q2']);
  });
  it('are never shared by two kinds with the same letter', () => {
    expect([...namesOf('claim', 'comparison', 'claim').values()].map(nameText)).toEqual(['C1', 'C2', 'C3']);
  });
  it('take the first letter of a kind that the article does not list', () => {
    expect([...namesOf('rhetoric').values()].map(nameText)).toEqual(['R1']);
  });
});

describe('names in a line', () => {
  const names = namesOf('claim', 'claim', 'claim', 'claim', 'quote', 'claim');
  it('gather three or more in a row', () => {
    expect(gatherNames([0, 1, 2, 3, 5, 4].map(id), names)).toEqual(['C1–C5', 'Q1']);
    expect(gatherNames([0, 1, 3].map(id), names)).toEqual(['C1', 'C2', 'C4']);
  });
  it('come in order, once each, and leave out what has no name', () => {
    expect(gatherNames([3, 0, 3, 99].map(id), names)).toEqual(['C1', 'C4']);
    expect(gatherNames([], names)).toEqual([]);
  });
});
