/** Marks as a printed page can name them: the kind's letter and a number, C1, Q2, in the order of the text. Pure. */
import type { Kind, KindCode, Mark, MarkId } from '../model';

export interface MarkName {
  readonly letter: string;
  readonly number: number;
}

/** "C1". */
export const nameText = ({ letter, number }: MarkName): string => `${letter}${number}`;

/** One name for each mark. Numbers run by letter, so that two kinds with the same letter never share a name. */
export function nameMarks(
  marks: readonly Pick<Mark, 'id' | 'kind'>[],
  kinds: readonly Pick<Kind, 'code' | 'letter'>[],
): ReadonlyMap<MarkId, MarkName> {
  const letters = new Map<KindCode, string>(kinds.map(({ code, letter }) => [code, letter]));
  const counts = new Map<string, number>();
  return new Map(
    marks.map(({ id, kind }) => {
      const letter = letters.get(kind) ?? kind.charAt(0).toUpperCase();
      const number = (counts.get(letter) ?? 0) + 1;
      counts.set(letter, number);
      return [id, { letter, number }];
    }),
  );
}

/** Fewer than this in a row are named one by one: "C1, C2", but "C1–C3". */
const SHORTEST_RUN = 3;

/** A mark's name, or a run of neighbours in number from `first` to `last`. */
export interface NameRun {
  readonly first: NamedMark;
  readonly last: NamedMark | null;
}

export interface NamedMark {
  readonly mark: MarkId;
  /** "C1". */
  readonly name: string;
}

/** Marks named in a line, neighbours in number gathered. Marks without a name are left out. */
export function gatherRuns(ids: readonly MarkId[], names: ReadonlyMap<MarkId, MarkName>): NameRun[] {
  const byLetter = new Map<string, Map<number, MarkId>>();
  for (const id of ids) {
    const name = names.get(id);
    if (!name) continue;
    const numbers = byLetter.get(name.letter) ?? new Map<number, MarkId>();
    byLetter.set(name.letter, numbers.set(name.number, id));
  }
  const gathered: NameRun[] = [];
  for (const [letter, numbers] of byLetter) {
    const sorted = [...numbers].sort(([a], [b]) => a - b);
    const named = sorted.map(([number, mark]): NamedMark => ({ mark, name: nameText({ letter, number }) }));
    for (let i = 0; i < sorted.length;) {
      let last = i;
      while (sorted[last + 1]?.[0] === (sorted[last]?.[0] ?? 0) + 1) last += 1;
      const run = named.slice(i, last + 1);
      const [first, end] = [run[0], run.at(-1)];
      if (first && end && run.length >= SHORTEST_RUN) gathered.push({ first, last: end });
      else gathered.push(...run.map((each) => ({ first: each, last: null })));
      i = last + 1;
    }
  }
  return gathered;
}

/** Marks named in a line: C1–C4, C7, Q2. */
export const gatherNames = (ids: readonly MarkId[], names: ReadonlyMap<MarkId, MarkName>): string[] =>
  gatherRuns(ids, names).map(({ first, last }) => (last ? `${first.name}–${last.name}` : first.name));
