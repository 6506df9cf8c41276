/** Words of the article as they are quoted in the interface. Pure. */
import type { TextRange } from '../../../shared/model';

/** Enough words to know a passage by, short enough to listen to. */
export const SPOKEN_CHARS = 80;

/** One line; cut at a word's edge with an ellipsis when longer than `most` characters. */
export function shorten(words: string, most: number): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${(space > most * 0.5 ? cut.slice(0, space) : cut).trimEnd().replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

/** The words of all pieces, ellipses between them. */
export const quotePieces = (text: string, ranges: readonly TextRange[], most = SPOKEN_CHARS): string =>
  shorten(ranges.map((r) => text.slice(r.start, r.end)).join(' … '), most);
