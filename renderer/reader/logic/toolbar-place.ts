/** Where the small toolbar stands: beside the selected words, never over them. Pure. */
export interface PlaceBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface ToolbarPlace {
  readonly left: number;
  readonly top: number;
  readonly side: 'above' | 'below' | 'pinned';
}

/** Room between the words and the toolbar. */
const GAP_PX = 8;

/**
 * @param lines line boxes of the selection, in the view's coordinates (its top left is 0, 0)
 * @param view size of the visible part of the text
 * @param bar size of the toolbar
 * @returns null when no selected line is in view
 */
export function placeToolbar(
  lines: readonly PlaceBox[],
  view: { readonly width: number; readonly height: number },
  bar: { readonly width: number; readonly height: number },
): ToolbarPlace | null {
  const inView = lines.filter((l) => l.top + l.height > 0 && l.top < view.height);
  const first = inView[0];
  const last = inView[inView.length - 1];
  if (!first || !last) return null;
  const isWholeStart = first === lines[0];
  const isWholeEnd = last === lines[lines.length - 1];
  const centred = (box: PlaceBox) =>
    Math.max(GAP_PX, Math.min(box.left + box.width / 2 - bar.width / 2, view.width - bar.width - GAP_PX));
  const above = first.top - GAP_PX - bar.height;
  if (isWholeStart && above >= 0) return { left: centred(first), top: above, side: 'above' };
  const below = last.top + last.height + GAP_PX;
  if (isWholeEnd && below + bar.height <= view.height) return { left: centred(last), top: below, side: 'below' };
  // The selection fills the view: the toolbar keeps to the bottom edge, in the margin's corner.
  return {
    left: Math.max(GAP_PX, view.width - bar.width - GAP_PX),
    top: Math.max(0, view.height - bar.height - GAP_PX),
    side: 'pinned',
  };
}
