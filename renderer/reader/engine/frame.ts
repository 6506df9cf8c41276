/** The elements the engine puts into its container. */
import { createOverlay, type Overlay } from './overlay';
import type { ReaderEngineOptions } from './types';

export interface Frame {
  /** Around the text: carries the classes that change how all of it looks. */
  readonly page: HTMLElement;
  /** The text itself, Lexical's root. */
  readonly root: HTMLElement;
  readonly overlay: Overlay;
  remove(): void;
}

export function createFrame(container: HTMLElement, { label, strings }: ReaderEngineOptions): Frame {
  const { ownerDocument: document } = container;
  const page = document.createElement('div');
  page.className = 'plumb-page';
  if (strings?.furniture) page.style.setProperty('--plumb-furniture-label', JSON.stringify(strings.furniture));
  if (strings?.pictureNotKept)
    page.style.setProperty('--plumb-not-kept-label', JSON.stringify(`${strings.pictureNotKept} `));
  const root = document.createElement('div');
  root.className = 'plumb-text';
  root.setAttribute('role', 'document');
  root.setAttribute('aria-label', label);
  root.tabIndex = 0;
  root.spellcheck = false;
  root.translate = false;
  page.append(root);
  const overlay = createOverlay(container);
  container.classList.add('plumb-reader');
  container.append(page, overlay.element);
  return {
    page,
    root,
    overlay,
    remove() {
      page.remove();
      overlay.element.remove();
      container.classList.remove('plumb-reader');
    },
  };
}
