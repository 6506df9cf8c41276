import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../shared/exchange/csv';
import type { ForeignMark, ForeignPiece } from '../../../shared/exchange/foreign';
import { MARKS_HEADER, marksRows } from '../../../shared/exchange/marks-csv';
import { OFFSET_READINGS, readOffsets } from '../../../shared/exchange/offset-readings';
import { placeForeign } from '../../../shared/exchange/place-foreign';
import { readForeign } from '../../../shared/exchange/read-foreign';
import { writeAnnotations } from '../../../shared/exchange/web-annotation';
import type { Block } from '../../../shared/model';
import { canonicalText, snapRanges } from '../../../shared/text';
import { anyLaid, fileOf, messages } from './material';

const seed = { seed: 20_260_612, numRuns: 150 };
const blocksOf = (...paragraphs: string[]): Block[] =>
  paragraphs.map((text): Block => ({ role: 'paragraph', runs: [{ text }] }));
const markOf = (...pieces: Partial<ForeignPiece>[]): ForeignMark => ({
  id: 'a',
  kind: '',
  note: '',
  tags: [],
  certainty: '',
  who: '',
  viewpoint: '',
  links: [],
  otherLinks: 0,
  fieldsJson: '',
  unit: 'unknown',
  pieces: pieces.map((piece) => ({ exact: '', prefix: '', suffix: '', start: null, end: null, ...piece })),
  page: { address: '', title: '', article: '' },
  author: '',
});

const ARTICLE = blocksOf(
  'The 👩‍👩‍👧 ferry 𝒜lpha left the quay at nine, the harbour office said.',
  'Nobody counted the boats. The harbour office said so twice on Monday.',
  'A caf\u00e9 and a cafe\u0301 stand by the quay.',
);
const TEXT = canonicalText(ARTICLE);
const one = (mark: ForeignMark) => {
  const { placed, ...chosen } = placeForeign(ARTICLE, [mark]);
  const [only] = placed;
  if (!only) throw new Error('A mark got no answer');
  return { ...only, ...chosen, at: only.ranges.map(({ start, end }) => TEXT.slice(start, end)) };
};

describe('marks that went out', () => {
  // Random cuts may hold white space alone or cut a letter from its accent: no mark of ours does.
  const ranges = (text: string, made: readonly { start: number; end: number }[]) => snapRanges(text, made);

  it.each([
    ['Web Annotations', (laid: Parameters<typeof marksRows>[0]) => writeAnnotations(laid, messages)],
    ['a table', (laid: Parameters<typeof marksRows>[0]) => writeCsv(MARKS_HEADER, marksRows(laid))],
  ])('come back exactly by %s: pieces and marks over the same words too', (_how, write) => {
    fc.assert(
      fc.property(anyLaid, (laid) => {
        const { text, blocks } = laid.version;
        const whole = laid.chosen.filter(
          (mark) =>
            JSON.stringify(ranges(text, mark.ranges)) ===
            JSON.stringify(mark.ranges.map(({ start, end }) => ({ start, end }))),
        );
        fc.pre(whole.length > 0);
        const { marks, refused } = fileOf(readForeign(write({ ...laid, chosen: whole })));
        expect(refused).toEqual([]);
        const { placed, agreeing, withOffsets } = placeForeign(blocks, marks);
        expect(agreeing).toBe(withOffsets);
        expect(
          placed.map(({ mark, outcome, ranges: made }) => ({
            outcome,
            kind: mark.kind,
            note: mark.note,
            tags: mark.tags,
            ranges: made.map(({ start, end, exact }) => ({ start, end, exact })),
          })),
        ).toEqual(
          whole.map((mark) => ({
            outcome: 'exact',
            kind: mark.kind,
            note: mark.note,
            tags: mark.tags,
            ranges: mark.ranges.map(({ start, end, exact }) => ({ start, end, exact })),
          })),
        );
      }),
      seed,
    );
  });
});

