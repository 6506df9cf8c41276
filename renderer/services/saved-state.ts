/** What the foot of the rail says about saving: when it last did, that it is at it, or that it failed. */
import { create } from 'zustand';
import type { PlumblineErrorData } from '../../shared/contract';

interface SavedState {
  pending: number;
  /** Milliseconds since the epoch of the last acknowledged write of this window; null: none yet. */
  savedAtMs: number | null;
  /** The last write's refusal that means "not kept"; null once a later write was acknowledged. */
  failure: PlumblineErrorData | null;
}

export const useSavedState = create<SavedState>(() => ({ pending: 0, savedAtMs: null, failure: null }));

export const savedState = {
  begin: () => useSavedState.setState((s) => ({ pending: s.pending + 1 })),
  succeeded: () => useSavedState.setState((s) => ({ pending: s.pending - 1, savedAtMs: Date.now(), failure: null })),
  /** `failure` null: the write was refused for a reason that loses nothing (wrong input). */
  failed: (failure: PlumblineErrorData | null) =>
    useSavedState.setState((s) => ({ pending: s.pending - 1, failure: failure ?? s.failure })),
};
