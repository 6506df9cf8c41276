/** The reader's engine: the text, its marks, its cursor and what is drawn over it, put together. */
import './engine.css';
import './overlay.css';
import './highlights.css';
import type { BlockRole, KindCode, MarkId, TextRange } from '../../../shared/model';
import { sentenceAt } from '../../../shared/text';
import { ArticleEditor } from './article-editor';
import { BlockNotes } from './block-notes';
import { copyAsText } from './copy';
import { DomMap } from './dom-map';
import { EdgeHandles } from './edge-handles';
import { createFrame, type Frame } from './frame';
import { clientRectsOf, joinLines, toContentBox } from './geometry';
import { PAINT_STYLES } from './highlight-styles';
import { characterAtPoint, offsetAtPoint } from './hit-test';
import { KindStyles } from './kind-styles';
import { Listeners } from './listeners';
import { MarginLanes } from './margin-lanes';
import { isSameMark, MarkBook } from './mark-book';
import { CaretDrawer, caretRect } from './overlay';
import { Painter } from './painter';
import { PictureFigures } from './picture-figures';
import type { PlacedPicture } from './picture-node';
import { ReadingCursor } from './reading-cursor';
import { scrollRectIntoView } from './scrolling';
import {
  ENGINE_REQUEST_EVENT,
  type Box,
  type CursorState,
  type EngineArticle,
  type EngineMark,
  type MoveUnit,
  type ReaderEngine,
  type ReaderEngineOptions,
} from './types';
import { VisibleText } from './visible-text';

const engines = new WeakMap<Element, ReaderEngine>();

/** The engine that was made in a container, while it lives. */
export const readerEngineOf = (container: Element): ReaderEngine | undefined => engines.get(container);

/**
 * Makes a reader in `container`, which becomes the scrolled part: give it a height. Whatever else the
 * container holds stays. `scroll-padding` of the container keeps the cursor clear of what covers it.
 */
export function createReaderEngine(container: HTMLElement, options: ReaderEngineOptions): ReaderEngine {
  const engine = new Engine(container, options);
  engines.set(container, engine);
  return engine;
}

class Engine implements ReaderEngine {
  private readonly frame: Frame;
  private readonly root: HTMLElement;
  private readonly editor: ArticleEditor;
  private readonly map: DomMap;
  private readonly book = new MarkBook();
  private readonly painter: Painter;
  private readonly cursor: ReadingCursor;
  private readonly visible: VisibleText;
  private readonly caret: CaretDrawer;
  private readonly lanes: MarginLanes;
  private readonly handles: EdgeHandles;
  private readonly notes: BlockNotes;
  private readonly kinds: KindStyles;
  private readonly pictures: PictureFigures;
  private readonly cursorListeners = new Listeners<[cursor: CursorState]>();
  private readonly clickListeners = new Listeners<[ids: readonly MarkId[], offset: number]>();
  private readonly dragListeners = new Listeners<[mark: MarkId, ranges: TextRange[]]>();
  private readonly abort = new AbortController();

  private language: string | null = null;
  private selected: MarkId | null = null;
  private emphasis: ReadonlySet<KindCode> | null = null;
  private readonly ahead = new Set<Omit<EngineMark, 'id'>>();
  private lastEmitted = '';
  private hoverFrame = 0;

