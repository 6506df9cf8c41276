// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BridgeMethods, PlumblineErrorData } from '../../../shared/contract';
import type { WorkerLike } from '../../../renderer/importers/parse-in-worker';
import { startHonestWorker } from '../importers/fake-worker';

const create = vi.fn<BridgeMethods['articles.create']>();
const addVersion = vi.fn<BridgeMethods['articles.addVersion']>();
const setOfBlock = vi.fn<BridgeMethods['pictures.setOfBlock']>();
const discard = vi.fn<BridgeMethods['pictures.discard']>();
vi.mock('../../../renderer/services/bridge', () => ({
  getBridge: () => ({
    host: 'browser',
    methods: {
      'articles.create': create,
      'articles.addVersion': addVersion,
      'pictures.setOfBlock': setOfBlock,
      'pictures.discard': discard,
    },
  }),
}));
vi.stubGlobal('Worker', vi.fn<() => WorkerLike>(startHonestWorker));

const flow = await import('../../../renderer/library/add/flow');
const { setRoles, typeField } = await import('../../../renderer/library/add/review-state');

const state = () => flow.useAddFlow.getState();
const refused = (code: PlumblineErrorData['code'], detail = {}): Awaited<ReturnType<typeof create>> => ({
  ok: false,
  error: { code, message: code, detail },
});
const file = (name: string, text: string) => new File([text], name);
const article = 'Night ferry to close\n\nThe council voted late on Thursday to end the night ferry, it said.\n';

beforeEach(() => flow.startOver());
afterEach(() => create.mockReset());

