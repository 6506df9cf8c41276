import { describe, expect, it } from 'vitest';
import { openCore, type TestCore } from '../../support/core';

const text = [
  'Minister axes ferry',
  '“We cannot keep paying,” said Ms Ruiz. The minister said the boats were empty.',
  'Critics said she had never asked the nurses.',
  'Ms Ruiz declined to comment on the nurses.',
].join('\n\n');

async function openArticle(core: TestCore) {
  const { article } = await core.call('articles.createFromText', { text, title: 'Ferry' });
  const mark = async (kind: string, exact: string, more: object = {}) =>
    (await core.call('marks.create', { article: article.id, kind, exact, ...more })).mark;
  const source = async (name: string, more: object = {}) =>
    (await core.call('sources.create', { article: article.id, name, ...more })).source;
  const marks = async () => (await core.call('marks.list', { article: article.id })).marks;
  const sources = async () => (await core.call('sources.list', { article: article.id })).sources;
  const undo = () => core.call('history.undo', { article: article.id });
  const redo = () => core.call('history.redo', { article: article.id });
  return { article: article.id, mark, source, marks, sources, undo, redo };
}

describe('answers of a mark', () => {
  it('are laid over those before, taken back by null, and are one step each', async () => {
    const core = openCore();
    const { mark, undo, marks } = await openArticle(core);
    const claim = await mark('claim', 'the boats were empty');
    const answer = async (fields: object) => (await core.call('marks.update', { mark: claim.id, fields })).mark.fields;
    expect(await answer({ claim: { backing: 'none' } })).toEqual({ claim: { backing: 'none' } });
    expect(
      await answer({ claim: { checkable: 'yes', checked: { how: 'Called the port.' } }, reason: 'No number.' }),
    ).toEqual({
      claim: { backing: 'none', checkable: 'yes', checked: { how: 'Called the port.' } },
      reason: 'No number.',
    });
    expect(await answer({ claim: { backing: null, checked: { how: null } } })).toEqual({
      claim: { checkable: 'yes' },
      reason: 'No number.',
    });
    expect(await answer({ claim: null, reason: null })).toEqual({});
    for (let i = 0; i < 4; i += 1) expect((await undo()).done?.code).toBe('markAnswer');
    expect(await marks()).toEqual([claim]);
  });

  it('stay when the kind changes, and come back with it', async () => {
    const core = openCore();
    const { mark } = await openArticle(core);
    const claim = await mark('claim', 'the boats were empty', { fields: { claim: { backing: 'data' } } });
    await core.call('marks.update', { mark: claim.id, kind: 'opinion', fields: { opinion: { signalled: 'asFact' } } });
    const back = await core.call('marks.update', { mark: claim.id, kind: 'claim' });
    expect(back.mark.fields).toEqual({ claim: { backing: 'data' }, opinion: { signalled: 'asFact' } });
  });

  it('never say both the article’s own voice and a source', async () => {
    const core = openCore();
    const { mark, source } = await openArticle(core);
    const ruiz = await source('Ms Ruiz');
    const opinion = await mark('opinion', 'axes ferry', { source: ruiz.id });
    expect(opinion).toMatchObject({ source: ruiz.id, fields: { opinion: { whose: 'source' } } });
    const own = await core.call('marks.update', { mark: opinion.id, fields: { opinion: { whose: 'ownVoice' } } });
    expect(own.mark).toMatchObject({ source: null, fields: { opinion: { whose: 'ownVoice' } } });
    const theirs = await core.call('marks.update', { mark: opinion.id, source: ruiz.id });
    expect(theirs.mark).toMatchObject({ source: ruiz.id, fields: { opinion: { whose: 'source' } } });
    expect(
      await core.refused('marks.update', {
        mark: opinion.id,
        source: ruiz.id,
        fields: { opinion: { whose: 'ownVoice' } },
      }),
    ).toMatchObject({ code: 'invalidInput' });
    const open = await core.call('marks.update', { mark: opinion.id, fields: { opinion: null } });
    expect(open.mark).toMatchObject({ source: null, fields: {} });
  });

  it('refuse what is of another article, a link to itself, and codes that do not exist', async () => {
    const core = openCore();
    const { mark } = await openArticle(core);
    const other = await openArticle(core);
    const stranger = await other.source('Ms Ruiz');
    const claim = await mark('claim', 'the boats were empty');
    const refusals: [object, object][] = [
      [{ source: stranger.id }, { code: 'notFound', detail: { type: 'source' } }],
      [{ links: [{ rel: 'accuses', source: stranger.id }] }, { code: 'notFound', detail: { type: 'source' } }],
      [
        { links: [{ rel: 'backs', mark: claim.id }] },
        { code: 'invalidInput', detail: { fields: [{ field: 'links.0' }] } },
      ],
      [{ fields: { claim: { backing: 'rumour' } } }, { code: 'invalidInput' }],
      [{ fields: { quote: { source: stranger.id } } }, { code: 'invalidInput' }],
    ];
    for (const [input, expected] of refusals) {
      expect(await core.refused('marks.update', { mark: claim.id, ...input })).toMatchObject(expected);
    }
  });
});

