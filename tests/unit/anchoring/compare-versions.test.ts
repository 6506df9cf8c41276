import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, compareVersions, editMapOf } from '../../../shared/anchoring';
import type { Block, BlockRole } from '../../../shared/model';
import { blockText, canonicalText } from '../../../shared/text';
import { blocksOf, editedLines, lines } from './arbitraries';

const pairOfVersions = lines.chain((from) =>
  fc.tuple(
    fc.constant(blocksOf(from.join('\n'))),
    editedLines(from).map((to) => blocksOf(to.join('\n'))),
  ),
);

const block = (text: string, role: BlockRole = 'paragraph'): Block => ({ role, runs: [{ text }] });
const joined = (blocks: readonly Block[], indexes: readonly number[]): string =>
  indexes.map((i) => blockText(blocks[i] ?? { runs: [] })).join('\n');

const HEAD = block('Last ferry to stop at nine', 'headline');
const ONE = block('The Oldport ferry will stop at nine from next month, the harbour board has decided.');
const TWO = block(
  'Ruth Amadi, the harbour chief, said that the last boat loses money every night. Nobody disagreed with her.',
);
const THREE = block('Nurses on the late shift say that they will have no way home after ten.');

describe('compareVersions', () => {
  it('accounts for every letter of both versions, and every block once', () => {
    fc.assert(
      fc.property(pairOfVersions, ([old, next]) => {
        const { rows } = compareVersions(old, next);
        expect(rows.flatMap((row) => row.oldBlocks).sort((a, b) => a - b)).toEqual(old.map((_, i) => i));
        expect(rows.flatMap((row) => row.newBlocks).sort((a, b) => a - b)).toEqual(next.map((_, i) => i));
        for (const row of rows) {
          const textOf = (...kinds: string[]) =>
            row.runs.flatMap((run) => (kinds.includes(run.kind) ? [run.text] : [])).join('');
          expect(textOf('same', 'removed')).toBe(joined(old, row.oldBlocks));
          expect(textOf('same', 'added')).toBe(joined(next, row.newBlocks));
        }
      }),
    );
  });
  it('keeps everything where nothing was changed', () => {
    fc.assert(
      fc.property(pairOfVersions, ([old]) => {
        const { rows, wordsAdded, wordsRemoved } = compareVersions(old, old);
        expect(rows.every((row) => row.change === 'kept')).toBe(true);
        expect([wordsAdded, wordsRemoved]).toEqual([0, 0]);
      }),
    );
  });
  it('names changed words, in reading order', () => {
    const changed = block('The Oldport ferry will stop at ten from next month, the harbour board has decided.');
    const { rows, wordsAdded, wordsRemoved } = compareVersions([HEAD, ONE, TWO], [HEAD, changed, TWO]);
    expect(rows.map((row) => row.change)).toEqual(['kept', 'changed', 'kept']);
    expect(rows[1]?.runs).toEqual([
      { kind: 'same', text: 'The Oldport ferry will stop at ' },
      { kind: 'removed', text: 'nine' },
      { kind: 'added', text: 'ten' },
      { kind: 'same', text: ' from next month, the harbour board has decided.' },
    ]);
    expect([wordsAdded, wordsRemoved]).toEqual([1, 1]);
  });
  it('says what was added, removed and moved, and that the headline was changed', () => {
    const head = block('Last ferry to stop at ten', 'headline');
    const added = block('The union has asked for a meeting with the minister this week.');
    const { rows, headline } = compareVersions([HEAD, ONE, TWO, THREE], [head, THREE, added, TWO]);
    expect(rows.map((row) => row.change).sort()).toEqual(['added', 'changed', 'kept', 'moved', 'removed']);
    expect(headline).toEqual({
      old: 'Last ferry to stop at nine',
      new: 'Last ferry to stop at ten',
      isChanged: true,
    });
  });
  it('reads a split paragraph as split and two made one as joined, with no word added', () => {
    const [first, second] = [
      'Ruth Amadi, the harbour chief, said that the last boat loses money every night.',
      'Nobody disagreed with her.',
    ];
    const split = compareVersions([ONE, TWO], [ONE, block(first), block(second)]);
    expect(split.rows.map((row) => row.change)).toEqual(['kept', 'split']);
    expect([split.wordsAdded, split.wordsRemoved]).toEqual([0, 0]);
    const back = compareVersions([ONE, block(first), block(second)], [ONE, TWO]);
    expect(back.rows.map((row) => row.change)).toEqual(['kept', 'joined']);
  });
});

describe('editMapOf', () => {
  it('maps only units that are the same, in order where they did not move, never two of them to one', () => {
    fc.assert(
      fc.property(pairOfVersions, ([old, next]) => {
        const [oldText, newText] = [canonicalText(old), canonicalText(next)];
        let oldAt = 0;
        let newAt = 0;
        for (const stretch of editMapOf(compareTexts(old, next).alignment)) {
          expect(oldText.slice(stretch.old, stretch.old + stretch.length)).toBe(
            newText.slice(stretch.new, stretch.new + stretch.length),
          );
          if (stretch.moved) continue;
          expect(stretch.old).toBeGreaterThanOrEqual(oldAt);
          expect(stretch.new).toBeGreaterThanOrEqual(newAt);
          oldAt = stretch.old + stretch.length;
          newAt = stretch.new + stretch.length;
        }
      }),
    );
  });
});
