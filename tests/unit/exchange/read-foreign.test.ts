import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_FOREIGN_MARKS } from '../../../shared/exchange/foreign';
import { readForeign } from '../../../shared/exchange/read-foreign';
import { fileOf } from './material';

const seed = { seed: 20_260_611, numRuns: 300 };
const json = (value: unknown) => readForeign(JSON.stringify(value));
const quote = (exact: string, more: object = {}) => ({ type: 'TextQuoteSelector', exact, ...more });
const annotation = (target: unknown, more: object = {}) => ({ id: 'urn:a', type: 'Annotation', target, ...more });
const on = (selector: unknown, source: unknown = 'https://news.example/ferry') => ({ source, selector });
const onlyMark = (value: unknown) => {
  const { marks, refused } = fileOf(json(value));
  expect(refused).toEqual([]);
  expect(marks).toHaveLength(1);
  return marks[0];
};

describe('a file of Hypothesis', () => {
  const row = (more: object = {}) => ({
    id: 'aB3_x',
    uri: 'https://news.example/ferry#top',
    user: 'acct:ana@hypothes.is',
    text: 'Who counted?',
    tags: ['claim', 'numbers'],
    document: { title: ['The ferry'] },
    target: [
      {
        source: 'https://news.example/ferry',
        selector: [
          { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 0, endContainer: '/p[1]', endOffset: 9 },
          { type: 'TextPositionSelector', start: 412, end: 421 },
          quote('two boats', { prefix: 'There were ', suffix: ' on the quay' }),
        ],
      },
    ],
    ...more,
  });

  it.each([
    [
      'exported from its sidebar',
      { export_date: 'x', export_userid: 'acct:ana@hypothes.is', client_version: '1', annotations: [row()] },
    ],
    ['from its search', { total: 1, rows: [row()] }],
    ['as a bare list', [row()]],
  ])('is read %s', (_how, value) => {
    const file = fileOf(json(value));
    expect(file).toMatchObject({ format: 'hypothesis', tool: 'Hypothesis', refused: [] });
    expect(file.marks).toEqual([
      {
        id: 'aB3_x',
        kind: '',
        note: 'Who counted?',
        tags: ['claim', 'numbers'],
        certainty: '',
        who: '',
        viewpoint: '',
        links: [],
        otherLinks: 0,
        fieldsJson: '',
        unit: 'unknown',
        pieces: [{ exact: 'two boats', prefix: 'There were ', suffix: ' on the quay', start: 412, end: 421 }],
        page: { address: 'https://news.example/ferry', title: 'The ferry', article: '' },
        author: 'ana',
      },
    ]);
  });

  it('names the person as they show themselves', () => {
    expect(fileOf(json([row({ user_info: { display_name: 'Ana Ruiz' } })])).marks[0]?.author).toBe('Ana Ruiz');
  });

  it('takes replies as such, and names notes about the page and what is no annotation', () => {
    const file = fileOf(
      json({
        total: 3,
        rows: [
          row({ id: 'r', references: ['aB3_x'], text: 'I agree' }),
          row({ id: 'p', target: [{ source: 'x' }] }),
          7,
        ],
      }),
    );
    expect(file.marks).toEqual([]);
    expect(file.replies).toEqual([{ id: 'r', to: ['aB3_x'], text: 'I agree', author: 'ana' }]);
    expect(file.refused).toEqual([
      { record: 'p', reason: 'aboutThePage', words: 'Who counted?' },
      { record: '#3', reason: 'notAnAnnotation', words: '' },
    ]);
  });
});

describe('a file of Web Annotations', () => {
  it.each([
    ['one', annotation(on(quote('two boats')))],
    ['a list', [annotation(on(quote('two boats')))]],
    ['a page', { type: 'AnnotationPage', items: [annotation(on(quote('two boats')))] }],
    [
      'a collection',
      { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [annotation(on(quote('two boats')))] } },
    ],
  ])('is read: %s', (_what, value) => {
    expect(onlyMark(value)?.pieces).toEqual([{ exact: 'two boats', prefix: '', suffix: '', start: null, end: null }]);
  });

  it('takes the narrowest of selectors that refine each other, with the words around it', () => {
    const selector = {
      type: 'FragmentSelector',
      value: 'para3',
      refinedBy: quote('There were two boats on the quay', { prefix: '… ', refinedBy: quote('two boats') }),
    };
    expect(onlyMark(annotation(on(selector)))?.pieces).toEqual([
      { exact: 'two boats', prefix: '… There were ', suffix: ' on the quay', start: null, end: null },
    ]);
  });

  it('takes an offset that stands beside the words, and none that refines something else', () => {
    const beside = on([quote('boats'), { type: 'FragmentSelector', value: 'char=4,9' }]);
    expect(onlyMark(annotation(beside))?.pieces[0]).toMatchObject({ start: 4, end: 9 });
    const inside = on([
      quote('boats'),
      { type: 'FragmentSelector', value: 'p', refinedBy: { type: 'TextPositionSelector', start: 4, end: 9 } },
    ]);
    expect(onlyMark(annotation(inside))?.pieces[0]).toMatchObject({ start: null, end: null });
  });

  it.each([
    [-1, 4],
    [4, 1],
    ['1', '2'],
    [1e300, 1e301],
    [0.5, 2],
    [null, 3],
  ])('does not use offsets that no text has: %j, %j', (start, end) => {
    const target = on([quote('boats'), { type: 'TextPositionSelector', start, end }]);
    expect(onlyMark(annotation(target))?.pieces).toEqual([
      { exact: 'boats', prefix: '', suffix: '', start: null, end: null },
    ]);
  });

  it('makes several targets pieces of one mark, and several pages marks of their own', () => {
    const [a, b] = [on(quote('two')), on(quote('boats'))];
    expect(onlyMark(annotation([a, b]))?.pieces.map(({ exact }) => exact)).toEqual(['two', 'boats']);
    const split = fileOf(
      json(annotation([a, on(quote('quay'), { id: 'https://other.example/', title: 'Other' })])),
    ).marks;
    expect(split.map(({ id, page }) => [id, page.address, page.title])).toEqual([
      ['urn:a', 'https://news.example/ferry', ''],
      ['urn:a (2)', 'https://other.example/', 'Other'],
    ]);
  });

  it('reads bodies of every shape', () => {
    const mark = onlyMark(
      annotation(on(quote('boats')), {
        creator: { name: 'Ana' },
        body: [
          'https://note.example/1',
          { type: 'TextualBody', value: '<p>Hm &amp; <b>so</b></p><script>x</script>', format: 'text/html' },
          { type: 'TextualBody', value: 'numbers', purpose: 'tagging' },
          { type: 'SpecificResource', source: { type: 'TextualBody', value: 'sea' }, purpose: 'tagging' },
          { type: 'TextualBody', value: 'plumbline:kind=claim', purpose: 'tagging' },
        ],
      }),
    );
    expect(mark).toMatchObject({
      author: 'Ana',
      kind: 'claim',
      tags: ['numbers', 'sea'],
      note: 'https://note.example/1\n\nHm & so\nx',
    });
  });

  it('follows no address: pages that are only named are said to be elsewhere', () => {
    expect(json({ type: 'AnnotationCollection', id: 'urn:c', first: 'https://x.example/page1' })).toEqual({
      ok: false,
      problem: 'notInFile',
      line: null,
    });
    const cyclic = { type: 'AnnotationPage', id: 'urn:p', next: 'urn:p', items: [annotation(on(quote('boats')))] };
    expect(onlyMark(cyclic)?.id).toBe('urn:a');
  });
});

