// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { operationNames, type OperationName } from '../../../shared/contract';
import type { Mark } from '../../../shared/model';
import { redo, undo } from '../../../renderer/reader/actions/history-actions';
import { setRole, toggleLooked } from '../../../renderer/reader/actions/block-actions';
import { addSelectedPiece, deleteSelected, markWords, moveEdgeOf } from '../../../renderer/reader/actions/mark-actions';
import {
  goToNeighbour,
  goToNextOpen,
  openHere,
  stepBack,
  writeNote,
} from '../../../renderer/reader/actions/move-actions';
import { draftsOf } from '../../../renderer/reader/note-drafts';
import { ReaderSession } from '../../../renderer/reader/session';
import { select } from '../../../renderer/reader/state';
import { setAnnouncerSink } from '../../../renderer/services/announcer';
import { useToasts } from '../../../renderer/ui/toasts';
import { makeArticle, makeEngine, makeMark, rangeOf } from './support';

const parts = [
  ['headline', 'Bridge shut'],
  ['paragraph', 'The bridge will close in May. Nobody asked the shops.'],
  ['paragraph', 'The council said “it had to” close it.'],
  ['furniture', 'Sign up for our letter'],
] as const;

type Call = { op: OperationName; input: Record<string, unknown> };
let calls: Call[] = [];
let said: string[] = [];
let answer: (call: Call) => unknown = () => ({});
const history = { undo: null, redo: null };

const methods = Object.fromEntries(
  operationNames.map((op) => [
    op,
    (input: Record<string, unknown>) => {
      const call = { op, input };
      calls.push(call);
      const value = answer(call);
      return Promise.resolve(
        value instanceof Error
          ? { ok: false, error: { code: 'saveFailed', message: 'refused', detail: { reason: 'full' } } }
          : { ok: true, value },
      );
    },
  ]),
);
Object.assign(window, {
  plumbline: { host: 'browser', methods, onChanged: () => () => {}, onCommand: () => () => {} },
});

function open(marksOf: (article: ReturnType<typeof makeArticle>) => Mark[] = () => []) {
  const article = makeArticle(parts);
  const session = new ReaderSession(article, draftsOf(article.id));
  const { engine, asked } = makeEngine(article);
  session.engine = engine;
  session.marks = marksOf(article);
  return { article, session, engine, asked };
}
/** Answers as the core does: the mark with what was asked for changed. */
const answerWithMark = (of: (call: Call) => Mark) => (call: Call) => ({
  mark: { ...of(call), ...call.input },
  history,
});

beforeEach(() => {
  calls = [];
  said = [];
  answer = () => ({});
  useToasts.setState({ toasts: [] });
  setAnnouncerSink((text) => said.push(text));
});

