import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeByWords, placeMarks, PLACEMENT_ORDER, type MarkToPlace } from '../../../shared/anchoring';
import type { Block } from '../../../shared/model';
import { canonicalText, describeRange, isGraphemeBoundary } from '../../../shared/text';
import { blocksOf, editedLines, lines, marksOn } from './arbitraries';

const edited = lines.chain((from) => {
  const blocks = blocksOf(from.join('\n'));
  return fc.tuple(
    fc.constant(blocks),
    editedLines(from).map((to) => blocksOf(to.join('\n'))),
    marksOn(blocks),
  );
});

const OLD = [
  'The Oldport ferry will stop at nine from next month.',
  'Ruth Amadi, the harbour chief, said the last boat loses money every night. “We can’t go on like this,” she said.',
  'The mayor said on Tuesday that no decision had been made. Critics call the plan a disgrace.',
  'Nurses on the late shift say that they will have no way home.',
];
const blocks = (...paragraphs: string[]): Block[] =>
  paragraphs.map((text) => ({ role: 'paragraph', runs: [{ text }] }));

function markOf(words: string, from: readonly string[] = OLD): MarkToPlace {
  const text = from.join('\n');
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`No “${words}” there`);
  return { id: words, ranges: [describeRange(text, { start, end: start + words.length })] };
}

function placeOne(words: string, next: readonly string[], from: readonly string[] = OLD) {
  const [placement] = placeMarks(blocks(...from), blocks(...next), [markOf(words, from)]);
  const piece = placement?.pieces[0];
  if (!placement || !piece) throw new Error('No placement');
  const text = next.join('\n');
  return { ...piece, words: piece.range ? text.slice(piece.range.start, piece.range.end) : null };
}

const replace = (index: number, to: string): string[] => OLD.map((text, i) => (i === index ? to : text));

