/** The people and papers of an article with the marks given to them. Pure. */
import type { ArticleView } from '../../../shared/contract';
import { findMentions } from '../../../shared/hints';
import type { KindCode, Mark, Source, SourceId, TextRange } from '../../../shared/model';
import { blockSpans } from '../../../shared/text';

export interface PersonRow {
  readonly source: Source;
  /** Given to them, in document order. */
  readonly marks: readonly Mark[];
  readonly quotes: number;
  /** Has a quote, or is said to speak. `null`: not said, and no quote is given to them. */
  readonly speaks: Source['speaks'];
}

/** In the order in which a mark first is theirs; those without one last, as put down. */
export function listPeople(article: ArticleView, marks: readonly Mark[], sources: readonly Source[]): PersonRow[] {
  const quoteKinds = new Set<KindCode>(article.kinds.filter(({ base }) => base === 'quote').map(({ code }) => code));
  const rows = sources.map((source): PersonRow => {
    const theirs = marks.filter((mark) => mark.source === source.id);
    const quotes = theirs.filter((mark) => quoteKinds.has(mark.kind)).length;
    return { source, marks: theirs, quotes, speaks: quotes > 0 ? 'speaks' : source.speaks };
  });
  const first = new Map<string, number>();
  marks.forEach(({ source }, i) => {
    if (source !== null && !first.has(source)) first.set(source, i);
  });
  const place = ({ source }: PersonRow): number => first.get(source.id) ?? Infinity;
  // Two without a mark: Infinity - Infinity is no number, so their own order decides.
  return rows.sort((a, b) => (place(a) === place(b) ? a.source.ord - b.source.ord : place(a) - place(b)));
}

/** Quotes that nobody says yet, in document order. */
export function findUnassigned(article: ArticleView, marks: readonly Mark[]): readonly Mark[] {
  const quoteKinds = new Set<KindCode>(article.kinds.filter(({ base }) => base === 'quote').map(({ code }) => code));
  return marks.filter((mark) => mark.source === null && quoteKinds.has(mark.kind));
}

type TextWithRoles = Pick<ArticleView, 'version' | 'roles'>;

/**
 * Where the text names somebody by one of their spellings, in its order. What isn't part of the article is left out,
 * words of two paragraphs are never one name, and words that are somebody else's longer spelling aren't theirs.
 */
export function findNamed(article: TextWithRoles, sources: readonly Source[], person: SourceId): TextRange[] {
  const { text, blocks } = article.version;
  return blockSpans(blocks).flatMap(({ start, end }, i) =>
    article.roles[i] === 'furniture'
      ? []
      : findMentions(text.slice(start, end), sources)
          .filter((mention) => mention.sources.includes(person))
          .map((mention) => ({ start: start + mention.start, end: start + mention.end })),
  );
}

/**
 * The spellings of somebody who is given another name: the new one is a spelling too. The old one stays one where
 * the text has it; a slip of the keys does not.
 */
export function renameSpellings(article: TextWithRoles, source: Source, name: string): string[] {
  const isInText = (spelling: string): boolean =>
    findNamed(article, [{ ...source, spellings: [spelling] }], source.id).length > 0;
  const kept = source.spellings.filter((spelling) => spelling !== source.name || isInText(spelling));
  return kept.includes(name) ? kept : [name, ...kept];
}
