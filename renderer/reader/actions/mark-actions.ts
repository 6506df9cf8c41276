/** Making, changing and deleting marks. */
import type { OperationInput } from '../../../shared/contract';
import type { KindCode, Mark, MarkId, TextRange } from '../../../shared/model';
import { languageOfText } from '../../../shared/text';
import { call } from '../../services/api';
import { announce } from '../../services/announcer';
import { t } from '../../services/messages';
import { hideMarks, historyQuery, queryClient, showMark } from '../../services/queries';
import { showToast } from '../../ui';
import { characterSteps, wordSteps } from '../logic/edge-steps';
import { quotePieces } from '../logic/excerpt';
import { decideMark } from '../logic/marking';
import { marksUnder, smallestFirst } from '../logic/neighbours';
import { addPiece, moveEdge, pieceAt, removePiece, type Edge } from '../logic/pieces';
import type { ReaderSession } from '../session';
import { kindNameIn, sayEdge, sayMarked } from '../speech';
import { select, set } from '../state';
import { attempt } from '../../app/attempt';
import { undo } from './history-actions';
import { rememberMaking } from './target-mark';

type Change = Omit<OperationInput<'marks.update'>, 'mark'>;

/** True when the article may be marked; says so when not. */
function canMark(session: ReaderSession): boolean {
  if (session.isLocked) announce(t(session.refusal));
  return !session.isLocked;
}

/**
 * The mark a command is about: the selected one, else the smallest under the cursor, which is
 * then selected. Says so when there is none.
 */
function targetMark(session: ReaderSession): Mark | undefined {
  if (!canMark(session)) return undefined;
  const { selectedMark, engine } = session;
  if (selectedMark) return selectedMark;
  const under = engine ? smallestFirst(marksUnder(session.marks, engine.getCursor().offset))[0] : undefined;
  if (under) session.change(select(under.id));
  else announce(t('reader.refuseNoMark'));
  return under;
}

/** A kind's key: marks the selected words, else the cursor's sentence. */
export async function markWords(session: ReaderSession, kind: KindCode, given?: TextRange): Promise<void> {
  const { article, engine } = session;
  if (!engine) return;
  const cursor = engine.getCursor();
  const decision = decideMark({
    kind,
    selection: given ?? cursor.selection,
    sentence: given ? null : engine.sentenceAt(cursor.offset),
    marks: session.marks,
    inTrash: session.isLocked,
  });
  if (decision.do === 'refuse') {
    announce(t(decision.why === 'inTrash' ? session.refusal : 'reader.refuseNoWords'));
    return;
  }
  if (decision.do === 'show') {
    session.change(select(decision.mark));
    const mark = session.mark(decision.mark);
    if (mark)
      announce(
        t('reader.saidAlready', {
          kind: kindNameIn(article, kind),
          words: quotePieces(article.version.text, mark.ranges),
        }),
      );
    return;
  }
  await rememberMaking(session, makeMark(session, kind, decision.range, given === undefined));
}

async function makeMark(
  session: ReaderSession,
  kind: KindCode,
  range: TextRange,
  isSelection: boolean,
): Promise<Mark | undefined> {
  let made: Mark | undefined;
  await attempt(async () => {
    const mark = await create(session, kind, [range]);
    if (isSelection) session.engine?.clearSelection();
    session.change(select(mark.id));
    announce(sayMarked(session.article, kind, mark.ranges));
    made = mark;
  });
  return made;
}

/** Painted at once, stored as soon as may be; a refusal takes the paint away again. */
async function create(session: ReaderSession, kind: KindCode, ranges: TextRange[]): Promise<Mark> {
  const article = session.article.id;
  const takeBack = session.engine?.paintAhead(kind, ranges);
  try {
    const { mark, history } = await call('marks.create', { article, kind, ranges });
    showMark(article, mark);
    queryClient.setQueryData(historyQuery(article).queryKey, history);
    return mark;
  } catch (error) {
    takeBack?.();
    throw error;
  }
}

async function update(session: ReaderSession, mark: MarkId, change: Change): Promise<Mark> {
  const answer = await call('marks.update', { mark, ...change });
  showMark(session.article.id, answer.mark);
  queryClient.setQueryData(historyQuery(session.article.id).queryKey, answer.history);
  return answer.mark;
}

