/** Canonical offsets to places in the drawn text and back, both in O(log n) by the text index. */
import { getDOMTextNode, type LexicalEditor } from 'lexical';
import { blockAt, spanAt, type TextIndex, type TextSpan } from './text-index';

export interface DomPoint {
  readonly node: Node;
  readonly offset: number;
}

const EMPTY_INDEX: TextIndex = { text: '', blocks: [], spans: [] };

export class DomMap {
  index: TextIndex = EMPTY_INDEX;

  constructor(
    private readonly editor: LexicalEditor,
    readonly root: HTMLElement,
  ) {}

  blockElement(block: number): HTMLElement | null {
    const key = this.index.blocks[block]?.key;
    return key === undefined ? null : this.editor.getElementByKey(key);
  }

  /** The place of an offset. At a seam `before` stays with the text before it (a range's end), `after` goes on. */
  toDom(offset: number, prefer: 'before' | 'after'): DomPoint | null {
    const at = Math.max(0, Math.min(offset, this.index.text.length));
    const span = spanAt(this.index, at, prefer);
    if (!span) return null;
    const element = this.editor.getElementByKey(span.key);
    if (!element) return null;
    const text = span.isBreak ? null : getDOMTextNode(element);
    if (text) return { node: text, offset: Math.max(0, Math.min(at - span.start, text.length)) };
    const parent = element.parentNode;
    if (!parent) return null;
    const before = [...parent.childNodes].indexOf(element);
    return { node: parent, offset: at <= span.start ? before : before + 1 };
  }

  range(start: number, end: number): Range | null {
    const from = this.toDom(start, 'after');
    const to = this.toDom(end, end > start ? 'before' : 'after');
    if (!from || !to) return null;
    const range = this.root.ownerDocument.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  /** The offset of a place; one outside the text answers the text's start or end. */
  toOffset(node: Node, offset: number): number {
    const { spans, blocks, text } = this.index;
    const point = this.root.ownerDocument.createRange();
    point.setStart(node, offset);
    let low = -1; // last span known to start at or before the place
    let high = spans.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      const span = spans[middle];
      if (span && this.startsAtOrBefore(span, point)) low = middle;
      else high = middle;
    }
    if (low < 0) return 0;
    const span = spans[low];
    if (!span) return text.length;
    const element = this.editor.getElementByKey(span.key);
    if (element && !span.isBreak && getDOMTextNode(element) === node) return span.start + offset;
    if (element && span.isBreak && element.parentNode === node && offset <= [...node.childNodes].indexOf(element))
      return span.start;
    const next = blocks[span.block + 1];
    if (next && span.end < next.start && this.blockElement(span.block + 1)?.contains(node)) return next.start;
    return span.end;
  }

  blockOf(offset: number): number {
    return blockAt(this.index, offset);
  }

  private startsAtOrBefore(span: TextSpan, point: Range): boolean {
    const element = this.editor.getElementByKey(span.key);
    const text = element && !span.isBreak ? getDOMTextNode(element) : null;
    if (text) return point.comparePoint(text, 0) <= 0;
    const parent = element?.parentNode;
    if (!element || !parent) return false;
    return point.comparePoint(parent, [...parent.childNodes].indexOf(element)) <= 0;
  }
}
