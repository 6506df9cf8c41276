/** Moving about: from mark to mark, to open paragraphs, into a mark's card and back to the same word. */
import type { Mark, MarkId, TextRange } from '../../../shared/model';
import { hideMentions } from '../../panel/people/mentions-view';
import { announce } from '../../services/announcer';
import { t } from '../../services/messages';
import { findNeighbour } from '../logic/neighbours';
import { decideEscape } from '../logic/escape';
import { decideOpen } from '../logic/open-cycle';
import { nextOpenBlock, paragraphNumbers } from '../logic/paragraphs';
import type { ReaderSession } from '../session';
import { sayMark, sayOpened } from '../speech';
import { lookAt, select, set, setEmphasis, type Choosing } from '../state';
import { stopChoosing } from './choosing';
import { marksHere, withChosenMark } from './target-mark';

/** Enter: opens the mark here, then the next that overlaps, then goes into the note. */
export function openHere(session: ReaderSession): void {
  const { engine, article } = session;
  if (!engine) return;
  const { offset } = engine.getCursor();
  if (session.state.choosing) return chooseHere(session, session.state.choosing, offset);
  const decision = decideOpen(marksHere(session, offset), session.state.selected, offset, session.state.cycle);
  if (decision.do === 'nothing') return announce(t('reader.refuseNoMarkHere'));
  if (decision.do === 'note') return session.change(set('noteWanted', true));
  session.change(select(decision.mark, decision.cycle));
  const mark = session.mark(decision.mark);
  if (mark) announce(sayOpened(article, mark, decision.place, decision.of));
}

/** Takes the mark here as the passage that is being chosen: the one moved to, else the smallest. */
function chooseHere(session: ReaderSession, { mark, at }: Choosing, offset: number): void {
  const here = marksHere(session, offset).filter((id) => id !== mark);
  const chosen = here.find((id) => id === at) ?? here[0];
  if (chosen) session.change(select(chosen));
  else announce(t('reader.refuseNoMarkHere'));
}

/** Straight into the selected mark's note. */
export const writeNote = (session: ReaderSession): void =>
  withChosenMark(session, () => session.change(set('noteWanted', true)));

/** Selects a mark and brings it into view; the cursor stands at its first word. */
export function goToMark(session: ReaderSession, id: MarkId, options: { focus?: boolean; say?: string } = {}): void {
  const mark = session.mark(id);
  if (!mark?.ranges[0] || !session.engine) return;
  session.change(select(id));
  standAt(session, mark, options);
}

/** The cursor goes to a mark's first word, and the mark is told. */
function standAt(session: ReaderSession, mark: Mark, options: { focus?: boolean; say?: string }): void {
  const { engine, article } = session;
  const first = mark.ranges[0];
  if (!first || !engine) return;
  engine.setCursor(first.start, { focus: options.focus ?? true, scroll: 'none' });
  engine.scrollTo({ start: first.start, end: first.end }, 'center');
  const place = session.marks.indexOf(mark) + 1;
  announce((options.say ?? '') + sayMark(article, mark, place, session.marks.length));
}

export function goToNeighbour(session: ReaderSession, forward: boolean): void {
  const { engine } = session;
  const { choosing, selected } = session.state;
  if (!engine) return;
  const next = findNeighbour(session.marks, choosing?.at ?? selected, engine.getCursor().offset, forward);
  if (!next) return announce(t('reader.refuseNoMarks'));
  const say = next.wrapped ? t('reader.saidWrapped', { end: forward ? 'first' : 'last' }) : '';
  const mark = session.mark(next.mark);
  if (!choosing) return goToMark(session, next.mark, { say });
  session.change(lookAt(next.mark));
  if (mark) standAt(session, mark, { say });
}

export function goToNextOpen(session: ReaderSession): void {
  const { engine, article, spans } = session;
  if (!engine) return;
  const block = nextOpenBlock(engine.getCursor().block, article.roles, spans, session.marks, article.looked);
  const span = block === null ? undefined : spans[block];
  if (block === null || !span) return announce(t('reader.saidNoneOpen'));
  session.change(select(null));
  engine.setCursor(span.start, { focus: true, scroll: 'center' });
  announce(t('reader.saidOpenParagraph', { number: paragraphNumbers(article.roles)[block] ?? 0 }));
}

/** Puts the cursor on words (from a list beside the text) and the focus into the text. */
export function goToWords(session: ReaderSession, at: number | TextRange): void {
  session.engine?.setCursor(at, { focus: true, scroll: 'center' });
}

/** Back to the word the cursor stands at. */
export function backToText(session: ReaderSession): void {
  const { engine } = session;
  if (!engine) return;
  const cursor = engine.getCursor();
  engine.setCursor(cursor.selection ?? cursor.offset, { focus: true, scroll: 'nearest' });
}

/** Escape: one step back. @returns false when there was nothing to step back from. */
export function stepBack(session: ReaderSession, focusOutsideText: boolean): boolean {
  const { state, engine } = session;
  if (state.choosing && !state.kindMenuOpen) {
    stopChoosing(session, state.choosing);
    announce(t('answers.saidNotChosen'));
    return true;
  }
  const step = decideEscape({
    menuOpen: state.kindMenuOpen,
    focusOutsideText,
    markSelected: state.selected !== null,
    wordsSelected: (engine?.getCursor().selection ?? null) !== null,
    mentionsShown: state.mentionsShown,
    kindEmphasised: state.emphasis !== null,
  });
  if (step === 'closeMenu') session.change(set('kindMenuOpen', false));
  else if (step === 'backToText') backToText(session);
  else if (step === 'deselectMark') {
    session.change(select(null));
    announce(t('reader.saidDeselected'));
  } else if (step === 'clearSelection') engine?.clearSelection();
  else if (step === 'hideMentions') {
    hideMentions();
    announce(t('people.saidNamesHidden'));
  } else if (step === 'clearEmphasis') session.change(setEmphasis(null));
  return step !== 'nothing';
}
