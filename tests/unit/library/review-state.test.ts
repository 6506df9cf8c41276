import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Block, BlockRole } from '../../../shared/model';
import {
  countRoles,
  redoStep,
  setRoles,
  startReview,
  switchFormat,
  typeField,
  undoStep,
  type Review,
} from '../../../renderer/library/add/review-state';
import { ROLE_KEYS, roleForKey } from '../../../renderer/library/add/role-keys';

const block = (text: string, role: BlockRole = 'paragraph', reason: Block['reason'] = 'prose'): Block => ({
  role,
  reason,
  runs: [{ text }],
});
const meta = { title: 'T', outlet: null, authors: [], published: null, address: null, language: null, modified: null, section: null, licence: null };
const start = (blocks: Block[] = [block('One', 'headline', 'firstTitleLine'), block('Two'), block('Three')]): Review =>
  startReview({ draft: { meta, blocks }, name: null, source: { text: 'x', format: 'plain', html: null } });
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
