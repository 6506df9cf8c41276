/** A region that was reached with F6 hands the focus to its first control. */
import type { FocusEvent } from 'react';

export function focusFirst(event: FocusEvent<HTMLElement>): void {
  if (event.target !== event.currentTarget) return;
  event.currentTarget.querySelector<HTMLElement>('button:not(:disabled), input, textarea, a[href]')?.focus();
}
