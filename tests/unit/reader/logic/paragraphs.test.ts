import { describe, expect, it } from 'vitest';
import type { BlockRole, MarkId } from '../../../../shared/model';
import { blockSpans } from '../../../../shared/text/blocks';
import {
  blockIndexesIn,
  decideLooked,
  isOutsideArticle,
  nextOpenBlock,
  paragraphNumbers,
} from '../../../../renderer/reader/logic/paragraphs';
import { listSentences, marksByRow, rowAt } from '../../../../renderer/reader/logic/sentence-rows';
import { placeToolbar } from '../../../../renderer/reader/logic/toolbar-place';
import { addTags, proposeTags } from '../../../../renderer/reader/logic/tags';
import { offsetAtTop } from '../../../../renderer/reader/logic/page-step';
import { quotePieces, shorten } from '../../../../renderer/reader/logic/excerpt';

const texts = ['Menu', 'A headline', 'First one. Second one.', 'Third one.', 'Fourth one.'];
const roles: BlockRole[] = ['furniture', 'headline', 'paragraph', 'paragraph', 'paragraph'];
const blocks = texts.map((text, i) => ({ role: roles[i] ?? 'paragraph', runs: [{ text }] }));
const spans = blockSpans(blocks);
const text = texts.join('\n');
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('paragraphs', () => {
  it('are numbered without headline and page matter', () => {
    expect(paragraphNumbers(roles)).toEqual([null, null, 1, 2, 3]);
  });

  it('that are open are found after the cursor, round the end', () => {
    expect(nextOpenBlock(2, roles, spans, [], [])).toBe(3);
    expect(nextOpenBlock(2, roles, spans, [{ ranges: [at('Third')] }], [])).toBe(4);
    expect(nextOpenBlock(4, roles, spans, [], [3])).toBe(2);
    expect(
      nextOpenBlock(0, roles, spans, [{ ranges: [{ start: at('First').start, end: at('Third one').end }] }], [4]),
    ).toBeNull();
  });

  it('are touched by a range only where it holds some of their words', () => {
    expect(blockIndexesIn(spans, at('First one.'))).toEqual([2]);
    expect(blockIndexesIn(spans, { start: at('First').start, end: at('Third one.').end })).toEqual([2, 3]);
  });

  it('are looked at together, and taken back only when all of them are', () => {
    expect(decideLooked([2, 3], roles, [2])).toEqual({ blocks: [3], looked: true });
    expect(decideLooked([2, 3], roles, [2, 3])).toEqual({ blocks: [2, 3], looked: false });
    expect(decideLooked([0, 1], roles, [])).toBeNull();
  });

  it('a mark counts as outside only when all its words are', () => {
    expect(isOutsideArticle({ ranges: [at('Menu')] }, roles, spans)).toBe(true);
    expect(isOutsideArticle({ ranges: [{ start: 0, end: at('headline').end }] }, roles, spans)).toBe(false);
  });
});

describe('the list of sentences', () => {
  const rows = listSentences(text, spans, roles, 'en');
  const name = (i: number) => {
    const row = rows[i];
    return row?.row === 'sentence' ? text.slice(row.sentence.start, row.sentence.end) : `${row?.role} ${row?.number}`;
  };

  it('has every sentence in order under its block', () => {
    expect(rows.map((_, i) => name(i))).toEqual([
      'furniture null',
      'Menu',
      'headline null',
      'A headline',
      'paragraph 1',
      'First one.',
      'Second one.',
      'paragraph 2',
      'Third one.',
      'paragraph 3',
      'Fourth one.',
    ]);
  });

  it('names for each sentence the marks that touch it, once each', () => {
    const marks = [
      { id: 'a' as MarkId, ranges: [{ start: at('one. Second').start, end: at('Third').end }] },
      { id: 'b' as MarkId, ranges: [at('Second'), { start: at('Second one').end, end: at('Second one.').end }] },
    ];
    const found = marksByRow(rows, marks);
    expect([...found].map(([i, ids]) => [name(i), ids])).toEqual([
      ['First one.', ['a']],
      ['Second one.', ['a', 'b']],
      ['Third one.', ['a']],
    ]);
  });

  it('opens at the sentence of the cursor', () => {
    expect(name(rowAt(rows, at('Second').start + 3))).toBe('Second one.');
    expect(name(rowAt(rows, 0))).toBe('Menu');
  });
});

describe('the toolbar at the selection', () => {
  const view = { width: 600, height: 400 };
  const bar = { width: 200, height: 40 };
  const line = (top: number, left = 250) => ({ left, top, width: 100, height: 20 });

  it('stands above the words, below them where there is no room, and never over them', () => {
    expect(placeToolbar([line(200), line(220)], view, bar)).toEqual({ left: 200, top: 152, side: 'above' });
    expect(placeToolbar([line(10), line(30)], view, bar)).toEqual({ left: 200, top: 58, side: 'below' });
  });

  it('keeps inside the view', () => {
    expect(placeToolbar([line(200, 0)], view, bar)?.left).toBe(8);
    expect(placeToolbar([line(200, 590)], view, bar)?.left).toBe(392);
  });

  it('keeps to an edge where the selection fills the view, and goes where it is out of sight', () => {
    expect(placeToolbar([line(-50), line(100), line(380)], view, bar)?.side).toBe('pinned');
    expect(placeToolbar([line(-50)], view, bar)).toBeNull();
  });
});

describe('tags', () => {
  it('come one or several at a time, trimmed, each once whatever its case', () => {
    expect(addTags(['money'], ' Budget ,  money, night   bus')).toEqual(['money', 'Budget', 'night bus']);
    expect(addTags([], ' , ')).toEqual([]);
  });

  it('are proposed from those in use, beginnings first, without those on the mark', () => {
    const known = ['rebudget', 'budget', 'ferry', 'Buses'].map((name) => ({ name, marks: 1 }));
    expect(proposeTags(known, ['ferry'], 'bu').map((k) => k.name)).toEqual(['budget', 'Buses', 'rebudget']);
    expect(proposeTags(known, [], '')).toEqual([]);
  });
});

it('a page away is the first offset of the line at that height', () => {
  const topOf = (offset: number) => Math.floor(offset / 10) * 20;
  expect(offsetAtTop(100, topOf, 85)).toBe(50);
  expect(offsetAtTop(100, topOf, 10_000)).toBe(100);
  expect(offsetAtTop(100, topOf, -5)).toBe(0);
});

it('words are quoted on one line, cut between words, pieces apart', () => {
  expect(shorten('one\ntwo', 20)).toBe('one two');
  expect(shorten('one two three four', 15)).toBe('one two three…');
  expect(quotePieces(text, [at('First'), at('Third one')])).toBe('First … Third one');
});
