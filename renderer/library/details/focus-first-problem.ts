/** After a refused form: the focus goes to the first field that is wrong, so that its message is heard. */
import type { RefObject } from 'react';

export function focusFirstProblem(form: RefObject<HTMLElement | null>): void {
  // The fields know of their problem only after the next render.
  requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