describe('marking', () => {
  it('marks the selected words, lets go of them, selects the mark and says so', async () => {
    const { article, session, engine, asked } = open();
    engine.setCursor(rangeOf(article, 'close in May'));
    answer = () => ({ mark: makeMark(article, 'claim', ['close in May']), history });
    await markWords(session, 'claim');
    expect(calls).toEqual([
      { op: 'marks.create', input: { article: article.id, kind: 'claim', ranges: [rangeOf(article, 'close in May')] } },
    ]);
    expect(asked).toContain('clearSelection');
    expect(session.state.selected).not.toBeNull();
    expect(said).toEqual(['Claim marked: “close in May” (paragraph 1).']);
  });

  it('marks the cursor’s sentence when nothing is selected', async () => {
    const { article, session, engine } = open();
    engine.setCursor(rangeOf(article, 'Nobody').start);
    answer = () => ({ mark: makeMark(article, 'opinion', ['Nobody asked the shops.']), history });
    await markWords(session, 'opinion');
    expect(calls[0]?.input['ranges']).toEqual([rangeOf(article, 'Nobody asked the shops.')]);
  });

  it('makes a new mark while another is selected, and a piece only by its own key', async () => {
    const { article, session, engine } = open((a) => [makeMark(a, 'quote', ['it had to'])]);
    const mark = session.marks[0];
    if (!mark) throw new Error('a mark is needed');
    session.change(select(mark.id));
    engine.setCursor(rangeOf(article, 'close it'));
    answer = answerWithMark(() => mark);
    await addSelectedPiece(session);
    expect(calls[0]).toEqual({
      op: 'marks.update',
      input: { mark: mark.id, ranges: [rangeOf(article, 'it had to'), rangeOf(article, 'close it')] },
    });
    engine.setCursor(rangeOf(article, 'The council'));
    answer = () => ({ mark: makeMark(article, 'claim', ['The council']), history });
    await markWords(session, 'claim');
    expect(calls[1]?.op).toBe('marks.create');
  });

  it('says how to when there is no mark or no words to add', async () => {
    const { session } = open();
    await addSelectedPiece(session);
    expect(calls).toEqual([]);
    expect(said).toEqual(['Choose a mark, then select more words to add to it.']);
  });

  it('changes nothing in the trash, and says why', async () => {
    const { session, engine, article } = open((a) => [makeMark(a, 'quote', ['it had to'])]);
    session.article = { ...article, trashedAt: '2026-01-02T00:00:00.000Z' };
    engine.setCursor(rangeOf(article, 'it had to'));
    session.change(select(session.marks[0]?.id ?? null));
    await markWords(session, 'claim');
    await deleteSelected(session);
    await moveEdgeOf(session, { edge: 'end', forward: true });
    await setRole(session, 'caption');
    await toggleLooked(session);
    await undo(session);
    expect(calls).toEqual([]);
    expect(new Set(said)).toEqual(new Set(['This article is in the trash. Put it back to mark it.']));
  });

  it('paints a mark before it is stored, and takes the paint away when it is refused', async () => {
    const { article, session, engine, asked } = open();
    engine.setCursor(rangeOf(article, 'close in May'));
    answer = () => ({ mark: makeMark(article, 'claim', ['close in May']), history });
    const marking = markWords(session, 'claim');
    expect(asked.at(-1)).toBe('paint claim');
    await marking;
    expect(asked).not.toContain('take back claim');
    engine.setCursor(rangeOf(article, 'Nobody asked'));
    answer = () => new Error('refused');
    await markWords(session, 'quote');
    expect(asked.slice(-2)).toEqual(['paint quote', 'take back quote']);
  });

  it('tells a refusal and keeps the words selected', async () => {
    const { article, session, engine, asked } = open();
    engine.setCursor(rangeOf(article, 'close in May'));
    answer = () => new Error('refused');
    await markWords(session, 'claim');
    expect(session.state.selected).toBeNull();
    expect(asked).not.toContain('clearSelection');
    expect(useToasts.getState().toasts).toHaveLength(1);
  });
});

describe('changing marks', () => {
  it('moves the edge of the mark under the cursor when none is selected', async () => {
    const { article, session, engine } = open((a) => [makeMark(a, 'claim', ['will close in'])]);
    const mark = session.marks[0];
    if (!mark) throw new Error('a mark is needed');
    engine.setCursor(rangeOf(article, 'close').start);
    answer = answerWithMark(() => mark);
    await moveEdgeOf(session, { edge: 'end', forward: true });
    expect(calls[0]?.input['ranges']).toEqual([rangeOf(article, 'will close in May')]);
    expect(session.state.selected).toBe(mark.id);
    expect(said).toEqual(['Ends with “close in May”.']);
  });

  it('deletes the selected mark, and the toast takes that back', async () => {
    const { session, article } = open((a) => [makeMark(a, 'claim', ['will close'])]);
    session.change(select(session.marks[0]?.id ?? null));
    answer = ({ op }) =>
      op === 'history.undo'
        ? { done: { code: 'markDelete', params: { count: 1 } }, skipped: [], history }
        : { deleted: [], history };
    await deleteSelected(session);
    expect(session.state.selected).toBeNull();
    useToasts.getState().toasts[0]?.action?.run();
    await new Promise((resolve) => setTimeout(resolve));
    expect(calls.map((c) => c.op)).toEqual(['marks.delete', 'history.undo']);
    expect(calls[1]?.input).toEqual({ article: article.id });
    expect(said).toEqual(['Claim deleted.', 'Undone: deleting a mark.']);
  });

  it('stores typed words before it undoes, and names what it left alone', async () => {
    const { session } = open((a) => [makeMark(a, 'claim', ['will close'])]);
    const mark = session.marks[0];
    if (!mark) throw new Error('a mark is needed');
    session.drafts.type(mark.id, 'words');
    answer = ({ op }) =>
      op === 'history.undo'
        ? { done: { code: 'markNote', params: {} }, skipped: [{ type: 'mark', id: mark.id }], history }
        : { mark: { ...mark, note: 'words' }, history };
    await undo(session);
    expect(calls.map((c) => c.op)).toEqual(['marks.update', 'history.undo']);
    expect(said[0]).toBe('Undone: note on a mark. 1 thing had changed since and was left as it is.');
  });

  it('says so when there is nothing to do again', async () => {
    const { session } = open();
    answer = () => ({ done: null, skipped: [], history });
    await redo(session);
    expect(said).toEqual(['There is nothing to do again in this article.']);
  });
});

