/** Typing the first letters of a title goes to it. */
import { sortable } from '../list-state';

/** A pause this long begins a new word. */
const PAUSE_MS = 1_000;

/**
 * The first title after the cursor that begins with what was typed, without regard to case, accents and quotation
 * marks before the first word; a longer word may stay where it is. Null: there is none.
 */
export function findTitle(
  titles: readonly string[],
  typed: string,
  cursor: number,
  collator: Intl.Collator,
): number | null {
  const wanted = sortable(typed);
  if (wanted === '') return null;
  const first = Math.max(0, typed.length > 1 ? cursor : cursor + 1);
  for (let step = 0; step < titles.length; step += 1) {
    const index = (first + step) % titles.length;
    const title = sortable(titles[index] ?? '');
    if (collator.compare(title.slice(0, wanted.length), wanted) === 0) return index;
  }
  return null;
}

/** What was typed without a pause. */
export class TypedWord {
  private text = '';
  private lastMs = 0;

  isGoingOn(nowMs: number): boolean {
    return this.text !== '' && nowMs - this.lastMs < PAUSE_MS;
  }

  /** Takes a letter; answers the word so far. */
  add(letter: string, nowMs: number): string {
    this.text = this.isGoingOn(nowMs) ? this.text + letter : letter;
    this.lastMs = nowMs;
    return this.text;
  }
}
