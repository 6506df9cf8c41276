/** Which sides of the window are open. The window's width decides what "open" looks like. */
import { create } from 'zustand';

interface Layout {
  /** The reader's panel: beside the text in a wide window, a drawer over it in a narrow one. */
  readonly panelOpen: boolean;
  /** The rail as a drawer; only narrow windows have it. */
  readonly railOpen: boolean;
  readonly setPanelOpen: (open: boolean) => void;
  readonly setRailOpen: (open: boolean) => void;
}

/** Below this the panel is a drawer, and below the second the rail is a bar with a menu. */
export const PANEL_FOLDS = '(max-width: 68.75rem)';
export const RAIL_FOLDS = '(max-width: 47.5rem)';

/** Null where the logic is tested without a window, or in one that knows no media queries. */
const narrow =
  typeof window !== 'undefined' && typeof window.matchMedia === 'function' ? window.matchMedia(PANEL_FOLDS) : null;

export const useLayout = create<Layout>((set) => ({
  panelOpen: !narrow?.matches,
  railOpen: false,
  setPanelOpen: (panelOpen) => set({ panelOpen }),
  setRailOpen: (railOpen) => set({ railOpen }),
}));

// A window that grows has room for the panel; one that shrinks gives it to the text.
narrow?.addEventListener('change', ({ matches }) => useLayout.setState({ panelOpen: !matches }));

/** Shows the panel where it is hidden and hides it where it is shown. */
export const togglePanel = (): void => useLayout.setState(({ panelOpen }) => ({ panelOpen: !panelOpen }));