describe('sources', () => {
  it('are put down together with their marks, in one step', async () => {
    const core = openCore();
    const { article, mark, marks, sources, undo, redo } = await openArticle(core);
    const quote = await mark('quote', '“We cannot keep paying,”');
    const { source, touched, history } = await core.call('sources.create', {
      article,
      name: '  Ms  Ruiz ',
      identification: 'named',
      marks: [quote.id],
    });
    expect(source).toMatchObject({
      name: 'Ms Ruiz',
      spellings: ['Ms Ruiz'],
      identification: 'named',
      role: null,
      rev: 1,
    });
    expect(touched.marks).toBe(1);
    expect(history.undo).toEqual({ code: 'sourceCreate', params: { name: 'Ms Ruiz' } });
    expect((await marks())[0]?.source).toBe(source.id);
    expect(core.changes).toContainEqual({ type: 'source', id: source.id, article });
    await undo();
    expect([await sources(), await marks()]).toEqual([[], [quote]]);
    expect((await redo()).skipped).toEqual([]);
    expect((await marks())[0]?.source).toBe(source.id);
  });

  it('merge: spellings, blanks and marks go to one; undo brings all of it back', async () => {
    const core = openCore();
    const { mark, source, sources, marks, undo, redo, article } = await openArticle(core);
    const ruiz = await source('Ms Ruiz', { identification: 'named' });
    const minister = await source('the minister', { role: 'politician', identification: 'described' });
    await mark('quote', 'the boats were empty', { source: minister.id });
    await mark('claim', 'she had never asked the nurses', { links: [{ rel: 'accuses', source: minister.id }] });
    await core.call('absences.create', { article, what: 'voice', text: 'Her budget', source: minister.id });
    const before = [await sources(), await marks(), await core.call('absences.list', { article })];
    const merged = await core.call('sources.merge', { into: ruiz.id, from: [minister.id] });
    expect(merged.touched).toEqual({ marks: 2, sources: 0, items: 1 });
    expect(merged.history.undo?.params).toEqual({ count: 1, name: 'the minister', into: 'Ms Ruiz', marks: 2 });
    expect(merged.source).toMatchObject({
      spellings: ['Ms Ruiz', 'the minister'],
      identification: 'named',
      role: 'politician',
    });
    expect(await sources()).toEqual([merged.source]);
    expect((await marks()).map((m) => m.source)).toEqual([ruiz.id, null]);
    expect((await marks())[1]?.links).toEqual([{ rel: 'accuses', source: ruiz.id }]);
    expect((await core.call('absences.list', { article })).absences[0]?.source).toBe(ruiz.id);
    expect((await undo()).skipped).toEqual([]);
    expect([await sources(), await marks(), await core.call('absences.list', { article })]).toEqual(before);
    await redo();
    expect(await sources()).toEqual([merged.source]);
    expect(await core.refused('sources.merge', { into: ruiz.id, from: [ruiz.id] })).toMatchObject({
      code: 'invalidInput',
    });
  });

  it('split: spellings and marks that are named go to the new one', async () => {
    const core = openCore();
    const { mark, source, sources, marks, undo } = await openArticle(core);
    const both = await source('Ms Ruiz', { spellings: ['Ms Ruiz', 'Critics'] });
    await mark('quote', '“We cannot keep paying,”', { source: both.id });
    const second = await mark('quote', 'she had never asked the nurses', { source: both.id });
    const before = [await sources(), await marks()];
    const split = await core.call('sources.split', {
      source: both.id,
      name: 'Critics',
      spellings: ['Critics'],
      marks: [second.id],
    });
    expect(split.touched.marks).toBe(1);
    expect(split.source.spellings).toEqual(['Ms Ruiz']);
    expect(split.created).toMatchObject({ name: 'Critics', spellings: ['Critics'], identification: null });
    expect((await marks()).map((m) => m.source)).toEqual([both.id, split.created.id]);
    await undo();
    expect([await sources(), await marks()]).toEqual(before);
    const stranger = await mark('claim', 'The minister');
    expect(await core.refused('sources.split', { source: both.id, name: 'X', marks: [stranger.id] })).toMatchObject({
      code: 'invalidInput',
    });
  });

  it('deleted: their marks stay, not assigned; the answer and the step say how many', async () => {
    const core = openCore();
    const { mark, source, sources, marks, undo } = await openArticle(core);
    const [ruiz, critics, nurses] = [await source('Ms Ruiz'), await source('Critics'), await source('Nurses')];
    await mark('quote', '“We cannot keep paying,”', { source: ruiz.id });
    await mark('opinion', 'axes', { source: ruiz.id });
    const before = [await sources(), await marks()];
    const gone = await core.call('sources.delete', { sources: [ruiz.id, critics.id] });
    expect(gone.touched).toEqual({ marks: 2, sources: 0, items: 0 });
    expect(gone.history.undo).toEqual({ code: 'sourceDelete', params: { count: 2, name: 'Ms Ruiz', marks: 2 } });
    expect((await sources()).map((s) => s.id)).toEqual([nurses.id]);
    expect((await marks()).map((m) => [m.source, m.fields])).toEqual([
      [null, { opinion: { whose: 'source' } }],
      [null, {}],
    ]);
    await undo();
    expect([await sources(), await marks()]).toEqual(before);
  });

  it('typed in one group are one step', async () => {
    const core = openCore();
    const { source, undo, sources } = await openArticle(core);
    const ruiz = await source('Ms Ruiz');
    for (const name of ['Ms Ruiz-', 'Ms Ruiz-Amadi'])
      await core.call('sources.update', { source: ruiz.id, name, group: 'g' });
    await undo();
    expect(await sources()).toEqual([ruiz]);
  });
});

