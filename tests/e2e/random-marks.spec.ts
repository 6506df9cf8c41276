/**
 * What is painted equals what is stored: random overlapping marks are made, resized, turned to another
 * kind and deleted while a window shows them; the registry of highlights is read back along the way.
 */
import fc from 'fast-check';
import { connectInstance } from '../../electron/hosts/instance/client';
import { listSocketPlaces } from '../../electron/hosts/instance/place';
import type { ArticleView, OperationInput, OperationName, OperationOutput } from '../../shared/contract';
import { BASE_KINDS, type Mark } from '../../shared/model';
import { expect, test } from './support/app';
import { harbourArticle } from './support/harbour-article';
import { paintedRanges, storedSegments } from './support/painted';

const SEED = 20_251_124;
const STEPS = 240;

const step = fc.record({
  act: fc.constantFrom('create', 'create', 'create', 'resize', 'kind', 'delete'),
  kind: fc.constantFrom(...BASE_KINDS),
  pieces: fc.array(fc.record({ at: fc.nat(1_600), length: fc.integer({ min: 1, max: 260 }) }), {
    minLength: 1,
    maxLength: 3,
  }),
  pick: fc.nat(10_000),
});

test('200 random overlapping marks: painted equals stored, undo to the start, redo to the end', async ({
  app,
  dataFolder,
}) => {
  console.log(`seed ${SEED}`);
  const socketPath = listSocketPlaces(dataFolder)[0]?.().socketPath ?? '';
  const connection = await connectInstance(socketPath);
  if (typeof connection === 'string') throw new Error(`no Plumbline answers on the data: ${connection}`);
  const call = async <N extends OperationName>(name: N, input: OperationInput<N>): Promise<OperationOutput<N>> => {
    const answer = await connection.call(name, input);
    if (typeof answer === 'string' || !answer.answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer.answer.value as OperationOutput<N>;
  };

  const { article }: { article: ArticleView } = await call('articles.createFromText', { text: harbourArticle });
  await app.evaluate((id) => {
    window.location.hash = `#/read/${id}`;
  }, article.id);
  await expect(app.getByRole('document', { name: /^Text of/ })).toBeVisible();

  const list = async (): Promise<Mark[]> => (await call('marks.list', { article: article.id })).marks;
  const expectPainted = async (marks: readonly Mark[]): Promise<void> =>
    expect.poll(() => paintedRanges(app)).toEqual(storedSegments(marks));
  const { length } = article.version.text;
  const toRanges = (pieces: readonly { at: number; length: number }[]) =>
    pieces.map(({ at, length: size }) => ({ start: Math.min(at, length - 40), end: Math.min(at + size + 20, length) }));

  let made = 0;
  let written = 0;
  const [steps] = fc.sample(fc.array(step, { minLength: STEPS, maxLength: STEPS }), { numRuns: 1, seed: SEED });
  for (const [index, { act, kind, pieces, pick }] of (steps ?? []).entries()) {
    const marks = await list();
    const chosen = marks[pick % Math.max(marks.length, 1)];
    if (act === 'create' || !chosen || (made < 200 && index >= STEPS - (200 - made))) {
      await call('marks.create', { article: article.id, kind, ranges: toRanges(pieces) });
      made += 1;
      written += 1;
    } else if (act === 'delete') {
      await call('marks.delete', { marks: [chosen.id] });
      written += 1;
    } else {
      const change = act === 'kind' ? { kind } : { ranges: toRanges(pieces) };
      const { mark } = await call('marks.update', { mark: chosen.id, ...change });
      if (mark.rev !== chosen.rev) written += 1;
    }
    if (index % 30 === 29) await expectPainted(await list());
  }
  const end = await list();
  await expectPainted(end);

  for (let undone = 0; undone < written; undone += 1) {
    const { skipped } = await call('history.undo', { article: article.id });
    expect(skipped).toEqual([]);
  }
  expect(await list()).toEqual([]);
  await expectPainted([]);
  for (let redone = 0; redone < written; redone += 1) await call('history.redo', { article: article.id });
  expect(await list()).toEqual(end);
  await expectPainted(end);
  connection.close();
});
