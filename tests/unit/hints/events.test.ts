import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates, findNumbers, findUndatedEvents, inOrderOfHappening, toldText } from '../../../shared/hints';
import type { BlockRole } from '../../../shared/model';
import { blockSpans, canonicalText, segmentSentences } from '../../../shared/text';

const SEED = 20_261_124;

function undated(text: string) {
  const sentences = segmentSentences(text, [{ start: 0, end: text.length }], 'en');
  return findUndatedEvents(text, sentences, findDates(text, null));
}
const kinds = (text: string) => undated(text).map(({ events }) => events.map(({ kind }) => kind));

describe('events without a date', () => {
  it.each([
    ['The court released him despite a request to hold him.', [['release']]],
    ['Two men were arrested and charged with theft.', [['arrest', 'charge']]],
    ['Following his release, he moved to the coast.', [['release']]],
    ['Nobody spoke of Ms Lind’s arrest. The mayor resigned.', [['arrest'], ['resignation']]],
    ['Those arrested were taken to the harbour.', [['arrest']]],
    ['The report was reported to the board.', [['report']]],
    ['The council stepped down after it was found guilty.', [['conviction', 'resignation']]],
  ])('%s', (text, expected) =>
    expect(kinds(text).map((events) => [...events].sort())).toEqual(expected.map((events) => [...events].sort())),
  );

  it.each([
    'The court released him on 12 March 2024.',
    'He was arrested on Tuesday.',
    'They voted last night.',
    'She was sentenced two years ago.',
    'It was approved in May.',
    'The club was banned in the 1990s.',
    'It was published at 10:30.',
    'It was published at 6 pm.',
    'They decided it in the spring.',
  ])('says nothing where a time stands in the sentence: %s', (text) => expect(kinds(text)).toEqual([]));

  it.each([
    'The published figures are lower.',
    'He was not charged with anything.',
    'She wasn’t convicted.',
    'The plan is yet to be approved.',
    'The men could be released.',
    'Unless approved, the plan is off.',
    'The release of water harms the fish.',
    'They charged £3 for entry.',
    'Freedom and unreleased songs.',
  ])('says nothing of what is a thing, did not happen, or only might: %s', (text) => expect(kinds(text)).toEqual([]));

  it('names the words and the sentence they stand in', () => {
    const text = 'It rained. The court released him. It rained.';
    const [hint] = undated(text);
    expect(hint && text.slice(hint.start, hint.end)).toBe('The court released him.');
    expect(hint?.events.map(({ start, end, text: word }) => [text.slice(start, end), word])).toEqual([
      ['released', 'released'],
    ]);
  });
});

describe('the words that tell', () => {
  const parts: readonly (readonly [BlockRole, string])[] = [
    ['furniture', 'Updated 3 May 2030'],
    ['headline', 'Weir voted down on 7 October 2025'],
    ['dateline', '8 October 2025'],
    ['paragraph', 'It was built in 1791.'],
  ];
  const blocks = parts.map(([role, text]) => ({ role, runs: [{ text }] }));
  const text = canonicalText(blocks);
  const told = toldText(
    text,
    blockSpans(blocks),
    parts.map(([role]) => role),
  );

  it('are those of the article, at their own offsets: no page matter, no dateline', () => {
    expect(told).toHaveLength(text.length);
    expect(findDates(told, null).map((date) => [date.text, text.slice(date.start, date.end)])).toEqual([
      ['7 October 2025', '7 October 2025'],
      ['1791', '1791'],
    ]);
  });
});

describe('months without a year', () => {
  it('stand as told: which year is not reckoned', () => {
    const dates = findDates('Work begins in April and ends by June. It may rain; in may, in Mayfair.', '2025-10-08');
    expect(dates.map(({ text, day, precision, isOutOfOrder }) => [text, day, precision, isOutOfOrder])).toEqual([
      ['April', null, 'month', false],
      ['June', null, 'month', false],
    ]);
  });
  it('go without the full stop after them', () => {
    expect(findDates('It ends on 30 November. On 3 Mar. 2024 too.', '2025-10-08').map(({ text }) => text)).toEqual([
      '30 November',
      '3 Mar. 2024',
    ]);
  });
});

it('a number’s unit is a thing, not what was done', () => {
  expect(findNumbers('Of 6,200 households 1,108 answered; 40 sacks').map(({ text, unit }) => [text, unit])).toEqual([
    ['6,200 households', 'households'],
    ['1,108', null],
    ['40 sacks', 'sacks'],
  ]);
});

const piece = fc.constantFrom(
  ...['released', 'his release', 'arrested', 'charged with', 'not', 'the', 'on Tuesday', 'in May', '12 March 2024'],
  ...['1911', 'yesterday', '3 June', 'next Monday', '40 per cent', '.', ' ', '\n', '“', '”', '’s', '🚌', 'é', ','],
);

it(`hints never throw, stay in range and in order, and the order of happening is one (seed ${SEED})`, () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ maxLength: 6, unit: 'binary' })), { maxLength: 40 }),
      fc.constantFrom(null, '2024-03-16', '2024-03-16T09:00:00Z', 'no date'),
      (pieces, published) => {
        const text = pieces.join(' ');
        const sentences = segmentSentences(text, [{ start: 0, end: text.length }], 'en');
        const dates = findDates(text, published);
        const hints = findUndatedEvents(text, sentences, dates);
        for (const list of [dates, findNumbers(text, dates), hints, ...hints.map(({ events }) => events)]) {
          let last = 0;
          for (const { start, end } of list) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            last = start;
          }
        }
        for (const { start, end } of hints) {
          expect(dates.some((date) => date.start < end && date.end > start)).toBe(false);
        }
        const happened = inOrderOfHappening(dates);
        const days = happened.map(({ day }) => day ?? Number.NaN);
        expect(days).toEqual([...days].sort((a, b) => a - b));
        expect(new Set(happened)).toEqual(new Set(dates.filter(({ day }) => day !== null)));
        // Told out of order: an earlier-told date lies later. Never the first, never one that stands as told.
        dates.forEach(({ isOutOfOrder, day }, i) => {
          const isAfterLater = dates.slice(0, i).some((other) => (other.day ?? -Infinity) > (day ?? Infinity));
          if (isOutOfOrder) expect(isAfterLater).toBe(true);
        });
      },
    ),
    { seed: SEED, numRuns: 400 },
  );
});
