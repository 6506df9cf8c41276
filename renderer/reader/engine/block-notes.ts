/** What each block says of itself to assistive technology, and the sign that nothing is to be marked in it. */
import { blocksIn } from '../../../shared/text';
import type { DomMap } from './dom-map';
import type { MarkBook } from './mark-book';
import type { EngineMark } from './types';

/** More blocks than this are described when the page is idle, after it was painted. */
const AT_ONCE = 64;

export type DescribeBlock = (block: number, marks: readonly EngineMark[]) => string | null;

export class BlockNotes {
  private lookedAt: ReadonlySet<number> = new Set();
  private descriptions: (string | null)[] = [];
  private readonly waiting = new Set<number>();
  private cancelIdle: () => void = () => undefined;

  constructor(
    private readonly map: DomMap,
    private readonly book: MarkBook,
    private readonly describe: DescribeBlock | null,
  ) {}

  /** Describes the blocks anew that these marks touch. */
  marksChanged(changed: readonly EngineMark[]): void {
    const touched = new Set<number>();
    for (const range of changed.flatMap((mark) => mark.ranges)) {
      const span = blocksIn(this.map.index.blocks, range);
      if (!span) continue;
      for (let block = span.first; block <= span.last; block += 1) touched.add(block);
    }
    this.describeSoon(touched);
  }

  setLookedAt(blocks: ReadonlySet<number>): void {
    const changed = [...this.lookedAt, ...blocks].filter((block) => this.lookedAt.has(block) !== blocks.has(block));
    this.lookedAt = blocks;
    for (const block of changed) this.sign(block);
    this.describeSoon(changed);
  }

  /** A new text: nothing was said of it yet. */
  reset(): void {
    this.lookedAt = new Set();
    this.descriptions = [];
    this.waiting.clear();
    this.describeAll();
  }

  describeAll(): void {
    this.describeSoon(this.map.index.blocks.keys());
  }

  destroy(): void {
    this.cancelIdle();
  }

  /** Blocks were drawn anew: says everything again. */
  reapply(): void {
    this.descriptions.forEach((text, block) => this.write(block, text));
    this.lookedAt.forEach((block) => this.sign(block));
  }

  private describeSoon(blocks: Iterable<number>): void {
    if (!this.describe) return;
    for (const block of blocks) this.waiting.add(block);
    if (this.waiting.size <= AT_ONCE) this.describeWaiting(() => true);
    else this.describeWhenIdle();
  }

  private describeWhenIdle(): void {
    this.cancelIdle();
    if (typeof requestIdleCallback !== 'function') {
      this.describeWaiting(() => true);
      return;
    }
    const handle = requestIdleCallback(
      (deadline) => {
        this.describeWaiting(() => deadline.didTimeout || deadline.timeRemaining() > 1);
        if (this.waiting.size > 0) this.describeWhenIdle();
      },
      { timeout: 500 },
    );
    this.cancelIdle = () => cancelIdleCallback(handle);
  }

  private describeWaiting(hasTime: () => boolean): void {
    for (const block of this.waiting) {
      if (!hasTime()) return;
      this.waiting.delete(block);
      this.describeBlock(block);
    }
  }

  private describeBlock(block: number): void {
    const span = this.map.index.blocks[block];
    if (!this.describe || !span) return;
    const text = this.describe(block, this.book.marksIn(span.start, span.end));
    if (text === (this.descriptions[block] ?? null)) return;
    this.descriptions[block] = text;
    this.write(block, text);
  }

  private write(block: number, text: string | null): void {
    const element = this.map.blockElement(block);
    if (!element) return;
    if (text === null || text === '') element.removeAttribute('aria-description');
    else if (element.getAttribute('aria-description') !== text) element.setAttribute('aria-description', text);
  }

  private sign(block: number): void {
    this.map.blockElement(block)?.classList.toggle('is-looked-at', this.lookedAt.has(block));
  }
}
