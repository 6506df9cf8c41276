/** The text that counts: every block but furniture. */
import type { BlockRole } from '../model';
import type { Span } from '../text';

/** Spans of the blocks that count, in order, with how much countable text stands before each. */
export class CountableText {
  readonly spans: readonly Span[];
  private readonly before: readonly number[];
  /** UTF-16 units of all blocks that count. */
  readonly length: number;

  constructor(spans: readonly Span[], roles: readonly BlockRole[]) {
    this.spans = spans.filter((_, i) => roles[i] !== 'furniture');
    const before: number[] = [];
    let sum = 0;
    for (const { start, end } of this.spans) {
      before.push(sum);
      sum += end - start;
    }
    this.before = before;
    this.length = sum;
  }

  /** The parts of `[start, end)` that stand in blocks that count. */
  clip({ start, end }: Span): Span[] {
    const parts: Span[] = [];
    for (let i = this.firstEndingAfter(start); i < this.spans.length; i += 1) {
      const span = this.spans[i];
      if (!span || span.start >= end) break;
      const part = { start: Math.max(start, span.start), end: Math.min(end, span.end) };
      if (part.start < part.end) parts.push(part);
    }
    return parts;
  }

  /** Where an offset stands in the countable text, from 0 to 1; in a block that does not count, where the next one begins. */
  fractionAt(offset: number): number {
    const i = this.firstEndingAfter(offset);
    const span = this.spans[i];
    if (!span) return this.length === 0 ? 0 : 1;
    return ((this.before[i] ?? 0) + Math.max(0, offset - span.start)) / this.length;
  }

  /** As `fractionAt`, for the end of a stretch: the end of its last unit, not the start of the next block. */
  fractionAtEnd(end: number): number {
    const i = this.firstEndingAfter(end - 1);
    const span = this.spans[i];
    if (!span) return this.length === 0 ? 0 : 1;
    return ((this.before[i] ?? 0) + Math.max(0, end - span.start)) / this.length;
  }

  private firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.spans[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
