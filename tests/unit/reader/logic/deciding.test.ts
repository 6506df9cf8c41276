import { describe, expect, it } from 'vitest';
import type { MarkId } from '../../../../shared/model';
import { decideMark } from '../../../../renderer/reader/logic/marking';
import { decideOpen, hasNextHere, type OpenCycle } from '../../../../renderer/reader/logic/open-cycle';
import { decideEscape, type EscapeSituation } from '../../../../renderer/reader/logic/escape';
import { describeCrossing, findCrossing } from '../../../../renderer/reader/logic/crossing';
import { findNeighbour, marksUnder, overlapping, smallestFirst } from '../../../../renderer/reader/logic/neighbours';

const id = (name: string) => name as MarkId;
const sentence = { start: 10, end: 40 };

describe('a marking key', () => {
  const base = { kind: 'claim', selection: null, sentence, marks: [], inTrash: false } as const;

  it('marks the selected words rather than the sentence', () => {
    expect(decideMark({ ...base, selection: { start: 12, end: 20 } })).toEqual({
      do: 'create',
      range: { start: 12, end: 20 },
      from: 'selection',
    });
  });

  it('marks the cursor’s sentence when nothing is selected', () => {
    expect(decideMark(base)).toEqual({ do: 'create', range: sentence, from: 'sentence' });
  });

  it('makes another mark on words that carry one, also of the same kind, when they were selected', () => {
    const marks = [{ id: id('a'), kind: 'claim', ranges: [{ ...sentence, exact: 'x', prefix: '', suffix: '' }] }];
    expect(decideMark({ ...base, marks, selection: sentence }).do).toBe('create');
    expect(decideMark({ ...base, marks, kind: 'opinion' }).do).toBe('create');
  });

  it('shows the mark that is there when the same key comes twice on an unselected sentence', () => {
    const marks = [{ id: id('a'), kind: 'claim', ranges: [{ ...sentence, exact: 'x', prefix: '', suffix: '' }] }];
    expect(decideMark({ ...base, marks })).toEqual({ do: 'show', mark: 'a' });
  });

  it('says no where there are no words, and in the trash', () => {
    expect(decideMark({ ...base, sentence: { start: 4, end: 4 } })).toEqual({ do: 'refuse', why: 'noWords' });
    expect(decideMark({ ...base, inTrash: true })).toEqual({ do: 'refuse', why: 'inTrash' });
  });
});

describe('Enter', () => {
  const under = [id('inner'), id('middle'), id('outer')];
  const press = (selected: MarkId | null, cycle: OpenCycle | null, marks = under, offset = 5) =>
    decideOpen(marks, selected, offset, cycle);

  it('opens the marks that overlap here one after the other, then goes into the note', () => {
    const opened: string[] = [];
    let selected: MarkId | null = null;
    let cycle: OpenCycle | null = null;
    for (;;) {
      const decision = press(selected, cycle);
      if (decision.do !== 'open') {
        expect(decision).toEqual({ do: 'note', mark: 'outer' });
        break;
      }
      opened.push(decision.mark);
      ({ mark: selected, cycle } = decision);
    }
    expect(opened).toEqual(['inner', 'middle', 'outer']);
  });

  it('goes straight into the note of a mark selected another way', () => {
    expect(press(id('middle'), null)).toEqual({ do: 'note', mark: 'middle' });
  });

  it('begins anew when the cursor went elsewhere', () => {
    const elsewhere = { offset: 99, seen: [id('inner')] };
    expect(press(id('inner'), elsewhere)).toEqual({ do: 'note', mark: 'inner' });
    expect(press(id('far'), elsewhere)).toMatchObject({ do: 'open', mark: 'inner', place: 1, of: 3 });
  });

  it('does nothing where there is no mark and none is selected', () => {
    expect(press(null, null, [])).toEqual({ do: 'nothing' });
  });

  it('goes into the selected mark’s note also where the cursor left its words', () => {
    expect(press(id('far'), null, [])).toEqual({ do: 'note', mark: 'far' });
  });

  it('says beforehand whether another mark follows', () => {
    expect(hasNextHere(under, id('inner'), 5, { offset: 5, seen: [id('inner')] })).toBe(true);
    expect(hasNextHere([id('inner')], id('inner'), 5, { offset: 5, seen: [id('inner')] })).toBe(false);
  });
});

