/** Keys in the text: the reading cursor's, and Page Up and Page Down. */
import { useCallback, type KeyboardEvent } from 'react';
import { cursorMove } from '../app/commands';
import { offsetAtTop, PAGE_SHARE } from './logic/page-step';
import type { ReaderSession } from './session';

/** Keys that do something once however long they are held. */
const ONCE = /^[\p{L}\p{N}+]$/u;

export function useCursorKeys(session: ReaderSession): (event: KeyboardEvent<HTMLElement>) => void {
  return useCallback(
    (event) => {
      const { engine } = session;
      if (!engine || event.defaultPrevented || event.nativeEvent.isComposing) return;
      const { key, code, ctrlKey, altKey, shiftKey, metaKey } = event;
      const press = { key, code, ctrlKey, altKey, shiftKey, metaKey };
      const move = cursorMove(press, session.settings.singleKeys);
      if (move) {
        event.preventDefault();
        engine.move(move.unit, move.forward, move.extend);
      } else if (
        (event.key === 'PageDown' || event.key === 'PageUp') &&
        !event.ctrlKey &&
        !event.altKey &&
        !event.metaKey
      ) {
        event.preventDefault();
        movePage(session, event.currentTarget, event.key === 'PageDown', event.shiftKey);
      } else if (event.repeat && ONCE.test(event.key) && !event.ctrlKey && !event.metaKey) event.preventDefault();
    },
    [session],
  );
}

/** Scrolls by a page and takes the cursor along; Shift selects up to it. */
function movePage(session: ReaderSession, view: HTMLElement, forward: boolean, extend: boolean): void {
  const { engine, article } = session;
  if (!engine) return;
  const topOf = (offset: number) => engine.boxesOf({ start: offset, end: offset })[0]?.top ?? 0;
  const { offset, selection } = engine.getCursor();
  const page = view.clientHeight * PAGE_SHARE * (forward ? 1 : -1);
  const to = offsetAtTop(article.version.text.length, topOf, topOf(offset) + page);
  const anchor = selection === null ? offset : selection.start === offset ? selection.end : selection.start;
  view.scrollTop += page;
  if (extend && anchor !== to)
    engine.setCursor({ start: Math.min(anchor, to), end: Math.max(anchor, to) }, { scroll: 'none' });
  else engine.setCursor(to, { scroll: 'none' });
}
