/** Finds names by a few of their letters: "mq" finds "Mark as quote". Accents and case do not matter. */

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();

/**
 * How well `query` fits `text`; null: not at all. Its letters must stand in order; those at the start of
 * a word and those in a row count for more, gaps for less.
 */
export function matchScore(text: string, query: string): number | null {
  const letters = [...plain(query)].filter((letter) => letter.trim() !== '');
  const where = [...plain(text)];
  const score = scoreInOrder(letters, where) ?? (isInOrder(letters, where) ? 0 : null);
  // Of two that fit as well, the shorter name.
  return score === null ? null : score - where.length / 1000;
}

const isInOrder = (letters: readonly string[], where: readonly string[]): boolean => {
  let found = 0;
  for (const letter of where) if (letter === letters[found]) found++;
  return found === letters.length;
};

/** Prefers words' starts, and so may run past a letter that it needs; null then. */
function scoreInOrder(letters: readonly string[], where: readonly string[]): number | null {
  let score = 0;
  let at = -1;
  for (const letter of letters) {
    const next = nextPlace(where, letter, at);
    if (next === -1) return null;
    const isInRow = next === at + 1;
    const startsWord = next === 0 || !/[\p{L}\p{N}]/u.test(where[next - 1] ?? ' ');
    score += isInRow ? 3 : startsWord ? 2 : 0.5;
    at = next;
  }
  return score;
}

/** The next place of a letter: right after, else at a word's start, else anywhere. */
function nextPlace(where: readonly string[], letter: string, after: number): number {
  if (where[after + 1] === letter) return after + 1;
  const startsWord = where.findIndex(
    (each, index) => index > after && each === letter && !/[\p{L}\p{N}]/u.test(where[index - 1] ?? ' '),
  );
  return startsWord === -1 ? where.indexOf(letter, after + 1) : startsWord;
}

/** Those that fit, best first; all in their own order when nothing is asked. */
export function rankMatches<T>(items: readonly T[], query: string, textOf: (item: T) => string): readonly T[] {
  if (query.trim() === '') return items;
  return items
    .map((item) => ({ item, score: matchScore(textOf(item), query) }))
    .filter((each): each is { item: T; score: number } => each.score !== null)
    .sort((a, b) => b.score - a.score)
    .map((each) => each.item);
}
