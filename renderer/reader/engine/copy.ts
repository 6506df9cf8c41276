/** Copy gives the words, paragraphs apart by an empty line, and nothing of the app around them. */
import type { DomMap } from './dom-map';

/** The words of a stretch as plain text. */
export function textToCopy(map: Pick<DomMap, 'index'>, start: number, end: number): string {
  const { text, blocks } = map.index;
  return blocks
    .filter((block) => block.end > start && block.start < end)
    .map((block) => text.slice(Math.max(start, block.start), Math.min(end, block.end)))
    .join('\n\n');
}

/** Puts the selected words of the text on the clipboard when the selection touches it. */
export function copyAsText(event: ClipboardEvent, map: DomMap, root: HTMLElement): void {
  const selection = root.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !event.clipboardData) return;
  if (event.target instanceof Element && event.target.matches('input, textarea')) return;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return;
  const start = map.toOffset(range.startContainer, range.startOffset);
  const end = map.toOffset(range.endContainer, range.endOffset);
  if (end <= start) return;
  event.clipboardData.setData('text/plain', textToCopy(map, start, end));
  event.preventDefault();
}
