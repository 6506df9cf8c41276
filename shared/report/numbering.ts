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

/** Marks named in a line, neighbours in number gathered: C1–C4, C7, Q2. Marks without a name are left out. */
export function gatherNames(ids: readonly MarkId[], names: ReadonlyMap<MarkId, MarkName>): string[] {
  const byLetter = new Map<string, Set<number>>();
  for (const id of ids) {
    const name = names.get(id);
    if (!name) continue;
    const numbers = byLetter.get(name.letter) ?? new Set();
    byLetter.set(name.letter, numbers.add(name.number));
  }
  const gathered: string[] = [];
  for (const [letter, numbers] of byLetter) {
    const sorted = [...numbers].sort((a, b) => a - b);
    for (let i = 0; i < sorted.length;) {
      let last = i;
      while (sorted[last + 1] === (sorted[last] ?? 0) + 1) last += 1;
      const run = sorted.slice(i, last + 1);
      if (run.length >= SHORTEST_RUN) gathered.push(`${letter}${run[0]}–${letter}${run.at(-1)}`);
      else gathered.push(...run.map((number) => `${letter}${number}`));
      i = last + 1;
    }
  }
  return gathered;
}