describe('offsets of unknown unit', () => {
  const count = (units: number, { unit, crlf, shift }: (typeof OFFSET_READINGS)[number]): number => {
    const before = TEXT.slice(0, units);
    return (unit === 'utf16' ? before.length : [...before].length) + (crlf ? before.split('\n').length - 1 : 0) + shift;
  };

  it.each(OFFSET_READINGS)('are read as $unit, CRLF $crlf, shifted by $shift, and it is named', (reading) => {
    const words = ['𝒜lpha left', 'boats. The harbour', 'a cafe\u0301 stand'];
    const marks = words.map((exact) => {
      const at = TEXT.indexOf(exact);
      return markOf({ exact, start: count(at, reading), end: count(at + exact.length, reading) });
    });
    const { placed, reading: used, agreeing } = placeForeign(ARTICLE, marks);
    expect(used).toEqual(reading);
    expect(agreeing).toBe(3);
    expect(placed.map(({ outcome, ranges: [range] }) => [outcome, range?.exact])).toEqual(
      words.map((exact) => ['exact', exact]),
    );
  });

  it('lead to no place outside the text or inside a sign', () => {
    fc.assert(
      fc.property(fc.constantFrom(...OFFSET_READINGS), fc.nat(2 * TEXT.length), (reading, offset) => {
        const units = readOffsets(TEXT, reading)(offset);
        if (units !== null) expect(count(units, reading)).toBe(offset);
      }),
      seed,
    );
  });

  it('are not believed against the words', () => {
    expect(one(markOf({ exact: 'Nobody counted the boats', start: 0, end: 24 }))).toMatchObject({
      outcome: 'context',
      reading: null,
      at: ['Nobody counted the boats'],
    });
  });
});

describe('words without offsets', () => {
  it('stand where their context stands', () => {
    const mark = markOf({ exact: 'The harbour office said', prefix: 'counted the boats. ', suffix: ' so twice' });
    expect(one(mark)).toMatchObject({ outcome: 'context', at: ['The harbour office said'] });
  });

  it('are found over line ends and spaces of another page', () => {
    const mark = markOf({ exact: 'office said.\r\n     Nobody  counted', prefix: 'the harbour ' });
    expect(one(mark)).toMatchObject({ outcome: 'context', at: ['office said.\nNobody counted'] });
  });

  it('are for review where they stand twice and nothing tells which', () => {
    const found = one(markOf({ exact: 'harbour office said' }));
    expect(found.outcome).toBe('needsReview');
    expect(found.pieces[0]).toMatchObject({ state: 'needsReview', reason: 'nearEqualPlaces' });
    expect(found.pieces[0]?.candidates).toHaveLength(2);
  });

  it('are for review where they are few, or other words stand around them', () => {
    expect(one(markOf({ exact: 'twice' })).outcome).toBe('needsReview');
    const other = markOf({ exact: 'Nobody counted the boats', prefix: 'In the autumn ', suffix: ' of our fathers' });
    expect(one(other)).toMatchObject({ outcome: 'needsReview' });
  });

  it('are lost where they stand nowhere, and keep their words beyond the text', () => {
    const found = one(markOf({ exact: 'entirely unrelated matters', prefix: 'p', suffix: 's' }));
    expect(found.outcome).toBe('lost');
    expect(found.pieces).toMatchObject([{ state: 'lost', range: null }]);
    expect(found.ranges).toMatchObject([{ exact: 'entirely unrelated matters', prefix: 'p', suffix: 's' }]);
    expect(found.ranges[0]?.start).toBeGreaterThan(TEXT.length);
  });

  it('are never sure where they were changed', () => {
    const found = one(markOf({ exact: 'Nobody has counted the small boats', suffix: '. The harbour office' }));
    expect(['needsReview', 'lost']).toContain(found.outcome);
  });

  it('make a mark as sure as its least sure piece', () => {
    const found = one(markOf({ exact: 'Nobody counted the boats' }, { exact: 'gone away for ever' }));
    expect(found.outcome).toBe('lost');
    expect(found.ranges.map(({ exact }) => exact)).toEqual(['Nobody counted the boats', 'gone away for ever']);
    expect(found.pieces.map(({ state }) => state)).toEqual(['exact', 'lost']);
  });

  it('wait where there is no time left', () => {
    const { placed } = placeForeign(ARTICLE, [markOf({ exact: 'Nobody had counted the boats' })], () => false);
    expect(placed[0]).toMatchObject({ outcome: 'needsReview', pieces: [{ reason: 'notLookedForYet', range: null }] });
  });
});

describe('whatever a file says', () => {
  it('a place that is given out holds the very words, white space aside', () => {
    const anyPiece = fc.record({
      exact: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.constantFrom('the quay', 'cafe\u0301', '👩', '\ud83d'),
      ),
      prefix: fc.string({ unit: 'binary', maxLength: 8 }),
      suffix: fc.string({ unit: 'binary', maxLength: 8 }),
      start: fc.option(fc.nat(200)),
      end: fc.option(fc.nat(200)),
    });
    fc.assert(
      fc.property(fc.array(anyPiece, { minLength: 1, maxLength: 3 }), (pieces) => {
        const found = one(markOf(...pieces));
        for (const [i, range] of found.ranges.entries()) {
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          if (found.pieces[i]?.state === 'exact') expect(TEXT.slice(range.start, range.end)).toBe(range.exact);
        }
        if (found.outcome === 'exact' || found.outcome === 'context') {
          expect(found.ranges.every(({ end }) => end <= TEXT.length)).toBe(true);
        }
      }),
      seed,
    );
  });
});