describe('deleting marks', () => {
  it('takes links and checks that lead there along, says so, and undo restores them', async () => {
    const core = openCore();
    const { article, mark, marks, undo } = await openArticle(core);
    const claim = await mark('claim', 'she had never asked the nurses');
    const reply = await mark('quote', 'declined to comment on the nurses', {
      links: [{ rel: 'replies', mark: claim.id }],
    });
    await core.call('marks.update', { mark: claim.id, links: [{ rel: 'replies', mark: reply.id }] });
    await core.call('checks.create', { article, lookedUp: 'The nurses', mark: claim.id });
    const before = [await marks(), await core.call('checks.list', { article })];
    const gone = await core.call('marks.delete', { marks: [claim.id] });
    expect(gone.touched).toEqual({ marks: 1, sources: 0, items: 1 });
    expect(gone.history.undo).toEqual({ code: 'markDeleteLinked', params: { count: 1, touched: 2 } });
    expect((await marks()).map((m) => m.links)).toEqual([[]]);
    expect((await core.call('checks.list', { article })).checks[0]?.mark).toBeNull();
    expect((await undo()).skipped).toEqual([]);
    expect([await marks(), await core.call('checks.list', { article })]).toEqual(before);
    await core.call('marks.delete', { marks: [claim.id, reply.id] });
    expect((await undo()).skipped).toEqual([]);
    expect(await marks()).toEqual(before[0]);
    expect(core.faults).toEqual([]);
  });
});

