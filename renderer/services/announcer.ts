/**
 * One place that speaks to screen readers. The shell renders two live regions and gives them
 * to `setAnnouncerSink`; everything else calls `announce`.
 */
type Sink = (text: string, urgency: 'polite' | 'assertive') => void;
let sink: Sink = () => {};

/** The shell's live regions register here; returns the unregister. */
export function setAnnouncerSink(next: Sink): () => void {
  sink = next;
  return () => {
    if (sink === next) sink = () => {};
  };
}

/** Says `text` when the screen reader next pauses, or at once when `assertive`. */
export function announce(text: string, urgency: 'polite' | 'assertive' = 'polite'): void {
  if (text) sink(text, urgency);
}
