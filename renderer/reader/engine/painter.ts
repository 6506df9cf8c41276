/**
 * Paints marks with the CSS Custom Highlight API: one highlight per kind and depth, only what stands
 * in the painted window is registered. Where the browser lacks it (tests without layout) nothing is painted.
 */
import type { KindCode, TextRange } from '../../../shared/model';
import type { DomMap } from './dom-map';
import type { TextWindow } from './geometry';
import { PAINT_STYLES, type PaintStyle } from './highlight-styles';
import type { MarkBook } from './mark-book';
import { MAX_DEPTH, type Piece } from './mark-depths';
import type { EngineMark } from './types';

/** All names of ours in the document's registry begin with this. */
export const HIGHLIGHT_PREFIX = 'plumb-';

export interface PaintedRange {
  /** What it is drawn as: the kind's base, or `other`. */
  readonly kind: string;
  readonly depth: number;
  readonly start: number;
  readonly end: number;
}

interface Registered {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly range: Range;
}

const hasHighlights = (): boolean =>
  typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight !== 'undefined';

const PAINTED_NAME = new RegExp(`^${HIGHLIGHT_PREFIX}(${PAINT_STYLES.join('|')})-(\\d+)$`);

/** What is drawn besides marks: mentions below them, the rest above. Marks stand at 0 and a little more. */
const PRIORITY_OF_SELECTED = 20;
const EXTRA_PRIORITIES = { kept: 10, 'mention-current': -1, mention: -2, corrected: -3 } as const;
const isNamedExtra = (name: string): name is keyof typeof EXTRA_PRIORITIES => Object.hasOwn(EXTRA_PRIORITIES, name);
const priorityOf = (name: string): number => (isNamedExtra(name) ? EXTRA_PRIORITIES[name] : PRIORITY_OF_SELECTED);

export class Painter {
  private readonly registered = new Map<string, Registered>();
  private readonly extras = new Map<string, Registered[]>();
  private readonly ahead = new Map<EngineMark['ranges'], Registered[]>();
  private window: TextWindow = { start: 0, end: 0 };
  private isPaintingAll = false;

  constructor(
    private readonly map: DomMap,
    private readonly book: MarkBook,
    private readonly styleOf: (kind: KindCode) => PaintStyle,
  ) {}

  setWindow(window: TextWindow): void {
    this.window = window;
    if (!this.isPaintingAll) this.paint();
  }

  /** Registers everything (for print), or goes back to the window. */
  paintAll(all: boolean): void {
    this.isPaintingAll = all;
    this.paint();
  }

  /** Draws one mark's pieces on top. */
  setSelected(kind: KindCode | null, ranges: readonly TextRange[]): void {
    const own = kind === null ? null : this.styleOf(kind);
    for (const style of PAINT_STYLES) {
      this.setExtra(`selected-${style}`, style === own ? ranges : []);
    }
  }

  /** Shows words that stay selected while the page's own selection is elsewhere. */
  setKept(range: TextRange | null): void {
    this.setExtra('kept', range ? [range] : []);
  }

  /** Shows where somebody is named; the current one stands out. */
  setMentions(ranges: readonly TextRange[], current: number | null): void {
    const at = current === null ? undefined : ranges[current];
    this.setExtra(
      'mention',
      ranges.filter((range) => range !== at),
    );
    this.setExtra('mention-current', at ? [at] : []);
  }

  setCorrected(ranges: readonly TextRange[]): void {
    this.setExtra('corrected', ranges);
  }

  /** Paints a mark that is not stored yet; until `dropAhead` with the same list of ranges. */
  paintAhead(kind: KindCode, ranges: EngineMark['ranges']): void {
    if (!hasHighlights()) return;
    const entries = ranges.flatMap(({ start, end }) => {
      const range = this.map.range(start, end);
      const under = this.book.overlapping(start - 1, end + 1).filter((piece) => piece.kind === kind);
      const depth = Math.min(MAX_DEPTH, 1 + Math.max(0, ...under.map((piece) => piece.depth)));
      return range ? [{ name: `${this.styleOf(kind)}-${depth}`, start, end, range }] : [];
    });
    for (const { name, range } of entries) highlightNamed(name, 0).add(range);
    this.ahead.set(ranges, entries);
  }

  dropAhead(ranges: EngineMark['ranges']): void {
    for (const { name, range } of this.ahead.get(ranges) ?? []) removeFrom(name, range);
    this.ahead.delete(ranges);
  }

