import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Block, BlockRole } from '../../../shared/model';
import {
  correctText,
  countRoles,
  joinRows,
  redoStep,
  setRoles,
  splitAt,
  startReview,
  switchFormat,
  typeField,
  undoStep,
  type Review,
} from '../../../renderer/library/add/review-state';
import { blockText, type RecutRefusal } from '../../../shared/text';
import { ROLE_KEYS, roleForKey } from '../../../renderer/library/add/role-keys';

const block = (text: string, role: BlockRole = 'paragraph', reason: Block['reason'] = 'prose'): Block => ({
  role,
  reason,
  runs: [{ text }],
});
const meta = {
  title: 'T',
  outlet: null,
  authors: [],
  published: null,
  address: null,
  language: null,
  modified: null,
  section: null,
  licence: null,
};
const start = (blocks: Block[] = [block('One', 'headline', 'firstTitleLine'), block('Two'), block('Three')]): Review =>
  startReview({ draft: { meta, blocks }, name: null, source: { text: 'x', format: 'plain', html: null } });
const review = (made: Review | RecutRefusal): Review => (typeof made === 'string' ? expect.fail(made) : made);
const roles = (review: Review) => review.blocks.map((b) => b.role);

describe('an article under review', () => {
  it('takes a role for several blocks as one step', () => {
    const changed = setRoles(start(), [1, 2], 'furniture');
    expect(roles(changed)).toEqual(['headline', 'furniture', 'furniture']);
    expect(changed.blocks[1]!.reason).toBe('byReader');
    expect(roles(undoStep(changed))).toEqual(['headline', 'paragraph', 'paragraph']);
    expect(roles(redoStep(undoStep(changed)))).toEqual(roles(changed));
  });

  it('makes no step where nothing changes', () => {
    const review = start();
    expect(setRoles(review, [1, 99, -1], 'paragraph')).toBe(review);
    expect(undoStep(review)).toBe(review);
    expect(redoStep(review)).toBe(review);
  });

  it('gives the proposal’s reason back with the proposal’s role', () => {
    const review = start();
    const back = setRoles(setRoles(review, [0], 'caption'), [0], 'headline');
    expect(back.blocks[0]).toEqual(review.blocks[0]);
  });

  it('switches the format as a step and keeps what was typed', () => {
    const typed = typeField(setRoles(start(), [1], 'caption'), 'outlet', 'The Quay');
    const switched = switchFormat(typed, {
      draft: { meta, blocks: [block('One Two Three')] },
      source: { text: 'x', format: 'markdown', html: null },
    });
    expect(switched.source?.format).toBe('markdown');
    expect(switched.typed.outlet).toBe('The Quay');
    const undone = undoStep(switched);
    expect(undone.source?.format).toBe('plain');
    expect(roles(undone)).toEqual(['headline', 'caption', 'paragraph']);
    expect(roles(undoStep(undone))).toEqual(['headline', 'paragraph', 'paragraph']);
  });

  it('returns to the start by undo and to the end by redo, whatever was done; words never change', () => {
    const role = fc.constantFrom(...ROLE_KEYS.map((entry) => entry.role));
    const change = fc.record({ rows: fc.array(fc.nat(7), { maxLength: 5 }), role });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const first = start(Array.from({ length: 8 }, (_, i) => block(`Block ${i}`)));
        const last = changes.reduce((review, c) => setRoles(review, c.rows, c.role), first);
        expect(last.blocks.map((b) => b.runs)).toEqual(first.blocks.map((b) => b.runs));
        let review = last;
        for (const _ of last.past) review = undoStep(review);
        expect(review.blocks).toEqual(first.blocks);
        for (const _ of last.past) review = redoStep(review);
        expect(review.blocks).toEqual(last.blocks);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('keeps corrections where a role changes, and the reason of the proposal', () => {
    const corrected = review(correctText(start(), 1, 'Twoo'));
    const back = setRoles(setRoles(corrected, [1], 'caption'), [1], 'paragraph');
    expect(back.blocks[1]).toEqual({
      ...block('Twoo'),
      corrections: [{ at: 0, was: 'Two', now: 'Twoo' }],
    });
  });

  it('splits at the caret of what was typed: the correction and the cut are one step', () => {
    const first = start([block('Here teh ferry stops. It was late.')]);
    const cut = review(splitAt(first, 0, 'Here the ferry stops. It was late.', 22));
    expect(cut.blocks.map(blockText)).toEqual(['Here the ferry stops.', 'It was late.']);
    expect(cut.blocks[0]?.corrections).toEqual([{ at: 5, was: 'teh', now: 'the' }]);
    expect(undoStep(cut).blocks).toEqual(first.blocks);
    expect(splitAt(first, 0, 'Here teh ferry stops. It was late.', 0)).toBe('nothingBeforeOrAfter');
  });

  it('joins blocks as one step; each part keeps its proposal when it is taken back', () => {
    const first = start();
    const joined = review(joinRows(first, 0, 2));
    expect(joined.blocks.map(blockText)).toEqual(['One Two Three']);
    expect(setRoles(undoStep(joined), [2], 'headline').proposed).toEqual(first.proposed);
    expect(joinRows(first, 2, 3)).toBe('nothingBeforeOrAfter');
  });

  it('is as it was when all cuts, joins, corrections and roles are taken back', () => {
    const acts = fc.array(
      fc.tuple(
        fc.constantFrom('split', 'join', 'correct', 'role'),
        fc.nat(9),
        fc.nat(60),
        fc.constantFrom('x', 'teh ', '市'),
      ),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(acts, (done) => {
        const first = start(Array.from({ length: 5 }, (_, i) => block(`Block ${i} has teh words. And more of them.`)));
        let now = first;
        for (const [what, row, place, word] of done) {
          const at = row % now.blocks.length;
          const text = blockText(now.blocks[at]!);
          const typed = text.slice(0, place) + word + text.slice(place);
          const made =
            what === 'split'
              ? splitAt(now, at, place % 2 ? typed : text, place)
              : what === 'join'
                ? joinRows(now, at, at + 1)
                : what === 'correct'
                  ? correctText(now, at, typed)
                  : setRoles(now, [at], place % 2 ? 'furniture' : 'paragraph');
          if (typeof made !== 'string') now = made;
          expect(now.proposed).toHaveLength(now.blocks.length);
        }
        let undone = now;
        for (const _ of now.past) undone = undoStep(undone);
        expect([undone.blocks, undone.proposed]).toEqual([first.blocks, first.proposed]);
        for (const _ of now.past) undone = redoStep(undone);
        expect(undone).toEqual(now);
      }),
      { seed: 55_124, numRuns: 150 },
    );
  });

  it('counts what is what', () => {
    expect(countRoles(setRoles(start(), [2], 'furniture').blocks)).toEqual({ headline: 1, paragraph: 1, furniture: 1 });
  });
});

describe('letters of the roles', () => {
  it('are one each, in either case', () => {
    expect(new Set(ROLE_KEYS.map((entry) => entry.key)).size).toBe(ROLE_KEYS.length);
    expect(roleForKey('X')).toBe('furniture');
    expect(roleForKey('z')).toBeUndefined();
  });
});