  constructor(
    private readonly container: HTMLElement,
    options: ReaderEngineOptions,
  ) {
    this.kinds = new KindStyles(options.kinds);
    this.frame = createFrame(container, options);
    const { root, overlay } = this.frame;
    this.root = root;
    this.editor = new ArticleEditor(root, () => this.blocksRedrawn());
    this.map = new DomMap(this.editor.lexical, root);
    this.painter = new Painter(this.map, this.book, (kind) => this.kinds.styleOf(kind));
    this.notes = new BlockNotes(this.map, this.book, options.describeBlock ?? null);
    this.pictures = new PictureFigures(container, this.editor.lexical, this.map, options.pictures ?? null);
    this.lanes = new MarginLanes(container, this.map, overlay.layer('lanes'), this.kinds, (marks, offset) =>
      this.clickListeners.tell(marks, offset),
    );
    this.caret = new CaretDrawer(container, this.map, overlay.layer('caret'));
    this.handles = new EdgeHandles({
      container,
      map: this.map,
      layer: overlay.layer('handles'),
      languageOf: () => this.language,
      offsetAtPoint: (x, y) => offsetAtPoint(this.map, x, y),
      classOf: (mark) => this.kinds.classOf(mark.kind),
      preview: (mark, ranges) => this.painter.setSelected(mark.kind, ranges),
      done: (mark, ranges) => this.dragListeners.tell(mark, ranges),
    });
    this.cursor = new ReadingCursor(
      this.map,
      () => this.language,
      (cause) => this.cursorChanged(cause),
    );
    this.visible = new VisibleText(container, this.map, () => this.windowChanged());

    this.listen();
  }

  setArticle({ blocks, roles, language }: EngineArticle): void {
    this.language = language;
    if (language === null) this.root.removeAttribute('lang');
    else this.root.lang = language;
    this.book.update([]);
    this.ahead.forEach((mark) => this.dropAhead(mark));
    this.selected = null;
    this.map.index = this.editor.build(blocks, roles);
    this.cursor.reset();
    this.lastEmitted = '';
    this.container.scrollTop = 0;
    this.notes.reset();
    this.pictures.reset(roles);
    this.visible.update();
  }

  setPictures(pictures: readonly PlacedPicture[]): void {
    this.pictures.set(pictures);
    this.visible.update();
    this.windowChanged();
  }

  setRoles(roles: readonly BlockRole[]): void {
    const index = this.editor.setRoles(roles);
    if (!index) return;
    this.map.index = index;
    this.pictures.setRoles(roles);
    this.visible.update();
  }

  setMarks(marks: readonly EngineMark[]): void {
    const changed = this.book.update(marks);
    const isSignChanged = this.lanes.setToCheck(new Set(marks.flatMap(({ id, isToCheck }) => (isToCheck ? [id] : []))));
    if (changed.length === 0) {
      if (isSignChanged) this.drawMarksOverlay();
      return;
    }
    for (const mark of [...this.ahead]) {
      if (changed.some((own) => isSameMark({ ...mark, id: own.id }, own))) this.dropAhead(mark);
    }
    this.painter.paint();
    this.notes.marksChanged(changed);
    this.drawMarksOverlay();
  }

  paintAhead(kind: KindCode, ranges: readonly TextRange[]): () => void {
    const mark = { kind, ranges: [...ranges] };
    this.ahead.add(mark);
    this.painter.paintAhead(kind, mark.ranges);
    return () => this.dropAhead(mark);
  }

  setSelectedMark(mark: MarkId | null): void {
    this.selected = mark;
    this.drawMarksOverlay();
  }

  setEmphasis(kinds: ReadonlySet<KindCode> | null): void {
    this.emphasis = kinds;
    for (const style of PAINT_STYLES) {
      const isShown = kinds === null || [...kinds].some((kind) => this.kinds.styleOf(kind) === style);
      this.frame.page.classList.toggle(`is-dimming-${style}`, !isShown);
    }
    this.drawMarksOverlay();
  }

  setCorrected(ranges: readonly TextRange[]): void {
    this.painter.setCorrected(ranges);
  }

  setMentions(ranges: readonly TextRange[], current: number | null): void {
    this.painter.setMentions(ranges, current);
  }

  setLookedAt(blocks: ReadonlySet<number>): void {
    this.notes.setLookedAt(blocks);
  }

  setParagraphNumbers(shown: boolean): void {
    this.frame.page.classList.toggle('is-numbered', shown);
  }

  refreshDescriptions(): void {
    this.notes.describeAll();
  }

  getCursor(): CursorState {
    return this.cursorState('program');
  }

