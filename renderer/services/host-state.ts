/** How the page stands with its host. */
import { create } from 'zustand';

type HostState = 'ok' | 'needsLaunch' | 'gone';

/**
 * The shell shows a whole-page sentence for `needsLaunch` (this page has no right to the data: start Plumbline again)
 * and a banner for `gone` (the host does not answer; the bridge keeps trying and comes back by itself).
 */
export const useHostState = create<{ readonly state: HostState }>(() => ({ state: 'ok' }));

/** For the bridge alone: it is who finds out. */
export function setHostState(state: HostState): void {
  if (useHostState.getState().state !== state) useHostState.setState({ state });
}
