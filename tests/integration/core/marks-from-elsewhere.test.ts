import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trashArticles, purgeArticles } from '../../../electron/operations/articles';
import { buildExport } from '../../../electron/operations/exports';
import { copyMarks, listLayersOf, trashLayer } from '../../../electron/operations/layers';
import { createMark, listMarksOf, updateMark } from '../../../electron/operations/marks';
import { createSource, listSources } from '../../../electron/operations/sources';
import { addVersion } from '../../../electron/operations/versions';
import type { ArticleId, LayerId, Mark, MarkId, MarkLink, TextRange } from '../../../shared/model';
import { openCore } from '../../support/core';
import {
  FERRY_TEXT,
  hypothesis,
  importedLayer,
  openForeignLibrary,
  openWithArticle,
  row,
  type ForeignLibrary,
} from '../../support/foreign-library';

const WORDS = ['boats', 'said', '𝒜lpha', '👩‍👩‍👧', 'e\u0301te\u0301', '"No,"', '=1+1', 'a;b\\c', 'ﷺ', 'the', 'harbour'];
const word = fc.constantFrom(...WORDS);
const paragraph = fc.array(word, { minLength: 3, maxLength: 14 }).map((words) => words.join(' '));
const note = fc.oneof(
  fc.constant(''),
  fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join('\n')),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
const draft = fc.record({
  kind: fc.constantFrom('claim', 'quote', 'framing', 'opinion'),
  cuts: fc.array(fc.nat(), { minLength: 2, maxLength: 6 }),
  note,
  tags: fc.array(word, { maxLength: 3 }),
  certainty: fc.constantFrom('sure' as const, 'unsure' as const, null),
  hasWho: fc.boolean(),
  /** Links to marks made before it, by their place; odd ones to a person. */
  links: fc.array(fc.nat(9), { maxLength: 2 }),
  /** Stands on the words of the mark before. */
  isTwin: fc.boolean(),
});
const drafts = fc.array(draft, { minLength: 1, maxLength: 6 });

const said = ({ kind, note: of, tags, certainty, fields, ranges }: Mark) => ({
  ...{ kind, note: of, tags, certainty, fields },
  ranges: ranges.map(({ start, end, exact }) => ({ start, end, exact })),
});
/** What marks link to, by what is said there: ids differ. */
const ties = (marks: readonly Mark[], people: readonly { id: string; name: string }[]) =>
  marks
    .flatMap((mark) =>
      mark.links.map((link) => {
        const to = 'mark' in link ? marks.find(({ id }) => id === link.mark) : undefined;
        const end = 'mark' in link ? to && said(to) : people.find(({ id }) => id === link.source)?.name;
        return [said(mark), link.rel, end];
      }),
    )
    .sort(bySaid);
const bySaid = (a: object, b: object): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

type Draft = typeof draft extends fc.Arbitrary<infer D> ? D : never;

function mark(library: ForeignLibrary, article: ArticleId, text: string, made: readonly Draft[]) {
  const { source } = createSource(library.context(), { article, name: 'Ms Ruiz' });
  let before: TextRange[] | null = null;
  const earlier: MarkId[] = [];
  for (const { cuts, isTwin, hasWho, kind, tags, links, ...rest } of made) {
    const at = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
    const ranges: TextRange[] =
      isTwin && before
        ? before
        : at.flatMap((start, i) => {
            const end = at[i + 1];
            return i % 2 === 0 && end !== undefined && text.slice(start, end).trim() !== '' ? [{ start, end }] : [];
          });
    if (ranges.length === 0) continue;
    before = ranges;
    const who = hasWho && kind === 'quote' ? { source: source.id } : {};
    const one = createMark(library.context(), { article, kind, ranges, ...rest, tags: [...new Set(tags)], ...who });
    const to = links.map((number): MarkLink => {
      const id = earlier[number % Math.max(earlier.length, 1)];
      return number % 2 === 1 || !id ? { rel: 'accuses', source: source.id } : { rel: 'backs', mark: id };
    });
    updateMark(library.context(), { mark: one.mark.id, links: to });
    earlier.push(one.mark.id);
  }
}

const exported = (library: ForeignLibrary, article: ArticleId, format: 'webAnnotation' | 'marksCsv'): string => {
  const [file] = buildExport(library.context(), {
    articles: [article],
    format,
    options: { citation: 'mla9', groupBy: 'kind' },
    follows: false,
  }).files;
  return file && 'text' in file.content ? file.content.text : '';
};

