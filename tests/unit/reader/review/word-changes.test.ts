import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { around, wordChanges } from '../../../../renderer/reader/review/word-changes';

const joined = (runs: readonly { readonly text: string }[]) => runs.map(({ text }) => text).join('');
const changed = (runs: readonly { readonly text: string; readonly isChanged: boolean }[]) =>
  joined(runs.filter((run) => run.isChanged)).trim();

describe('words that were changed', () => {
  test('only what was changed is marked', () => {
    const { old, now } = wordChanges('the board decided on Monday', 'the board decided on Tuesday');
    expect(changed(old)).toBe('Monday');
    expect(changed(now)).toBe('Tuesday');
  });

  test('the same words have no change', () => {
    expect(wordChanges('same', 'same')).toEqual({
      old: [{ text: 'same', isChanged: false }],
      now: [{ text: 'same', isChanged: false }],
    });
  });

  test('nothing of either text is lost', () => {
    const words = fc
      .array(fc.constantFrom('ferry', 'nine', 'ten', 'harbour', 'board', 'said'), { minLength: 1, maxLength: 12 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(words, words, (a, b) => {
        const { old, now } = wordChanges(a, b);
        expect(joined(old)).toBe(a);
        expect(joined(now)).toBe(b);
      }),
      { seed: 20261124 },
    );
  });

  test('what stands around a passage stays within its line and is cut at words', () => {
    const line = `${'word '.repeat(30)}HERE${' next'.repeat(30)}`;
    const text = `before\n${line}\nafter`;
    const start = text.indexOf('HERE');
    const { before, after } = around(text, { start, end: start + 4 });
    expect(before.startsWith('… word')).toBe(true);
    expect(after.endsWith('next …')).toBe(true);
    expect(around('a HERE b\nc', { start: 2, end: 6 })).toEqual({ before: 'a ', after: ' b' });
  });
});
