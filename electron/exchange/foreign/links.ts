/** Links between the marks that a file brings in: taken over where both ends are here then. */
import type { ForeignLink, ForeignMark } from '../../../shared/exchange/foreign';
import type { Mark, LayerId, MarkId, MarkLink, SourceId } from '../../../shared/model';
import { isSameJson } from '../../operations/records';
import type { Db } from '../../store/db';
import { getMark } from '../../store/marks';

interface HomeLayer {
  readonly id: LayerId;
  /** As it is here; undefined: it is new. */
  readonly known: { readonly trashed: boolean } | undefined;
}

/** A mark that comes in, and what the file says of it. */
export interface LinkedMark<L extends HomeLayer> {
  readonly layer: L;
  readonly mark: Mark;
  readonly said: ForeignMark;
  readonly isClaim: boolean;
}

export interface LinkNames<L extends HomeLayer> {
  /** The id that a record of the file has in a layer. */
  markIdOf(layer: L, record: string): MarkId;
  /** A person by name; null: it is no name that one can have. */
  sourceOf(layer: L, name: string): SourceId | null;
}

/** The model's own limit. */
const MAX_LINKS = 200;

/** Gives the marks their links, which lead within one layer; answers how many were taken and how many were not. */
export function planLinks<L extends HomeLayer>(
  db: Db,
  marks: readonly LinkedMark<L>[],
  names: LinkNames<L>,
): { readonly taken: number; readonly left: number } {
  const coming = new Map<string, LinkedMark<L>>(marks.map((each) => [each.mark.id, each]));
  let taken = 0;
  let left = 0;

  const isThere = ({ id, known }: L, mark: MarkId): boolean =>
    coming.has(mark) || (known !== undefined && !known.trashed && getMark(db, mark)?.layer === id);

  const add = ({ mark }: LinkedMark<L>, link: MarkLink | null): void => {
    if (link === null || mark.links.length >= MAX_LINKS) left += 1;
    else if (!mark.links.some((other) => isSameJson(other, link))) {
      mark.links.push(link);
      taken += 1;
    }
  };

  const readStated = (from: LinkedMark<L>, link: Exclude<ForeignLink, { answers: unknown }>): MarkLink | null => {
    const { layer, mark } = from;
    if ('person' in link) {
      const source = names.sourceOf(layer, link.person);
      return source === null ? null : { rel: link.rel, source };
    }
    const to = names.markIdOf(layer, link.mark);
    return to !== mark.id && isThere(layer, to) ? { rel: link.rel, mark: to } : null;
  };

  /** Of a claim ours says which mark replies to it, of any other mark which claim it replies to. */
  const takeAnswer = (from: LinkedMark<L>, record: string): void => {
    const to = coming.get(names.markIdOf(from.layer, record));
    if (!to?.isClaim || to === from) return add(from, null);
    if (from.isClaim) add(to, { rel: 'replies', mark: from.mark.id });
    else add(from, { rel: 'replies', mark: to.mark.id });
  };

  for (const from of marks) {
    left += from.said.otherLinks;
    for (const link of from.said.links) {
      if ('answers' in link) takeAnswer(from, link.answers);
      else add(from, readStated(from, link));
    }
  }
  return { taken, left };
}