describe.each(['webAnnotation', 'marksCsv'] as const)('what was taken out as %s', (format) => {
  it('comes back with the same words, places, pieces, kinds, notes, tags and people (seed 20261)', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), drafts, (paragraphs, made) => {
        const library = openForeignLibrary();
        const article = library.addArticle(['Ferry', ...paragraphs].join('\r\n\r\n'), { title: 'Ferry' });
        mark(library, article.id, article.version.text, made);
        const own = listMarksOf(library.context(), { article: article.id }).marks;
        if (own.length === 0) return;
        const file = exported(library, article.id, format);
        const preview = library.preview(`\ufeff${file.replace(/^\ufeff/u, '')}`);
        const applied = library.apply(file);
        expect(preview.marks.map(({ outcome }) => outcome)).toEqual(own.map(() => 'exact'));
        expect(applied.marks).toEqual(preview.marks);
        const layer = importedLayer(library, article.id);
        const theirs = listMarksOf(library.context(), { article: article.id, layer });
        expect(theirs.lost).toBeUndefined();
        expect(theirs.marks.map(said).sort(bySaid)).toEqual(own.map(said).sort(bySaid));
        const who = (marks: readonly Mark[]) => marks.filter(({ source }) => source !== null).length;
        expect(who(theirs.marks)).toBe(who(own));
        const people = (of?: LayerId) =>
          listSources(library.context(), { article: article.id, ...(of ? { layer: of } : {}) }).sources;
        expect(ties(theirs.marks, people(layer))).toEqual(ties(own, people()));
        expect(applied.foreign).toMatchObject({ linksTaken: own.flatMap(({ links }) => links).length, linksLeft: 0 });
        // A second time there is nothing to do.
        const before = library.dump();
        const again = library.apply(file);
        expect(again.marks.every(({ outcome }) => outcome === 'same')).toBe(true);
        expect(library.dump()).toBe(before);
      }),
      { seed: 20261, numRuns: 25 },
    );
  });
});