describe('a table of marks', () => {
  it.each([',', ';', '\t'])('is read with %j between cells and the names that others use', (sign) => {
    const lines = [
      ['\ufeff"Highlight"', 'Comment', 'URL', 'Tags', 'User'],
      ['"two ""boats"""', "'=why?", 'https://news.example/ferry', '"sea, numbers"', 'Ana'],
    ];
    const { marks, refused } = fileOf(readForeign(lines.map((line) => line.join(sign)).join('\r\n')));
    expect(refused).toEqual([]);
    expect(marks).toMatchObject([
      {
        id: 'row 2',
        note: '=why?',
        tags: ['sea', 'numbers'],
        unit: 'unknown',
        pieces: [{ exact: 'two "boats"', start: null }],
        page: { address: 'https://news.example/ferry' },
        author: 'Ana',
      },
    ]);
  });

  it('names rows without words', () => {
    expect(fileOf(readForeign('quote,note\n,why\nboats,')).refused).toEqual([
      { record: 'row 2', reason: 'noQuote', words: 'why' },
    ]);
  });
});

describe('files that harm', () => {
  it.each([
    ['', 'empty'],
    ['\ufeff \n', 'empty'],
    ['[', 'notJson'],
    ['{"type":"Annotation","target":', 'notJson'],
    ['[NaN]', 'notJson'],
    ['{"a":1}', 'notAnnotations'],
    ['[1,2]', 'notAnnotations'],
    ['[['.repeat(50_000), 'tooDeep'],
    [`{"a":`.repeat(100), 'tooDeep'],
    ['kind,note\nclaim,x', 'missingColumn'],
    ['quote\n"open', 'openQuote'],
    ['quote,a\n"b"c,d', 'textAfterQuote'],
    [`quote\n${'x\n'.repeat(MAX_FOREIGN_MARKS + 1)}`, 'tooMany'],
    [`[${'{"type":"Annotation"},'.repeat(MAX_FOREIGN_MARKS + 1)}1]`, 'tooMany'],
    ['\u0000\u0001PK\u0003\u0004', 'missingColumn'],
  ])('are refused with the reason: %#', (source, problem) => {
    expect(readForeign(source)).toMatchObject({ ok: false, problem });
  });

  it('never reach a prototype', () => {
    const source =
      '[{"__proto__":{"type":"Annotation"},"constructor":1},{"id":"urn:a","type":"Annotation","__proto__":{"bodyValue":"x"},' +
      '"target":{"source":"urn:s","selector":{"type":"TextQuoteSelector","exact":"boats"}}}]';
    const { marks, refused } = fileOf(readForeign(source));
    expect(marks.map(({ note }) => note)).toEqual(['']);
    expect(refused).toEqual([{ record: '#1', reason: 'notAnAnnotation', words: '' }]);
    expect(Object.hasOwn(Object.prototype, 'type')).toBe(false);
  });

  it('are answered, whatever they hold', () => {
    const anyJson = fc.oneof(
      fc.jsonValue({ maxDepth: 5 }),
      fc.record({
        type: fc.constant('Annotation'),
        target: fc.jsonValue(),
        body: fc.jsonValue(),
        plumbline: fc.jsonValue(),
      }),
      fc.record({ rows: fc.array(fc.record({ uri: fc.string(), target: fc.jsonValue(), tags: fc.jsonValue() })) }),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          anyJson.map((value) => JSON.stringify(value)),
          fc.string({ unit: 'binary' }),
        ),
        (source) => {
          const reading = readForeign(source);
          if (!reading.ok) return;
          for (const { pieces } of reading.file.marks) expect(pieces.length).toBeGreaterThan(0);
        },
      ),
      seed,
    );
  });
});
