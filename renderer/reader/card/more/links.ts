/** A mark's links as its card shows them. Pure. */
import type { LinkRel, Mark, MarkLink, Source } from '../../../../shared/model';

export interface LinkedPassage {
  readonly link: MarkLink;
  readonly passage: Mark;
}

/** The passages that a mark leads to, in the reader's order. */
export const passagesOf = (mark: Mark, rel: LinkRel, marks: readonly Mark[]): readonly LinkedPassage[] =>
  mark.links.flatMap((link) => {
    const passage = link.rel === rel && 'mark' in link ? marks.find(({ id }) => id === link.mark) : undefined;
    return passage ? [{ link, passage }] : [];
  });

/** The marks that lead to this one, in document order. */
export const leadingTo = (mark: Mark, marks: readonly Mark[]): readonly { rel: LinkRel; from: Mark }[] =>
  marks.flatMap((from) =>
    from.links.flatMap((link) => ('mark' in link && link.mark === mark.id ? [{ rel: link.rel, from }] : [])),
  );

export interface AccusedSource {
  readonly link: MarkLink;
  readonly source: Source;
}

export const accusedBy = (mark: Mark, sources: readonly Source[]): readonly AccusedSource[] =>
  mark.links.flatMap((link) => {
    const source =
      link.rel === 'accuses' && 'source' in link ? sources.find(({ id }) => id === link.source) : undefined;
    return source ? [{ link, source }] : [];
  });

/** Passages shown at once in the list to choose from; typing finds the others. */
export const MOST_PASSAGES = 60;

const fold = (text: string): string => text.toLocaleLowerCase().replace(/\s+/gu, ' ').trim();

/** The marks that can be linked, in document order: those whose words, note or kind hold all that was typed. */
export function findPassages(
  marks: readonly Mark[],
  mark: Mark,
  typed: string,
  kindOf: (mark: Mark) => string,
): readonly Mark[] {
  const wanted = fold(typed).split(' ').filter(Boolean);
  return marks.filter((each) => {
    if (each.id === mark.id) return false;
    const words = fold([...each.ranges.map(({ exact }) => exact), each.note, kindOf(each)].join(' '));
    return wanted.every((word) => words.includes(word));
  });
}