describe('viewpoints and the dispute gate', () => {
  it('names viewpoints with the answer in one step; names are taken once', async () => {
    const core = openCore();
    const { article, source, undo } = await openArticle(core);
    expect(await core.call('disputes.get', { article })).toEqual({ dispute: null });
    const set = await core.call('disputes.set', {
      article,
      answer: 'yes',
      about: 'The ferry',
      between: ['Keep it', 'Stop it', 'keep IT'],
    });
    expect(set.dispute).toMatchObject({ answer: 'yes', about: 'The ferry' });
    expect(set.viewpoints.map((v) => v.name)).toEqual(['Keep it', 'Stop it']);
    expect(await core.refused('viewpoints.create', { article, name: 'keep it' })).toMatchObject({
      code: 'conflict',
      detail: { reason: 'nameTaken' },
    });
    const [keep, stop] = set.viewpoints;
    if (!keep || !stop) throw new Error('no viewpoints');
    const ruiz = await source('Ms Ruiz', { viewpoint: stop.id });
    const merged = await core.call('viewpoints.merge', { into: keep.id, from: [stop.id] });
    expect(merged.touched).toEqual({ marks: 0, sources: 1, items: 0 });
    await undo();
    const gone = await core.call('viewpoints.delete', { viewpoints: [stop.id] });
    expect(gone.touched.sources).toBe(1);
    expect((await core.call('sources.list', { article })).sources[0]?.viewpoint).toBeNull();
    await undo();
    expect((await core.call('sources.list', { article })).sources).toEqual([ruiz]);
    await undo();
    await undo();
    expect(await core.call('viewpoints.list', { article })).toEqual({ viewpoints: [] });
    expect(await core.call('disputes.get', { article })).toEqual({ dispute: null });
  });
});

describe('notes beside the marks', () => {
  it('keep the headline check with its passages', async () => {
    const core = openCore();
    const { article, source, undo } = await openArticle(core);
    const ruiz = await source('Ms Ruiz');
    const { version } = (await core.call('articles.get', { article })).article;
    const start = version.text.indexOf('the boats were empty');
    const { headline } = await core.call('headline.set', {
      article,
      answer: 'partly',
      passages: [{ start, end: start + 20 }],
      source: ruiz.id,
    });
    expect(headline).toMatchObject({ answer: 'partly', whose: 'source', source: ruiz.id });
    expect(headline.passages.map((p) => p.exact)).toEqual(['the boats were empty']);
    const own = await core.call('headline.set', { article, whose: 'ownVoice', passages: [] });
    expect(own.headline).toMatchObject({ answer: 'partly', source: null, passages: [] });
    await undo();
    expect((await core.call('headline.get', { article })).headline).toEqual(headline);
    await undo();
    expect((await core.call('headline.get', { article })).headline).toBeNull();
  });

  it('keep absences and checks, changed and deleted by steps, with no moment', async () => {
    const core = openCore();
    const { article, undo } = await openArticle(core);
    const { absence } = await core.call('absences.create', {
      article,
      what: 'voice',
      text: 'The nurses',
      reason: 'Named, never asked',
    });
    const changed = await core.call('absences.update', { absence: absence.id, what: 'fact' });
    expect(changed.absence).toEqual({ ...absence, what: 'fact', rev: 2 });
    const { check } = await core.call('checks.create', {
      article,
      lookedUp: 'Boat counts',
      where: 'Port office',
      address: 'https://port.example',
      found: '12 a day',
    });
    await core.call('checks.update', { check: check.id, found: '12 a day in winter' });
    await core.call('checks.delete', { checks: [check.id] });
    await core.call('absences.delete', { absences: [absence.id] });
    expect(await core.call('absences.list', { article })).toEqual({ absences: [] });
    await undo();
    expect((await core.call('absences.list', { article })).absences).toEqual([changed.absence]);
    await undo();
    await undo();
    expect((await core.call('checks.list', { article })).checks).toEqual([check]);
    expect(JSON.stringify([absence, check])).not.toMatch(/"(at|time|date|created|\w+At)"/);
    expect(await core.refused('checks.update', { check: absence.id })).toMatchObject({ code: 'notFound' });
  });

  it('go with their article when it is deleted for good', async () => {
    const core = openCore();
    const { article, mark, source } = await openArticle(core);
    const ruiz = await source('Ms Ruiz');
    const claim = await mark('claim', 'the boats were empty', { source: ruiz.id });
    await mark('claim', 'axes', {
      links: [
        { rel: 'backs', mark: claim.id },
        { rel: 'accuses', source: ruiz.id },
      ],
    });
    await core.call('disputes.set', { article, answer: 'yes', between: ['A'] });
    await core.call('checks.create', { article, lookedUp: 'x', mark: claim.id });
    await core.call('articles.trash', { articles: [article] });
    expect(await core.refused('sources.create', { article, name: 'x' })).toMatchObject({
      detail: { reason: 'trashed' },
    });
    await core.call('articles.purge', { articles: [article] });
    expect(core.faults).toEqual([]);
  });
});
