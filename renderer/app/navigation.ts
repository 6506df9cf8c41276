/** Where the person is. Kept in the address's fragment, so that Back, Forward and reload work. */
import { create } from 'zustand';
import { ArticleId, MarkId, VersionId, type TextRange } from '../../shared/model';

export type Place =
  | { readonly screen: 'library' }
  | { readonly screen: 'trash' }
  | { readonly screen: 'add' }
  | { readonly screen: 'settings' }
  | { readonly screen: 'help' }
  /** `mark`: select this mark and bring it into view on arrival. */
  | {
      readonly screen: 'reader';
      readonly article: ArticleId;
      readonly mark?: MarkId;
      /** Put the cursor on these words on arrival. */
      readonly words?: TextRange;
    }
  /** `mark`: the one that was open in the text, for the way back. */
  | { readonly screen: 'report'; readonly article: ArticleId; readonly mark?: MarkId }
  /** Two versions of an article; without them the newest and the one before. */
  | { readonly screen: 'compare'; readonly article: ArticleId; readonly from?: VersionId; readonly to?: VersionId };

/** The fragment for a place, without `#`. */
export function placeToHash(place: Place): string {
  if (place.screen === 'compare')
    return `/compare/${place.article}${place.from && place.to ? `/${place.from}/${place.to}` : ''}`;
  if (place.screen !== 'reader' && place.screen !== 'report') return `/${place.screen}`;
  if (place.screen === 'reader' && place.words && !place.mark)
    return `/read/${place.article}/${place.words.start}-${place.words.end}`;
  return `/${place.screen === 'reader' ? 'read' : 'report'}/${place.article}${place.mark ? `/${place.mark}` : ''}`;
}

const WORDS = /^(\d{1,9})-(\d{1,9})$/;

/** The place a fragment names; the library when it names none. */
export function hashToPlace(hash: string): Place {
  const [, screen, article, mark, last] = hash.replace(/^#/, '').split('/');
  if (screen === 'read' || screen === 'report') {
    const id = ArticleId.safeParse(article);
    const markId = MarkId.safeParse(mark);
    const words = WORDS.exec(mark ?? '');
    if (id.success)
      return {
        screen: screen === 'read' ? 'reader' : 'report',
        article: id.data,
        ...(markId.success ? { mark: markId.data } : {}),
        ...(words && screen === 'read' ? { words: { start: Number(words[1]), end: Number(words[2]) } } : {}),
      };
  }
  if (screen === 'compare') {
    const id = ArticleId.safeParse(article);
    const from = VersionId.safeParse(mark);
    const to = VersionId.safeParse(last);
    if (id.success)
      return { screen, article: id.data, ...(from.success && to.success ? { from: from.data, to: to.data } : {}) };
  }
  if (screen === 'trash' || screen === 'add' || screen === 'settings' || screen === 'help') return { screen };
  return { screen: 'library' };
}

export const usePlace = create<{ place: Place }>(() => ({ place: { screen: 'library' } }));

/** Answers whether the place may be left for another; it asks the person itself where it says no. */
export type LeaveGuard = (to: Place) => boolean;
let guard: LeaveGuard | null = null;

/** Lets a screen with unsaved work be asked before it is left; returns what takes the guard away. */
export function guardLeaving(next: LeaveGuard): () => void {
  guard = next;
  return () => {
    if (guard === next) guard = null;
  };
}

/** Goes to a place; `replace` leaves no step for Back. A guard may keep the person where they are. */
export function goTo(place: Place, replace = false): void {
  if (guard && !guard(place)) return;
  const hash = `#${placeToHash(place)}`;
  if (replace) window.history.replaceState(null, '', hash);
  else if (window.location.hash !== hash) window.history.pushState(null, '', hash);
  usePlace.setState({ place });
}

/** Follows Back, Forward and hand-typed fragments; returns the stop. */
export function followAddress(): () => void {
  const read = () => {
    const place = hashToPlace(window.location.hash);
    const here = `#${placeToHash(usePlace.getState().place)}`;
    // Back has already changed the address: a guard that says no gets it back.
    if (guard && window.location.hash !== here && !guard(place)) window.history.pushState(null, '', here);
    else usePlace.setState({ place });
  };
  read();
  window.addEventListener('popstate', read);
  window.addEventListener('hashchange', read);
  return () => {
    window.removeEventListener('popstate', read);
    window.removeEventListener('hashchange', read);
  };
}
