/** Follows which part of the text is on the screen: one read per frame at most, none while it stays inside. */
import type { DomMap } from './dom-map';
import { textBetween, type TextWindow } from './geometry';

/** Absent where there is no layout (tests). */
const fontsOf = (document: Document): FontFaceSet | undefined => ('fonts' in document ? document.fonts : undefined);

export class VisibleText {
  private window: TextWindow = { start: 0, end: 0 };
  /** Heights of the content between which the window was taken. */
  private topPx = 0;
  private bottomPx = -1;
  private frame = 0;
  private readonly abort = new AbortController();
  private readonly resizes: ResizeObserver | null;

  constructor(
    private readonly container: HTMLElement,
    private readonly map: DomMap,
    private readonly onChange: () => void,
  ) {
    const { signal } = this.abort;
    container.addEventListener('scroll', () => this.schedule(false), { signal, passive: true });
    this.resizes = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(() => this.schedule(true));
    this.resizes?.observe(container);
    this.resizes?.observe(map.root);
    fontsOf(container.ownerDocument)?.addEventListener('loadingdone', () => this.schedule(true), { signal });
  }

  get current(): TextWindow {
    return this.window;
  }

  /** Reads the window anew, at once. */
  update(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.read();
    this.onChange();
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    this.abort.abort();
    this.resizes?.disconnect();
  }

  private schedule(isLaidOutAnew: boolean): void {
    if (isLaidOutAnew) this.bottomPx = -1;
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      const screenPx = this.container.clientHeight;
      const top = this.container.scrollTop;
      const limit = Math.max(0, this.container.scrollHeight);
      const isInside =
        this.bottomPx >= 0 &&
        Math.max(0, top - screenPx / 4) >= this.topPx &&
        Math.min(limit, top + screenPx * 1.25) <= this.bottomPx;
      if (!isInside) this.update();
    });
  }

  /** One screen above the visible part, and one below. */
  private read(): void {
    const frame = this.container.getBoundingClientRect();
    const screenPx = this.container.clientHeight || frame.height;
    const top = this.container.scrollTop;
    this.topPx = Math.max(0, top - screenPx);
    this.bottomPx = Math.min(Math.max(this.container.scrollHeight, top + screenPx), top + 2 * screenPx);
    this.window = textBetween(this.map, frame.top - screenPx, frame.top + 2 * screenPx);
  }
}
