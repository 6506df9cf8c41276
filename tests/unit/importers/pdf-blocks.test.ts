import { describe, expect, it } from 'vitest';
import { blocksOfPages } from '../../../renderer/importers/files/pdf-blocks';
import type { PlacedPage, PlacedWords } from '../../../renderer/importers/files/pdf-layout';

const WIDTH_OF_A_SIGN = 5;
const line = (x: number, y: number, text: string, size = 10, font = 'body'): PlacedWords => ({
  text,
  x,
  y,
  size,
  font,
  width: text.length * WIDTH_OF_A_SIGN * (size / 10),
});
const page = (...words: PlacedWords[]): PlacedPage => ({ width: 595, height: 842, words });
const column = (x: number, top: number, ...lines: string[]) => lines.map((text, i) => line(x, top - i * 14, text));
const read = (...pages: PlacedPage[]) =>
  blocksOfPages(pages).map((block) => `${block.role}: ${block.runs.map((run) => run.text).join('')}`);

describe('a PDF’s words', () => {
  it('are read column by column under a title that runs across', () => {
    const left = [
      'The first column begins here and it',
      'goes on for a good number of lines',
      'so that it is seen to be a column',
      'of text and nothing else at all.',
    ];
    const right = [
      'The second column stands beside the',
      'first one and is read after it was',
      'read to its end, as people do with',
      'the pages of a newspaper.',
    ];
    const placed = page(
      line(60, 760, 'A title that runs across both of the columns', 20),
      ...column(60, 700, ...left),
      ...column(320, 700, ...right),
    );
    expect(read(placed)).toEqual([
      'headline: A title that runs across both of the columns',
      `paragraph: ${left.join(' ')}`,
      `paragraph: ${right.join(' ')}`,
    ]);
  });

  it('lose the hyphen of a broken word and keep that of a compound', () => {
    const placed = page(
      ...column(
        60,
        700,
        'It was a well-known habit of the har-',
        'bour master to be late for his well-',
        'known breakfast on the pier.',
      ),
    );
    expect(read(placed)).toEqual([
      'paragraph: It was a well-known habit of the harbour master to be late for his well-known breakfast on the pier.',
    ]);
  });

  it('are parted into paragraphs by an indent and by a gap', () => {
    const placed = page(
      ...column(60, 700, 'The first paragraph has two whole lines', 'of which this is the second of them all.'),
      line(75, 672, 'The second is set in a little, as books'),
      line(60, 658, 'do it, and has its second line out here.'),
      ...column(60, 620, 'The third stands below a gap that is wide.'),
    );
    expect(read(placed)).toHaveLength(3);
  });

  it('go on over a page’s end, with what stands at its edges put aside', () => {
    const edges = (number: number) => [line(60, 815, 'The Weir Gazette'), line(290, 25, String(number))];
    expect(
      read(
        page(
          ...edges(1),
          ...column(60, 700, 'This sentence begins on one page of it', 'and ends, as sentences will, upon the'),
        ),
        page(...edges(2), ...column(60, 760, 'next of them.')),
      ),
    ).toEqual([
      'paragraph: This sentence begins on one page of it and ends, as sentences will, upon the next of them.',
      'furniture: The Weir Gazette',
      'furniture: 1',
      'furniture: The Weir Gazette',
      'furniture: 2',
    ]);
  });

  it('of none is none', () => {
    expect(blocksOfPages([])).toEqual([]);
    expect(blocksOfPages([page()])).toEqual([]);
  });
});

describe('a PDF’s page', () => {
  it('that runs from right to left is read so, and what is foreign in it from left to right', () => {
    const at = (x: number, text: string, y = 700) => ({ ...line(x, y, text), width: 50 });
    const placed = page(at(400, 'העבודות'), at(280, 'River'), at(340, 'House'), at(220, 'יסתיימו.'));
    expect(read(placed)).toEqual(['paragraph: העבודות River House יסתיימו.']);
  });

  it('shows letters shaped within words as the letters themselves', () => {
    expect(read(page(line(400, 700, '\ufe91\ufe8e\ufe8f')))).toEqual(['paragraph: \u0628\u0627\u0628']);
  });

  it('begins with a large initial that belongs to the word beside it', () => {
    const placed = page(
      line(60, 676, 'T', 34),
      line(84, 700, 'he bridge was closed on Monday,'),
      line(84, 686, 'the council said, and will not'),
      line(60, 672, 'open again before the winter.'),
    );
    expect(read(placed)).toEqual([
      'paragraph: The bridge was closed on Monday, the council said, and will not open again before the winter.',
    ]);
  });

  it('keeps what a browser prints above and below it apart', () => {
    const placed = page(
      line(40, 820, '11/05/2025, 09:10 The bridge is closed'),
      ...column(60, 700, 'The bridge was closed on Monday, the', 'council said on its own page.'),
      line(40, 20, 'https://bridge.example/closed 1/1'),
    );
    expect(read(placed)).toEqual([
      'paragraph: The bridge was closed on Monday, the council said on its own page.',
      'furniture: 11/05/2025, 09:10 The bridge is closed',
      'furniture: https://bridge.example/closed 1/1',
    ]);
  });
});
