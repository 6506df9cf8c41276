/** What the core finds for what is typed, part by part. */
import { useEffect, useState } from 'react';
import type { FoundPart, SearchPart } from '../../../shared/contract';
import type { ArticleId } from '../../../shared/model';
import { useSearch } from '../../services/queries';

/** Shown of each part before more is asked for. */
const FIRST_ROWS = 5;
/** As many as anybody reads through; more words find fewer. */
export const MOST_ROWS = 200;
/** A pause in typing: the core is not asked for every letter. */
const PAUSE_MS = 120;

/** The text as it stood when the person last paused. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

export interface PartState {
  readonly part: FoundPart | undefined;
  readonly isBusy: boolean;
  readonly more: (() => void) | null;
}

/** One part's finds; `within` null: in the whole library. */
export function usePart(part: SearchPart, text: string, within: readonly ArticleId[] | null): PartState {
  const [openFor, setOpenFor] = useState<string | null>(null);
  const isOpen = openFor === text;
  const { data, isFetching } = useSearch({ part, text, limit: isOpen ? MOST_ROWS : FIRST_ROWS, within });
  const isMore = data !== undefined && !isOpen && data.total > data.rows.length;
  return { part: data, isBusy: isFetching, more: isMore ? () => setOpenFor(text) : null };
}
