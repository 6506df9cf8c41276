/** Words or files pasted anywhere on a screen, whatever has the focus. */
import { useEffect, useEffectEvent } from 'react';

export interface Pasted {
  readonly files: readonly File[];
  /** Null when files came. */
  readonly text: string | null;
  /** The markup that came with the words. */
  readonly html: string | null;
  /** The paste went into a field, which would take the words by itself. */
  readonly isInField: boolean;
}

/** @param take answers whether it took what was pasted; else the page does with it what it always does */
export function usePaste(take: (pasted: Pasted) => boolean): void {
  const deliver = useEffectEvent((event: ClipboardEvent) => {
    const { clipboardData, target } = event;
    if (!clipboardData) return;
    const files = [...clipboardData.files];
    const text = clipboardData.getData('text/plain');
    if (files.length === 0 && text.trim() === '') return;
    const isInField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    // Programs such as word processors put a picture of the words beside them: the words are meant.
    const html = clipboardData.getData('text/html') || null;
    const pasted: Pasted =
      text.trim() === '' ? { files, text: null, html: null, isInField } : { files: [], text, html, isInField };
    if (take(pasted)) event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener('paste', deliver);
    return () => document.removeEventListener('paste', deliver);
  }, []);
}
