/** Where marks stand, as the panel says it. Pure. */
import { PARAGRAPH_ROLES, type BlockRole, type Mark } from '../model';
import { blockAt, type Span } from '../text/blocks';

export type Place = { readonly number: number } | { readonly role: BlockRole };

/** The margin's number of each block; null where it carries none. */
export function marginNumbers(roles: readonly BlockRole[]): (number | null)[] {
  let number = 0;
  return roles.map((role) => (PARAGRAPH_ROLES.has(role) ? (number += 1) : null));
}

/** The paragraph (or other block) in which a mark begins. */
export function placeOf(
  mark: Pick<Mark, 'ranges'>,
  spans: readonly Span[],
  roles: readonly BlockRole[],
  numbers: readonly (number | null)[],
): Place {
  const block = blockAt(spans, mark.ranges[0]?.start ?? 0);
  const number = numbers[block];
  return typeof number === 'number' ? { number } : { role: roles[block] ?? 'paragraph' };
}
