import { describe, expect, it } from 'vitest';
import { cutRuns, partHeadings } from '../../../renderer/importers/page/heading-parts';
import type { Candidate } from '../../../renderer/importers/page/walk';
import type { Run } from '../../../shared/model';

const heading = (...runs: Run[]): Candidate => ({
  element: {} as Element,
  kind: 'heading',
  level: 1,
  runs,
  text: runs.map((run) => run.text).join(''),
  linkChars: 0,
  flags: [],
  hint: null,
  list: null,
  isBold: false,
  pictureKey: null,
});
const shown = (candidates: readonly Candidate[]) => candidates.map(({ kind, text }) => `${kind}: ${text}`);

describe('a heading that holds a kicker and a headline', () => {
  const titles = ['The bridge opens a year late'];

  it('is parted where the title the page gives begins', () => {
    expect(
      shown(partHeadings([heading({ text: 'Harbour: ' }, { text: 'The bridge opens a year late' })], titles)),
    ).toEqual(['paragraph: Harbour', 'heading: The bridge opens a year late']);
  });

  it('is left alone where it says more than a kicker, or the title is too short to be sure', () => {
    const long = heading({ text: 'What the council would rather not hear: The bridge opens a year late' });
    expect(partHeadings([long], titles)).toEqual([long]);
    const short = heading({ text: 'Harbour The bridge' });
    expect(partHeadings([short], ['The bridge'])).toEqual([short]);
  });

  it('keeps how its words look', () => {
    const [, rest] = partHeadings(
      [heading({ text: 'News ', bold: true }, { text: 'The bridge opens ' }, { text: 'a year late', italic: true })],
      titles,
    );
    expect(rest?.runs).toEqual([{ text: 'The bridge opens ' }, { text: 'a year late', italic: true }]);
  });
});

describe('cutting runs', () => {
  it('loses no text, and cuts within a run', () => {
    expect(cutRuns([{ text: 'ab' }, { text: 'cd', bold: true }], 3)).toEqual([
      [{ text: 'ab' }, { text: 'c', bold: true }],
      [{ text: 'd', bold: true }],
    ]);
  });
});
