import { describe, expect, it } from 'vitest';
import { createFromText } from '../../../electron/operations/articles';
import { getHistory, redoLast, undoLast } from '../../../electron/operations/history';
import { createMark, deleteMarks, listMarksOf, updateMark } from '../../../electron/operations/marks';
import { openMemoryStore } from '../../support/memory-store';

function openArticle() {
  const store = openMemoryStore();
  const text = 'Bus cut\n\nThe bus was never late, and never empty, they said.';
  const { article } = createFromText(store.context(), { text, format: 'plain' });
  const make = (exact: string) => createMark(store.context(), { article: article.id, kind: 'claim', exact }).mark;
  return { ...store, article: article.id, make };
}

describe('undo', () => {
  it('leaves records alone that have changed since, names them, and takes back the others', () => {
    const { db, context, article, make } = openArticle();
    const [late, empty] = [make('never late'), make('never empty')];
    deleteMarks(context(), { marks: [late.id, empty.id] });
    undoLast(context(), { article });
    // Someone else's hand: a change that history knows nothing of.
    db.prepare('UPDATE mark SET note = ?, rev = rev + 1 WHERE id = ?').run('changed', late.id);
    const redone = redoLast(context(), { article });
    expect(redone.skipped).toEqual([{ type: 'mark', id: late.id }]);
    expect(listMarksOf(context(), { article }).marks).toMatchObject([{ id: late.id, note: 'changed', rev: 2 }]);
    const undone = undoLast(context(), { article });
    expect(undone.skipped).toEqual([{ type: 'mark', id: late.id }]);
    expect(listMarksOf(context(), { article }).marks.map((m) => m.id)).toEqual([late.id, empty.id]);
  });

  it('is cut by a new change: what was taken back cannot be done again', () => {
    const { context, article, make } = openArticle();
    make('never late');
    make('never empty');
    undoLast(context(), { article });
    expect(getHistory(context(), { article }).redo?.code).toBe('markCreate');
    make('they said');
    expect(getHistory(context(), { article }).redo).toBeNull();
    expect(redoLast(context(), { article })).toMatchObject({ done: null, skipped: [] });
  });

  it('of one article does not touch another, nor the library', () => {
    const { context, article, make } = openArticle();
    make('never late');
    const other = createFromText(context(), { text: 'Other\n\nOther words here.', format: 'plain' }).article.id;
    expect(getHistory(context(), { article: other }).undo).toBeNull();
    expect(getHistory(context(), {}).undo).toEqual({ code: 'articleAdd', params: { title: 'Other' } });
    undoLast(context(), {});
    expect(getHistory(context(), { article }).undo?.code).toBe('markCreate');
  });

  it('brings a mark back whole: id, rev, pieces, words, note, tags', () => {
    const { context, article, make } = openArticle();
    const mark = make('never late');
    const changed = updateMark(context(), { mark: mark.id, note: 'n', tags: ['b', 'a'], certainty: 'sure' }).mark;
    deleteMarks(context(), { marks: [mark.id] });
    undoLast(context(), { article });
    expect(listMarksOf(context(), { article }).marks).toEqual([changed]);
    undoLast(context(), { article });
    expect(listMarksOf(context(), { article }).marks).toEqual([mark]);
  });

  it('tells of every record it changed, and of the history', () => {
    const { context, article, make } = openArticle();
    const mark = make('never late');
    const ctx = context();
    undoLast(ctx, { article });
    expect(ctx.changes.list()).toEqual([
      { type: 'mark', id: mark.id, article },
      { type: 'history', id: `layer:${mark.layer}`, article },
    ]);
  });

  it('keeps no moment with a mark or a command', () => {
    const { db, make } = openArticle();
    make('never late');
    for (const table of ['mark', 'mark_range', 'command', 'item', 'block_role', 'mark_tag', 'tag']) {
      expect(JSON.stringify(db.prepare(`SELECT * FROM ${table}`).all()), table).not.toContain('2026-01-02');
    }
  });
});