  /** The text was drawn anew: ranges that lost their place are made again. */
  refresh(): void {
    for (const [key, entry] of this.registered) {
      if (!this.isSound(entry)) this.drop(key, entry);
    }
    this.paint();
    for (const [name, entries] of this.extras) {
      if (entries.every((entry) => this.isSound(entry))) continue;
      const ranges = entries.map(({ start, end }) => ({ start, end }));
      this.setExtra(name, []);
      this.setExtra(name, ranges);
    }
  }

  /** What the registry holds now, read back from the document. */
  paintedRanges(): PaintedRange[] {
    if (!hasHighlights()) return [];
    const painted: PaintedRange[] = [];
    for (const [name, highlight] of CSS.highlights) {
      const parts = PAINTED_NAME.exec(name);
      if (!parts) continue;
      for (const range of highlight) {
        if (!this.map.root.contains(range.startContainer)) continue;
        painted.push({
          kind: parts[1] ?? '',
          depth: Number(parts[2]),
          start: this.map.toOffset(range.startContainer, range.startOffset),
          end: this.map.toOffset(range.endContainer, range.endOffset),
        });
      }
    }
    return painted.sort((a, b) => a.start - b.start || a.end - b.end || a.depth - b.depth);
  }

  destroy(): void {
    for (const [key, entry] of this.registered) this.drop(key, entry);
    for (const name of [...this.extras.keys()]) this.setExtra(name, []);
    for (const ranges of [...this.ahead.keys()]) this.dropAhead(ranges);
  }

  /** Brings the registry in line with the marks of the window; what stays is not touched. */
  paint(): void {
    if (!hasHighlights()) return;
    const { start, end } = this.isPaintingAll ? { start: 0, end: Infinity } : this.window;
    const wanted = this.book.overlapping(start, end);
    const keep = new Map<string, Piece>();
    for (const piece of wanted) keep.set(`${piece.mark}/${piece.piece}`, piece);
    for (const [key, entry] of this.registered) {
      const piece = keep.get(key);
      const isSame =
        piece && entry.start === piece.start && entry.end === piece.end && entry.name === this.nameOf(piece);
      if (isSame) keep.delete(key);
      else this.drop(key, entry);
    }
    for (const [key, piece] of keep) {
      const range = this.map.range(piece.start, piece.end);
      if (!range) continue;
      const entry = { name: this.nameOf(piece), start: piece.start, end: piece.end, range };
      highlightNamed(entry.name, MAX_DEPTH - piece.depth).add(range);
      this.registered.set(key, entry);
    }
  }

  private nameOf(piece: Piece): string {
    return `${this.styleOf(piece.kind)}-${piece.depth}`;
  }

  private isSound(entry: Registered): boolean {
    const { range } = entry;
    return (
      range.startContainer.isConnected && range.endContainer.isConnected && !range.collapsed && this.isInPlace(entry)
    );
  }

  private isInPlace({ start, end, range }: Registered): boolean {
    const from = this.map.toDom(start, 'after');
    const to = this.map.toDom(end, 'before');
    return from?.node === range.startContainer && to?.node === range.endContainer;
  }

  private drop(key: string, entry: Registered): void {
    removeFrom(entry.name, entry.range);
    this.registered.delete(key);
  }

  private setExtra(name: string, ranges: readonly TextRange[]): void {
    if (!hasHighlights()) return;
    const old = this.extras.get(name) ?? [];
    const isSame =
      old.length === ranges.length && old.every((entry, i) => isSameRange(entry, ranges[i]) && this.isSound(entry));
    if (isSame) return;
    for (const entry of old) removeFrom(name, entry.range);
    const entries: Registered[] = [];
    for (const { start, end } of ranges) {
      const range = this.map.range(start, end);
      if (range) entries.push({ name, start, end, range });
    }
    if (entries.length === 0) this.extras.delete(name);
    else this.extras.set(name, entries);
    for (const entry of entries) highlightNamed(name, priorityOf(name)).add(entry.range);
  }
}

const isSameRange = (a: TextRange, b: TextRange | undefined): boolean => a.start === b?.start && a.end === b.end;

/** The document's highlight of a name, made when it is first needed. */
function highlightNamed(name: string, priority: number): Highlight {
  const full = HIGHLIGHT_PREFIX + name;
  let highlight = CSS.highlights.get(full);
  if (!highlight) {
    highlight = new Highlight();
    highlight.priority = priority;
    CSS.highlights.set(full, highlight);
  }
  return highlight;
}

/** Takes a range out; a highlight that holds nothing any more leaves the registry. */
function removeFrom(name: string, range: Range): void {
  const full = HIGHLIGHT_PREFIX + name;
  const highlight = CSS.highlights.get(full);
  if (!highlight) return;
  highlight.delete(range);
  if (highlight.size === 0) CSS.highlights.delete(full);
}
