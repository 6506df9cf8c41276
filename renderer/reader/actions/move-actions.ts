/** Moving about: from mark to mark, to open paragraphs, into a mark's card and back to the same word. */
import type { MarkId, TextRange } from '../../../shared/model';
import { announce } from '../../services/announcer';
import { t } from '../../services/messages';
import { marksUnder, findNeighbour, smallestFirst } from '../logic/neighbours';
import { decideEscape } from '../logic/escape';
import { decideOpen } from '../logic/open-cycle';
import { nextOpenBlock, paragraphNumbers } from '../logic/paragraphs';
import type { ReaderSession } from '../session';
import { sayMark, sayOpened } from '../speech';
import { select, set, setEmphasis } from '../state';

/** Marks at the cursor in the order Enter opens them: those around it, then those that end right there. */
export function marksHere(session: ReaderSession, offset: number): MarkId[] {
  const around = marksUnder(session.marks, offset);
  const ending = session.marks.filter((m) => m.ranges.some((r) => r.end === offset) && !around.includes(m));
  return [...smallestFirst(around), ...smallestFirst(ending)].map((m) => m.id);
}

/** Enter: opens the mark here, then the next that overlaps, then goes into the note. */
export function openHere(session: ReaderSession): void {
  const { engine, article } = session;
  if (!engine) return;
  const { offset } = engine.getCursor();
  const decision = decideOpen(marksHere(session, offset), session.state.selected, offset, session.state.cycle);
  if (decision.do === 'nothing') return announce(t('reader.refuseNoMarkHere'));
  if (decision.do === 'note') return session.change(set('noteWanted', true));
  session.change(select(decision.mark, decision.cycle));
  const mark = session.mark(decision.mark);
  if (mark) announce(sayOpened(article, mark, decision.place, decision.of));
}

/** Straight into the selected mark's note. */
export function writeNote(session: ReaderSession): void {
  if (!session.state.selected) {
    const first = session.engine ? marksHere(session, session.engine.getCursor().offset)[0] : undefined;
    if (!first) return announce(t('reader.refuseNoMark'));
    session.change(select(first));
  }
  session.change(set('noteWanted', true));
}

/** Selects a mark and brings it into view; the cursor stands at its first word. */
export function goToMark(session: ReaderSession, id: MarkId, options: { focus?: boolean; say?: string } = {}): void {
  const { engine, article } = session;
  const mark = session.mark(id);
  const first = mark?.ranges[0];
  if (!mark || !first || !engine) return;
  session.change(select(id));
  engine.setCursor(first.start, { focus: options.focus ?? true, scroll: 'none' });
  engine.scrollTo({ start: first.start, end: first.end }, 'center');
  const place = session.marks.indexOf(mark) + 1;
  announce((options.say ?? '') + sayMark(article, mark, place, session.marks.length));
}

export function goToNeighbour(session: ReaderSession, forward: boolean): void {
  const { engine } = session;
  if (!engine) return;
  const next = findNeighbour(session.marks, session.state.selected, engine.getCursor().offset, forward);
  if (!next) return announce(t('reader.refuseNoMarks'));
  goToMark(session, next.mark, {
    say: next.wrapped ? t('reader.saidWrapped', { end: forward ? 'first' : 'last' }) : '',
  });
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
  const step = decideEscape({
    menuOpen: state.kindMenuOpen,
    focusOutsideText,
    markSelected: state.selected !== null,
    wordsSelected: (engine?.getCursor().selection ?? null) !== null,
    kindEmphasised: state.emphasis !== null,
  });
  if (step === 'closeMenu') session.change(set('kindMenuOpen', false));
  else if (step === 'backToText') backToText(session);
  else if (step === 'deselectMark') {
    session.change(select(null));
    announce(t('reader.saidDeselected'));
  } else if (step === 'clearSelection') engine?.clearSelection();
  else if (step === 'clearEmphasis') session.change(setEmphasis(null));
  return step !== 'nothing';
}
