/**
 * Mouse, touch and what a screen reader presses, for all rows in one. A mouse selects and opens by a double click; a tap
 * opens, or selects while something is selected; a long press selects.
 */
import { useRef, type MouseEvent, type PointerEvent } from 'react';
import { linkOf, menuButtonOf, rowOf } from './row-parts';
import type { ListCursor } from './use-list-cursor';

export interface PointerOptions {
  readonly cursor: ListCursor;
  readonly onOpen: (index: number) => void;
  /** A row's link is followed. */
  readonly onFollow: (index: number) => void;
  readonly onMenu: (index: number, trigger: HTMLElement) => void;
}

type By = 'mouse' | 'touch' | 'other';

const heldOf = (event: MouseEvent) => ({ shiftKey: event.shiftKey, mod: event.ctrlKey || event.metaKey });
const TOGGLE = { shiftKey: false, mod: true };

/** A screen reader's press may call itself a mouse's, but presses with nothing. */
function byOf({ pointerType, pressure, detail }: PointerEvent): By {
  const type: string = pointerType;
  if (type === 'mouse') return pressure === 0 && detail === 0 ? 'other' : 'mouse';
  return type === 'touch' || type === 'pen' ? 'touch' : 'other';
}

export function usePointer({ cursor, onOpen, onFollow, onMenu }: PointerOptions) {
  const by = useRef<By>('other');
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      by.current = byOf(event);
      const row = rowOf(event.target);
      if (!row || by.current !== 'mouse' || event.button !== 0 || menuButtonOf(event.target)) return;
      cursor.pick(row.index, heldOf(event));
    },
    onClick: (event: MouseEvent<HTMLElement>) => {
      const [row, button, link] = [rowOf(event.target), menuButtonOf(event.target), linkOf(event.target)];
      const how = by.current;
      // A click without a press before it is a key's or a screen reader's.
      by.current = 'other';
      if (!row) return;
      if (button) return onMenu(row.index, button);
      const { shiftKey, mod } = heldOf(event);
      if (how === 'touch' && cursor.isAnySelected) {
        event.preventDefault();
        return cursor.pick(row.index, TOGGLE);
      }
      if (link) {
        // With a key held the press has selected.
        if (shiftKey || mod) event.preventDefault();
        else onFollow(row.index);
      } else if (how !== 'mouse') onOpen(row.index);
    },
    onDoubleClick: (event: MouseEvent<HTMLElement>) => {
      const row = rowOf(event.target);
      if (row && !menuButtonOf(event.target) && !linkOf(event.target)) onOpen(row.index);
    },
    onContextMenu: (event: MouseEvent<HTMLElement>) => {
      const row = rowOf(event.target);
      if (!row || by.current !== 'touch') return;
      event.preventDefault();
      cursor.pick(row.index, TOGGLE);
    },
  };
}
