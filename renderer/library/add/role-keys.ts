/** One letter for each role that a person can choose; with Shift they are the commands `block.*` as well. */
import type { BlockRole } from '../../../shared/model';

export interface RoleKey {
  readonly role: BlockRole;
  /** As in `KeyboardEvent.key`, lower case. */
  readonly key: string;
}

/** In the order of the menu: as an article runs from top to bottom, then what is not part of it. */
export const ROLE_KEYS: readonly RoleKey[] = [
  { role: 'headline', key: 'h' },
  { role: 'standfirst', key: 'i' },
  { role: 'byline', key: 'b' },
  { role: 'dateline', key: 'd' },
  { role: 'subheading', key: 's' },
  { role: 'paragraph', key: 'p' },
  { role: 'quotation', key: 'q' },
  { role: 'listItem', key: 'l' },
  { role: 'caption', key: 'c' },
  { role: 'furniture', key: 'x' },
];

export const roleForKey = (key: string): BlockRole | undefined =>
  ROLE_KEYS.find((entry) => entry.key === key.toLowerCase())?.role;