describe('marks from elsewhere', () => {
  const FILE = hypothesis([
    row('a1', 'boats were empty all week'),
    row('a2', 'counted the ships by hand'),
    row('a3', 'a sentence about trains and nothing else at all'),
    row('a4', 'x', { references: ['unknown'] }),
  ]);

  it('are placed, for review or lost, each with its reason, and the preview says what the import does', () => {
    const { library, article } = openWithArticle();
    const bare = library.preview(FILE);
    expect(bare.foreign).toMatchObject({
      tool: 'Hypothesis',
      withoutKind: 3,
      tags: [{ name: 'number', marks: 3, kind: null }],
      authors: [{ name: 'Hypothesis, ana', marks: 3 }],
    });
    expect(bare.marks.map(({ outcome, problem }) => [outcome, problem?.code])).toEqual([
      ['refused', 'noKind'],
      ['refused', 'noKind'],
      ['refused', 'noKind'],
      ['refused', 'reply'],
    ]);
    const preview = library.preview(FILE, { kind: 'framing', kinds: { number: 'claim' } });
    expect(preview.marks.map(({ outcome }) => outcome)).toEqual(['context', 'needsReview', 'lost', 'refused']);
    const { marks } = library.apply(FILE, { kinds: { number: 'claim' } });
    expect(marks).toEqual(preview.marks);
    const layer = importedLayer(library, article);
    const listed = listMarksOf(library.context(), { article, layer });
    expect(listed.marks.map(({ standing }) => standing?.state ?? 'made here')).toEqual(['made here', 'needsReview']);
    expect(listed.lost?.map(({ ranges }) => ranges[0]?.exact)).toEqual([
      'a sentence about trains and nothing else at all',
    ]);
    expect(listed.marks[0]).toMatchObject({ kind: 'claim', note: 'Who counted?', tags: ['number'] });
    expect(listMarksOf(library.context(), { article }).marks).toEqual([]);
  });

  it('go and come back as one step of Undo, and once more after they were brought in again', () => {
    const { library, article } = openWithArticle();
    library.apply(FILE, { kind: 'claim' });
    const layer = importedLayer(library, article);
    const listed = listMarksOf(library.context(), { article, layer });
    library.undo({});
    expect(listLayersOf(library.context(), { article }).layers).toHaveLength(1);
    expect(() => listMarksOf(library.context(), { article, layer })).toThrow(/no layer/u);
    library.redo({});
    expect(listMarksOf(library.context(), { article, layer })).toEqual(listed);
    library.undo({});
    // Brought in again with another kind: it is the new one that counts.
    library.apply(FILE, { kind: 'opinion' });
    expect(listMarksOf(library.context(), { article, layer }).marks.map(({ kind }) => kind)).toEqual([
      'opinion',
      'opinion',
    ]);
    library.undo({});
    expect(listLayersOf(library.context(), { article }).layers).toHaveLength(1);
  });

  it('get more when a later file of the same hand names more, and lose only those by Undo', () => {
    const { library, article } = openWithArticle();
    library.apply(hypothesis([row('a1', 'boats were empty all week')]), { kind: 'claim' });
    const layer = importedLayer(library, article);
    const done = library.apply(FILE, { kind: 'claim' });
    expect(done.marks.map(({ outcome }) => outcome)).toEqual(['same', 'needsReview', 'lost', 'refused']);
    library.undo({});
    expect(listMarksOf(library.context(), { article, layer }).marks).toHaveLength(1);
    library.redo({});
    const { marks, lost } = listMarksOf(library.context(), { article, layer });
    expect([marks.length, lost?.length]).toEqual([2, 1]);
  });

  it('come back by themselves when their words come into the text', () => {
    const { library, article } = openWithArticle();
    library.apply(FILE, { kind: 'claim' });
    const layer = importedLayer(library, article);
    const blocks = [...FERRY_TEXT.split('\n\n'), 'Here stands a sentence about trains and nothing else at all.'].map(
      (text) => ({
        role: 'paragraph' as const,
        runs: [{ text }],
      }),
    );
    addVersion(library.context(), { article, blocks, format: 'plain', cause: 'pasted' });
    expect(listMarksOf(library.context(), { article, layer }).lost).toBeUndefined();
  });

  it('are copied into one’s own with their people, once, and taken away; both in the article’s own Undo', () => {
    const { library, article } = openWithArticle();
    const csv =
      'quote,kind,who,note\r\n"boats were empty all week",quote,Ms Ruiz,one\r\n"nothing like it",claim,,two\r\n';
    library.apply(csv, { article });
    const layer = importedLayer(library, article);
    const done = copyMarks(library.context(), { layer });
    expect([done.copied.length, done.alike]).toEqual([2, 0]);
    const own = listMarksOf(library.context(), { article });
    expect(own.marks.map(said)).toEqual(listMarksOf(library.context(), { article, layer }).marks.map(said));
    expect(own.lost?.map(({ note: of }) => of)).toEqual(['two']);
    expect(listSources(library.context(), { article }).sources.map(({ name }) => name)).toEqual(['Ms Ruiz']);
    expect(copyMarks(library.context(), { layer })).toMatchObject({ copied: [], alike: 2 });
    trashLayer(library.context(), { layer });
    expect(listLayersOf(library.context(), { article }).layers).toHaveLength(1);
    library.undo({ article });
    expect(listLayersOf(library.context(), { article }).layers).toHaveLength(2);
    library.undo({ article });
    expect(listMarksOf(library.context(), { article }).marks).toEqual([]);
    expect(listSources(library.context(), { article }).sources).toEqual([]);
  });

  it('leave no word in the file when their article is deleted for good', () => {
    const { library, article } = openWithArticle();
    library.apply(hypothesis([row('a1', 'boats were empty all week')]), { kind: 'claim' });
    library.apply(FILE, { kind: 'claim' });
    trashArticles(library.context(), { articles: [article] });
    purgeArticles(library.context(), { articles: [article] });
    expect(library.dump()).not.toContain('trains and nothing else');
    expect(library.dump()).not.toContain('marksImport');
  });

  it('name a page that is not in the library, and take the article that was chosen for it', () => {
    const { library, article } = openWithArticle();
    const file = hypothesis([row('b1', 'boats were empty all week', { uri: 'https://elsewhere.example/a' })]);
    const [page] = library.preview(file, { kind: 'claim' }).articles;
    expect(page).toMatchObject({ key: 'https://elsewhere.example/a', article: null, problem: { code: 'noArticle' } });
    const chosen = library.preview(file, { kind: 'claim', pages: { 'https://elsewhere.example/a': article } });
    expect(chosen.marks.map(({ outcome }) => outcome)).toEqual(['context']);
  });

  it('keep tags that ours cannot hold in their note', () => {
    const { library, article } = openWithArticle();
    const long = 'a very long tag '.repeat(6).trim();
    const tags = [long, ...Array.from({ length: 60 }, (_, i) => `t${i}`)];
    library.apply(hypothesis([row('c1', 'boats were empty all week', { tags })]), { kind: 'claim' });
    const { marks } = listMarksOf(library.context(), { article, layer: importedLayer(library, article) });
    expect(marks[0]?.tags).toHaveLength(50);
    for (const tag of [long, 't59']) expect(marks[0]?.note).toContain(tag);
  });
});

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('a file that cannot be used', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['an empty one', '', 'empty'],
    ['one that is cut off', '{"rows": [{"id": "a", "uri":', 'notJson'],
    ['one nested deeper than any program writes', nested(100_000), 'tooDeep'],
    [
      'one of more marks than are read',
      JSON.stringify({ rows: Array.from({ length: 20_001 }, () => ({})) }),
      'tooMany',
    ],
    ['one larger than is read', `[${'"a",'.repeat(5_100_000)}"a"]`, 'tooLarge'],
    [
      'one that only says where its annotations are',
      '{"type":"AnnotationCollection","first":"https://x.example/p1"}',
      'notInFile',
    ],
    ['a table without quoted words', 'a,b\r\n1,2\r\n', 'missingColumn'],
    ['a table with an open quotation mark', 'quote\r\n"never closed\r\n', 'openQuote'],
    ['JSON of something else', '{"__proto__": {"kind": "x"}, "constructor": 1}', 'notAnnotations'],
  ])('%s is refused with its reason and changes nothing', (_, file, reason) => {
    const { library, article } = openWithArticle();
    const before = library.dump();
    for (const act of [library.preview, library.apply]) {
      expect(() => act(file, { article, kind: 'claim' })).toThrow(
        expect.objectContaining({ code: 'badFile', detail: expect.objectContaining({ reason }) as object }),
      );
    }
    expect(library.dump()).toBe(before);
  });

  it('is refused as unknown where it is no text', () => {
    const { library } = openWithArticle();
    const before = library.dump();
    expect(() => library.preview(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]))).toThrow(
      expect.objectContaining({ code: 'unknownFile' }),
    );
    expect(library.dump()).toBe(before);
  });

  it('holds hostile names as plain words: nothing of them reaches a prototype or a page', () => {
    const { library, article } = openWithArticle();
    const tags = ['__proto__', 'constructor', '<img src=x onerror=alert(1)>'];
    library.apply(hypothesis([row('__proto__', 'boats were empty all week', { tags })]), { kind: 'claim' });
    const { marks } = listMarksOf(library.context(), { article, layer: importedLayer(library, article) });
    expect(marks[0]?.tags).toEqual(tags);
    expect(Object.hasOwn(Object.prototype, 'kind')).toBe(false);
  });
});

describe('over the terminal', () => {
  it('a file on the disk is looked at and brought in by its path', async () => {
    const core = openCore();
    const { article } = await core.call('articles.createFromText', { text: FERRY_TEXT, title: 'Ferry' });
    const file = { path: path.join(core.folder, 'notes.csv') };
    fs.writeFileSync(file.path, 'quote,kind,tags\r\n"boats were empty all week",claim,from-elsewhere\r\n');
    const preview = await core.call('imports.preview', { file, article: article.id });
    expect(preview.marks.map(({ outcome }) => outcome)).toEqual(['context']);
    const done = await core.call('imports.apply', { file, article: article.id });
    expect(done.history.undo).toEqual({ code: 'marksImport', params: { count: 1 } });
    const { layers } = await core.call('layers.list', { article: article.id });
    expect(layers.map(({ purpose, marks }) => [purpose, marks])).toEqual([
      ['own', 0],
      ['imported', 1],
    ]);
    expect((await core.call('tags.list', {})).tags.map(({ name }) => name)).not.toContain('from-elsewhere');
    expect((await core.call('articles.list', {})).articles.find(({ id }) => id === article.id)?.marks).toBe(0);
    expect(core.faults).toEqual([]);
  });
});