describe('blocks', () => {
  it('takes page matter into the article as what was proposed, and puts it out again', async () => {
    const { session, engine, article } = open();
    engine.setCursor(rangeOf(article, 'Sign up').start);
    answer = () => ({ roles: article.roles });
    await setRole(session, 'furniture');
    expect(calls[0]?.input).toEqual({ article: article.id, blocks: [3], role: 'paragraph' });
    engine.setCursor(rangeOf(article, 'Bridge').start);
    await setRole(session, 'furniture');
    expect(calls[1]?.input).toEqual({ article: article.id, blocks: [0], role: 'furniture' });
  });

  it('says “nothing to mark here” of every paragraph of the selection', async () => {
    const { session, engine, article } = open();
    engine.setCursor({ start: 0, end: article.version.text.length });
    answer = () => ({ looked: [1, 2] });
    await toggleLooked(session);
    expect(calls[0]?.input).toEqual({ article: article.id, blocks: [1, 2], looked: true });
    expect(said).toEqual(['2 paragraphs: nothing to mark here.']);
  });
});

describe('moving', () => {
  const twoMarks = (a: ReturnType<typeof makeArticle>) => [
    makeMark(a, 'claim', ['The bridge will close in May.']),
    makeMark(a, 'opinion', ['close']),
  ];

  it('opens overlapping marks one after the other, smallest first, then the note', () => {
    const { session, engine, article } = open(twoMarks);
    engine.setCursor(rangeOf(article, 'close in').start + 1);
    openHere(session);
    openHere(session);
    expect(said).toEqual([
      'Opinion, 1 of 2 marks here: “close”.',
      'Claim, 2 of 2 marks here: “The bridge will close in May.”.',
    ]);
    openHere(session);
    expect(session.state.noteWanted).toBe(true);
  });

  it('goes from mark to mark with the cursor at each mark’s start, and says when it begins again', () => {
    const { session, engine } = open(twoMarks);
    goToNeighbour(session, false);
    expect(said[0]).toMatch(/^Round to the last mark\. Opinion 2 of 2/);
    goToNeighbour(session, false);
    expect(engine.getCursor().offset).toBe(session.marks[0]?.ranges[0]?.start);
    expect(said[1]).toMatch(/^Claim 1 of 2/);
  });

  it('finds the next paragraph that is still open', () => {
    const { session, engine } = open(twoMarks);
    goToNextOpen(session);
    expect(engine.getCursor().block).toBe(2);
    session.article = { ...session.article, looked: [2] };
    goToNextOpen(session);
    expect(said.at(-1)).toBe('You have worked through every paragraph.');
  });

  it('steps back from card to word, to no mark, to no words', () => {
    const { session, engine, article, asked } = open(twoMarks);
    engine.setCursor(rangeOf(article, 'in May'));
    session.change(select(session.marks[0]?.id ?? null));
    writeNote(session);
    expect(stepBack(session, true)).toBe(true);
    expect(engine.getCursor().selection).toEqual(rangeOf(article, 'in May'));
    stepBack(session, false);
    expect(session.state.selected).toBeNull();
    stepBack(session, false);
    expect(asked.at(-1)).toBe('clearSelection');
    expect(stepBack(session, false)).toBe(false);
  });
});