describe('placeMarks', () => {
  it('leaves every mark exact where the text is the same', () => {
    fc.assert(
      fc.property(edited, ([old, , marks]) => {
        placeMarks(old, old, marks).forEach((placement, i) => {
          expect(placement.state).toBe('exact');
          expect(placement.ranges).toEqual(marks[i]?.ranges.map(({ start, end }) => ({ start, end })));
        });
      }),
    );
  });
  it('answers for every mark, within the text, on grapheme edges, the same each time', () => {
    fc.assert(
      fc.property(edited, ([old, next, marks]) => {
        const text = canonicalText(next);
        const placements = placeMarks(old, next, marks);
        expect(placements.map((one) => one.id)).toEqual(marks.map((mark) => mark.id));
        placements.forEach((placement, i) => {
          expect(placement.pieces).toHaveLength(marks[i]?.ranges.length ?? -1);
          for (const piece of placement.pieces) {
            expect(piece.range === null).toBe(piece.state === 'lost');
            const places = [...(piece.range ? [piece.range] : []), ...piece.candidates.map((one) => one.range)];
            for (const { start, end } of places) {
              expect(start).toBeLessThan(end);
              expect(end).toBeLessThanOrEqual(text.length);
              expect(isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)).toBe(true);
            }
          }
        });
        expect(placeMarks(old, next, marks)).toEqual(placements);
      }),
    );
  });
  it('says exact or moved only of the very words', () => {
    fc.assert(
      fc.property(edited, ([old, next, marks]) => {
        const text = canonicalText(next);
        placeMarks(old, next, marks).forEach((placement, i) => {
          placement.pieces.forEach((piece, j) => {
            if (piece.state === 'needsReview' || !piece.range) return;
            expect(text.slice(piece.range.start, piece.range.end)).toBe(marks[i]?.ranges[j]?.exact);
          });
        });
      }),
    );
  });
  it('gives a mark the state of its weakest piece', () => {
    fc.assert(
      fc.property(edited, ([old, next, marks]) => {
        for (const { state, pieces } of placeMarks(old, next, marks)) {
          const worst = Math.max(...pieces.map((piece) => PLACEMENT_ORDER.indexOf(piece.state)));
          expect(state).toBe(PLACEMENT_ORDER[worst]);
        }
      }),
    );
  });
  it('finds every mark again when an edit is undone', () => {
    fc.assert(
      fc.property(edited, ([old, next, marks]) => {
        placeMarks(old, next, marks);
        expect(placeMarks(old, [...old], marks).every((one) => one.state === 'exact')).toBe(true);
      }),
    );
  });

  it('keeps a mark exact when text is put in before it', () => {
    const found = placeOne('no decision had been made', ['Updated on Friday with a reply.', ...OLD]);
    expect(found).toMatchObject({ state: 'exact', method: 'editMap', words: 'no decision had been made' });
  });
  it('says moved of a paragraph that stands elsewhere', () => {
    const next = [OLD[3] ?? '', ...OLD.slice(0, 3)];
    expect(placeOne('they will have no way home', next).words).toBe('they will have no way home');
    expect(placeOne('loses money every night', next).state).toBe('exact');
    const moved = placeOne('Ruth Amadi, the harbour chief', [OLD[0] ?? '', OLD[2] ?? '', OLD[3] ?? '', OLD[1] ?? '']);
    expect(moved).toMatchObject({ state: 'moved', words: 'Ruth Amadi, the harbour chief' });
  });
  it('asks about changed words, the right place first', () => {
    const next = replace(
      2,
      'The mayor said on Tuesday that no final decision was made. Critics call the plan a disgrace.',
    );
    const found = placeOne('no decision had been made', next);
    expect(found).toMatchObject({ state: 'needsReview', reason: 'wordsChanged', words: 'no final decision was made' });
  });
  it('asks about a word that another one replaced', () => {
    const next = replace(
      2,
      'The mayor said on Tuesday that no decision had been made. Critics call the plan a mistake.',
    );
    expect(placeOne('disgrace', next)).toMatchObject({
      state: 'needsReview',
      reason: 'wordsReplaced',
      words: 'mistake',
    });
  });
  it('asks where only signs were changed, never calling it exact', () => {
    const next = replace(1, (OLD[1] ?? '').replace(/[“”]/g, '"').replace('’', "'"));
    const found = placeOne('“We can’t go on like this,” she said.', next);
    expect(found).toMatchObject({
      state: 'needsReview',
      reason: 'signsChanged',
      words: '"We can\'t go on like this," she said.',
    });
  });
  it('loses a mark whose paragraph was deleted', () => {
    const next = OLD.filter((_, i) => i !== 2);
    expect(placeOne('no decision had been made', next)).toMatchObject({
      state: 'lost',
      reason: 'notFound',
      words: null,
    });
    expect(placeOne('The mayor', next).state).toBe('lost');
  });
  it('takes the same words among other words for no place of its own', () => {
    const next = [
      ...OLD.filter((_, i) => i !== 2),
      'Months ago a spokesman wrote to residents that no decision had been made on any of the three bridges.',
    ];
    expect(placeOne('no decision had been made', next)).toMatchObject({ state: 'lost', reason: 'onlyElsewhere' });
  });
  it('stays with its own place when its words are repeated elsewhere', () => {
    const next = [...OLD, 'A letter says that no decision had been made on any bridge.'];
    expect(placeOne('no decision had been made', next)).toMatchObject({ state: 'exact' });
  });
  it('never takes another word’s letters for a word', () => {
    const from = ['Then Linus came in and sat down.', OLD[0] ?? ''];
    const next = ['The machines of the yard stood still.', OLD[0] ?? ''];
    expect(placeOne('Linus', next, from).state).toBe('lost');
  });
  it('asks between two copies that fit equally well', () => {
    const from = ['Before.', 'The council voted seven to four to close the old bridge on Monday.', 'After.'];
    const copy = from[1] ?? '';
    const found = placeOne('seven to four to close', [copy, 'Something else stands here now.', copy], from);
    expect(found.state).toBe('needsReview');
    expect(found.candidates.length).toBe(2);
  });
  it('keeps a mark on a sign without a word where it was', () => {
    const from = ['Rain 🌧️ tomorrow, sun after that.', 'Wind from the north.'];
    const found = placeOne('🌧️', ['A new first line.', 'Rain 🌧️ tomorrow, sun after that.'], from);
    expect(found).toMatchObject({ state: 'exact', words: '🌧️' });
  });
  it('follows text in scripts without spaces', () => {
    const from = ['漁港の夜間バスは来月から廃止される。', '市長は火曜日に決定していないと述べた。'];
    const next = ['更新しました。', '漁港の夜間バスは来月から廃止される。', '市長は水曜日に決定していないと述べた。'];
    expect(placeOne('夜間バスは来月', next, from)).toMatchObject({ state: 'exact', words: '夜間バスは来月' });
    expect(placeOne('決定していない', next, from)).toMatchObject({ state: 'exact', words: '決定していない' });
  });
  it('says of what it had no time for that it was not looked for, and loses none', () => {
    const marks = ['Oldport ferry', 'The mayor', 'Nurses'].map((words) => markOf(words));
    let steps = 0;
    const placements = placeMarks(blocks(...OLD), blocks('Updated.', ...OLD), marks, {
      mayGoOn: () => (steps += 1) <= 1,
    });
    expect(placements.map((one) => one.state)).toEqual(['exact', 'needsReview', 'needsReview']);
    expect(placements[2]?.pieces[0]?.reason).toBe('notLookedForYet');
  });
  it('looks for a range that does not hold its own words by the words', () => {
    const mark = markOf('no decision had been made');
    const [range] = mark.ranges;
    if (!range) throw new Error('No range');
    const astray = { id: 'a', ranges: [{ ...range, start: range.start - 4, end: range.end - 4 }] };
    const [placement] = placeMarks(blocks(...OLD), blocks(...OLD), [astray]);
    expect(placement?.state).toBe('moved');
    expect(placement?.ranges).toEqual([{ start: range.start, end: range.end }]);
  });
});

describe('placeByWords', () => {
  it('finds words by what stands around them', () => {
    const [range] = markOf('loses money every night').ranges;
    if (!range) throw new Error('No range');
    expect(placeByWords(blocks('New.', ...OLD), range)).toMatchObject({ state: 'moved', method: 'exactWords' });
  });
  it('finds none where both sides are other words', () => {
    const quote = { exact: 'every night', prefix: 'the owls hunt in the barn ', suffix: ' until the moon is down' };
    expect(placeByWords(blocks(...OLD), quote)).toMatchObject({ state: 'lost' });
  });
});
