/** Where a text writes people and papers, by the spellings that the reader has gathered. */
import type { Source, SourceId, TextRange } from '../model';

export interface MentionHint extends TextRange {
  /** Whose spelling it is; several where the reader gave it to several. */
  readonly sources: SourceId[];
  readonly text: string;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/**
 * The mentions of sources in a text, in its order, as whole words, the longest spelling first. Letters count as they
 * are written, but a first letter may be a capital at the start of a sentence; white space of any kind counts alike.
 */
export function findMentions(text: string, sources: readonly Pick<Source, 'id' | 'spellings'>[]): MentionHint[] {
  const idsBySpelling = new Map<string, SourceId[]>();
  for (const { id, spellings } of sources) {
    for (const spelling of spellings) {
      const ids = idsBySpelling.get(spelling) ?? [];
      if (!ids.includes(id)) idsBySpelling.set(spelling, [...ids, id]);
    }
  }
  const mentions: MentionHint[] = [];
  for (const [spelling, ids] of [...idsBySpelling].sort(([a], [b]) => b.length - a.length)) {
    const [first = '', ...rest] = [...spelling];
    const upper = first.toUpperCase();
    const head = upper === first ? escape(first) : `(?:${escape(first)}|${escape(upper)})`;
    const body = escape(rest.join('')).replace(/\s+/g, '\\s+');
    for (const match of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${head}${body}(?![\\p{L}\\p{N}])`, 'gu'))) {
      const range = { start: match.index, end: match.index + match[0].length };
      if (mentions.some((other) => range.start < other.end && range.end > other.start)) continue;
      mentions.push({ ...range, sources: [...ids], text: match[0] });
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
}
