import { useEffect, useRef } from 'react';
import { setAnnouncerSink } from '../services/announcer';
import styles from './LiveRegions.module.css';

/** A line stays this long, so that a slow screen reader still finds it; then it goes, so that none is read twice. */
const LINE_MS = 7_000;

/**
 * What the announcer speaks through. Every message is a new line of its own: the same words twice are
 * two additions, and both are spoken. Marked so that an open dialog does not silence it.
 */
export function LiveRegions() {
  const politeRef = useRef<HTMLDivElement>(null);
  const assertiveRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const stop = setAnnouncerSink((text, urgency) => {
      const region = (urgency === 'assertive' ? assertiveRef : politeRef).current;
      if (!region) return;
      const line = document.createElement('div');
      line.textContent = text;
      region.append(line);
      const timer = setTimeout(() => {
        timers.delete(timer);
        line.remove();
      }, LINE_MS);
      timers.add(timer);
    });
    return () => {
      stop();
      timers.forEach(clearTimeout);
    };
  }, []);
  return (
    <div data-live-announcer="true" className={styles.regions}>
      <div ref={politeRef} role="log" aria-live="polite" aria-relevant="additions" data-testid="announcements" />
      <div ref={assertiveRef} role="log" aria-live="assertive" aria-relevant="additions" data-testid="alerts" />
    </div>
  );
}
