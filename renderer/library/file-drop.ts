/** Files, or words, dropped anywhere on a screen. */
import { useEffect, useEffectEvent, useState } from 'react';

export interface Dropped {
  readonly files: readonly File[];
  /** Words dragged from another window; null when files came. */
  readonly text: string | null;
  /** The markup that came with the words. */
  readonly html: string | null;
  /** What they were let go over. */
  readonly target: EventTarget | null;
}

/** Words dropped into a field are the field's own business; files never are. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, [contenteditable="true"]');

function isOurs({ dataTransfer, target }: DragEvent, takesText: boolean): boolean {
  if (!dataTransfer) return false;
  if (dataTransfer.types.includes('Files')) return true;
  return takesText && !isField(target) && dataTransfer.types.includes('text/plain');
}

/**
 * Follows drags over the window while the screen is shown, so that a file dropped beside the target does not make the
 * window leave the page. Answers whether something that can be dropped is over it.
 */
export function useDrop(onDrop: (dropped: Dropped) => void, takesText = false): boolean {
  const [isOver, setIsOver] = useState(false);
  const deliver = useEffectEvent(onDrop);
  useEffect(() => {
    // Enter and leave fire for every element on the way: only their balance says whether the drag left the window.
    let depth = 0;
    const enter = (event: DragEvent) => {
      depth += 1;
      if (!isOurs(event, takesText)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const over = (event: DragEvent) => {
      if (!isOurs(event, takesText)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const leave = () => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      setIsOver(false);
      if (!event.dataTransfer || !isOurs(event, takesText)) return;
      event.preventDefault();
      const files = [...event.dataTransfer.files];
      const text = files.length === 0 ? event.dataTransfer.getData('text/plain') : '';
      const html = text ? event.dataTransfer.getData('text/html') || null : null;
      if (files.length > 0 || text) deliver({ files, text: text || null, html, target: event.target });
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [takesText]);
  return isOver;
}
