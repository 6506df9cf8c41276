import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../../shared/anchoring';
import type { Block, BlockRole } from '../../../shared/model';
import { layComparison, type LaidRow, type LaidRun } from '../../../renderer/compare/lay';
import { sumUp } from '../../../renderer/compare/CompareSummary';
import { blocksOf, editedLines, lines } from '../anchoring/arbitraries';

const block = (text: string, role: BlockRole = 'paragraph'): Block => ({ role, runs: [{ text }] });
const lay = (old: readonly Block[], next: readonly Block[]) => layComparison(compareVersions(old, next));
const textOf = (paragraphs: readonly (readonly LaidRun[])[]): string =>
  paragraphs.map((runs) => runs.map(({ text }) => text).join('')).join('\n');
const rowsOf = ({ parts }: ReturnType<typeof lay>): LaidRow[] =>
  parts.flatMap((part) => (part.kind === 'row' ? [part] : part.kind === 'fold' ? part.rows : []));

const ONE = 'The Oldport ferry will stop at nine from next month, the harbour board has decided.';
const TWO = 'Ruth Amadi, the harbour chief, said that the last boat loses money every night.';
const THREE = 'Nurses on the late shift say that they will have no way home after ten.';
const FILLER = Array.from({ length: 9 }, (_, i) => block(`Paragraph number ${i} stands here as it stood before.`));

describe('layComparison', () => {
  it('keeps every letter of both versions on its side', () => {
    const pair = lines.chain((from) =>
      fc.tuple(
        fc.constant(blocksOf(from.join('\n'))),
        editedLines(from).map((to) => blocksOf(to.join('\n'))),
      ),
    );
    fc.assert(
      fc.property(pair, ([old, next]) => {
        const rows = rowsOf(lay(old, next));
        const letters = (text: string) => [...text.replaceAll(/\s/gu, '')].sort().join('');
        const all = (blocks: readonly Block[]) =>
          letters(blocks.flatMap((b) => b.runs.map(({ text }) => text)).join(''));
        expect(letters(rows.map((row) => textOf(row.old)).join(''))).toBe(all(old));
        expect(letters(rows.map((row) => textOf(row.new)).join(''))).toBe(all(next));
      }),
      { seed: 1106, numRuns: 60 },
    );
  });
  it('makes one place of words replaced, and numbers places in reading order', () => {
    const laid = lay([block(ONE), block(TWO)], [block(ONE.replace('nine', 'ten')), block(TWO), block(THREE)]);
    expect(laid.places).toEqual([
      { facets: ['added', 'removed'], added: 'ten', removed: 'nine' },
      { facets: ['added'], added: THREE, removed: '' },
    ]);
    const runs = rowsOf(laid)[0]?.running[0] ?? [];
    expect(runs.filter(({ place }) => place === 0).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
  it('makes no place of white space', () => {
    expect(lay([block(ONE)], [block(ONE.replace('will stop', 'will  stop'))]).places).toEqual([]);
  });
  it('folds long unchanged stretches, one paragraph beside each change left in sight', () => {
    const laid = lay([block(ONE), ...FILLER, block(TWO)], [block(ONE.replace('nine', 'ten')), ...FILLER, block(TWO)]);
    expect(laid.parts.map(({ kind }) => kind)).toEqual(['row', 'row', 'fold']);
    expect(laid.parts[2]).toMatchObject({ paragraphs: 9 });
    expect(lay(FILLER, FILLER).parts.map(({ kind }) => kind)).toEqual(['fold']);
  });
  it('leaves a note where a moved paragraph was', () => {
    const laid = lay([block(ONE), block(TWO), block(THREE)], [block(THREE), block(ONE), block(TWO)]);
    expect(laid.parts.map(({ kind }) => kind)).toEqual(['row', 'row', 'row', 'away']);
    const [moved] = rowsOf(laid);
    expect(moved).toMatchObject({ change: 'moved', place: 0 });
    expect(laid.parts[3]).toMatchObject({ kind: 'away', words: THREE, place: 0, direction: 'up' });
  });
  it('shows the paragraphs that one was split into', () => {
    const laid = lay([block(`${ONE} ${TWO}`)], [block(ONE), block(TWO)]);
    const [row] = rowsOf(laid);
    expect(row).toMatchObject({ change: 'split', oldCount: 1, newCount: 2 });
    expect(row?.running).toHaveLength(2);
    expect(laid.places.map(({ facets }) => facets)).toEqual([['breaks']]);
  });
  it('states what became something else, and counts what is not part of the article apart', () => {
    const old = [block(ONE), block('Sign up for our evening letter', 'furniture')];
    const next = [block(ONE, 'standfirst'), block('Sign up for our morning letter', 'furniture')];
    const comparison = compareVersions(old, next);
    const laid = layComparison(comparison);
    expect(rowsOf(laid)[0]?.roleChange).toEqual({ old: 'paragraph', new: 'standfirst' });
    expect(comparison).toMatchObject({
      wordsAdded: 0,
      wordsRemoved: 0,
      pageWords: { added: 1, removed: 1, moved: 0 },
    });
    expect(sumUp(comparison, laid.places).map(({ facet, text }) => [facet, text])).toEqual([
      ['role', '1 paragraph now something else'],
      ['page', 'Not part of the article: 2 words changed'],
    ]);
  });
  it('lays out 20,000 words in which each paragraph changed', () => {
    const long = Array.from({ length: 400 }, (_, i) =>
      Array.from({ length: 50 }, (_, j) => `word${(i * 31 + j * 7) % 977}`).join(' '),
    );
    const laid = lay(
      long.map((text) => block(text)),
      long.map((text, i) => block(text.replace(/^\S+/u, `other${i}`))),
    );
    expect(laid.places.length).toBeGreaterThanOrEqual(400);
  });
});
