import { useEffect, useRef, useState } from 'react';
import { TriangleAlert } from 'lucide-react';
import { announce } from '../services/announcer';
import { errorText, messages, t } from '../services/messages';
import { useSavedState } from '../services/saved-state';
import styles from './SavedSign.module.css';

/** A save shorter than this is not worth a word. */
const SLOW_SAVE_MS = 400;

/** "Saved 14:02", always there; when saving fails, loud. */
export function SavedSign() {
  const { savedAtMs, failure } = useSavedState();
  const isSaving = useSlowSaving();
  useFailureAnnouncement();
  if (failure)
    return (
      <span className={styles.failed}>
        <TriangleAlert aria-hidden />
        {t('saved.failed')}
      </span>
    );
  if (isSaving) return <span className={styles.sign}>{t('saved.saving')}</span>;
  return (
    <span className={styles.sign} title={t('saved.ready')}>
      <span className={styles.dot} aria-hidden />
      {savedAtMs === null ? t('saved.all') : t('saved.at', { time: clock(savedAtMs) })}
    </span>
  );
}

const clock = (ms: number): string =>
  new Intl.DateTimeFormat(messages.locale === 'en' ? undefined : messages.locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(ms);

function useSlowSaving(): boolean {
  const isPending = useSavedState((state) => state.pending > 0);
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    if (!isPending) return undefined;
    const timer = setTimeout(() => setIsSlow(true), SLOW_SAVE_MS);
    return () => {
      clearTimeout(timer);
      setIsSlow(false);
    };
  }, [isPending]);
  return isSlow;
}

function useFailureAnnouncement(): void {
  const failure = useSavedState((state) => state.failure);
  const last = useRef(failure);
  useEffect(() => {
    if (failure && failure !== last.current)
      announce(t('saved.failedAnnounce', { reason: errorText(failure) }), 'assertive');
    last.current = failure;
  }, [failure]);
}
