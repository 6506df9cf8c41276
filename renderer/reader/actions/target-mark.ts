/** Which mark an act on the card is about, also while that mark is still being stored. */
import type { Mark, MarkId } from '../../../shared/model';
import { announce } from '../../services/announcer';
import { t } from '../../services/messages';
import { marksQuery, queryClient } from '../../services/queries';
import { smallestFirst, marksUnder } from '../logic/neighbours';
import type { ReaderSession } from '../session';
import { select } from '../state';

/** The mark being stored right now, by session; undefined when it was refused. */
const making = new WeakMap<ReaderSession, Promise<Mark | undefined>>();

/** Remembers a mark while it is being stored, so that what is pressed meanwhile waits for it. */
export async function rememberMaking(session: ReaderSession, mark: Promise<Mark | undefined>): Promise<void> {
  making.set(session, mark);
  await mark;
  if (making.get(session) === mark) making.delete(session);
}

/** A mark as it is stored, also when the screen has not been drawn with it yet. */
export const findMark = (session: ReaderSession, id: MarkId | null): Mark | undefined =>
  session.mark(id) ??
  (id === null
    ? undefined
    : queryClient.getQueryData(marksQuery(session.article.id).queryKey)?.marks.find((mark) => mark.id === id));

/** Marks at the cursor in the order Enter opens them: those around it, then those that end right there. */
export function marksHere(session: ReaderSession, offset: number): MarkId[] {
  const around = marksUnder(session.marks, offset);
  const ending = session.marks.filter((m) => m.ranges.some((r) => r.end === offset) && !around.includes(m));
  return [...smallestFirst(around), ...smallestFirst(ending)].map((m) => m.id);
}

/** Runs `act` on the selected mark, else on the smallest at the cursor, which is then selected. Says so when there is none. */
function onChosenMark(session: ReaderSession, act: (mark: Mark) => void): void {
  if (session.state.selected === null) {
    const first = session.engine ? marksHere(session, session.engine.getCursor().offset)[0] : undefined;
    if (!first) return announce(t('reader.refuseNoMark'));
    session.change(select(first));
  }
  const mark = findMark(session, session.state.selected);
  if (mark) act(mark);
}

/** Runs `act` on the mark that a key on the card is about; one that is being stored is waited for. */
export function withChosenMark(session: ReaderSession, act: (mark: Mark) => void): void {
  const being = making.get(session);
  if (!being) return onChosenMark(session, act);
  void being.then((mark) => {
    if (mark) onChosenMark(session, act);
  });
}
