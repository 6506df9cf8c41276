import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OperationOutput } from '../../../shared/contract';
import type { ArticleId, BlockRole, MarkId } from '../../../shared/model';
import { bundle, type Bundle } from '../../support/bundle';
import { startProcess, valueOf } from '../../support/core-child';
import { makeFolder, openCore, type TestCore } from '../../support/core';
import { blockText, correctBlock } from '../../../shared/text';

const FIRST = [
  'Ferry to stop at nine',
  'The Oldport ferry will stop at nine from next month, the harbour board decided on Monday.',
  'Ruth Amadi, the harbour chief, said: “The last boat loses money every night.” Critics called the plan a disgrace.',
  'Nurses on the late shift say that they will have no way home.',
];
const BOARD = 'the harbour board decided on Monday';
const DISGRACE = 'called the plan a disgrace';
const NURSES = 'they will have no way home';
/** The paragraph with the mark on the plan is gone; the nurses stand first; one word of the board's is another. */
const SECOND = [
  'Ferry to stop at ten',
  'Nurses on the late shift say that they will have no way home.',
  'The Oldport ferry will stop at nine from next month, the harbour board decided on Tuesday.',
];

const textOf = (paragraphs: readonly string[]): string => paragraphs.join('\n\n');

interface Marked {
  readonly core: TestCore;
  readonly article: ArticleId;
  readonly board: MarkId;
  readonly disgrace: MarkId;
  readonly nurses: MarkId;
}

async function openMarked(folder?: string): Promise<Marked> {
  const core = openCore(folder);
  const { article } = await core.call('articles.createFromText', {
    text: textOf(FIRST),
    title: 'Ferry',
    language: 'en',
  });
  const make = async (exact: string) =>
    (await core.call('marks.create', { article: article.id, kind: 'claim', exact })).mark.id;
  return {
    core,
    article: article.id,
    board: await make(BOARD),
    disgrace: await make(DISGRACE),
    nurses: await make(NURSES),
  };
}

const addSecond = ({ core, article }: Marked) => core.call('articles.addVersion', { article, text: textOf(SECOND) });

async function standingsOf({ core, article }: Marked): Promise<Map<string, string>> {
  const { placements } = await core.call('marks.placements', { article });
  return new Map(placements.map((one) => [one.mark, one.state]));
}

