/** What each block says of itself to assistive technology, and the sign that nothing is to be marked in it. */
import { blocksIn } from '../../../shared/text';
import type { DomMap } from './dom-map';
import type { EngineMark } from './types';

export type DescribeBlock = (block: number, marks: readonly EngineMark[]) => string | null;

export class BlockNotes {
  private marks: readonly EngineMark[] = [];
  private lookedAt: ReadonlySet<number> = new Set();
  private descriptions: readonly (string | null)[] = [];

  constructor(
    private readonly map: DomMap,
    private readonly describe: DescribeBlock | null,
  ) {}

  setMarks(marks: readonly EngineMark[]): void {
    this.marks = marks;
    this.describeAll();
  }

  setLookedAt(blocks: ReadonlySet<number>): void {
    const changed = [...this.lookedAt, ...blocks].filter((block) => this.lookedAt.has(block) !== blocks.has(block));
    this.lookedAt = blocks;
    changed.forEach((block) => this.sign(block));
    this.describeAll();
  }

  /** A new text: nothing is described yet. */
  reset(): void {
    this.marks = [];
    this.lookedAt = new Set();
    this.descriptions = [];
    this.describeAll();
  }

  describeAll(): void {
    const { describe } = this;
    if (!describe) return;
    const byBlock = this.marksByBlock();
    const before = this.descriptions;
    this.descriptions = this.map.index.blocks.map((_, block) => describe(block, byBlock.get(block) ?? []));
    this.descriptions.forEach((text, block) => {
      if (text !== (before[block] ?? null)) this.write(block, text);
    });
  }

  /** Blocks were drawn anew: says everything again. */
  reapply(): void {
    this.descriptions.forEach((text, block) => this.write(block, text));
    this.lookedAt.forEach((block) => this.sign(block));
  }

  private marksByBlock(): Map<number, EngineMark[]> {
    const byBlock = new Map<number, EngineMark[]>();
    const { blocks } = this.map.index;
    for (const mark of this.marks) {
      const touched = new Set<number>();
      for (const range of mark.ranges) {
        const span = blocksIn(blocks, range);
        if (!span) continue;
        for (let block = span.first; block <= span.last; block += 1) touched.add(block);
      }
      for (const block of touched) {
        const list = byBlock.get(block);
        if (list) list.push(mark);
        else byBlock.set(block, [mark]);
      }
    }
    return byBlock;
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