  setCursor(at: number | TextRange, options: { focus?: boolean; scroll?: 'nearest' | 'center' | 'none' } = {}): void {
    this.cursor.set(at, { focus: options.focus ?? true });
    const place = options.scroll ?? 'nearest';
    if (place === 'none') return;
    const [from, to] = typeof at === 'number' ? [at, at] : [at.start, at.end];
    this.scrollTo({ start: Math.min(from, to), end: Math.max(from, to) }, place);
  }

  move(unit: MoveUnit, forward: boolean, extend: boolean): void {
    this.cursor.move(unit, forward, extend);
    this.scrollToCursor();
  }

  sentenceAt(offset: number): TextRange {
    const { text, blocks } = this.map.index;
    const sentence = sentenceAt(text, blocks, offset, this.language);
    return sentence ? { start: sentence.start, end: sentence.end } : { start: offset, end: offset };
  }

  clearSelection(): void {
    this.cursor.collapse();
  }

  focus(): void {
    this.cursor.takeFocus();
  }

  marksAtPoint(clientX: number, clientY: number): MarkId[] {
    const offset = characterAtPoint(this.map, clientX, clientY);
    return offset === null ? [] : this.book.smallestAt(offset);
  }

  blockUnder(target: EventTarget | null): number | null {
    const pictured = this.pictures.blockAt(target);
    const element = target instanceof Element ? target.closest('.plumb-block') : null;
    if (pictured !== null || !element || !this.root.contains(element)) return pictured;
    return this.map.blockOf(this.map.toOffset(element, 0));
  }

  boxesOf({ start, end }: TextRange): Box[] {
    const rects =
      start === end ? [caretRect(this.map, start, false)] : joinLines(clientRectsOf(this.map.range(start, end)));
    return rects.flatMap((rect) => (rect ? [toContentBox(this.container, rect)] : []));
  }

  scrollTo({ start, end }: TextRange, place: 'nearest' | 'center' = 'nearest'): void {
    const first = caretRect(this.map, start, false);
    const last = end > start ? caretRect(this.map, end, true) : first;
    if (!first || !last) return;
    const top = Math.min(first.top, last.top);
    const bottom = Math.max(first.bottom, last.bottom);
    scrollRectIntoView(this.container, new DOMRect(first.left, top, 0, bottom - top), place);
  }

  onCursor(listener: (cursor: CursorState) => void): () => void {
    return this.cursorListeners.add(listener);
  }

  onMarkClick(listener: (ids: readonly MarkId[], offset: number) => void): () => void {
    return this.clickListeners.add(listener);
  }

  onEdgeDrag(listener: (mark: MarkId, ranges: TextRange[]) => void): () => void {
    return this.dragListeners.add(listener);
  }

  paintedRanges(): { kind: string; depth: number; start: number; end: number }[] {
    return this.painter.paintedRanges();
  }

  destroy(): void {
    engines.delete(this.container);
    cancelAnimationFrame(this.hoverFrame);
    this.abort.abort();
    this.cursor.destroy();
    this.visible.destroy();
    this.handles.destroy();
    this.painter.destroy();
    this.notes.destroy();
    this.pictures.destroy();
    this.editor.destroy();
    this.frame.remove();
    for (const listeners of [this.cursorListeners, this.clickListeners, this.dragListeners]) listeners.clear();
  }

  private listen(): void {
    const { signal } = this.abort;
    const { ownerDocument: document } = this.container;
    const view = document.defaultView ?? window;
    this.root.addEventListener('keydown', (event) => this.selectAll(event), { signal });
    this.root.addEventListener('click', (event) => this.clicked(event), { signal });
    this.root.addEventListener('pointermove', (event) => this.hovered(event), { signal, passive: true });
    document.addEventListener('copy', (event) => copyAsText(event, this.map, this.root), { signal });
    view.addEventListener('beforeprint', () => this.painter.paintAll(true), { signal });
    view.addEventListener('afterprint', () => this.painter.paintAll(false), { signal });
    this.container.addEventListener(
      ENGINE_REQUEST_EVENT,
      (event) => {
        if (event instanceof CustomEvent) Object.assign(event.detail, { engine: this });
      },
      { signal },
    );
  }

