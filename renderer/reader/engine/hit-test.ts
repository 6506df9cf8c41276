/** From a point on the screen to the text under it. */
import type { DomMap } from './dom-map';
import { characterRect } from './geometry';
import { nextGrapheme, previousGrapheme } from '../../../shared/text';

/** The offset whose caret is nearest to a point; null where the point is over none of the text. */
export function offsetAtPoint(map: DomMap, clientX: number, clientY: number): number | null {
  const document = map.root.ownerDocument;
  if (typeof document.caretPositionFromPoint !== 'function') return null;
  const position = document.caretPositionFromPoint(clientX, clientY);
  if (!position || !map.root.contains(position.offsetNode)) return null;
  return map.toOffset(position.offsetNode, position.offset);
}

/**
 * The offset of the character drawn under a point; null where none is. The browser answers the nearest
 * caret also for a margin, so the character's own box is looked at.
 */
export function characterAtPoint(map: DomMap, clientX: number, clientY: number): number | null {
  const caret = offsetAtPoint(map, clientX, clientY);
  if (caret === null) return null;
  const { text } = map.index;
  for (const start of [caret, previousGrapheme(text, caret)]) {
    const end = nextGrapheme(text, start);
    if (end <= start || text.charAt(start) === '\n') continue;
    const rect = characterRect(map, start, end);
    if (!rect) continue;
    const isInside = clientX >= rect.left && clientX <= rect.right && clientY >= rect.top && clientY <= rect.bottom;
    if (isInside) return start;
  }
  return null;
}
