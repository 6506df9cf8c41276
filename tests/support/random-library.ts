/** A library made at random through the operations themselves: what an archive must carry. */
import fc from 'fast-check';
import type { OperationOutput } from '../../shared/contract';
import { GivenMeta, type ArticleId, type MarkId, type SourceId } from '../../shared/model';
import type { TestCore } from './core';
import { makePng } from './make-pictures';

const KINDS = ['claim', 'quote', 'framing', 'opinion'] as const;
const range = fc.tuple(fc.double({ min: 0, max: 0.98, noNaN: true }), fc.integer({ min: 1, max: 120 }));
const ranges = fc.array(range, { minLength: 1, maxLength: 3 });
const which = fc.nat(10_000);

/** One thing a person does; `which` chooses the article and what of it. */
const act = fc.oneof(
  fc.record({ do: fc.constant('article' as const), which }),
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('mark' as const), which, kind: fc.constantFrom(...KINDS), ranges }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('twin' as const), which }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('words' as const),
      which,
      note: fc.string({ maxLength: 12, unit: 'grapheme' }),
      tags: fc.uniqueArray(fc.constantFrom('a', 'b', 'Ü🚌'), { maxLength: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('person' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('link' as const), which, more: which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('version' as const), which }) },
  fc.record({ do: fc.constant('undo' as const), which }),
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('settle' as const),
      which,
      how: fc.constantFrom('accept' as const, 'note' as const, 'attach' as const),
      ranges,
    }),
  },
  fc.record({ do: fc.constant('looked' as const), which }),
  fc.record({
    do: fc.constant('role' as const),
    which,
    role: fc.constantFrom('furniture' as const, 'caption' as const),
  }),
  fc.record({ do: fc.constant('notes' as const), which }),
  fc.record({ do: fc.constant('trash' as const), which }),
  fc.record({ do: fc.constant('collect' as const), which }),
);
export type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;
export const acts = fc.array(act, { minLength: 25, maxLength: 60 });

const bodyOf = (seed: number): string[] =>
  Array.from(
    { length: 5 },
    (_, i) =>
      `Paragraph ${i} of ${seed % 97}: the bus, the bus and 🚌 ne\u0301e again; someone said road ${i * 7} is closed.`,
  );

function place(length: number, pieces: readonly (readonly [number, number])[]) {
  return pieces.map(([at, size]) => {
    const start = Math.min(length - 1, Math.floor(at * length));
    return { start, end: Math.min(length, start + size) };
  });
}

