/** What goes on while an article is open: where the person stands in it, and that nothing typed is lost. */
import { useEffect, type RefObject } from 'react';
import type { ArticleId, MarkId, TextRange } from '../../shared/model';
import { goToMark, goToWords, stepBack } from './actions/move-actions';
import { pieceAt } from './logic/pieces';
import type { ReaderSession } from './session';

/** The parts of the reader's screen around the text. */
const BESIDE_THE_TEXT = '#main, #panel';

/** Where the cursor stood when an article was left, for as long as the window is open. */
const placeLeft = new Map<ArticleId, number>();

/** Goes to the mark or the words asked for, else to where the person was. */
export function useArrivalAt(session: ReaderSession, mark: MarkId | undefined, words: TextRange | undefined): void {
  useEffect(() => {
    if (mark) {
      goToMark(session, mark);
      return;
    }
    // An old address may name words that the newest text no longer has.
    if (words && words.start < words.end && words.end <= session.article.version.text.length) {
      goToWords(session, words);
      return;
    }
    const offset = placeLeft.get(session.article.id);
    if (offset === undefined) session.engine?.focus();
    else session.engine?.setCursor(offset, { focus: true, scroll: 'center' });
  }, [session, mark, words]);
  useEffect(
    () => () => {
      placeLeft.set(session.article.id, session.state.cursor.offset);
    },
    [session],
  );
}

/** The card takes height from the text: keeps the words that it is about in sight. */
export function useWordsInView(
  session: ReaderSession,
  box: RefObject<HTMLElement | null>,
  selected: MarkId | null,
): void {
  useEffect(() => {
    const view = box.current;
    if (selected === null || !view) return undefined;
    let height = Infinity;
    const observer = new ResizeObserver(() => {
      const shrank = view.clientHeight < height;
      height = view.clientHeight;
      const mark = session.mark(selected);
      const piece = mark?.ranges[pieceAt(mark.ranges, session.state.cursor.offset, 'start')];
      if (shrank && piece) session.engine?.scrollTo({ start: piece.start, end: piece.end });
    });
    observer.observe(view);
    return () => observer.disconnect();
  }, [session, box, selected]);
}

/** Escape on a button beside the text (where it is nobody's) goes back to the word. */
export function useEscapeToText(session: ReaderSession): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !(target instanceof Element)) return;
      if (target.closest('[data-region="text"]') || !target.closest(BESIDE_THE_TEXT)) return;
      event.preventDefault();
      stepBack(session, true);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [session]);
}

/** Typed words are stored when the window closes or hides, and when the article is left. */
export function useStoredNotes(session: ReaderSession): void {
  useEffect(() => {
    const flush = () => void session.drafts.flushAll();
    const warn = (event: BeforeUnloadEvent) => {
      flush();
      if (session.drafts.hasUnsaved) event.preventDefault();
    };
    window.addEventListener('pagehide', flush);
    window.addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [session]);
}
