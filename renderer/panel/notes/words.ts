/** Words of the article and of notes as the panel quotes them, and addresses as they may be opened. Pure. */
import { blockSpans, type Span } from '../../../shared/text/blocks';
import type { ArticleView } from '../../../shared/contract';
import type { TextRange } from '../../../shared/model';

/** Enough words to know a passage by. */
const MOST_CHARS = 80;

/** One line; cut at a word's edge when longer than `most` characters. */
export function shorten(words: string, most = MOST_CHARS): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const space = cut.lastIndexOf(' ');
  const head = space > most / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/u, '');
  return `${head.trimEnd()} …`;
}

/** The words of a mark's pieces, ellipses between them. */
export const wordsOf = (ranges: readonly { readonly exact: string }[], most = MOST_CHARS): string =>
  shorten(ranges.map(({ exact }) => exact).join(' … '), most);

/** The address as it may be opened outside; null: anything else than http(s), or with a name and password in it. */
export function readWebAddress(address: string): string | null {
  const trimmed = address.trim();
  if (!/^https?:\/\//iu.test(trimmed)) return null;
  const url = URL.parse(trimmed);
  if (!url || !/^https?:$/u.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  return url.href;
}

/** The blocks that are headlines, as ranges of the text. */
export function headlineSpans({ version, roles }: Pick<ArticleView, 'version' | 'roles'>): Span[] {
  return blockSpans(version.blocks).filter((span, block) => roles[block] === 'headline' && span.end > span.start);
}

/** Passages with one more; null where its words are among them already. */
export function withPassage(passages: readonly TextRange[], added: TextRange): TextRange[] | null {
  if (passages.some(({ start, end }) => start <= added.start && added.end <= end)) return null;
  return [...passages.map(({ start, end }) => ({ start, end })), { start: added.start, end: added.end }];
}
