/** The way through the changes: which one the person is at, and how they get to another. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { announce } from '../services/announcer';
import { t } from '../services/messages';
import { isAt } from './CompareSummary';
import type { Facet, Place } from './lay';

/** So much of a change is read out. */
const SAID_UNITS = 200;

const shorten = (text: string): string =>
  text.length > SAID_UNITS ? `${text.slice(0, SAID_UNITS).trimEnd()} …` : text;

interface Places {
  readonly ref: React.RefObject<HTMLDivElement | null>;
  /** The place one is at; null: not gone to any yet. */
  readonly current: number | null;
  /** To the next or previous place, from where one looks; `isFocus`: the focus goes with it. */
  readonly step: (by: 1 | -1, isFocus: boolean) => void;
  /** To the next place that is one of these, then round from the start. */
  readonly jump: (facet: Facet) => void;
  readonly go: (place: number) => void;
}

/** @param shown changes when the places are drawn anew */
export function usePlaces(places: readonly Place[], shown: string): Places {
  const ref = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<{ readonly shown: string; readonly place: number } | null>(null);
  const current = at?.shown === shown ? at.place : null;

  // Attributes, not state: thousands of words need not be drawn anew for a change of place.
  useEffect(() => {
    const elements = current === null ? [] : elementsOf(ref.current, current);
    for (const element of elements) element.dataset['current'] = 'true';
    return () => {
      for (const element of elements) delete element.dataset['current'];
    };
  }, [current]);

  const go = useCallback(
    (place: number, isFocus = true) => {
      const [first] = elementsOf(ref.current, place);
      if (!first) return;
      setAt({ shown, place });
      first.scrollIntoView({ block: 'center' });
      if (isFocus) first.focus({ preventScroll: true });
      announce(say(places, place));
    },
    [places, shown],
  );
  const step = (by: 1 | -1, isFocus: boolean) => {
    if (places.length === 0) return;
    const from = current !== null && isInSight(ref.current, current) ? current : lastAbove(ref.current, places, by);
    go((from + by + places.length) % places.length, isFocus);
  };
  const jump = (facet: Facet) => {
    const from = current ?? -1;
    const order = places.map((_, i) => (from + 1 + i) % places.length);
    const found = order.find((i) => {
      const place = places[i];
      return place !== undefined && isAt(place, facet);
    });
    if (found !== undefined) go(found);
  };
  return { ref, current, step, jump, go };
}

const elementsOf = (root: HTMLElement | null, place: number): HTMLElement[] =>
  root ? [...root.querySelectorAll<HTMLElement>(`[data-place="${place}"]`)] : [];

/** What one looks at: the part of the page below the bar. */
function sight(root: HTMLElement): { top: number; bottom: number } {
  const { top, bottom } = (root.closest('main') ?? root).getBoundingClientRect();
  return { top, bottom };
}

function isInSight(root: HTMLElement | null, place: number): boolean {
  const [first] = elementsOf(root, place);
  if (!root || !first) return false;
  const box = first.getBoundingClientRect();
  const { top, bottom } = sight(root);
  return box.bottom > top && box.top < bottom;
}

/**
 * The place to count from where the last one is out of sight: the one before what is in sight (`by` 1), or the one
 * after it (`by` -1); before the first and after the last there is one more.
 */
function lastAbove(root: HTMLElement | null, places: readonly Place[], by: 1 | -1): number {
  if (!root) return -1;
  const { top, bottom } = sight(root);
  const boxOf = (place: number) => elementsOf(root, place)[0]?.getBoundingClientRect();
  const order = places.map((_, i) => i);
  if (by === 1) {
    const next = order.find((place) => (boxOf(place)?.bottom ?? 0) > top);
    return (next ?? places.length) - 1;
  }
  const previous = order.findLast((place) => (boxOf(place)?.top ?? Infinity) < bottom);
  return (previous ?? -1) + 1;
}

function say(places: readonly Place[], at: number): string {
  const place = places[at];
  const position = t('compare.said', { at: at + 1, total: places.length });
  if (!place) return position;
  const { facets, added, removed } = place;
  return [
    position,
    ...(facets.includes('removed') ? [t('compare.saidRemoved', { words: shorten(removed) })] : []),
    ...(facets.includes('added') ? [t('compare.saidAdded', { words: shorten(added) })] : []),
  ].join(' ');
}