describe('adding an article', () => {
  it('goes from pasted words to a review with a title from the headline', async () => {
    await flow.takeText(article);
    const { review, work, problem } = state();
    expect(problem).toBeNull();
    expect(work).toBeNull();
    expect(review && flow.reviewInput(review).title).toBe('Night ferry to close');
    expect(review?.source).toEqual({ text: article, format: 'plain', html: null });
  });

  it('sends exactly the blocks and details that were looked over', async () => {
    create.mockResolvedValue({ ok: true, value: { article: { id: 'a' } as never } });
    await flow.takeText(article);
    flow.changeReview((review) => setRoles(typeField(review, 'outlet', ' The Quay '), [1], 'standfirst'));
    const blocks = state().review?.blocks;
    await flow.saveReview();
    expect(create).toHaveBeenCalledTimes(1);
    expect(create.mock.calls[0]?.[0]).toMatchObject({
      blocks,
      meta: { title: 'Night ferry to close', outlet: 'The Quay' },
    });
    expect(state().review).toBeNull();
  });

  it('keeps everything when the save is refused, and says so', async () => {
    create.mockResolvedValue(refused('saveFailed', { reason: 'disk full' }));
    await flow.takeText(article);
    flow.changeReview((review) => setRoles(review, [1], 'caption'));
    const before = state().review;
    expect(await flow.saveReview()).toBeNull();
    expect(state().review).toBe(before);
    expect(state().problem).toContain('still here');
    expect(state().isSaving).toBe(false);
  });

  it('lets go of the pictures of an article that was not saved, and only then', async () => {
    discard.mockResolvedValue({ ok: true, value: {} });
    create.mockResolvedValueOnce(refused('saveFailed'));
    await flow.takeText(article);
    const hash = 'a'.repeat(64);
    flow.changeReview((review) => ({
      ...review,
      blocks: review.blocks.map((block) => ({ ...block, picture: { hash, width: 9, height: 9 } })),
    }));
    expect(await flow.saveReview()).toBeNull();
    expect(discard.mock.calls).toEqual([[{ hashes: [hash] }]]);
    create.mockResolvedValueOnce({ ok: true, value: { article: { id: 'a' } as never } });
    expect(await flow.saveReview()).not.toBeNull();
    expect(discard).toHaveBeenCalledTimes(1);
  });

  it('keeps everything when the core does not answer', async () => {
    create.mockRejectedValue(new Error('gone'));
    await flow.takeText(article);
    expect(await flow.saveReview()).toBeNull();
    expect(state().review).not.toBeNull();
  });

  it('sends nothing while a field is wrong', async () => {
    await flow.takeText(article);
    flow.changeReview((review) => typeField(review, 'title', ' '));
    expect(await flow.saveReview()).toBeNull();
    expect(create).not.toHaveBeenCalled();
  });

  it('says what is wrong with a file and leaves the pasted words alone', async () => {
    flow.typePasted('half an article');
    await flow.openFiles([file('essay.docx', 'PK')]);
    expect(state().problem).toContain('essay.docx');
    expect(state().pasted).toBe('half an article');
    expect(state().review).toBeNull();
  });

  it('takes several files one after the other', async () => {
    await flow.openFiles([
      file('one.txt', article),
      file('two.txt', 'Second piece\n\nIt is about the nurses who cross.\n'),
    ]);
    expect(state().review?.name).toBe('one.txt');
    expect(state().waiting.map((each) => each.name)).toEqual(['two.txt']);
    await flow.nextFile();
    expect(state().review?.name).toBe('two.txt');
    expect(state().waiting).toEqual([]);
  });

  it('goes on to the next file when one cannot be read', async () => {
    await flow.openFiles([file('one.pdf', '%PDF-1.7'), file('two.txt', article)]);
    expect(state().problem).toContain('one.pdf');
    expect(state().waiting.map((each) => each.name)).toEqual(['two.txt']);
    await flow.nextFile();
    expect(state().review?.name).toBe('two.txt');
  });

  it('reads the same words in the other format and can go back', async () => {
    await flow.takeText('# Night ferry to close\n\nThe council [voted](https://example.org/a).');
    expect(state().review?.source?.format).toBe('markdown');
    await flow.changeFormat('plain');
    expect(state().review?.source?.format).toBe('plain');
    expect(state().review?.blocks[0]?.runs[0]?.text).toContain('# Night');
    expect(state().review?.past).toHaveLength(1);
  });

  it('gives the words back to the paste area', async () => {
    await flow.takeText(article);
    flow.backToText();
    expect(state()).toMatchObject({ review: null, pasted: article });
  });

  it('only shows the last of two texts that were pasted in haste', async () => {
    const first = flow.takeText('First text of an article, all of it.');
    const second = flow.takeText(article);
    await Promise.all([first, second]);
    expect(state().review?.source?.text).toBe(article);
    expect(state().problem).toBeNull();
  });

  it('shows the pictures of a text that is cut anew, and takes one out also where no word is another', async () => {
    const picture = { hash: 'b'.repeat(64), width: 9, height: 9 };
    const blocks = [
      { role: 'image' as const, runs: [{ text: 'A weir' }] },
      { role: 'paragraph' as const, runs: [{ text: 'Water stood at the rail.' }] },
    ];
    const view = {
      id: 'a',
      meta: { title: 'Weir', authors: [] },
      version: { blocks, ord: 1 },
      roles: ['image', 'quotation'],
      pictures: [{ block: 0, picture }],
    };
    flow.startRecut(view as never);
    const { review } = state();
    expect(review?.blocks).toEqual([
      { ...blocks[0], picture },
      { ...blocks[1], role: 'quotation', reason: 'byReader' },
    ]);
    addVersion.mockResolvedValue({ ok: true, value: { isAdded: false } as never });
    setOfBlock.mockResolvedValue({ ok: true, value: {} as never });
    const recutOf = review?.recutOf ?? expect.fail('no recut');
    expect(await flow.saveRecut(recutOf, review?.blocks ?? [])).toBe(false);
    expect(state().problem).toContain('no picture differs');
    expect(await flow.saveRecut(recutOf, blocks)).toBe(true);
    expect(addVersion.mock.calls[1]?.[0]).toMatchObject({ cause: 'corrected', pictures: 'asGiven' });
    expect(setOfBlock.mock.calls).toEqual([[{ article: 'a', block: 0, hash: null }]]);
  });

  it('says of each trouble which file it is about and what to do', async () => {
    const { ImportProblem } = await import('../../../renderer/importers');
    const { PlumblineError } = await import('../../../shared/contract');
    const said = (error: unknown) => flow.problemText(error, 'essay.pdf');
    expect(said(new ImportProblem('importing.refused.noScan', { name: 'essay.pdf' }))).toMatch(/essay\.pdf.*OCR/);
    expect(said(new DOMException('x', 'NotReadableError'))).toMatch(/essay\.pdf.*still there/);
    for (const ours of [
      new TypeError('x'),
      new PlumblineError('internal', 'x'),
      new PlumblineError('invalidInput', 'x'),
    ])
      expect(said(ours)).toMatch(/essay\.pdf.*Try once more/);
    expect(said(new PlumblineError('saveFailed', 'x', { reason: 'full' }))).toContain('the disk is full');
    expect(flow.problemText(new TypeError('x'), null)).toContain('Something went wrong');
  });

  it('has words for each way in which a file is refused, with its name and an act', async () => {
    const { importing } = await import('../../../shared/messages/en/importing');
    const ways = Object.entries(importing).filter(
      ([key, words]) => /^importing\.(?!note|tooSlow|tooDeep)/.test(key) && typeof words === 'string',
    );
    expect(ways.length).toBeGreaterThan(14);
    for (const [key, words] of ways) {
      expect(words, key).toContain('{name}');
      expect(words, key).toMatch(/paste|open (?:it|that|the)|Check/i);
    }
  });
});
