/**
 * The reading cursor: the document's selection within the text, moved by our keys or the person's
 * pointer, and kept while the selection is elsewhere (in a note). Offsets are canonical.
 */
import type { TextRange } from '../../../shared/model';
import { blockAt, snapRanges } from '../../../shared/text';
import { stepBy } from './cursor-steps';
import type { DomMap } from './dom-map';
import type { CursorState, MoveUnit } from './types';

type Cause = CursorState['cause'];

interface Place {
  readonly anchor: number;
  readonly focus: number;
  /** The caret stands at the end of the line before, not at the start of the next (same offset). */
  readonly atLineEnd: boolean;
}

export class ReadingCursor {
  private place: Place = { anchor: 0, focus: 0, atLineEnd: false };
  private lastInput: Cause = 'program';
  private isPointerDown = false;
  private readonly abort = new AbortController();

  constructor(
    private readonly map: DomMap,
    private readonly languageOf: () => string | null,
    private readonly onChange: (cause: Cause) => void,
  ) {
    const { signal } = this.abort;
    const { document, window } = this.env;
    document.addEventListener('selectionchange', () => this.followSelection(), { signal });
    window.addEventListener('keydown', () => (this.lastInput = 'key'), { signal, capture: true });
    window.addEventListener('pointerup', () => (this.isPointerDown = false), { signal, capture: true });
    window.addEventListener('pointercancel', () => (this.isPointerDown = false), { signal, capture: true });
    window.addEventListener(
      'pointerdown',
      (event) => {
        this.lastInput = 'pointer';
        this.isPointerDown = true;
        // Shift and click extends what the document has selected: it has to be ours.
        if (event.shiftKey && event.target instanceof Node && map.root.contains(event.target)) this.showInDocument();
      },
      { signal, capture: true },
    );
    map.root.addEventListener(
      'focus',
      () => {
        if (!this.isPointerDown) this.showInDocument();
        this.onChange('program');
      },
      { signal },
    );
    map.root.addEventListener('blur', () => this.onChange('program'), { signal });
  }

  get focus(): number {
    return this.place.focus;
  }

  get isCollapsed(): boolean {
    return this.place.anchor === this.place.focus;
  }

  get atLineEnd(): boolean {
    return this.place.atLineEnd;
  }

  /** The selected words, trimmed and snapped; null when there are none. */
  get selection(): TextRange | null {
    const { anchor, focus } = this.place;
    if (anchor === focus) return null;
    return snapRanges(this.text, [{ start: Math.min(anchor, focus), end: Math.max(anchor, focus) }])[0] ?? null;
  }

  get isFocused(): boolean {
    return this.env.document.activeElement === this.map.root;
  }

  /** Whether the document's selection is the cursor's: not while a note is being written. */
  get isInDocument(): boolean {
    return this.readDocument() !== null;
  }

  set(at: number | TextRange, options: { readonly focus: boolean }): void {
    const length = this.text.length;
    const clamp = (offset: number) => Math.max(0, Math.min(offset, length));
    this.place =
      typeof at === 'number'
        ? { anchor: clamp(at), focus: clamp(at), atLineEnd: false }
        : { anchor: clamp(at.start), focus: clamp(at.end), atLineEnd: false };
    if (options.focus) this.takeFocus();
    if (options.focus || !this.isElsewhere()) this.showInDocument();
    this.onChange('program');
  }

  /** Back to the start of a new text; the document's selection is left alone. */
  reset(): void {
    this.place = { anchor: 0, focus: 0, atLineEnd: false };
  }

  /** The text was drawn anew: puts the document's selection back if it was ours. */
  restore(): void {
    if (this.isFocused) this.showInDocument();
  }

  takeFocus(): void {
    this.map.root.focus({ preventScroll: true });
  }

  collapse(): void {
    if (this.isCollapsed) return;
    this.set(this.place.focus, { focus: false });
  }

  move(unit: MoveUnit, forward: boolean, extend: boolean): void {
    const to =
      unit === 'line' || unit === 'lineEdge'
        ? this.moveByLayout(unit, forward, extend)
        : this.step(unit, forward, extend);
    if (to) this.place = to;
    this.lastInput = 'key';
    this.onChange('key');
  }

