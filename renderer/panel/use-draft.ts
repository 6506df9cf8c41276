/** A field that is kept when it is left, or by Enter; until the core has it, what was typed stays in it. */
import { useCallback, useEffect, useRef, useState } from 'react';

interface Draft {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Keeps what was typed: for blur and Enter. */
  readonly keep: () => void;
  /** Forgets what was typed: for Escape. */
  readonly forget: () => void;
}

/** `save` answers whether it was kept; a text that `canKeep` refuses is not sent. */
export function useDraft(
  stored: string,
  save: (text: string) => Promise<boolean>,
  canKeep: (text: string) => boolean = () => true,
): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const sending = useRef<string | null>(null);
  const keep = useCallback(() => {
    // Enter and leaving the field come one after the other: the same words are sent once.
    if (typed === null || typed === sending.current) return;
    if (!canKeep(typed) || typed.trim() === stored) {
      setTyped(null);
      return;
    }
    sending.current = typed;
    void save(typed.trim()).then((isKept) => {
      sending.current = null;
      // What was typed meanwhile is the next thing to keep.
      if (isKept) setTyped((now) => (now === typed ? null : now));
    });
  }, [typed, stored, save, canKeep]);
  const last = useRef(keep);
  useEffect(() => {
    last.current = keep;
  });
  // Neither a window that closes nor a page that makes way takes typed words along.
  useEffect(() => {
    const flush = () => last.current();
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, []);
  return { value: typed ?? stored, onChange: setTyped, keep, forget: () => setTyped(null) };
}
