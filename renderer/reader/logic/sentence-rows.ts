/** The list of sentences: every sentence in order, grouped by block, with the marks that touch it. Pure. */
import type { BlockRole, MarkId, TextRange } from '../../../shared/model';
import { segmentSentences, type Sentence } from '../../../shared/text/sentences';
import type { Span } from '../../../shared/text/blocks';
import { paragraphNumbers } from './paragraphs';

export type SentenceRow =
  | { readonly row: 'group'; readonly block: number; readonly number: number | null; readonly role: BlockRole }
  | { readonly row: 'sentence'; readonly sentence: Sentence; readonly place: number };

/** Group rows and sentence rows in document order. */
export function listSentences(
  text: string,
  spans: readonly Span[],
  roles: readonly BlockRole[],
  language: string | null,
): SentenceRow[] {
  const numbers = paragraphNumbers(roles);
  const rows: SentenceRow[] = [];
  let block = -1;
  let place = 0;
  for (const sentence of segmentSentences(text, spans, language)) {
    if (sentence.block !== block) {
      block = sentence.block;
      rows.push({ row: 'group', block, number: numbers[block] ?? null, role: roles[block] ?? 'paragraph' });
    }
    rows.push({ row: 'sentence', sentence, place: ++place });
  }
  return rows;
}

/** For each sentence row's index, the marks that touch it, in document order. */
export function marksByRow(
  rows: readonly SentenceRow[],
  marks: readonly { readonly id: MarkId; readonly ranges: readonly TextRange[] }[],
): Map<number, MarkId[]> {
  const indexes: number[] = [];
  rows.forEach((row, index) => row.row === 'sentence' && indexes.push(index));
  const sentenceOf = (at: number) => {
    const row = rows[indexes[at] ?? -1];
    return row?.row === 'sentence' ? row.sentence : undefined;
  };
  const firstEndingAfter = (offset: number): number => {
    let low = 0;
    let high = indexes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sentenceOf(middle)?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const found = new Map<number, MarkId[]>();
  for (const mark of marks)
    for (const range of mark.ranges)
      for (let at = firstEndingAfter(range.start); at < indexes.length; at++) {
        const sentence = sentenceOf(at);
        const index = indexes[at];
        if (!sentence || index === undefined || sentence.start >= range.end) break;
        const list = found.get(index);
        if (!list) found.set(index, [mark.id]);
        else if (!list.includes(mark.id)) list.push(mark.id);
      }
  return found;
}

/** Index of the row whose sentence holds the offset, else of the last that begins before it. */
export function rowAt(rows: readonly SentenceRow[], offset: number): number {
  let best = 0;
  rows.forEach((row, index) => {
    if (row.row === 'sentence' && row.sentence.start <= offset) best = index;
  });
  return best;
}
