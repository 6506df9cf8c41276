import { describe, expect, it } from 'vitest';
import { blocksOfPages } from '../../../renderer/importers/files/pdf-blocks';
import type { PlacedWords } from '../../../renderer/importers/files/pdf-layout';
import { withVowelMarks } from '../../../renderer/importers/files/pdf-marks';

const SIZE = 20;
const placed = (text: string, x: number, width: number, y = 700): PlacedWords => ({
  text,
  x,
  y,
  width,
  size: SIZE,
  font: 'f',
});
/** Letters of these widths, with their marks, as a page is drawn: from its left edge, so the last letter first. */
function draw(letters: readonly (readonly [string, number, string])[], marksFirst: boolean): PlacedWords[] {
  let x = 100;
  const drawn: PlacedWords[] = [];
  for (const [letter, width, mark] of letters.toReversed()) {
    // The ink lies beside the mark's own place by as much for every letter.
    const marks = mark === '' ? [] : [placed(mark, x + width / 2 - 6, 0, 703)];
    const whole = placed(letter, x, width);
    drawn.push(...(marksFirst ? [...marks, placed(' ', x, 0), whole] : [whole, ...marks]));
    x += width;
  }
  return drawn;
}
const WORDS = [
  ['כ', 12, 'ָ'],
  ['ת', 16, 'ַ'],
  ['ב', 14, ''],
  [' ', 9, ''],
  ['י', 5, 'ֶ'],
  ['ל', 11, 'ֶ'],
  ['ד', 13, ''],
] as const;
const textOf = (words: readonly PlacedWords[]): string =>
  blocksOfPages([{ width: 595, height: 842, words }])
    .flatMap(({ runs }) => runs.map(({ text }) => text))
    .join('\n');

describe('vowel marks that a PDF sets by themselves', () => {
  it.each([true, false])('come back to their letters, whether they are drawn first (%s)', (marksFirst) => {
    expect(textOf(draw(WORDS, marksFirst))).toBe('כָתַב יֶלֶד');
  });

  it('leave pages without them, and marks far from every letter, as they are', () => {
    const page = { width: 595, height: 842, words: [placed('plain', 60, 40), placed('עִם', 200, 30)] };
    expect(withVowelMarks(page)).toEqual(page);
    const lone = [...draw(WORDS, true), placed('ִ', 500, 0, 300)];
    expect(withVowelMarks({ ...page, words: lone }).words.at(-1)?.text).toBe('ִ');
  });

  it('that the file gives no name are left out, and a raised one takes its letter to no other line', () => {
    const words = draw(WORDS, true).map((word) => (word.text === 'ַ' ? { ...word, text: '\u0000' } : word));
    expect(textOf(words)).toBe('כָתב יֶלֶד');
    const raised = draw(WORDS, true).map((word) => (word.text === 'ב' ? { ...word, text: 'בּ', y: 711 } : word));
    expect(textOf(raised)).toBe('כָתַבּ יֶלֶד');
  });
});

it('soft hyphens within a line are not kept, and one at its end mends the word', () => {
  const line = (text: string, y: number): PlacedWords => ({ ...placed(text, 60, 300, y), size: 10 });
  expect(textOf([line('The of\u00adfice by the har\u00ad', 700), line('bour was closed on Mon\u00adday.', 686)])).toBe(
    'The office by the harbour was closed on Monday.',
  );
});
