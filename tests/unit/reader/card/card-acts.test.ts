// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Mark } from '../../../../shared/model';
import { accuseNew, linkPassage, setNewViewpoint, unlink } from '../../../../renderer/reader/actions/answer-actions';
import { startChoosing } from '../../../../renderer/reader/actions/choosing';
import { markWords } from '../../../../renderer/reader/actions/mark-actions';
import { goToNeighbour, openHere, stepBack, writeNote } from '../../../../renderer/reader/actions/move-actions';
import { takeProposed } from '../../../../renderer/reader/card/more/more-actions';
import {
  assign,
  choose,
  giveToArticle,
  openQuestion,
  takeChoiceBack,
} from '../../../../renderer/reader/card/questions/answer-actions';
import { choices } from '../../../../renderer/reader/card/questions/answers';
import { select } from '../../../../renderer/reader/state';
import { setAnnouncerSink } from '../../../../renderer/services/announcer';
import { makeMark, rangeOf } from '../support';
import { ARTICLE, history, installBridge, openWith, person, viewpoint, type Call } from './support';

let said: string[] = [];
beforeEach(() => {
  said = [];
  setAnnouncerSink((text) => said.push(text));
});

const settled = () => new Promise((resolve) => setTimeout(resolve));
/** Answers as the core does: the mark with what was asked for. */
const withMark = (mark: Mark) => (call: Call) => ({ mark: { ...mark, ...call.input, fields: mark.fields }, history });

const claim = makeMark(ARTICLE, 'claim', ['The shops say']);
const reply = makeMark(ARTICLE, 'quote', ['The council declined to comment.']);
const quote = makeMark(ARTICLE, 'quote', ['“We had no choice,”']);

describe('answers', () => {
  it('are stored one by one and told in words', async () => {
    const { calls } = installBridge(withMark(claim));
    const { session } = openWith([claim]);
    const data = choices.claim.find(({ code }) => code === 'data');
    if (!data) throw new Error('a choice is needed');
    await choose(session, claim, data, 'What backs it?');
    expect(calls.at(-1)).toEqual({
      op: 'marks.update',
      input: { mark: claim.id, fields: { claim: { backing: 'data' } } },
    });
    await giveToArticle(session, claim, 'claim', 'Whose claim');
    expect(calls.at(-1)?.input).toEqual({
      mark: claim.id,
      source: null,
      fields: { claim: { whose: 'ownVoice' } },
    });
    const ada = person('Ada Quill');
    await assign(session, claim, ada, 'Whose claim');
    expect(calls.at(-1)?.input).toEqual({ mark: claim.id, source: ada.id });
    expect(said).toEqual(['What backs it? data.', 'Whose claim The article’s own voice.', 'Whose claim Ada Quill.']);
  });

  it('“another passage” asks which, and stores nothing until it is known', async () => {
    const { calls } = installBridge(withMark(claim));
    const { session } = openWith([claim, reply]);
    const elsewhere = choices.claim.find(({ code }) => code === 'elsewhere');
    if (!elsewhere) throw new Error('a choice is needed');
    session.change(select(claim.id));
    await choose(session, claim, elsewhere, 'What backs it?');
    expect(calls).toEqual([]);
    expect(session.state.passagesFor).toBe('backs');
    await linkPassage(session, claim, 'backs', reply);
    expect(calls[0]?.input).toEqual({
      mark: claim.id,
      links: [{ rel: 'backs', mark: reply.id }],
      fields: { claim: { backing: 'elsewhere' } },
    });
  });

  it('of what backs a claim, taken back, take the passages that back it along in the same step', async () => {
    const backed = { ...claim, links: [{ rel: 'backs' as const, mark: reply.id }] };
    const { calls } = installBridge(withMark(backed));
    const { session } = openWith([backed, reply]);
    await takeChoiceBack(session, backed, 'claim', 'What backs it?');
    expect(calls).toEqual([
      { op: 'marks.update', input: { mark: claim.id, fields: { claim: { backing: null } }, links: [] } },
    ]);
  });

  it('keep the other links, link nothing twice, and take out only what was asked', async () => {
    const linked = { ...claim, links: [{ rel: 'replies' as const, mark: reply.id }] };
    const { calls } = installBridge(withMark(linked));
    const { session } = openWith([linked, reply, quote]);
    await linkPassage(session, linked, 'replies', reply);
    expect(calls).toEqual([]);
    expect(said).toEqual(['Linked already: “The council declined to comment.”.']);
    await linkPassage(session, linked, 'replies', quote);
    expect(calls[0]?.input).toEqual({ mark: claim.id, links: [linked.links[0], { rel: 'replies', mark: quote.id }] });
    await unlink(session, linked, { rel: 'replies', mark: reply.id }, 'it');
    expect(calls[1]?.input['links']).not.toContainEqual(linked.links[0]);
  });

  it('put somebody new down before they are accused', async () => {
    const council = person('the council');
    const { calls } = installBridge((call) =>
      call.op === 'sources.create' ? { source: council, touched: {}, history } : withMark(claim)(call),
    );
    const { session } = openWith([claim]);
    await accuseNew(session, claim, 'the council');
    expect(calls.map(({ op }) => op)).toEqual(['sources.create', 'marks.update']);
    expect(calls[1]?.input['links']).toEqual([{ rel: 'accuses', source: council.id }]);
    expect(said).toEqual(['Whom it accuses: the council.']);
  });

  it('name a viewpoint and put the mark under it in one', async () => {
    const { calls } = installBridge(() => ({ viewpoint: viewpoint('Keep it open'), touched: {}, history }));
    const { session } = openWith([claim]);
    await setNewViewpoint(session, claim, 'Keep it open');
    expect(calls).toEqual([
      { op: 'viewpoints.create', input: { article: ARTICLE.id, name: 'Keep it open', marks: [claim.id] } },
    ]);
  });

  it('are not changed in the trash', async () => {
    const { calls } = installBridge(withMark(quote));
    const { session } = openWith([quote]);
    session.article = { ...ARTICLE, trashedAt: '2026-01-02T00:00:00.000Z' };
    session.change(select(quote.id));
    takeProposed(session);
    openQuestion(session);
    await linkPassage(session, quote, 'replies', claim);
    await settled();
    expect(calls).toEqual([]);
    expect(new Set(said)).toEqual(new Set(['This article is in the trash. Put it back to mark it.']));
  });
});