describe('a new version', () => {
  it('keeps all versions and says where each mark stands, with its old words', async () => {
    const marked = await openMarked();
    const { core, article, board, disgrace, nurses } = marked;
    const added = await addSecond(marked);
    expect(added).toMatchObject({
      isAdded: true,
      counts: { exact: 0, moved: 1, needsReview: 1, lost: 1, unsettled: 2 },
      history: { undo: { code: 'versionAdd', params: { ord: 2 } } },
    });
    expect(added.article.version.text).toContain('decided on Tuesday');
    const { versions } = await core.call('articles.versions', { article });
    expect(versions.map((v) => [v.ord, v.cause, v.isNewest])).toEqual([
      [1, 'added', false],
      [2, 'pasted', true],
    ]);
    const [first, second] = versions;
    if (!first || !second) expect.fail('two versions');
    expect((await core.call('versions.get', { version: first.id })).text).toContain('decided on Monday');
    expect(await standingsOf(marked)).toEqual(
      new Map([
        [board, 'needsReview'],
        [disgrace, 'lost'],
        [nurses, 'moved'],
      ]),
    );
    const { marks, lost } = await core.call('marks.list', { article });
    expect(marks.map((mark) => [mark.id, mark.version, mark.ranges[0]?.exact])).toEqual([
      [nurses, second.id, NURSES],
      [board, second.id, 'the harbour board decided on Tuesday'],
    ]);
    expect(marks[1]?.standing?.made[0]?.exact).toBe(BOARD);
    expect(lost?.map((mark) => [mark.id, mark.version, mark.ranges[0]?.exact])).toEqual([
      [disgrace, first.id, DISGRACE],
    ]);
    expect(core.faults).toEqual([]);
  });

  it('counts what has a place, and says how many have none', async () => {
    const marked = await openMarked();
    const { core, article } = marked;
    expect(await core.call('measures.get', { article })).not.toHaveProperty('lost');
    await addSecond(marked);
    expect((await core.call('measures.get', { article })).lost).toBe(1);
    expect((await core.call('measures.account', { article })).lost).toBe(1);
  });

  it('brings a lost mark back by itself when its words come back', async () => {
    const marked = await openMarked();
    const { core, article, board, disgrace, nurses } = marked;
    await addSecond(marked);
    await core.call('articles.addVersion', { article, text: textOf(FIRST), cause: 'fetched' });
    expect(await standingsOf(marked)).toEqual(new Map([board, disgrace, nurses].map((id) => [id, 'exact'])));
    expect((await core.call('articles.versions', { article })).versions).toHaveLength(3);
    expect(await core.call('marks.list', { article })).not.toHaveProperty('lost');
  });

  it('keeps what a block is known to be where plain text says no more of it', async () => {
    const core = openCore();
    const line = (role: BlockRole, text: string) => ({ role, runs: [{ text }] });
    const blocks = [
      line('headline', 'Ferry to stop at nine'),
      line('paragraph', 'The Oldport ferry will stop at nine from next month, the harbour board decided on Monday.'),
      line('caption', 'The last boat of the evening leaves the quay with two passengers on board.'),
    ];
    const meta = { title: 'Ferry', outlet: null, authors: [], published: null, address: null, language: 'en' };
    const { article } = await core.call('articles.create', { blocks, meta });
    const text = blocks.map(({ runs }) => runs[0]?.text).join('\n\n');
    const added = await core.call('articles.addVersion', {
      article: article.id,
      text: text.replace('Monday', 'Tuesday'),
    });
    expect(added.article.roles).toEqual(['headline', 'paragraph', 'caption']);
  });

  it('is not added when it is the same text', async () => {
    const { core, article } = await openMarked();
    const before = await core.call('history.get', { article });
    const same = await core.call('articles.addVersion', { article, text: textOf(FIRST) });
    expect(same).toMatchObject({ isAdded: false, history: before });
    expect((await core.call('articles.versions', { article })).versions).toHaveLength(1);
  });

  it('that the reader cut and corrected says itself what each block is; marks outside of the change stay', async () => {
    const marked = await openMarked();
    const { core, article } = marked;
    const { roles } = await core.call('blocks.setRole', { article, blocks: [1], role: 'quotation' });
    const { version } = (await core.call('articles.get', { article })).article;
    const blocks = version.blocks.map((block, i) => ({ ...block, role: i === 1 ? ('caption' as const) : roles[i]! }));
    const last = blocks.length - 1;
    const corrected = correctBlock(blocks[last]!, `${blockText(blocks[last]!)} Really.`);
    if (typeof corrected === 'string') throw new Error('not recut');
    const added = await core.call('articles.addVersion', {
      article,
      blocks: [...blocks.slice(0, last), corrected],
      cause: 'corrected',
    });
    expect(added.article.roles[1]).toBe('caption');
    expect(added.article.version.blocks.at(-1)?.corrections).toHaveLength(1);
    expect(added.counts).toMatchObject({ lost: 0 });
    await core.call('history.undo', { article });
    const back = (await core.call('articles.get', { article })).article;
    expect([back.version.ord, back.roles[1]]).toEqual([1, 'quotation']);
  });

  it('is refused without words, and changes nothing', async () => {
    const { core, article } = await openMarked();
    expect(await core.refused('articles.addVersion', { article, text: ' \n ' })).toMatchObject({ code: 'emptyText' });
    expect(await core.refused('articles.addVersion', { article })).toMatchObject({ code: 'invalidInput' });
    expect((await core.call('articles.versions', { article })).versions).toHaveLength(1);
  });

  it('can be undone and redone, marks and words that count with it', async () => {
    const marked = await openMarked();
    const { core, article } = marked;
    const before = {
      marks: await core.call('marks.list', { article }),
      view: await core.call('articles.get', { article }),
    };
    const added = await addSecond(marked);
    const after = await core.call('marks.list', { article });
    expect(await core.call('history.undo', { article })).toMatchObject({ done: { code: 'versionAdd' }, skipped: [] });
    expect(await core.call('marks.list', { article })).toEqual(before.marks);
    const back = await core.call('articles.get', { article });
    expect([back.article.version, back.article.words]).toEqual([
      before.view.article.version,
      before.view.article.words,
    ]);
    expect((await core.call('articles.versions', { article })).versions).toHaveLength(1);
    expect(await core.call('history.redo', { article })).toMatchObject({ done: { code: 'versionAdd' }, skipped: [] });
    expect(await core.call('marks.list', { article })).toEqual(after);
    expect((await core.call('articles.get', { article })).article.words).toBe(added.article.words);
  });

  it('carries over what the reader said of blocks that stayed as they were', async () => {
    const { core, article } = await openMarked();
    await core.call('blocks.setRole', { article, blocks: [3], role: 'quotation' });
    await core.call('blocks.setLooked', { article, blocks: [1, 3], looked: true });
    const { article: view } = await core.call('articles.addVersion', { article, text: textOf(SECOND) });
    expect(view.roles[1]).toBe('quotation');
    expect(view.looked).toEqual([1]);
  });

  it('can be compared with any other, and with no other article’s', async () => {
    const marked = await openMarked();
    const { core, article } = marked;
    await addSecond(marked);
    const { versions } = await core.call('articles.versions', { article });
    const [from, to] = versions.map((version) => version.id);
    if (!from || !to) expect.fail('two versions');
    const { comparison } = await core.call('versions.compare', { from, to });
    expect(comparison.headline).toEqual({ old: FIRST[0], new: SECOND[0], isChanged: true });
    expect(comparison.rows.map((row) => row.change).sort()).toEqual(['changed', 'changed', 'moved', 'removed']);
    const other = await core.call('articles.createFromText', { text: textOf(FIRST) });
    const refused = await core.refused('versions.compare', { from, to: other.article.version.id });
    expect(refused).toMatchObject({ code: 'notFound' });
  });
});

