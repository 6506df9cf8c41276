/** Adding an article: paste it or open a file, look it through, add it. One page from beginning to end. */
import { useEffect, useRef, useState } from 'react';
import { findPlumbFile, openBringBack } from '../../bring-back/bring-back-state';
import { goTo, guardLeaving, type Place } from '../../app/navigation';
import { warmFrame } from '../../importers';
import { announce } from '../../services/announcer';
import { t } from '../../services/messages';
import { useStatus } from '../../services/queries';
import { AlertDialog, Button, Spinner } from '../../ui';
import { DropVeil } from '../DropVeil';
import { useDrop } from '../file-drop';
import { usePaste, type Pasted } from '../paste';
import styles from './AddScreen.module.css';
import { nextFile, reviewInput, startOver, stopWork, takeText, useAddFlow } from './flow';
import { takeFiles } from './many/many';
import { ChapterPage } from './ChapterPage';
import { PastePage } from './PastePage';
import { isPictureForRow } from './review-pictures';
import { ReviewPage } from './ReviewPage';

export function AddScreen() {
  const { review, book, work, waiting } = useAddFlow();
  const scroller = useRef<HTMLDivElement>(null);
  const question = useLeaveQuestion();
  usePaste(takePasted);
  useBrowserLeaveQuestion(review !== null);
  const isDropping = useDrop(({ files, text, html, target }) => {
    if (isPictureForRow(files, target)) return;
    const plumb = findPlumbFile(files);
    if (plumb) openBringBack(plumb);
    else if (text === null) takeFiles(files);
    else void takeText(text, html);
  }, true);

  // The first page then does not wait for its frame.
  useEffect(() => void warmFrame('page'), []);

  const isWorking = work !== null;
  const workText = work?.host
    ? t('web.getting', { host: work.host })
    : work?.name
      ? t('add.readingFile', { name: work.name })
      : t('add.reading');
  useEffect(() => {
    if (isWorking) announce(workText);
  }, [isWorking, workText]);

  // Each stage begins at its top.
  const isReview = review !== null;
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [isReview]);

  return (
    <div ref={scroller} className={styles.screen}>
      {isWorking ? (
        <div className={styles.working}>
          <Spinner label={workText} />
          <p>{workText}</p>
          <Button
            size="s"
            onPress={() => {
              stopWork();
              announce(t('add.stopped'));
            }}
          >
            {t('add.stop')}
          </Button>
        </div>
      ) : null}
      {waiting.length > 0 ? (
        <div className={styles.waiting}>
          <p>{t('add.waiting', { count: waiting.length })}</p>
          <Button size="s" onPress={() => void nextFile()}>
            {t(review ? 'add.skipFile' : 'add.nextFile')}
          </Button>
        </div>
      ) : null}
      {review ? (
        <ReviewPage review={review} scroller={scroller} isWorking={isWorking} />
      ) : book ? (
        <ChapterPage book={book} isWorking={isWorking} />
      ) : (
        <PastePage />
      )}
      {isDropping ? <DropVeil text={t('add.dropHere')} /> : null}
      <AlertDialog
        title={t(review?.recutOf ? 'recut.leaveTitle' : 'leave.title')}
        isOpen={question.to !== null}
        onCancel={question.stay}
        onConfirm={question.leave}
        confirmLabel={t(review?.recutOf ? 'recut.leave' : 'leave.leave')}
        cancelLabel={t('leave.stay')}
        isDanger
      >
        <p>
          {t(review?.recutOf ? 'recut.leaveText' : 'leave.text', { title: review ? reviewInput(review).title : '' })}
        </p>
      </AlertDialog>
    </div>
  );
}

/** A first paste goes straight on to the review; later ones add to what stands in the field. */
function takePasted({ files, text, html, isInField }: Pasted): boolean {
  const { review, pasted } = useAddFlow.getState();
  if (review && !isInField && isPictureForRow(files, document.activeElement)) return true;
  if (review || (text !== null && isInField && pasted.trim() !== '')) return false;
  // The field of an address takes what is pasted into it.
  if (isInField && document.activeElement instanceof HTMLInputElement) return false;
  if (text === null) takeFiles(files);
  else void takeText(text, html);
  return true;
}

/** Asks before an article under review is left behind. */
function useLeaveQuestion() {
  const [to, setTo] = useState<Place | null>(null);
  useEffect(
    () =>
      guardLeaving((place) => {
        if (place.screen === 'add' || !useAddFlow.getState().review) return true;
        setTo(place);
        return false;
      }),
    [],
  );
  return {
    to,
    stay: () => setTo(null),
    leave: () => {
      startOver();
      setTo(null);
      if (to) goTo(to);
    },
  };
}

/** Lets the browser ask when its tab is closed over an article under review. A desktop window would just not close. */
function useBrowserLeaveQuestion(hasWork: boolean): void {
  const isBrowser = useStatus().data?.host === 'browser';
  useEffect(() => {
    if (!hasWork || !isBrowser) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [hasWork, isBrowser]);
}
