/** What hints are looked for in: the words that tell, at their own offsets. */
import type { BlockRole } from '../model';
import type { Span } from '../text/blocks';

/**
 * What tells nothing of what happened: page matter, who wrote the article, and when and where. A dateline's day would
 * make every earlier one "told out of order".
 */
const NOT_TOLD: ReadonlySet<BlockRole> = new Set<BlockRole>(['furniture', 'byline', 'dateline', 'image']);

/** The text with the words of blocks that don't tell blanked out: same length, so offsets hold. */
export function toldText(text: string, spans: readonly Span[], roles: readonly BlockRole[]): string {
  let told = '';
  let at = 0;
  spans.forEach(({ start, end }, block) => {
    const role = roles[block];
    if (role === undefined || !NOT_TOLD.has(role)) return;
    told += text.slice(at, start) + ' '.repeat(Math.max(0, end - start));
    at = Math.max(at, end);
  });
  return told + text.slice(at);
}

/** Whether the rules know the language: English, or one that is not stated and is then taken for English. */
export const isKnownToRules = (language: string | null): boolean =>
  language === null || /^en(?:-|$)/i.test(language.trim());
