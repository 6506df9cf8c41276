/** Handles at the edges of the selected mark's pieces: dragged by pointer, snapped to words, with Alt to characters. */
import type { MarkId, TextRange } from '../../../shared/model';
import { firstDirection, graphemeAt, nextWord, previousWord, snapOffset, snapRanges } from '../../../shared/text';
import type { DomMap } from './dom-map';
import { characterRect, toContentBox, type TextWindow } from './geometry';
import { placeBox } from './overlay';
import type { EngineMark } from './types';

type Edge = 'start' | 'end';

/** The word edge nearest to an offset: a start for a mark's start, an end for its end. */
export function nearestWordEdge(text: string, offset: number, edge: Edge, language: string | null): number {
  const before = previousWord(text, offset + 1, edge, language);
  const after = nextWord(text, offset - 1, edge, language);
  const candidates = [before, after].filter((at) => at >= 0 && at <= text.length);
  return candidates.reduce(
    (best, at) => (Math.abs(at - offset) < Math.abs(best - offset) ? at : best),
    candidates[0] ?? offset,
  );
}

/**
 * The ranges after one edge of one piece was put at an offset: the piece keeps at least one character and stays
 * clear of its neighbours. Null where nothing is left to mark.
 */
export function moveEdge(
  text: string,
  ranges: readonly TextRange[],
  piece: number,
  edge: Edge,
  offset: number,
): TextRange[] | null {
  const own = ranges[piece];
  if (!own) return null;
  const floor = (ranges[piece - 1]?.end ?? -1) + 1;
  const ceiling = (ranges[piece + 1]?.start ?? text.length + 1) - 1;
  const moved =
    edge === 'start'
      ? { start: Math.max(floor, Math.min(offset, own.end - 1)), end: own.end }
      : { start: own.start, end: Math.min(ceiling, Math.max(offset, own.start + 1)) };
  const snapped = snapRanges(text, [moved])[0];
  if (!snapped) return null;
  return ranges.map((range, index) => (index === piece ? snapped : { start: range.start, end: range.end }));
}

export interface EdgeHandlesHost {
  readonly container: HTMLElement;
  readonly map: DomMap;
  readonly layer: HTMLElement;
  languageOf(): string | null;
  offsetAtPoint(clientX: number, clientY: number): number | null;
  classOf(mark: EngineMark): string;
  /** Shows the ranges as they would be. */
  preview(mark: EngineMark, ranges: readonly TextRange[]): void;
  done(mark: MarkId, ranges: TextRange[]): void;
}

export class EdgeHandles {
  private mark: EngineMark | null = null;
  private dragged: { readonly piece: number; readonly edge: Edge; ranges: TextRange[] | null } | null = null;

  constructor(private readonly host: EdgeHandlesHost) {
    const { layer } = host;
    layer.addEventListener('pointerdown', (event) => this.begin(event));
    layer.addEventListener('mousedown', (event) => event.preventDefault());
    layer.addEventListener('pointermove', (event) => this.drag(event));
    layer.addEventListener('pointerup', () => this.finish(true));
    layer.addEventListener('pointercancel', () => this.finish(false));
    layer.ownerDocument.addEventListener('keydown', this.onKey, true);
  }

  /** Draws the handles of a mark's edges that stand in the window. */
  draw(mark: EngineMark | null, window: TextWindow): void {
    if (this.dragged && mark?.id === this.mark?.id) return;
    this.mark = mark;
    const { layer, map, container } = this.host;
    const handles: HTMLElement[] = [];
    (mark?.ranges ?? []).forEach(({ start, end }, piece) => {
      if (end <= window.start || start >= window.end) return;
      // A line of mixed direction has several boxes in the order of the eye: an edge stands at its own character.
      const { text } = map.index;
      const head = graphemeAt(text, start);
      const tail = graphemeAt(text, end - 1);
      const first = characterRect(map, head.start, head.end);
      const last = characterRect(map, tail.start, tail.end);
      if (!mark || !first || !last) return;
      const startX = this.runsLeft(text.slice(head.start, head.end), start) ? first.right : first.left;
      const endX = this.runsLeft(text.slice(tail.start, tail.end), end - 1) ? last.left : last.right;
      for (const [edge, rect, x] of [
        ['start', first, startX],
        ['end', last, endX],
      ] as const) {
        const handle = layer.ownerDocument.createElement('div');
        handle.className = `plumb-handle plumb-handle-${edge} ${this.host.classOf(mark)}`;
        handle.dataset['piece'] = String(piece);
        handle.dataset['edge'] = edge;
        const { left, top, height } = toContentBox(container, new DOMRect(x, rect.top, 0, rect.height));
        placeBox(handle, { left, top, height });
        handles.push(handle);
      }
    });
    layer.replaceChildren(...handles);
  }

  /** Whether a character is read from right to left: by itself, and where it has no direction, by its block. */
  private runsLeft(character: string, offset: number): boolean {
    if (/^\p{N}/u.test(character)) return false;
    const own = firstDirection(character);
    if (own !== null) return own === 'rtl';
    const block = this.host.map.blockElement(this.host.map.blockOf(offset));
    return block !== null && getComputedStyle(block).direction === 'rtl';
  }

  destroy(): void {
    this.host.layer.ownerDocument.removeEventListener('keydown', this.onKey, true);
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (!this.dragged || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.finish(false);
  };

  private begin(event: PointerEvent): void {
    const handle = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('.plumb-handle') : null;
    if (!handle || event.button !== 0) return;
    event.preventDefault();
    const edge = handle.dataset['edge'] === 'start' ? 'start' : 'end';
    this.dragged = { piece: Number(handle.dataset['piece']), edge, ranges: null };
    this.host.layer.setPointerCapture(event.pointerId);
    this.host.layer.classList.add('is-dragging');
  }

  private drag(event: PointerEvent): void {
    const { mark, dragged, host } = this;
    if (!mark || !dragged) return;
    const at = host.offsetAtPoint(event.clientX, event.clientY);
    if (at === null) return;
    const { text } = host.map.index;
    const offset = event.altKey
      ? snapOffset(text, at, dragged.edge === 'start' ? 'back' : 'forward')
      : nearestWordEdge(text, at, dragged.edge, host.languageOf());
    const ranges = moveEdge(text, mark.ranges, dragged.piece, dragged.edge, offset);
    if (!ranges) return;
    dragged.ranges = ranges;
    host.preview(mark, ranges);
  }

  private finish(keep: boolean): void {
    const { mark, dragged, host } = this;
    if (!mark || !dragged) return;
    this.dragged = null;
    host.layer.classList.remove('is-dragging');
    host.preview(mark, mark.ranges);
    const { ranges } = dragged;
    const before = mark.ranges[dragged.piece];
    const after = ranges?.[dragged.piece];
    if (!keep || !ranges || !before || !after) return;
    if (before.start !== after.start || before.end !== after.end) host.done(mark.id, ranges);
  }
}
