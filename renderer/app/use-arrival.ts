import { useEffect, useRef } from 'react';
import { t } from '../services/messages';
import { articleQuery } from '../services/queries';
import { announce } from '../services/announcer';
import { useQuery } from '@tanstack/react-query';
import { placeToHash, usePlace, type Place } from './navigation';
import { useLayout } from './layout';

/** An element that carries it gets the focus back when the person returns to its place. */
const FOCUS_KEY = 'data-focus-key';

/** A place's name, as the window's title has it. */
function useTitle(place: Place): string {
  const id = 'article' in place ? place.article : null;
  const article = useQuery({ ...articleQuery(id ?? ('' as never)), enabled: id !== null }).data;
  if (place.screen === 'reader') return article?.meta.title ?? t('place.reader');
  if (place.screen === 'report') return t('place.report', { title: article?.meta.title ?? t('place.reader') });
  if (place.screen === 'compare') return t('place.compare', { title: article?.meta.title ?? t('place.reader') });
  return t(`place.${place.screen}`);
}

/**
 * Keeps the window's title, and the focus, with the person: going to a place puts the focus at its
 * start (or where it was when it was left) and says its name, as a new page would.
 */
export function useArrival(): void {
  const place = usePlace((state) => state.place);
  const setRailOpen = useLayout((state) => state.setRailOpen);
  const title = useTitle(place);
  const key =
    place.screen === 'reader'
      ? `reader/${place.article}`
      : place.screen === 'report'
        ? `report/${place.article}`
        : place.screen === 'compare'
          ? `compare/${place.article}`
          : placeToHash(place);
  const left = useRef(new Map<string, string>());
  const before = useRef<string | null>(null);

  useEffect(() => {
    document.title = t('place.title', { place: title });
  }, [title]);

  useEffect(() => {
    const memory = left.current;
    const remember = (event: FocusEvent) => {
      const marked = event.target instanceof Element ? event.target.closest(`[${FOCUS_KEY}]`) : null;
      const value = marked?.getAttribute(FOCUS_KEY);
      if (value) memory.set(key, value);
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [key]);

  useEffect(() => {
    setRailOpen(false);
    const isFirst = before.current === null;
    if (before.current === key) return;
    before.current = key;
    // The browser's own start of a page needs no help; the reader puts the focus into its text itself.
    if (isFirst || key.startsWith('reader/')) return;
    announce(title);
    const value = left.current.get(key);
    const again = value ? document.querySelector<HTMLElement>(`[${FOCUS_KEY}="${CSS.escape(value)}"]`) : null;
    const main = document.getElementById('main');
    // A screen whose first act is typing has put the focus into its field already.
    if (again === null && main !== document.activeElement && main?.contains(document.activeElement)) return;
    (again ?? main)?.focus({ preventScroll: again === null });
  }, [key, title, setRailOpen]);
}