describe('the full-text search', () => {
  it('finds words of the newest version only, also after Undo', async () => {
    const marked = await openMarked();
    const { core, article } = marked;
    const found = async (text: string) =>
      (await core.call('articles.search', { text, parts: ['text'] })).parts[0]?.total ?? -1;
    await addSecond(marked);
    expect([await found('Oldport Tuesday'), await found('Oldport Monday')]).toEqual([1, 0]);
    await core.call('history.undo', { article });
    expect([await found('Oldport Tuesday'), await found('Oldport Monday')]).toEqual([0, 1]);
  });
});

describe('settling where a mark stands', () => {
  it('accepts the place proposed, and can be undone', async () => {
    const marked = await openMarked();
    const { core, article, board } = marked;
    await addSecond(marked);
    const { marks } = await core.call('marks.settle', { marks: [board], how: 'accept' });
    expect(marks[0]?.standing).toMatchObject({ state: 'needsReview', decidedBy: 'reader' });
    expect((await core.call('marks.placements', { article })).counts).toMatchObject({ needsReview: 1, unsettled: 1 });
    expect(await core.call('history.undo', { article })).toMatchObject({ done: { code: 'markSettle' }, skipped: [] });
    expect((await core.call('marks.placements', { article })).counts.unsettled).toBe(2);
    await core.call('history.redo', { article });
    expect((await core.call('marks.placements', { article })).counts.unsettled).toBe(1);
  });

  it('attaches a lost mark to words, keeps one as a note, and looks again', async () => {
    const marked = await openMarked();
    const { core, article, board, disgrace } = marked;
    const { article: view } = await addSecond(marked);
    const start = view.version.text.indexOf('Nurses');
    const attached = await core.call('marks.settle', {
      marks: [disgrace],
      how: 'attach',
      ranges: [{ start, end: start + 6 }],
    });
    expect(attached.marks[0]).toMatchObject({
      ranges: [{ exact: 'Nurses' }],
      standing: { state: 'moved', decidedBy: 'reader' },
    });
    expect(await core.call('marks.list', { article })).not.toHaveProperty('lost');
    await core.call('marks.settle', { marks: [board, disgrace], how: 'note' });
    expect((await core.call('marks.list', { article })).lost?.map((mark) => mark.id)).toEqual([board, disgrace]);
    expect((await core.call('marks.placements', { article })).counts).toMatchObject({ lost: 2, unsettled: 0 });
    const again = await core.call('marks.settle', { marks: [board], how: 'lookAgain' });
    expect(again.marks[0]?.standing).toMatchObject({ state: 'needsReview', decidedBy: 'rule' });
    for (let i = 0; i < 3; i += 1) {
      expect(await core.call('history.undo', { article })).toMatchObject({ done: { code: 'markSettle' }, skipped: [] });
    }
    expect((await core.call('marks.placements', { article })).counts).toMatchObject({ lost: 1, unsettled: 2 });
  });

  it('holds in the version after it', async () => {
    const marked = await openMarked();
    const { core, article, board, disgrace } = marked;
    await addSecond(marked);
    await core.call('marks.settle', { marks: [board], how: 'accept' });
    await core.call('marks.settle', { marks: [disgrace], how: 'note' });
    const third = [...SECOND, 'The union has asked for a meeting with the minister.'];
    await core.call('articles.addVersion', { article, text: textOf(third) });
    const { marks, lost } = await core.call('marks.list', { article });
    expect(marks.find((mark) => mark.id === board)).toMatchObject({
      ranges: [{ exact: 'the harbour board decided on Tuesday' }],
      standing: { state: 'exact' },
    });
    expect(lost?.map((mark) => mark.id)).toEqual([disgrace]);
  });

  it('comes back with a mark that was deleted', async () => {
    const marked = await openMarked();
    const { core, article, board, disgrace, nurses } = marked;
    const { article: view } = await addSecond(marked);
    const start = view.version.text.indexOf('Nurses');
    await core.call('marks.settle', { marks: [disgrace], how: 'attach', ranges: [{ start, end: start + 6 }] });
    const before = await core.call('marks.list', { article });
    await core.call('marks.delete', { marks: [board, disgrace, nurses] });
    expect((await core.call('marks.list', { article })).marks).toEqual([]);
    expect(await core.call('history.undo', { article })).toMatchObject({ skipped: [] });
    expect(await core.call('marks.list', { article })).toEqual(before);
  });

  it('takes edges set in the newest version for the mark’s own, and gives them back with Undo', async () => {
    const marked = await openMarked();
    const { core, article, board } = marked;
    const { article: view } = await addSecond(marked);
    const before = await core.call('marks.list', { article });
    const start = view.version.text.indexOf('the harbour board');
    const { mark } = await core.call('marks.update', { mark: board, ranges: [{ start, end: start + 17 }] });
    expect(mark).toMatchObject({ version: view.version.id, ranges: [{ exact: 'the harbour board' }] });
    expect(mark).not.toHaveProperty('standing');
    await core.call('history.undo', { article });
    expect(await core.call('marks.list', { article })).toEqual(before);
  });

  it('is refused where there is no place, or the mark was made in this version', async () => {
    const marked = await openMarked();
    const { core, article, board, disgrace } = marked;
    expect(await core.refused('marks.settle', { marks: [board], how: 'accept' })).toMatchObject({
      code: 'conflict',
      detail: { reason: 'madeHere' },
    });
    await addSecond(marked);
    expect(await core.refused('marks.settle', { marks: [disgrace], how: 'accept' })).toMatchObject({
      code: 'conflict',
      detail: { reason: 'noPlace' },
    });
    const far = await core.refused('marks.settle', { marks: [board], how: 'accept', candidates: [7] });
    expect(far).toMatchObject({ code: 'invalidInput' });
    expect((await core.call('history.get', { article })).undo?.code).toBe('versionAdd');
  });
});

