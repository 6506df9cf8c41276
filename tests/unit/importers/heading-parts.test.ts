import { describe, expect, it } from 'vitest';
import { cutRuns, joinHeadings, joinInitials, partHeadings } from '../../../renderer/importers/page/heading-parts';
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

describe('a headline in two headings', () => {
  const titles = ['Ana Ruiz: The bridge that opened a year too late'];

  it('is one where only both together are the title', () => {
    const [first, second] = [heading({ text: 'The bridge that opened' }), heading({ text: 'a year too late' })];
    expect(shown(joinHeadings([first, second], titles))).toEqual(['heading: The bridge that opened a year too late']);
  });

  it('stays two where the first is the title alone, or the second is none of it', () => {
    const whole = heading({ text: 'The bridge that opened a year too late' });
    const other = heading({ text: 'What it cost' });
    expect(joinHeadings([whole, other], titles)).toEqual([whole, other]);
    const part = heading({ text: 'The bridge that opened' });
    expect(joinHeadings([part, other], titles)).toEqual([part, other]);
  });
});

describe('a large initial in a box of its own', () => {
  const line = (text: string): Candidate => ({ ...heading({ text }), kind: 'paragraph', level: 0 });

  it('goes back to its word', () => {
    const rest = line('he bridge was to open in March of last year, and it did not.');
    expect(shown(joinInitials([line('T'), rest]))).toEqual([
      'paragraph: The bridge was to open in March of last year, and it did not.',
    ]);
  });

  it('stays where what follows begins a sentence of its own', () => {
    const both = [line('A'), line('The bridge was to open in March of last year, and it did not.')];
    expect(joinInitials(both)).toEqual(both);
  });
});
