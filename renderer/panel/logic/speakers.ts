/** Who has a row of their own where there is room for a few. Pure. */
import type { Voice } from '../../../shared/measures';

export interface SpeakerRows {
  readonly rows: readonly Voice[];
  /** Those without words who share one row. */
  readonly silent: readonly Voice[];
  /** How many speakers have no row here. */
  readonly left: number;
}

/**
 * At most `most` rows of people, in the account's order: by first quote. Where that is too few for everyone, those
 * without words share one, so that they never drop out of sight behind those who have many.
 */
export function chooseSpeakers(people: readonly Voice[], most: number): SpeakerRows {
  if (people.length <= most) return { rows: people, silent: [], left: 0 };
  const speaking = people.filter(({ quotes }) => quotes.value !== 0);
  const silent = people.filter(({ quotes }) => quotes.value === 0);
  const rows = speaking.slice(0, silent.length > 0 ? most - 1 : most);
  const [only] = silent;
  const left = speaking.length - rows.length;
  return silent.length === 1 && only ? { rows: [...rows, only], silent: [], left } : { rows, silent, left };
}
