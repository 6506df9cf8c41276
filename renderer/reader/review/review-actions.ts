/** Deciding where a mark of an earlier version belongs. Each act is one step of Undo. */
import type { MarkView, OperationInput } from '../../../shared/contract';
import type { MarkId, TextRange } from '../../../shared/model';
import { attempt } from '../../app/attempt';
import { announce } from '../../services/announcer';
import { call } from '../../services/api';
import { t } from '../../services/messages';
import { hideMarks, historyQuery, queryClient, showMark } from '../../services/queries';
import { showToast } from '../../ui';
import { undo } from '../actions/history-actions';
import { backToText } from '../actions/move-actions';
import { leavePanel, showSide } from '../actions/view-actions';
import { quotePieces, shorten, SPOKEN_CHARS } from '../logic/excerpt';
import type { ReaderSession } from '../session';
import { kindNameIn, placeName } from '../speech';
import { set } from '../state';
import { canAccept, chosenRanges, type Choice, type ReviewItem } from './review-list';
import { reviewQuery } from './review-query';
import { setAttaching, setCurrent, useReview, wantFocus } from './review-state';

/** Only the last act is told in sight: decisions taken in a row do not pile up. */
let dismissLast = () => {};

/** Opens the list in the panel's place and goes into it. */
export function openReview(session: ReaderSession): void {
  setCurrent(null);
  showSide(session, 'review');
  wantFocus();
}

export function closeReview(session: ReaderSession): void {
  if (selectedByPerson(session) === null) session.engine?.clearSelection();
  setCurrent(null);
  session.change(set('side', 'marks'));
  backToText(session);
}

/** Shows in the text where a mark would stand, without leaving the list. */
export function showPlace(session: ReaderSession, range: TextRange | undefined): void {
  if (range) {
    useReview.setState({ shown: range });
    session.engine?.setCursor({ start: range.start, end: range.end }, { focus: false, scroll: 'center' });
  } else if (selectedByPerson(session) === null) session.engine?.clearSelection();
}

/** Goes to the place in the text. */
export function goToPlace(session: ReaderSession, range: TextRange): void {
  leavePanel();
  useReview.setState({ shown: null });
  session.engine?.setCursor({ start: range.start, end: range.end }, { focus: true, scroll: 'center' });
}

/** Chooses one of several places; it is accepted by another act. */
export function sayPlace(session: ReaderSession, range: TextRange, number: number, of: number): void {
  const { article } = session;
  const words = quotePieces(article.version.text, [range]);
  announce(t('review.saidPlace', { number, of, where: placeName(article, range.start), words }));
}

export function acceptPlace(session: ReaderSession, { mark, standing }: ReviewItem, choice: Choice): Promise<boolean> {
  if (!canAccept(standing)) {
    announce(t('review.refuseNoPlace'));
    return Promise.resolve(false);
  }
  const candidates = choice.size > 0 ? { candidates: standing.pieces.map((_, i) => choice.get(i) ?? 0) } : {};
  const words = quotePieces(session.article.version.text, chosenRanges(standing, choice));
  return settle(session, { marks: [mark.id], how: 'accept', ...candidates }, (kind) =>
    t('review.saidAccepted', { kind, words }),
  );
}

export function acceptAll(session: ReaderSession, items: readonly ReviewItem[]): Promise<boolean> {
  const marks = items.map(({ mark }) => mark.id);
  return settle(session, { marks, how: 'accept' }, () => t('review.saidAcceptedAll', { count: marks.length }));
}

export const keepAsNote = (session: ReaderSession, id: MarkId): Promise<boolean> =>
  settle(session, { marks: [id], how: 'note' }, (kind) => t('review.saidNote', { kind }));

export const lookAgain = (session: ReaderSession, id: MarkId): Promise<boolean> =>
  settle(session, { marks: [id], how: 'lookAgain' }, () => t('review.saidAgain'));

/** Words that the person selected go to the mark at once; else they are asked for. */
export async function attachOrAsk(session: ReaderSession, id: MarkId, keys: string): Promise<boolean> {
  const selection = selectedByPerson(session);
  if (selection) return attach(session, id, selection);
  setAttaching(id);
  leavePanel();
  // What was selected to show a place is not what the person selected.
  session.engine?.clearSelection();
  useReview.setState({ shown: null });
  backToText(session);
  const text = t('review.saidSelect', { keys });
  announce(text);
  dismissLast();
  dismissLast = showToast(text);
  return false;
}

/** The key in the text: the mark that waits, else the one that stands open, gets the selected words. */
export async function attachSelected(session: ReaderSession): Promise<boolean> {
  const { attaching, current } = useReview.getState();
  const id = attaching ?? (session.state.side === 'review' ? current : null);
  if (id === null) {
    announce(t('review.refuseNotReviewing'));
    return false;
  }
  const selection = selectedByPerson(session);
  if (!selection) {
    announce(t('review.refuseNoWords'));
    return false;
  }
  const isDone = await attach(session, id, selection);
  // Back to the list: in a narrow window it made way for the text.
  if (isDone) {
    showSide(session, 'review');
    wantFocus();
  }
  return isDone;
}

function selectedByPerson(session: ReaderSession): TextRange | null {
  const selection = session.engine?.getCursor().selection ?? null;
  const { shown } = useReview.getState();
  return selection && shown && selection.start === shown.start && selection.end === shown.end ? null : selection;
}

function attach(session: ReaderSession, id: MarkId, { start, end }: TextRange): Promise<boolean> {
  const words = quotePieces(session.article.version.text, [{ start, end }]);
  setAttaching(null);
  return settle(session, { marks: [id], how: 'attach', ranges: [{ start, end }] }, (kind) =>
    t('review.saidAttached', { kind, words }),
  );
}

export async function deleteReviewed(session: ReaderSession, mark: MarkView): Promise<boolean> {
  return didSettle(session, async () => {
    await session.drafts.leave(mark.id);
    const { history } = await call('marks.delete', { marks: [mark.id] });
    session.drafts.drop(mark.id);
    hideMarks(session.article.id, [mark.id]);
    queryClient.setQueryData(historyQuery(session.article.id).queryKey, history);
    return t('reader.saidDeleted', { kind: kindNameIn(session.article, mark.kind) });
  });
}

function settle(
  session: ReaderSession,
  input: OperationInput<'marks.settle'>,
  say: (kind: string) => string,
): Promise<boolean> {
  return didSettle(session, async () => {
    const { marks, history } = await call('marks.settle', input);
    const { article } = session;
    for (const mark of marks) showMark(article.id, mark);
    queryClient.setQueryData(historyQuery(article.id).queryKey, history);
    const [first] = marks;
    return say(first ? kindNameIn(article, first.kind) : '');
  });
}

/** Does it, waits for the list as it is then, and says both. Answers whether it was done. */
async function didSettle(session: ReaderSession, act: () => Promise<string>): Promise<boolean> {
  if (session.inTrash) {
    announce(t('reader.refuseInTrash'));
    return false;
  }
  let isDone = false;
  await attempt(async () => {
    const text = await act();
    isDone = true;
    await queryClient.invalidateQueries({ queryKey: ['standings', session.article.id] });
    const left = queryClient.getQueryData(reviewQuery(session.article).queryKey)?.open.length ?? 0;
    announce(`${text} ${t('review.saidLeft', { count: left })}`);
    dismissLast();
    dismissLast = showToast(shorten(text, SPOKEN_CHARS), { label: t('common.undo'), run: () => void undo(session) });
  });
  return isDone;
}