describe('a note changed on a mark of an earlier version', () => {
  it('leaves its pieces as they were made', async () => {
    const marked = await openMarked();
    const { core, article, nurses, disgrace } = marked;
    await addSecond(marked);
    const { mark } = await core.call('marks.update', { mark: nurses, note: 'Who says so?' });
    expect(mark).toMatchObject({ ranges: [{ exact: NURSES }], standing: { state: 'moved' } });
    await core.call('marks.update', { mark: disgrace, note: 'Gone.' });
    await core.call('articles.addVersion', { article, text: textOf(FIRST) });
    expect(await standingsOf(marked)).toEqual(new Map([marked.board, disgrace, nurses].map((id) => [id, 'exact'])));
  });
});

describe.each([2, 3])('a data file of shape %i', (shape) => {
  it('keeps everything and takes a new version', async () => {
    const folder = makeFolder();
    const file = path.join(folder, 'plumbline.sqlite');
    fs.copyFileSync(path.resolve(import.meta.dirname, `../../fixtures/data/shape-${shape}.sqlite`), file);
    const old = new Database(file, { readonly: true });
    expect(old.pragma('user_version', { simple: true })).toBe(shape);
    old.close();
    const core = openCore(folder);
    const article = (await core.call('articles.list', {})).articles[0]?.id ?? expect.fail('no article');
    const { marks } = await core.call('marks.list', { article });
    expect(marks.map((mark) => mark.ranges[0]?.exact)).toEqual([
      'the harbour board decided on Monday',
      '“The last boat loses money every night.”',
      'a disgrace',
      'they will have no way home',
    ]);
    const { article: view } = await core.call('articles.get', { article });
    const text = view.version.text.replace('on Monday', 'on Tuesday').replace('a disgrace', 'a mistake');
    const blocks = text.split('\n').map((line, i) => ({ role: view.roles[i] ?? 'paragraph', runs: [{ text: line }] }));
    const added = await core.call('articles.addVersion', { article, blocks, cause: 'fetched' });
    expect(added.counts).toEqual({ exact: 2, moved: 0, needsReview: 2, lost: 0, unsettled: 2 });
    expect((await core.call('headline.get', { article })).headline).toMatchObject({
      version: added.article.version.id,
      passages: [{ exact: 'will stop at nine' }],
    });
    for (;;) {
      const { done, skipped } = await core.call('history.undo', { article });
      expect(skipped).toEqual([]);
      if (!done) break;
    }
    expect((await core.call('marks.list', { article })).marks).toEqual([]);
    for (;;) if (!(await core.call('history.redo', { article })).done) break;
    expect((await core.call('marks.placements', { article })).counts).toEqual(added.counts);
    expect(core.faults).toEqual([]);
  });
});

describe('a core that is killed', () => {
  let built: Bundle;
  beforeAll(async () => {
    built = await bundle({ process: 'tests/support/core-process.ts', worker: 'electron/core/worker.ts' });
  });
  afterAll(() => {
    built.remove();
  });

  it('keeps every acknowledged version and decision', async () => {
    const folder = makeFolder();
    const marked = await openMarked(folder);
    await marked.core.close();
    const child = startProcess(built, folder);
    const { article, board } = marked;
    const added = valueOf<OperationOutput<'articles.addVersion'>>(
      await child.call('articles.addVersion', { article, text: textOf(SECOND) }),
    );
    valueOf(await child.call('marks.settle', { marks: [board], how: 'accept' }));
    const ended = once(child.child, 'exit');
    child.child.kill('SIGKILL');
    await ended;
    const core = openCore(folder);
    expect((await core.call('articles.get', { article })).article.version).toEqual(added.article.version);
    const { counts } = await core.call('marks.placements', { article });
    expect(counts).toEqual({ exact: 0, moved: 1, needsReview: 1, lost: 1, unsettled: 1 });
    expect(core.faults).toEqual([]);
  });
});
