// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { operationNames } from '../../../shared/contract';
import { SourceId, type Source } from '../../../shared/model';
import { asName, putDownNew, putDownPerson, putDownSpelling } from '../../../renderer/reader/actions/person-actions';
import { draftsOf } from '../../../renderer/reader/note-drafts';
import { ReaderSession } from '../../../renderer/reader/session';
import { setAnnouncerSink } from '../../../renderer/services/announcer';
import { queryClient, sourcesQuery } from '../../../renderer/services/queries';
import { makeArticle, makeEngine, rangeOf } from './support';

const calls: [string, Record<string, unknown>][] = [];
const said: string[] = [];
const history = { undo: null, redo: null };
const source = (n: number, name: string, spellings: string[]): Source => ({
  ...{ id: SourceId.parse(`00000000-0000-4000-8000-00000000000${n}`), ord: n, name, spellings },
  layer: '00000000-0000-4000-8000-000000000009' as Source['layer'],
  ...{ speaks: null, identification: null, saysWhy: null, role: null, type: null },
  ...{ affiliation: null, viewpoint: null, reply: null, note: '', rev: 1 },
});
const ruiz = source(1, 'Ana Ruiz', ['Ana Ruiz', 'Ms Ruiz']);
const methods = Object.fromEntries(
  operationNames.map((op) => [
    op,
    (input: Record<string, unknown>) => {
      calls.push([op, input]);
      const value = { source: source(2, typeof input['name'] === 'string' ? input['name'] : ruiz.name, []), history };
      return Promise.resolve({ ok: true, value });
    },
  ]),
);
Object.assign(window, {
  plumbline: { host: 'browser', methods, onChanged: () => () => {}, onCommand: () => () => {} },
});
setAnnouncerSink((text) => said.push(text));

function open(sources: Source[], words: string | null) {
  const article = makeArticle([['paragraph', 'The minister, Ms Ruiz, said “no”. Some critics left.']]);
  const session = new ReaderSession(article, draftsOf(article.id));
  const { engine } = makeEngine(article);
  session.engine = engine;
  queryClient.setQueryData(sourcesQuery(article.id).queryKey, sources);
  if (words !== null) engine.setCursor(rangeOf(article, words));
  return { article, session };
}

beforeEach(() => {
  calls.length = 0;
  said.length = 0;
});

describe('selected words as a person', () => {
  it('are put down at once where nobody is there yet, without the sentence’s own signs', async () => {
    const { session, article } = open([], 'Ms Ruiz,');
    putDownPerson(session);
    await vi.waitFor(() => expect(said).toEqual(['Ms Ruiz put down.']));
    expect(calls).toEqual([['sources.create', { article: article.id, name: 'Ms Ruiz' }]]);
  });
  it('are asked about where somebody is there', () => {
    const { session } = open([ruiz], 'The minister');
    putDownPerson(session);
    expect(session.state.puttingDown).toBe('The minister');
    expect(calls).toEqual([]);
  });
  it('are not put down twice, and it is told whose they are', () => {
    const { session } = open([ruiz], 'Ms Ruiz');
    putDownPerson(session);
    expect(said).toEqual(['“Ms Ruiz” is put down already, for Ana Ruiz.']);
    expect([session.state.puttingDown, calls.length]).toEqual([null, 0]);
  });
  it('have to be selected, and nothing is put down in the trash', () => {
    putDownPerson(open([], null).session);
    const { session, article } = open([], 'critics');
    session.article = { ...article, trashedAt: '2026-01-01T00:00:00.000Z' };
    putDownPerson(session);
    expect(said[0]).toBe('Select a name in the text first.');
    expect([said.length, calls.length]).toEqual([2, 0]);
  });
  it('become somebody new or another spelling', async () => {
    const { session, article } = open([ruiz], 'The minister');
    await putDownSpelling(session, ruiz, 'The minister');
    await putDownNew(session, 'critics');
    expect(calls).toEqual([
      ['sources.update', { source: ruiz.id, spellings: ['Ana Ruiz', 'Ms Ruiz', 'The minister'] }],
      ['sources.create', { article: article.id, name: 'critics' }],
    ]);
    expect(said[0]).toBe('“The minister” is another spelling of Ana Ruiz.');
  });
  it('lose only what is no part of a name', () => {
    expect(asName(' “Some\n critics,” ')).toBe('Some critics');
    expect(asName('O’Hara & Sons')).toBe('O’Hara & Sons');
    expect(asName('“…”')).toBe('…');
    expect(asName(' . ')).toBe('');
  });
});
