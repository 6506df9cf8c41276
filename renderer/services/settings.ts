/**
 * Changes to settings show at once and are kept a moment later, several as one: a slider that is
 * dragged writes once when it rests. What was not kept is taken back and told to the caller's screen
 * by the "Saved" sign, as every other write.
 */
import { hashKey } from '@tanstack/react-query';
import type { Settings } from '../../shared/model';
import { call } from './api';
import { queryClient, settingsQuery } from './queries';

/** Long enough for a drag to come to rest, short enough that nobody waits for it. */
const REST_MS = 300;
const { queryKey } = settingsQuery;

let pending: Partial<Settings> = {};
let timer: ReturnType<typeof setTimeout> | undefined;
let isWatching = false;

/** Shows and keeps changed settings. */
export function updateSettings(patch: Partial<Settings>): void {
  watch();
  pending = { ...pending, ...patch };
  queryClient.setQueryData(queryKey, (settings) => settings && { ...settings, ...patch });
  clearTimeout(timer);
  timer = setTimeout(() => void keepSettings(), REST_MS);
}

/** Keeps at once what is still waiting. */
export async function keepSettings(): Promise<void> {
  clearTimeout(timer);
  const sent = pending;
  if (Object.keys(sent).length === 0) return;
  pending = {};
  try {
    const kept = await call('settings.update', sent);
    queryClient.setQueryData(queryKey, { ...kept, ...pending });
  } catch {
    // The sign at the foot of the rail says that it failed; here the page goes back to what is kept.
    await queryClient.invalidateQueries({ queryKey });
  }
}

/** A refetch while something waits must not show the old value for a moment; leaving the page must not lose it. */
function watch(): void {
  if (isWatching) return;
  isWatching = true;
  queryClient.getQueryCache().subscribe((event) => {
    const isFetched = event.type === 'updated' && event.action.type === 'success' && !event.action.manual;
    if (!isFetched || event.query.queryHash !== hashKey(queryKey) || Object.keys(pending).length === 0) return;
    queryClient.setQueryData(queryKey, (settings) => settings && { ...settings, ...pending });
  });
  window.addEventListener('pagehide', () => void keepSettings());
}
