/** Which ranges touch a place: sorted by start, each subtree's largest end kept. O(log n + found). */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

export class IntervalIndex<T extends Interval> {
  private readonly sorted: readonly T[];
  private readonly maxEnd: Float64Array;

  /** Intervals of equal start keep the order in which they are given. */
  constructor(intervals: readonly T[]) {
    this.sorted = [...intervals].sort((a, b) => a.start - b.start);
    this.maxEnd = new Float64Array(this.sorted.length);
    this.fill(0, this.sorted.length);
  }

  get size(): number {
    return this.sorted.length;
  }

  /** All that share at least one unit with `[start, end)`, by start. */
  overlapping(start: number, end: number): T[] {
    const found: T[] = [];
    this.collect(0, this.sorted.length, start, end, found);
    return found;
  }

  /** All that hold the unit at `offset`, by start. */
  at(offset: number): T[] {
    return this.overlapping(offset, offset + 1);
  }

  private fill(low: number, high: number): number {
    if (low >= high) return -Infinity;
    const middle = (low + high) >> 1;
    const own = this.sorted[middle]?.end ?? -Infinity;
    const largest = Math.max(own, this.fill(low, middle), this.fill(middle + 1, high));
    this.maxEnd[middle] = largest;
    return largest;
  }

  private collect(low: number, high: number, start: number, end: number, found: T[]): void {
    if (low >= high) return;
    const middle = (low + high) >> 1;
    if ((this.maxEnd[middle] ?? -Infinity) <= start) return;
    this.collect(low, middle, start, end, found);
    const here = this.sorted[middle];
    if (!here || here.start >= end) return;
    if (here.end > start) found.push(here);
    this.collect(middle + 1, high, start, end, found);
  }
}
