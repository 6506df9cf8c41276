import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OperationOutput } from '../../../shared/contract';
import type { ArticleId, MarkId, SourceId } from '../../../shared/model';
import { makeFolder, openCore, type TestCore } from '../../support/core';

const SEED = 20260314;
const KINDS = ['claim', 'quote', 'framing', 'opinion'] as const;

/** About 900 units of text with line breaks, an astral letter and repeated words. */
const text = Array.from(
  { length: 12 },
  (_, i) => `Paragraph ${i}: the bus, the bus and 🚌 again; someone said that the road number ${i * 7} is closed.`,
).join('\n\n');

const range = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 180 }));
const ranges = fc.array(range, { minLength: 1, maxLength: 3 });
const which = fc.nat(10_000);
const step = fc.oneof(
  { weight: 12, arbitrary: fc.record({ do: fc.constant('create' as const), kind: fc.constantFrom(...KINDS), ranges }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('resize' as const), which, ranges }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('kind' as const), which, kind: fc.constantFrom(...KINDS) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('words' as const),
      which,
      note: fc.string({ maxLength: 12, unit: 'grapheme' }),
      tags: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), which, more: which }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('person' as const), which, name: fc.constantFrom('A', 'B', 'C') }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('merge' as const), which, more: which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('split' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('link' as const), which, more: which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('note' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('version' as const), which }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('settle' as const),
      which,
      how: fc.constantFrom('accept' as const, 'note' as const, 'attach' as const, 'lookAgain' as const),
      ranges,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('looked' as const), which, looked: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('role' as const),
      which,
      role: fc.constantFrom('furniture' as const, 'paragraph' as const, 'caption' as const),
    }),
  },
);

/** Everything that may differ: the article as it is read, its marks, its measures, the library's line, tags. */
async function dump(core: TestCore, article: string): Promise<unknown> {
  const { history: _, ...view } = (await core.call('articles.get', { article })).article;
  const { marks, lost } = await core.call('marks.list', { article });
  const measures = await core.call('measures.get', { article });
  const { articles } = await core.call('articles.list', {});
  return {
    view,
    marks,
    lost,
    versions: (await core.call('articles.versions', { article: view.id })).versions.map((version) => version.id),
    measures,
    line: articles.find((a) => a.id === article),
    tags: await core.call('tags.list', {}),
    sources: await core.call('sources.list', { article: view.id }),
    checks: await core.call('checks.list', { article: view.id }),
  };
}

/** One of some texts that have most of it, in another order, with words changed, paragraphs gone or put in. */
function changedText(which: number): string {
  const paragraphs = text.split('\n\n');
  const at = which % paragraphs.length;
  const [taken = ''] = paragraphs.splice(at, 1);
  if (which % 3 !== 0) paragraphs.splice((which * 5) % paragraphs.length, 0, taken.replace('again', 'once more'));
  return [...paragraphs, `Update ${which % 7}: nothing else is known.`].join('\n\n');
}

function place(length: number, pieces: readonly (readonly [number, number])[]) {
  return pieces.map(([at, size]) => {
    const start = Math.min(length - 1, Math.floor(at * length));
    return { start, end: Math.min(length, start + size) };
  });
}