  /** What hung on the elements that went is put on those that came. */
  private blocksRedrawn(): void {
    this.notes.reapply();
    this.pictures.sign();
    this.painter.refresh();
    this.cursor.restore();
  }

  private dropAhead(mark: Omit<EngineMark, 'id'>): void {
    this.ahead.delete(mark);
    this.painter.dropAhead(mark.ranges);
  }

  private windowChanged(): void {
    this.painter.setWindow(this.visible.current);
    this.drawMarksOverlay();
    this.drawCaret();
  }

  private drawMarksOverlay(): void {
    const window = this.visible.current;
    const mark = this.selected === null ? null : (this.book.get(this.selected) ?? null);
    this.painter.setSelected(mark?.kind ?? null, mark?.ranges ?? []);
    const starting = this.book
      .overlapping(window.start, window.end)
      .filter((piece) => piece.start >= window.start && piece.start < window.end);
    this.lanes.draw(starting, this.selected, (kind) => this.emphasis !== null && !this.emphasis.has(kind));
    this.handles.draw(mark, window);
  }

  private drawCaret(): void {
    const { cursor } = this;
    this.caret.draw({
      offset: cursor.focus,
      isCollapsed: cursor.isCollapsed,
      isFocused: cursor.isFocused,
      atLineEnd: cursor.atLineEnd,
    });
    this.painter.setKept(cursor.isCollapsed || cursor.isInDocument ? null : cursor.selection);
  }

  private cursorChanged(cause: CursorState['cause']): void {
    this.drawCaret();
    const state = this.cursorState(cause);
    const told = `${state.offset}/${state.selection?.start}/${state.selection?.end}`;
    if (told === this.lastEmitted) return;
    this.lastEmitted = told;
    this.cursorListeners.tell(state);
  }

  private cursorState(cause: CursorState['cause']): CursorState {
    const offset = this.cursor.focus;
    return {
      offset,
      selection: this.cursor.selection,
      block: this.map.blockOf(offset),
      marks: this.book.marksIn(offset, offset + 1).map((mark) => mark.id),
      cause,
    };
  }

  private scrollToCursor(): void {
    const rect = caretRect(this.map, this.cursor.focus, this.cursor.atLineEnd);
    if (rect) scrollRectIntoView(this.container, rect, 'nearest');
  }

  /** The browser's own Select all would take the whole window's words along. */
  private selectAll(event: KeyboardEvent): void {
    const isSelectAll = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key === 'a';
    if (!isSelectAll) return;
    event.preventDefault();
    this.setCursor({ start: 0, end: this.map.index.text.length }, { scroll: 'none' });
  }

  private clicked(event: MouseEvent): void {
    if (event.button !== 0 || event.shiftKey || event.defaultPrevented) return;
    const pictured = this.pictures.blockAt(event.target);
    const words = pictured === null ? undefined : this.map.index.blocks[pictured];
    // A picture is marked by its words: pointing at it takes them.
    if (words) return this.setCursor({ start: words.start, end: words.end }, { scroll: 'none' });
    const selection = this.root.ownerDocument.getSelection();
    if (selection && !selection.isCollapsed) return;
    const offset = characterAtPoint(this.map, event.clientX, event.clientY);
    if (offset === null) return;
    const marks = this.book.smallestAt(offset);
    if (marks.length > 0) this.clickListeners.tell(marks, offset);
  }

  private hovered({ clientX, clientY }: PointerEvent): void {
    if (this.hoverFrame !== 0) return;
    this.hoverFrame = requestAnimationFrame(() => {
      this.hoverFrame = 0;
      this.root.classList.toggle('is-over-mark', this.marksAtPoint(clientX, clientY).length > 0);
    });
  }
}
