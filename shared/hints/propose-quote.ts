import type { QuoteType, TextRange } from '../model';
import { mergeRanges } from '../text';

/**
 * What a quote mark looks like by its quotation marks, for the reader to confirm: `paraphrase` where it touches none,
 * `direct` where at least half of it stands inside them, else `partial`. The half is our own rule.
 */
export function proposeQuoteType(ranges: readonly TextRange[], quotations: readonly TextRange[]): QuoteType {
  let all = 0;
  let inside = 0;
  for (const { start, end } of mergeRanges(ranges)) {
    all += end - start;
    for (const q of quotations) inside += Math.max(0, Math.min(end, q.end) - Math.max(start, q.start));
  }
  return inside === 0 ? 'paraphrase' : inside * 2 >= all ? 'direct' : 'partial';
}