/** Adds the selected words to the selected mark. */
export async function addSelectedPiece(session: ReaderSession): Promise<void> {
  if (!canMark(session)) return;
  const { selectedMark: mark, engine, article } = session;
  const piece = engine?.getCursor().selection ?? null;
  if (!mark || !piece || !engine) {
    announce(t('reader.refuseNoPiece'));
    return;
  }
  const kind = kindNameIn(article, mark.kind);
  const ranges = addPiece(mark.ranges, piece);
  if (!ranges) {
    announce(t('reader.saidPieceInside', { kind }));
    return;
  }
  await attempt(async () => {
    const changed = await update(session, mark.id, { ranges });
    engine.clearSelection();
    const words = quotePieces(article.version.text, [piece]);
    announce(t('reader.saidPieceAdded', { words, kind, count: changed.ranges.length }));
  });
}

export async function removePieceOf(session: ReaderSession, mark: Mark, index: number): Promise<void> {
  const ranges = removePiece(mark.ranges, index);
  if (!ranges || !canMark(session)) return;
  await attempt(async () => {
    await update(session, mark.id, { ranges });
    announce(t('reader.saidPieceRemoved', { count: ranges.length }));
  });
}

export interface EdgeMove {
  readonly edge: Edge;
  readonly forward: boolean;
  readonly by?: 'word' | 'character';
  /** Which piece; absent: the one at the cursor. */
  readonly piece?: number;
}

/** Moves an edge of the target mark. */
export async function moveEdgeOf(session: ReaderSession, move: EdgeMove): Promise<void> {
  const mark = targetMark(session);
  const { engine, article } = session;
  if (!mark || !engine) return;
  const { text } = article.version;
  const index = move.piece ?? pieceAt(mark.ranges, engine.getCursor().offset, move.edge);
  const steps =
    move.by === 'character' ? characterSteps(text) : wordSteps(text, languageOfText(article.meta, article.version).tag);
  const ranges = moveEdge(mark.ranges, index, move.edge, move.forward, steps);
  if (!ranges) {
    announce(t('reader.saidEdgeStop'));
    return;
  }
  await attempt(async () => {
    const changed = await update(session, mark.id, { ranges });
    const at = changed.ranges[index];
    if (at)
      engine.scrollTo(
        move.edge === 'start' ? { start: at.start, end: at.start + 1 } : { start: at.end - 1, end: at.end },
      );
    announce(sayEdge(text, changed.ranges, index, move.edge));
  });
}

/** A handle was dragged and let go. */
export async function setEdges(session: ReaderSession, mark: MarkId, ranges: TextRange[]): Promise<void> {
  if (!canMark(session) || ranges.length === 0) return;
  await attempt(async () => {
    const changed = await update(session, mark, { ranges });
    announce(quotePieces(session.article.version.text, changed.ranges));
  });
}

export async function changeKind(session: ReaderSession, mark: Mark, kind: KindCode): Promise<void> {
  session.change(set('kindMenuOpen', false));
  if (kind === mark.kind || !canMark(session)) return;
  await attempt(async () => {
    const changed = await update(session, mark.id, { kind });
    const words = quotePieces(session.article.version.text, changed.ranges);
    announce(t('reader.saidKind', { kind: kindNameIn(session.article, kind), words }));
  });
}

export function openKindMenu(session: ReaderSession): void {
  if (targetMark(session)) session.change(set('kindMenuOpen', true));
}

export async function setTags(session: ReaderSession, mark: Mark, tags: string[], said: string): Promise<void> {
  if (!canMark(session)) return;
  await attempt(async () => {
    await update(session, mark.id, { tags });
    announce(said);
  });
}

export async function setUnsure(session: ReaderSession, mark: Mark, isUnsure: boolean): Promise<void> {
  if (!canMark(session)) return;
  await attempt(async () => {
    await update(session, mark.id, { certainty: isUnsure ? 'unsure' : null });
    announce(t(isUnsure ? 'reader.saidUnsure' : 'reader.saidSure'));
  });
}

/** Deletes the selected mark; the toast offers to take that back. */
export async function deleteSelected(session: ReaderSession): Promise<void> {
  if (!canMark(session)) return;
  const { selectedMark: mark, article } = session;
  if (!mark) {
    announce(t('reader.refuseNoMark'));
    return;
  }
  await attempt(async () => {
    await session.drafts.leave(mark.id);
    const { history } = await call('marks.delete', { marks: [mark.id] });
    session.drafts.drop(mark.id);
    session.change(select(null));
    hideMarks(article.id, [mark.id]);
    queryClient.setQueryData(historyQuery(article.id).queryKey, history);
    const text = t('reader.saidDeleted', { kind: kindNameIn(article, mark.kind) });
    announce(text);
    showToast(text, { label: t('common.undo'), run: () => void undo(session) });
  });
}