describe('Escape', () => {
  const all: EscapeSituation = {
    menuOpen: true,
    focusOutsideText: true,
    markSelected: true,
    wordsSelected: true,
    mentionsShown: true,
    kindEmphasised: true,
  };

  it('steps back one thing at a time: menu, card, mark, words, emphasis', () => {
    const steps: string[] = [];
    let now = all;
    for (;;) {
      const step = decideEscape(now);
      if (step === 'nothing') break;
      steps.push(step);
      if (step === 'closeMenu') now = { ...now, menuOpen: false };
      if (step === 'backToText') now = { ...now, focusOutsideText: false };
      if (step === 'deselectMark') now = { ...now, markSelected: false };
      if (step === 'clearSelection') now = { ...now, wordsSelected: false };
      if (step === 'hideMentions') now = { ...now, mentionsShown: false };
      if (step === 'clearEmphasis') now = { ...now, kindEmphasised: false };
    }
    expect(steps).toEqual([
      'closeMenu',
      'backToText',
      'deselectMark',
      'clearSelection',
      'hideMentions',
      'clearEmphasis',
    ]);
  });
});

describe('crossing the edges of marks', () => {
  const kindOf = (mark: MarkId) => ({ a: 'claim', b: 'quote', c: 'framing' })[mark as string] ?? null;
  const cross = (before: string[], after: string[]) => findCrossing(before.map(id), after.map(id), kindOf);

  it('says nothing while the same marks hold', () => {
    expect(cross(['a', 'b'], ['a', 'b'])).toBeNull();
  });

  it('names the kinds at the start, in document order, and only counts at the end', () => {
    const crossing = cross(['a'], ['b', 'c']);
    expect(crossing && describeCrossing(crossing, 'startAndCount')).toEqual([
      { say: 'ended', count: 1, here: 2 },
      { say: 'starts', kinds: ['quote', 'framing'] },
    ]);
  });

  it('names the kinds at the end too when asked to, and is silent when switched off', () => {
    const crossing = cross(['a', 'b'], []);
    expect(crossing && describeCrossing(crossing, 'startAndEnd')).toEqual([{ say: 'ends', kinds: ['claim', 'quote'] }]);
    expect(crossing && describeCrossing(crossing, 'off')).toEqual([]);
  });

  it('does not speak of a mark that was deleted', () => {
    expect(cross(['gone'], [])).toBeNull();
  });
});

describe('neighbouring marks', () => {
  const marks = [
    { id: id('a'), ranges: [{ start: 0, end: 50 }] },
    { id: id('b'), ranges: [{ start: 10, end: 20 }] },
    {
      id: id('c'),
      ranges: [
        { start: 10, end: 12 },
        { start: 60, end: 70 },
      ],
    },
  ];

  it('go on from the selected mark, and from the cursor when none is', () => {
    expect(findNeighbour(marks, id('a'), 0, true)).toEqual({ mark: 'b', place: 2, of: 3, wrapped: false });
    expect(findNeighbour(marks, null, 5, true)).toMatchObject({ mark: 'b' });
    expect(findNeighbour(marks, null, 5, false)).toMatchObject({ mark: 'a' });
  });

  it('begin again at the other end, and say so', () => {
    expect(findNeighbour(marks, id('c'), 0, true)).toMatchObject({ mark: 'a', wrapped: true });
    expect(findNeighbour(marks, id('a'), 0, false)).toMatchObject({ mark: 'c', wrapped: true });
    expect(findNeighbour(marks, null, 99, true)).toMatchObject({ mark: 'a', wrapped: true });
    expect(findNeighbour(marks, null, 0, false)).toMatchObject({ mark: 'c', wrapped: true });
  });

  it('are none where there are no marks', () => {
    expect(findNeighbour([], null, 0, true)).toBeNull();
  });

  it('under an offset come smallest first, pieces counted together', () => {
    expect(smallestFirst(marksUnder(marks, 11)).map((m) => m.id)).toEqual(['b', 'c', 'a']);
  });

  it('overlap only where they share words', () => {
    expect(overlapping(marks, { id: id('x'), ranges: [{ start: 55, end: 65 }] }).map((m) => m.id)).toEqual(['c']);
  });
});