describe('what is proposed', () => {
  it('is taken all at once by its key, and only where there is something', async () => {
    const { calls } = installBridge(withMark(quote));
    const { session } = openWith([quote, claim]);
    session.change(select(quote.id));
    takeProposed(session);
    await settled();
    expect(calls).toEqual([
      { op: 'marks.update', input: { mark: quote.id, fields: { quote: { type: 'direct', verb: 'insisted' } } } },
    ]);
    expect(said).toEqual(['Taken: direct, “insisted”.']);
    session.change(select(claim.id));
    takeProposed(session);
    await settled();
    expect(calls).toHaveLength(1);
    expect(said.at(-1)).toBe('Nothing is proposed for this mark.');
  });
});

describe('a key on a mark that is being stored', () => {
  it('waits for the mark and is about it, not about the one selected before', async () => {
    let stored: (value: unknown) => void = () => {};
    installBridge(() => new Promise((resolve) => (stored = resolve)));
    const { session, engine } = openWith([claim]);
    session.change(select(claim.id));
    engine.setCursor(rangeOf(ARTICLE, 'We had no choice'));
    const marking = markWords(session, 'quote');
    openQuestion(session);
    writeNote(session);
    expect(session.state).toMatchObject({ selected: claim.id, questionOpen: false, noteWanted: false });
    await settled();
    stored({ mark: quote, history });
    await marking;
    expect(session.state).toMatchObject({ selected: quote.id, questionOpen: true, noteWanted: true });
  });

  it('does nothing when the mark is refused', async () => {
    installBridge(() => Promise.reject(new Error('gone')));
    const { session, engine } = openWith([claim]);
    session.change(select(claim.id));
    engine.setCursor(rangeOf(ARTICLE, 'We had no choice'));
    const marking = markWords(session, 'quote');
    openQuestion(session);
    await marking;
    await settled();
    expect(session.state).toMatchObject({ selected: claim.id, questionOpen: false });
  });
});

describe('choosing a passage in the text', () => {
  const begin = () => {
    const opened = openWith([quote, claim, reply]);
    opened.session.change(select(claim.id));
    opened.engine.setCursor(rangeOf(ARTICLE, 'The shops').start);
    startChoosing(opened.session, claim, 'replies');
    return opened;
  };

  it('takes what Enter opens, and keeps the card of the mark it is for', () => {
    const { session, engine } = begin();
    engine.setCursor(rangeOf(ARTICLE, 'declined').start);
    openHere(session);
    expect(session.state.choosing).toMatchObject({ mark: claim.id, rel: 'replies', chosen: reply.id });
    expect(session.state.selected).toBe(claim.id);
  });
  it('looks at marks without taking them when moving from one to the next', () => {
    const { session } = begin();
    goToNeighbour(session, true);
    expect(session.state.choosing).toMatchObject({ at: reply.id, chosen: null });
    goToNeighbour(session, true);
    expect(session.state.choosing?.at).toBe(quote.id);
    openHere(session);
    expect(session.state.choosing?.chosen).toBe(quote.id);
  });
  it('says so where there is no mark but its own', () => {
    const { session } = begin();
    openHere(session);
    expect(session.state.choosing?.chosen).toBeNull();
    expect(said.at(-1)).toBe('No mark here. Select words and press a letter to make one.');
  });
  it('is left by Escape: back at the place and the field it began from', () => {
    const { session, engine } = begin();
    engine.setCursor(rangeOf(ARTICLE, 'declined').start);
    expect(stepBack(session, false)).toBe(true);
    expect(session.state).toMatchObject({ choosing: null, selected: claim.id, linkWanted: 'replies' });
    expect(engine.getCursor().offset).toBe(rangeOf(ARTICLE, 'The shops').start);
    expect(said.at(-1)).toBe('Nothing was chosen.');
  });
  it('ends with the card it was for', () => {
    const { session } = begin();
    session.change(select(null));
    expect(session.state).toMatchObject({ choosing: null, selected: null });
  });
});
