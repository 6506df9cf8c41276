/** Where a text writes people and papers, by the spellings that the reader has gathered. */
import type { Source, SourceId, TextRange } from '../model';

export interface MentionHint extends TextRange {
  /** Whose spelling it is; several where the reader gave it to several. */
  readonly sources: SourceId[];
  readonly text: string;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Signs that keyboards and printers write in several ways, each as a class of its ways. */
const alike = (pattern: string): string =>
  pattern.replace(/['’ʼ]/gu, "['’ʼ]").replace(/[-‐‑]/gu, '[-‐‑]').replace(/\s+/gu, '\\s+');

/**
 * The mentions of sources in a text, in its order, as whole words, the longest spelling first. Letters count as they
 * are written, but a first letter may be a capital at the start of a sentence; white space of any kind, apostrophes
 * and hyphens count alike. No two overlap. Linear in the text's length for each spelling.
 */
export function findMentions(text: string, sources: readonly Pick<Source, 'id' | 'spellings'>[]): MentionHint[] {
  const idsBySpelling = new Map<string, SourceId[]>();
  for (const { id, spellings } of sources) {
    for (const spelling of spellings) {
      const ids = idsBySpelling.get(spelling) ?? [];
      if (!ids.includes(id)) idsBySpelling.set(spelling, [...ids, id]);
    }
  }
  const mentionAt = new Map<number, MentionHint>();
  const taken = new Uint8Array(text.length);
  for (const [spelling, ids] of [...idsBySpelling].sort(([a], [b]) => b.length - a.length)) {
    const [first = '', ...rest] = [...spelling];
    const upper = first.toUpperCase();
    const head = upper === first ? alike(escape(first)) : `(?:${escape(first)}|${escape(upper)})`;
    const body = alike(escape(rest.join('')));
    for (const match of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${head}${body}(?![\\p{L}\\p{M}\\p{N}])`, 'gu'))) {
      const range = { start: match.index, end: match.index + match[0].length };
      const same = mentionAt.get(range.start);
      // Two spellings may fit the same words: "the nurse" of one, "The nurse" of another.
      if (same?.end === range.end) same.sources.push(...ids.filter((id) => !same.sources.includes(id)));
      if (taken.subarray(range.start, range.end).includes(1)) continue;
      taken.fill(1, range.start, range.end);
      mentionAt.set(range.start, { ...range, sources: [...ids], text: match[0] });
    }
  }
  return [...mentionAt.values()].sort((a, b) => a.start - b.start);
}
