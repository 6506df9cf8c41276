/** Getting an article's page from the web once more. Starts as soon as it is shown: the person asked by opening it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ArticleMeta } from '../../shared/model';
import { importWeb, type Imported } from '../importers';
import { CallError } from '../services/api';
import { getPage } from '../services/pages';

export interface GetAgain {
  readonly isGetting: boolean;
  /** The address lies on the person's own network, and waits for their word. */
  readonly isAsking: boolean;
  readonly get: (isConfirmed: boolean) => void;
  /** Stops what is under way; what comes of it is not told any more. */
  readonly stop: () => void;
}

/**
 * @param onPage told what was read
 * @param onProblem told what was thrown
 */
export function useGetAgain(
  isOn: boolean,
  meta: ArticleMeta,
  onPage: (imported: Imported) => void,
  onProblem: (error: unknown) => void,
): GetAgain {
  const [isGetting, setGetting] = useState(isOn);
  const [isAsking, setAsking] = useState(false);
  const underWay = useRef<AbortController>(undefined);
  const told = useRef({ onPage, onProblem });
  useEffect(() => {
    told.current = { onPage, onProblem };
  });
  const address = meta.address ?? '';
  const known = useRef(meta);

  const get = useCallback(
    async (isConfirmed: boolean) => {
      underWay.current?.abort();
      const stop = new AbortController();
      underWay.current = stop;
      setAsking(false);
      setGetting(true);
      try {
        const page = await getPage(address, isConfirmed, stop.signal);
        const imported = await importWeb(page, { meta: known.current, signal: stop.signal });
        if (!stop.signal.aborted) told.current.onPage(imported);
      } catch (error) {
        if (stop.signal.aborted) return;
        if (!isConfirmed && isPrivate(error)) setAsking(true);
        else told.current.onProblem(error);
      }
      if (!stop.signal.aborted) setGetting(false);
    },
    [address],
  );

  useEffect(() => {
    // Effects run before the state of this frame is settled.
    if (isOn) void Promise.resolve(false).then(get);
    return () => underWay.current?.abort();
  }, [isOn, get]);

  return { isGetting, isAsking, get: (isConfirmed) => void get(isConfirmed), stop: () => underWay.current?.abort() };
}

const isPrivate = (error: unknown): boolean =>
  error instanceof CallError && error.data.code === 'pageNotFetched' && error.data.detail['reason'] === 'private';
