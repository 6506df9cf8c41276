/** Tags as they are typed. Pure. */
/** The contract's bounds. */
export const LONGEST_TAG_CHARS = 60;
export const MOST_TAGS = 50;
/** Proposals shown at once. */
const MOST_PROPOSALS = 5;

/** Two spellings of one tag: case and outer spaces aside. */
const sameTag = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The tags with those of a typed line (commas between them) added; those that are there already are left out. */
export function addTags(tags: readonly string[], typed: string): string[] {
  const next = [...tags];
  for (const part of typed.split(',')) {
    const tag = part.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_TAG_CHARS).trim();
    if (tag !== '' && next.length < MOST_TAGS && !next.some((other) => sameTag(other, tag))) next.push(tag);
  }
  return next;
}

/** Tags in use that hold what was typed and are not on the mark yet; those that begin with it first. */
export function proposeTags<T extends { readonly name: string }>(
  known: readonly T[],
  has: readonly string[],
  typed: string,
): T[] {
  const query = typed.trim().toLowerCase();
  if (query === '') return [];
  const fitting = known.filter((k) => k.name.toLowerCase().includes(query) && !has.some((tag) => sameTag(tag, k.name)));
  const begins = (k: T) => k.name.toLowerCase().startsWith(query);
  return [...fitting.filter(begins), ...fitting.filter((k) => !begins(k))].slice(0, MOST_PROPOSALS);
}
