import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapOffsets } from '../../../shared/exchange/code-points';
import { readAnnotations } from '../../../shared/exchange/read-annotations';
import {
  ANNOTATION_CONTEXT,
  toAnnotations,
  writeAnnotations,
  type Annotation,
  type AnnotationCollection,
} from '../../../shared/exchange/web-annotation';
import { anyLaid, fileOf, layDrafts, linksOf, messages } from './material';

const seed = { seed: 20_260_107, numRuns: 150 };
/** As another program reads it: what our own types promise is not taken for granted. */
const isOfType = (value: { readonly type: string }, type: string): boolean => value.type === type;
const isIri = (text: string): boolean => /^[a-z][a-z0-9+.-]*:\S+$/iu.test(text);
const list = <T>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [value as T];
const bodies = (of: Annotation) => of.body;
const targets = (of: Annotation) => list(of.target);

/** Each MUST of the Web Annotation Data Model that bears on what we write, with where it stands. */
const MUSTS: readonly (readonly [
  section: string,
  must: string,
  holds: (of: AnnotationCollection, text: string) => boolean,
])[] = [
  ['3.1', 'the collection has a @context', (of) => of['@context'].includes(ANNOTATION_CONTEXT)],
  ['3.1', 'each annotation has exactly one IRI', (of) => of.first.items.every(({ id }) => isIri(id))],
  [
    '3.1',
    'no two annotations share an IRI',
    (of) => new Set(of.first.items.map(({ id }) => id)).size === of.first.items.length,
  ],
  [
    '3.1',
    'each has a type, and Annotation is one',
    (of) => of.first.items.every((each) => isOfType(each, 'Annotation')),
  ],
  ['3.1', 'each has one or more targets', (of) => of.first.items.every((each) => targets(each).length >= 1)],
  [
    '3.2.4',
    'a textual body has a value that is one string',
    (of) => of.first.items.every((each) => bodies(each).every(({ value }) => typeof value === 'string')),
  ],
  [
    '3.3.5',
    'a purpose is a motivation',
    (of) =>
      of.first.items.every((each) =>
        bodies(each).every(({ purpose }) =>
          ['classifying', 'tagging', 'commenting', 'describing', 'identifying'].includes(purpose),
        ),
      ),
  ],
  [
    '4.1',
    'a specific resource has exactly one source, an IRI',
    (of) => of.first.items.every((each) => targets(each).every(({ source }) => isIri(source))),
  ],
  [
    '4.2.4',
    'a text quote selector has exactly one exact',
    (of, text) =>
      of.first.items.every((each) =>
        targets(each).every(
          ({ selector: [quote] }) => isOfType(quote, 'TextQuoteSelector') && text.includes(quote.exact),
        ),
      ),
  ],
  [
    '4.2.4',
    'at most one prefix and suffix, the text right before and after',
    (of, text) =>
      of.first.items.every((each) =>
        targets(each).every(({ selector: [quote] }) => text.includes(quote.prefix + quote.exact + quote.suffix)),
      ),
  ],
  [
    '4.2.5',
    'a text position selector has exactly one start and one end, not negative',
    (of) =>
      of.first.items.every((each) =>
        targets(each).every(
          ({ selector: [, { start, end }] }) =>
            Number.isInteger(start) && start >= 0 && Number.isInteger(end) && end >= start,
        ),
      ),
  ],
  [
    '4.2.5',
    'it counts code points, end exclusive',
    (of, text) =>
      of.first.items.every((each) =>
        targets(each).every(
          ({ selector: [{ exact }, { start, end }] }) => [...text].slice(start, end).join('') === exact,
        ),
      ),
  ],
  ['5.1', 'a collection has an IRI and its type', (of) => isIri(of.id) && isOfType(of, 'AnnotationCollection')],
  ['5.1', 'a collection leads to its first page', (of) => isOfType(of.first, 'AnnotationPage')],
  ['5.1', 'its total is the number of annotations', (of) => of.total === of.first.items.length],
  [
    '5.2',
    'a page has an IRI, its type and a list of items',
    (of) => isIri(of.first.id) && Array.isArray(of.first.items),
  ],
  ['5.2', 'a page is part of its collection', (of) => of.first.partOf === of.id],
];