  destroy(): void {
    this.abort.abort();
  }

  private get env(): { document: Document; window: Window } {
    const document = this.map.root.ownerDocument;
    return { document, window: document.defaultView ?? window };
  }

  private get text(): string {
    return this.map.index.text;
  }

  private step(unit: Exclude<MoveUnit, 'line' | 'lineEdge'>, forward: boolean, extend: boolean): Place {
    const { anchor, focus } = this.place;
    const isVisual = unit === 'character' || unit === 'word';
    const onwards = isVisual && this.isRightToLeft(focus) ? !forward : forward;
    const steps = { text: this.text, blocks: this.map.index.blocks, language: this.languageOf() };
    const to =
      unit === 'character' && !extend && anchor !== focus
        ? onwards
          ? Math.max(anchor, focus)
          : Math.min(anchor, focus)
        : stepBy(steps, unit, focus, onwards);
    const place = { anchor: extend ? anchor : to, focus: to, atLineEnd: false };
    this.place = place;
    this.showInDocument();
    return place;
  }

  /** Lines are the browser's to know: it also keeps the column while the cursor goes from line to line. */
  private moveByLayout(unit: 'line' | 'lineEdge', forward: boolean, extend: boolean): Place | null {
    const selection = this.env.document.getSelection();
    if (!selection || typeof selection.modify !== 'function') return null;
    const shown = this.readDocument();
    if (!shown || shown.anchor !== this.place.anchor || shown.focus !== this.place.focus) this.showInDocument();
    selection.modify(
      extend ? 'extend' : 'move',
      forward ? 'forward' : 'backward',
      unit === 'line' ? 'line' : 'lineboundary',
    );
    const isInside = selection.focusNode !== null && this.map.root.contains(selection.focusNode);
    const read = isInside ? this.readDocument() : null;
    const focus = read ? read.focus : forward ? this.text.length : 0;
    const anchor = extend ? this.place.anchor : focus;
    const place = { anchor, focus, atLineEnd: unit === 'lineEdge' && forward };
    if (!read || read.anchor !== anchor || read.focus !== focus) {
      this.place = place;
      this.showInDocument();
    }
    return place;
  }

  private isRightToLeft(offset: number): boolean {
    const element = this.map.blockElement(blockAt(this.map.index.blocks, offset));
    return element !== null && getComputedStyle(element).direction === 'rtl';
  }

  /** True where the person is writing or choosing in something outside the text. */
  private isElsewhere(): boolean {
    const active = this.env.document.activeElement;
    if (!active || active === this.env.document.body || this.map.root.contains(active)) return false;
    return active.matches('input, textarea, select, [contenteditable="true"]');
  }

  private showInDocument(): void {
    const selection = this.env.document.getSelection();
    const { anchor, focus } = this.place;
    const isBackward = focus < anchor;
    const from = this.map.toDom(anchor, isBackward ? 'before' : 'after');
    const to = this.map.toDom(focus, anchor === focus || isBackward ? 'after' : 'before');
    if (!selection || !from || !to) return;
    selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }

  /** What the document has selected of the text, clamped to it; null when that is none of it. */
  private readDocument(): { anchor: number; focus: number } | null {
    const selection = this.env.document.getSelection();
    if (!selection || selection.rangeCount === 0) return null;
    const { anchorNode, focusNode, anchorOffset, focusOffset } = selection;
    if (!anchorNode || !focusNode) return null;
    const { root } = this.map;
    const touches = root.contains(anchorNode) || root.contains(focusNode) || selection.containsNode(root, true);
    if (!touches) return null;
    return { anchor: this.map.toOffset(anchorNode, anchorOffset), focus: this.map.toOffset(focusNode, focusOffset) };
  }

  private followSelection(): void {
    const read = this.readDocument();
    if (!read) {
      this.onChange('program');
      return;
    }
    if (read.anchor === this.place.anchor && read.focus === this.place.focus) return;
    this.place = { ...read, atLineEnd: false };
    this.onChange(this.lastInput);
  }
}
