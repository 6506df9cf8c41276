/**
 * Ways within the report. A PDF follows the address's fragment; on screen the fragment says where one is in the app,
 * so that the press is taken and the focus moved instead.
 */
import type { MouseEvent } from 'react';
import type { MarkId } from '../../shared/model';

export const noteId = (mark: MarkId): string => `note-${mark}`;
/** Where the name of a mark stands in the text: at the end of its last piece. */
export const placeId = (mark: MarkId): string => `place-${mark}`;

export function jumpTo(event: MouseEvent<HTMLAnchorElement>, id: string): void {
  event.preventDefault();
  const target = document.getElementById(id);
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}