describe('Web Annotations', () => {
  it.each(MUSTS)('%s: %s', (_section, _must, holds) => {
    fc.assert(
      fc.property(anyLaid, (laid) =>
        holds(JSON.parse(writeAnnotations(laid, messages)) as AnnotationCollection, laid.version.text),
      ),
      { ...seed, numRuns: 60 },
    );
  });

  it('come back with the same ranges, words, kinds, notes, tags and answers', () => {
    fc.assert(
      fc.property(anyLaid, (laid) => {
        const { marks, refused } = fileOf(readAnnotations(writeAnnotations(laid, messages)));
        expect(refused).toEqual([]);
        const { toUnits } = mapOffsets(laid.version.text);
        expect(
          marks.map((mark) => ({
            ...mark,
            pieces: mark.pieces.map((piece) => ({
              ...piece,
              start: toUnits(piece.start ?? -1),
              end: toUnits(piece.end ?? -1),
            })),
          })),
        ).toEqual(
          laid.chosen.map((mark) => ({
            id: `urn:uuid:${mark.id}`,
            kind: mark.kind,
            note: mark.note,
            tags: mark.tags,
            certainty: mark.certainty ?? '',
            who: (mark.source && laid.sourceById.get(mark.source)?.name) ?? '',
            viewpoint: laid.viewpointOf(mark)?.name ?? '',
            links: linksOf(mark, laid, (to) => `urn:uuid:${to}`),
            otherLinks: 0,
            fieldsJson: Object.keys(mark.fields).length === 0 ? '' : JSON.stringify(mark.fields),
            unit: 'codePoints',
            pieces: mark.ranges,
            page: { address: `urn:uuid:${laid.id}`, title: '', article: laid.id },
            author: '',
          })),
        );
      }),
      seed,
    );
  });

  it('have the tags of the article itself beside it, and never as tags of its marks', () => {
    fc.assert(
      fc.property(anyLaid, (laid) => {
        const { plumbline, first } = JSON.parse(writeAnnotations(laid, messages)) as AnnotationCollection;
        expect(plumbline.article.tags).toEqual(laid.articleTags);
        expect(plumbline.article.collections).toEqual(laid.collections);
        const said = first.items.map(({ body }) => body.filter(({ purpose }) => purpose === 'tagging').slice(1));
        expect(said.map((tags) => tags.map(({ value }) => value))).toEqual(laid.chosen.map(({ tags }) => tags));
      }),
      { ...seed, numRuns: 40 },
    );
  });

  it('keep the kind where a tool keeps tags alone', () => {
    fc.assert(
      fc.property(anyLaid, (laid) => {
        const { first } = toAnnotations(laid, messages);
        const poorer = first.items.map(({ id, body, target }) => ({
          id,
          type: 'Annotation',
          body: body
            .filter(({ purpose }) => purpose === 'tagging')
            .map(({ type, value, purpose }) => ({ type, value, purpose })),
          target,
        }));
        const { marks } = fileOf(readAnnotations(JSON.stringify(poorer)));
        expect(marks.map(({ kind, tags }) => ({ kind, tags }))).toEqual(
          laid.chosen.map(({ kind, tags }) => ({ kind, tags })),
        );
      }),
      seed,
    );
  });

  it('name the web address, or the article itself where there is none', () => {
    const draft = { kind: 0, cuts: [0, 4], note: '', tags: [], unsure: false, source: 0 };
    const sourceWith = (address: string | null) =>
      list(toAnnotations(layDrafts(['Ferry'], [draft], { address }), messages).first.items[0]?.target ?? [])[0]?.source;
    expect(sourceWith('https://news.example/a b')).toBe('https://news.example/a%20b');
    expect(sourceWith('javascript:alert(1)')).toMatch(/^urn:uuid:/u);
    expect(sourceWith(null)).toMatch(/^urn:uuid:/u);
  });

  it.each([
    ['{', 'notJson'],
    ['{"a":1}', 'notAnnotations'],
    ['[[[[[[[[{"type":"Annotation"}]]]]]]]]', 'tooDeep'],
  ])('are refused with the reason: %s', (text, problem) => {
    expect(readAnnotations(text)).toEqual({ ok: false, problem, line: null });
  });

  it('name each annotation that holds no words', () => {
    const { marks, refused } = fileOf(
      readAnnotations('[{"id":"urn:x","type":"Annotation","target":"https://news.example/"}]'),
    );
    expect({ marks, refused }).toEqual({
      marks: [],
      refused: [{ record: 'urn:x', reason: 'aboutThePage', words: '' }],
    });
  });

  it('maps offsets as counting does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const text = raw.toWellFormed();
        const { toCodePoints, toUnits } = mapOffsets(text);
        let units = 0;
        [...text].forEach((sign, i) => {
          expect(toCodePoints(units)).toBe(i);
          expect(toUnits(i)).toBe(units);
          units += sign.length;
        });
        expect(toUnits([...text].length)).toBe(text.length);
        expect(toUnits([...text].length + 1)).toBeNull();
      }),
      seed,
    );
  });
});
