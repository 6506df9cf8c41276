/** What is open above the page. One at a time: opening one closes the other. */
import { create } from 'zustand';

export type Overlay = 'palette' | 'keys';

interface Overlays {
  readonly shown: Overlay | null;
  readonly open: (overlay: Overlay) => void;
  readonly close: () => void;
}

export const useOverlays = create<Overlays>((set) => ({
  shown: null,
  open: (shown) => set({ shown }),
  close: () => set({ shown: null }),
}));