/** Does all of it. What is refused (white space alone, an article in the trash) is no act. */
export async function makeLibrary(core: TestCore, all: readonly Act[]): Promise<void> {
  const articles: ArticleId[] = [];
  const marksOf = new Map<ArticleId, MarkId[]>();
  const peopleOf = new Map<ArticleId, SourceId[]>();
  const addArticle = async (seed: number): Promise<void> => {
    const { picture } = await core.call('pictures.add', {
      base64: makePng(2 + (seed % 9), 3).toString('base64'),
    });
    const meta = GivenMeta.parse({
      title: `Buses ${seed}`,
      outlet: seed % 2 ? 'The Gate' : null,
      authors: seed % 3 ? ['A. B'] : [],
      published: null,
      address: null,
      language: 'en',
      section: seed % 5 ? null : 'Roads',
    });
    const { article } = await core.call('articles.create', {
      meta,
      blocks: [
        {
          role: 'headline',
          runs: [
            { text: 'Bu', bold: true },
            { text: 'ses', link: 'https://example.org/a' },
          ],
        },
        { role: 'image', runs: [{ text: 'A bus' }], picture },
        ...bodyOf(seed).map((text) => ({ role: 'paragraph' as const, runs: [{ text }] })),
      ],
    });
    articles.push(article.id);
    marksOf.set(article.id, []);
    peopleOf.set(article.id, []);
  };
  await addArticle(1);
  for (const s of all) {
    if (s.do === 'article') {
      await addArticle(s.which);
      continue;
    }
    const article = articles[s.which % articles.length];
    if (article === undefined) continue;
    const ids = marksOf.get(article) ?? [];
    const people = peopleOf.get(article) ?? [];
    const mark = ids[s.which % Math.max(1, ids.length)];
    const person = people[s.which % Math.max(1, people.length)];
    const { version } = (await core.call('articles.get', { article })).article;
    const ask = core.client;
    if (s.do === 'mark') {
      const made = await ask.call('marks.create', {
        article,
        kind: s.kind,
        ranges: place(version.text.length, s.ranges),
      });
      if (made.ok) ids.push((made.value as OperationOutput<'marks.create'>).mark.id);
    } else if (s.do === 'version') {
      const paragraphs = bodyOf(s.which);
      const [taken = ''] = paragraphs.splice(s.which % 5, 1);
      await ask.call('articles.addVersion', {
        article,
        text: ['Buses', ...paragraphs, taken.replace('again', 'once more')].join('\n\n'),
        cause: 'pasted',
      });
    } else if (s.do === 'undo') {
      await ask.call('history.undo', { article });
      const { marks, lost } = await core.call('marks.list', { article });
      marksOf.set(
        article,
        [...marks, ...(lost ?? [])].map(({ id }) => id),
      );
      const { sources } = await core.call('sources.list', { article });
      peopleOf.set(
        article,
        sources.map(({ id }) => id),
      );
    } else if (s.do === 'person') {
      const made = await ask.call('sources.create', { article, name: `P ${s.which % 4}`, marks: mark ? [mark] : [] });
      if (made.ok) people.push((made.value as OperationOutput<'sources.create'>).source.id);
      await ask.call('viewpoints.create', { article, name: `V ${s.which % 3}` });
    } else if (s.do === 'looked') {
      await ask.call('blocks.setLooked', { article, blocks: [s.which % 4], looked: true });
    } else if (s.do === 'role') {
      await ask.call('blocks.setRole', { article, blocks: [s.which % 4], role: s.role });
    } else if (s.do === 'notes') {
      await ask.call('checks.create', { article, lookedUp: 'It', ...(mark ? { mark } : {}) });
      await ask.call('absences.create', {
        article,
        what: 'voice',
        text: 'Drivers',
        ...(person ? { source: person } : {}),
      });
      await ask.call('disputes.set', { article, answer: 'yes', about: 'roads' });
      await ask.call('headline.set', { article, answer: 'partly', passages: [{ start: 20, end: 40 }] });
    } else if (s.do === 'trash') {
      await ask.call(s.which % 2 ? 'articles.trash' : 'articles.restore', { articles: [article] });
    } else if (s.do === 'collect') {
      await ask.call('collections.create', { name: `C ${s.which % 5}`, articles: [article] });
      await ask.call('searches.create', { name: `S ${s.which % 5}`, query: { text: 'bus', filter: NO } });
      await ask.call('articles.tag', { articles: [article], add: [`t${s.which % 3}`, 'Ü🚌'] });
      await ask.call('settings.update', { paragraphNumbers: s.which % 2 === 0 });
    } else if (mark === undefined) continue;
    else if (s.do === 'twin') {
      const { marks } = await core.call('marks.list', { article });
      const at = marks.find(({ id }) => id === mark)?.ranges.map(({ start, end }) => ({ start, end }));
      const made = at && (await ask.call('marks.create', { article, kind: 'opinion', ranges: at }));
      if (made?.ok) ids.push((made.value as OperationOutput<'marks.create'>).mark.id);
    } else if (s.do === 'words') {
      await ask.call('marks.update', { mark, note: s.note, tags: s.tags });
    } else if (s.do === 'link') {
      const to = ids[s.more % ids.length];
      const links = [
        ...(to !== undefined && to !== mark ? [{ rel: 'replies' as const, mark: to }] : []),
        ...(person === undefined ? [] : [{ rel: 'accuses' as const, source: person }]),
      ];
      await ask.call('marks.update', { mark, links, fields: { claim: { backing: 'none' } } });
    } else {
      const attach = s.how === 'attach' ? { ranges: place(version.text.length, s.ranges) } : {};
      await ask.call('marks.settle', { marks: [mark], how: s.how, ...attach });
    }
  }
}

const NO = { outlet: null, from: null, to: null, tag: null, kind: null, collection: null, language: null };
