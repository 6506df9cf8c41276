/** What is painted, read from Chromium's own highlight registry and turned into offsets without the app's help. */
import type { Page } from '@playwright/test';
import type { Mark } from '../../../shared/model';

export interface PaintedPiece {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

const byPlace = (a: PaintedPiece, b: PaintedPiece): number =>
  a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0);

/** The painted pieces as offsets of the canonical text. */
export async function paintedRanges(page: Page): Promise<PaintedPiece[]> {
  const painted = await page.evaluate(() => {
    const root = document.querySelector('.plumb-text');
    if (!root) return [];
    const blocks = [...root.querySelectorAll<HTMLElement>('.plumb-block')];
    const startOf = (node: Node, offset: number): number => {
      let before = 0;
      for (const block of blocks) {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
        for (let at = walker.nextNode(); at; at = walker.nextNode()) {
          if (at === node && at instanceof Text) return before + offset;
          if (at instanceof Text) before += at.length;
          else if (at instanceof HTMLBRElement) before += 1;
        }
        before += 1;
      }
      return -1;
    };
    const found: { kind: string; start: number; end: number }[] = [];
    for (const [name, highlight] of CSS.highlights) {
      const kind = /^plumb-(claim|quote|framing|opinion)-\d+$/.exec(name)?.[1];
      if (!kind) continue;
      for (const range of highlight)
        found.push({
          kind,
          start: startOf(range.startContainer, range.startOffset),
          end: startOf(range.endContainer, range.endOffset),
        });
    }
    return found;
  });
  return painted.sort(byPlace);
}

/** The same for stored marks. */
export const storedSegments = (marks: readonly Mark[]): PaintedPiece[] =>
  marks.flatMap(({ kind, ranges }) => ranges.map(({ start, end }) => ({ kind, start, end }))).sort(byPlace);
