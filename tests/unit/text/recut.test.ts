import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Block } from '../../../shared/model';
import {
  areCorrectionsTrue,
  blockText,
  canonicalText,
  correctBlock,
  correctionsIn,
  joinBlocks,
  snapOffset,
  splitBlock,
  textBeforeCorrection,
  type RecutRefusal,
} from '../../../shared/text';

const block = (text: string): Block => ({ role: 'paragraph', runs: [{ text }] });
const done = <T>(made: T | RecutRefusal): T => (typeof made === 'string' ? expect.fail(made) : made);
const corrected = (from: Block, text: string): Block => done(correctBlock(from, text));

describe('a correction', () => {
  it('names the word that differs, at its place', () => {
    const now = corrected(block('Here teh ferry stops.'), 'Here the ferry stops.');
    expect(now.corrections).toEqual([{ at: 5, was: 'teh', now: 'the' }]);
    expect(textBeforeCorrection(now)).toBe('Here teh ferry stops.');
  });

  it.each([
    ['a word put in', 'The cat sat.', 'The cat has sat.', [['cat sat', 'cat has sat']]],
    ['a word taken out', 'The the cat sat.', 'The cat sat.', [['The the cat', 'The cat']]],
    [
      'two words apart',
      'Teh cat sta down.',
      'The cat sat down.',
      [
        ['Teh', 'The'],
        ['sta', 'sat'],
      ],
    ],
    ['a sign', 'He came; she left', 'He came, she left', [[';', ',']]],
    ['a sign of a script without spaces', '市議会は投表した。', '市議会は投票した。', [['表', '票']]],
    ['a space put in', 'The catsat.', 'The cat sat.', [['catsat', 'cat sat']]],
  ] as const)('is of whole words: %s', (_, was, now, pairs) => {
    const made = corrected(block(was), now);
    expect(made.corrections?.map((c) => [c.was, c.now])).toEqual(pairs);
    expect(textBeforeCorrection(made)).toBe(was);
  });

  it('is gone when the text is as it came again, and is always of the text as it came', () => {
    const once = corrected(block('Here teh ferry stops.'), 'Here the ferry stops.');
    expect(corrected(once, 'Here tha ferry stops.').corrections).toEqual([{ at: 5, was: 'teh', now: 'tha' }]);
    expect(corrected(once, 'Here teh ferry stops.').corrections).toBeUndefined();
  });

  it('leaves styles on their words', () => {
    const styled: Block = {
      role: 'paragraph',
      runs: [{ text: 'The ' }, { text: 'nihgt', bold: true }, { text: ' ferry' }],
    };
    expect(corrected(styled, 'The night ferry').runs).toEqual([
      { text: 'The ' },
      { text: 'night', bold: true },
      { text: ' ferry' },
    ]);
  });

  it('is refused where it takes everything, or a passage', () => {
    expect(correctBlock(block('a'), ' ')).toBe('empty');
    expect(correctBlock(block('a'), 'a ')).toBe('same');
    expect(correctBlock(block('one'), 'word '.repeat(40))).toBe('tooMuch');
  });
});

describe('a cut and a join', () => {
  it('leave no white space at the cut and put one space at the join', () => {
    const [a, b] = done(splitBlock(block('One two. Three four.'), 9));
    expect([blockText(a), blockText(b)]).toEqual(['One two.', 'Three four.']);
    expect(blockText(done(joinBlocks(a, b)))).toBe('One two. Three four.');
    expect(blockText(done(joinBlocks(block('市議会は'), block('投票した。'))))).toBe('市議会は投票した。');
  });

  it('are refused where words or a picture would be lost', () => {
    expect(splitBlock(block('One two'), 0)).toBe('nothingBeforeOrAfter');
    expect(splitBlock(block('One two'), 7)).toBe('nothingBeforeOrAfter');
    const made = corrected(block('It is alot of water'), 'It is a lot of water');
    expect(splitBlock(made, 7)).toBe('inCorrection');
    const picture = { hash: 'a'.repeat(64), width: 1, height: 1 };
    expect(joinBlocks(block('One'), { ...block('Two'), picture })).toBe('picture');
    const [left, right] = done(splitBlock({ ...block('One two'), picture }, 4));
    expect([left.picture, right.picture]).toEqual([picture, undefined]);
  });
});

type Act = readonly ['split' | 'join' | 'correct', number, number];
const WORDS = [
  'ferry',
  'teh',
  '“night”',
  '👩‍👩‍👧',
  'e\u0301t\u00e9',
  '市議会',
  'don’t',
  '7:30',
  '\u200f\u05e9\u05dc\u05d5\u05dd',
];
const acts = fc.array(
  fc.tuple(fc.constantFrom('split' as const, 'join' as const, 'correct' as const), fc.nat(9), fc.nat(400)),
  { maxLength: 25 },
);
const blocks = fc.array(
  fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.boolean()), { minLength: 1, maxLength: 12 }).map((words): Block => ({
    role: 'paragraph',
    runs: words.map(([text, bold], i) => ({
      text: i < words.length - 1 ? `${text} ` : text,
      ...(bold ? { bold } : {}),
    })),
  })),
  { minLength: 1, maxLength: 5 },
);

function act(list: Block[], [what, at, place]: Act): Block[] {
  const i = at % list.length;
  const one = list[i] ?? expect.fail('no block');
  const text = blockText(one);
  const offset = snapOffset(text, place % (text.length + 1), 'back');
  if (what === 'split') {
    const made = splitBlock(one, offset);
    return typeof made === 'string' ? list : list.toSpliced(i, 1, ...made);
  }
  if (what === 'join') {
    const next = list[i + 1];
    const made = next ? joinBlocks(one, next) : 'same';
    return typeof made === 'string' ? list : list.toSpliced(i, 2, made);
  }
  const made = correctBlock(one, `${text.slice(0, offset)}${WORDS[place % WORDS.length] ?? ''}${text.slice(offset)}`);
  return typeof made === 'string' ? list : list.toSpliced(i, 1, made);
}

describe('any sequence of cuts, joins and corrections', () => {
  it('keeps every correction on its words, no word lost, and the text as it came', () => {
    fc.assert(
      fc.property(blocks, acts, (start, doing) => {
        const letters = (text: string): string => text.replace(/\s+/gu, '');
        const before = letters(start.map(textBeforeCorrection).join(''));
        let now = start;
        for (const each of doing) {
          now = act(now, each);
          const text = canonicalText(now);
          expect(now.map(blockText).join('\n')).toBe(text);
          for (const one of now) {
            expect(areCorrectionsTrue(one)).toBe(true);
            expect(Block.safeParse(one).error).toBeUndefined();
            expect(blockText(one)).toBe(blockText(one).trimEnd());
          }
          for (const { start: from, end, now: put } of correctionsIn(now)) expect(text.slice(from, end)).toBe(put);
          expect(letters(now.map(textBeforeCorrection).join(''))).toBe(before);
        }
      }),
      { seed: 51_124, numRuns: 300 },
    );
  });
});
