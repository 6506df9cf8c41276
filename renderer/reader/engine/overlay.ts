/**
 * What lies over the text: the caret and the bar at the cursor's block. Hidden from assistive
 * technology, which learns all of it from the interface.
 */
import { characterRect, clientRectsOf, toContentBox } from './geometry';
import type { DomMap } from './dom-map';
import type { Box } from './types';

export interface Overlay {
  readonly element: HTMLElement;
  /** A child layer that one drawer owns. */
  layer(name: string): HTMLElement;
}

export function createOverlay(container: HTMLElement): Overlay {
  const document = container.ownerDocument;
  const element = document.createElement('div');
  element.className = 'plumb-overlay';
  element.setAttribute('aria-hidden', 'true');
  return {
    element,
    layer(name) {
      const layer = document.createElement('div');
      layer.className = `plumb-layer plumb-layer-${name}`;
      element.append(layer);
      return layer;
    },
  };
}

export function placeBox(element: HTMLElement, box: Partial<Box>): void {
  const { style } = element;
  if (box.left !== undefined) style.left = `${box.left}px`;
  if (box.top !== undefined) style.top = `${box.top}px`;
  if (box.width !== undefined) style.width = `${box.width}px`;
  if (box.height !== undefined) style.height = `${box.height}px`;
}

/** Where a caret at an offset stands, as a box of no width in client coordinates. */
export function caretRect(map: DomMap, offset: number, atLineEnd: boolean): DOMRect | null {
  const block = map.index.blocks[map.blockOf(offset)];
  if (!block) return null;
  if (atLineEnd && offset > block.start) {
    const before = characterRect(map, offset - 1, offset);
    if (before)
      return new DOMRect(isRightToLeft(map, offset) ? before.left : before.right, before.top, 0, before.height);
  }
  const drawn = clientRectsOf(map.range(offset, offset)).at(-1);
  if (drawn && drawn.height > 0) return new DOMRect(drawn.left, drawn.top, 0, drawn.height);
  const after = offset < block.end ? characterRect(map, offset, offset + 1) : null;
  if (after) return new DOMRect(isRightToLeft(map, offset) ? after.right : after.left, after.top, 0, after.height);
  const before = offset > block.start ? characterRect(map, offset - 1, offset) : null;
  if (before) return new DOMRect(isRightToLeft(map, offset) ? before.left : before.right, before.top, 0, before.height);
  return map.blockElement(map.blockOf(offset))?.getBoundingClientRect() ?? null;
}

function isRightToLeft(map: DomMap, offset: number): boolean {
  const element = map.blockElement(map.blockOf(offset));
  return element !== null && getComputedStyle(element).direction === 'rtl';
}

/** Draws the reading cursor where it is collapsed, and the bar beside its block while the text has the focus. */
export class CaretDrawer {
  private readonly caret: HTMLElement;
  private readonly bar: HTMLElement;

  constructor(
    private readonly container: HTMLElement,
    private readonly map: DomMap,
    layer: HTMLElement,
  ) {
    const document = container.ownerDocument;
    this.caret = document.createElement('div');
    this.caret.className = 'plumb-caret';
    this.bar = document.createElement('div');
    this.bar.className = 'plumb-block-bar';
    layer.append(this.bar, this.caret);
  }

  draw(cursor: {
    readonly offset: number;
    readonly isCollapsed: boolean;
    readonly isFocused: boolean;
    readonly atLineEnd: boolean;
  }): void {
    const { offset, isCollapsed, isFocused, atLineEnd } = cursor;
    const rect = isCollapsed ? caretRect(this.map, offset, atLineEnd) : null;
    this.caret.hidden = rect === null;
    this.caret.classList.toggle('is-resting', !isFocused);
    if (rect) {
      const { left, top, height } = toContentBox(this.container, rect);
      placeBox(this.caret, { left, top, height });
      this.restartBlink();
    }
    const block = isFocused ? this.map.blockElement(this.map.blockOf(offset))?.getBoundingClientRect() : undefined;
    this.bar.hidden = !block || block.height === 0;
    if (block) {
      const { left, top, height } = toContentBox(this.container, block);
      placeBox(this.bar, { left, top, height });
    }
  }

  /** A caret that just moved is visible first. */
  private restartBlink(): void {
    if (typeof this.caret.getAnimations !== 'function') return;
    for (const animation of this.caret.getAnimations()) animation.currentTime = 0;
  }
}