it(`undo of everything is the start, redo of everything the end, across a restart (seed ${SEED})`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 400, maxLength: 420 }), async (steps) => {
      let core = openCore(makeFolder('memory'));
      const { article: opened } = await core.call('articles.createFromText', { text, title: 'Buses' });
      const article = opened.id;
      const { length } = opened.version.text;
      const start = await dump(core, article);
      const ids: MarkId[] = [];
      const people: SourceId[] = [];
      for (const s of steps) {
        const mark = 'which' in s ? ids[s.which % Math.max(1, ids.length)] : undefined;
        const block = 'which' in s ? s.which % opened.roles.length : 0;
        // Ranges of nothing but white space are refused: no step, no harm.
        if (s.do === 'create') {
          const made = await core.client.call('marks.create', {
            article,
            kind: s.kind,
            ranges: place(length, s.ranges),
          });
          if (made.ok) ids.push((made.value as OperationOutput<'marks.create'>).mark.id);
        } else if (s.do === 'looked') {
          // A later version may have fewer blocks.
          await core.client.call('blocks.setLooked', { article, blocks: [block], looked: s.looked });
        } else if (s.do === 'version') {
          await core.call('articles.addVersion', { article, text: changedText(s.which) });
        } else if (s.do === 'person') {
          const { source } = await core.call('sources.create', { article, name: s.name, marks: mark ? [mark] : [] });
          people.push(source.id);
        } else if (s.do === 'merge') {
          const [into, from] = [people[s.which % people.length], people[s.more % people.length]];
          if (into === undefined || from === undefined || into === from) continue;
          await core.call('sources.merge', { into, from: [from] });
          people.splice(people.indexOf(from), 1);
        } else if (s.do === 'split') {
          const source = people[s.which % people.length];
          if (source === undefined) continue;
          const { marks } = await core.call('marks.list', { article });
          const [moved] = marks.filter((m) => m.source === source).map((m) => m.id);
          const split = await core.call('sources.split', { source, name: 'S', marks: moved ? [moved] : [] });
          people.push(split.created.id);
        } else if (s.do === 'forget') {
          const source = people[s.which % people.length];
          if (source === undefined) continue;
          await core.call('sources.delete', { sources: [source] });
          people.splice(people.indexOf(source), 1);
        } else if (s.do === 'role') {
          await core.client.call('blocks.setRole', { article, blocks: [block], role: s.role });
        } else if (mark === undefined) {
          continue;
        } else if (s.do === 'link') {
          const to = ids[s.more % ids.length];
          const source = people[s.more % people.length];
          const links = [
            ...(to !== undefined && to !== mark ? [{ rel: 'replies' as const, mark: to }] : []),
            ...(source === undefined ? [] : [{ rel: 'accuses' as const, source }]),
          ];
          await core.call('marks.update', { mark, links, fields: { claim: { backing: 'none' } } });
        } else if (s.do === 'note') {
          await core.call('checks.create', { article, lookedUp: 'It', mark });
        } else if (s.do === 'settle') {
          // Refused for marks of this very version, and where there is no place to accept.
          const attach = s.how === 'attach' ? { ranges: place(length, s.ranges) } : {};
          await core.client.call('marks.settle', { marks: [mark], how: s.how, ...attach });
        } else if (s.do === 'resize') {
          await core.client.call('marks.update', { mark, ranges: place(length, s.ranges) });
        } else if (s.do === 'kind') {
          await core.call('marks.update', { mark, kind: s.kind });
        } else if (s.do === 'words') {
          await core.call('marks.update', { mark, note: s.note, tags: s.tags });
        } else {
          const gone = [...new Set([mark, ids[s.more % ids.length] ?? mark])];
          await core.call('marks.delete', { marks: gone });
          for (const id of gone) ids.splice(ids.indexOf(id), 1);
        }
      }
      const end = await dump(core, article);
      const undone = await repeat(core, 'history.undo', article);
      expect(undone).toBeGreaterThan(300);
      expect(await dump(core, article)).toEqual(start);
      await core.close();
      core = openCore(core.folder);
      expect(await dump(core, article)).toEqual(start);
      expect(await repeat(core, 'history.redo', article)).toBe(undone);
      expect(await dump(core, article)).toEqual(end);
      expect(core.faults).toEqual([]);
      await core.close();
    }),
    { seed: SEED, numRuns: 2 },
  );
});

/** Undoes or redoes until nothing is left; answers how many steps that took. */
async function repeat(core: TestCore, name: 'history.undo' | 'history.redo', article: ArticleId): Promise<number> {
  for (let steps = 0; ; steps += 1) {
    const { done, skipped } = await core.call(name, { article });
    expect(skipped).toEqual([]);
    if (!done) return steps;
  }
}
