import { describe, expect, it } from 'vitest';
import type { ForeignMark } from '../../../shared/exchange/foreign';
import { readForeign } from '../../../shared/exchange/read-foreign';
import { fileOf } from './material';

const read = (value: unknown) => fileOf(readForeign(typeof value === 'string' ? value : JSON.stringify(value)));
const short = ({ kind, note, tags, author, pieces, page }: ForeignMark) => ({
  ...{ kind, note, tags, author, words: pieces.map(({ exact }) => exact), address: page.address, title: page.title },
});
const said = (value: unknown) => read(value).marks.map(short);

describe('tables as programs write them', () => {
  const boats = { words: ['two boats'], note: 'why; so' };
  it.each<[string, string]>([
    ['a line for spreadsheets that names the separator', 'sep=;\r\nquote;note\r\ntwo boats;"why; so"\r\n'],
    ['the same after a byte order mark, in capitals', '\ufeffSEP=,\nQuote,Note\ntwo boats,why; so\n'],
    ['the same with a tab', '"sep=\t"\nQuote\tNote\ntwo boats\twhy; so'],
    ['semicolons', 'Quote;Note\r\ntwo boats;"why; so"'],
    ['tabs', 'quote\tnote\r\ntwo boats\twhy; so'],
    ['names in quotation marks after a byte order mark', '\ufeff"Quote","Note"\r\n"two boats","why; so"'],
    ['old line ends', 'quote,note\rtwo boats,why; so\r'],
    ['empty rows between, and cells beyond the head', '\n\nquote,note\n\n,\ntwo boats,why; so,more,and more\n\n'],
    ['a title above', 'My notes\n\nquote,note\ntwo boats,why; so'],
  ])('are read: %s', (_, table) => {
    expect(said(table)).toMatchObject([boats]);
  });

  it('a line end of two signs inside a cell stays in its words', () => {
    expect(said('quote,note\r\n"two\r\nboats","a\r\nb"\r\n')).toMatchObject([
      { words: ['two\r\nboats'], note: 'a\r\nb' },
    ]);
  });

  it('cells that a spreadsheet would compute are words', () => {
    expect(said(`quote,note\n=1+1,"'=HYPERLINK(""x"")"\n`)).toMatchObject([
      { words: ['=1+1'], note: '=HYPERLINK("x")' },
    ]);
  });

  it('Readwise: the writer of the book is not taken for who marked it', () => {
    const table = [
      'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags',
      '"two boats, empty",The Ferry,Ruth Amadi,,Who counted?,yellow,"boats, ferry",location,12,2024-05-01 10:00:00+00:00,',
    ].join('\n');
    expect(said(table)).toEqual([
      {
        ...{ kind: '', note: 'Who counted?', tags: ['boats', 'ferry'], author: '', words: ['two boats, empty'] },
        ...{ address: '', title: 'The Ferry' },
      },
    ]);
    const own = 'Highlight,Title,Author,URL,Note,Location\ntwo boats,The Ferry,Ruth Amadi,https://x.example/a,,3\n';
    expect(said(own)).toMatchObject([{ author: '', title: 'The Ferry', address: 'https://x.example/a' }]);
  });

  it('Hypothesis: rows without words are answers or about the page', () => {
    const table = [
      'Creation Date,URL,Group,Annotation/Reply Type,Quote,User,Body,Tags,Page',
      '2024-05-01,https://x.example/a,Public,Annotation,two boats,ana,Who counted?,"boats,ferry",',
      '2024-05-01,https://x.example/a,Public,Reply,,bo,I did,,',
      '2024-05-01,https://x.example/a,Public,Annotation,,bo,A good page,,',
    ].join('\n');
    const file = read(table);
    expect(file.tool).toBe('Hypothesis');
    expect(file.marks.map(short)).toMatchObject([{ author: 'ana', tags: ['boats', 'ferry'], kind: '' }]);
    expect(file.refused).toEqual([
      { record: 'row 3', reason: 'reply', words: 'I did' },
      { record: 'row 4', reason: 'aboutThePage', words: 'A good page' },
    ]);
  });

  it('Kindle: the title stands above, notes stand under the words that they are about', () => {
    const table = [
      '"Your Kindle Notes For:",,,',
      '"The Ferry, and other stories",,,',
      '"by Ruth Amadi",,,',
      ',,,',
      '"Annotation Type","Location","Starred?","Annotation"',
      '"Note","Location 1","","Before any words"',
      '"Highlight (Yellow)","Location 12","","two boats"',
      '"Note","Location 12","","Who counted?"',
      '"Highlight (Blue)","Location 40","","by hand"',
    ].join('\r\n');
    const file = read(table);
    expect(file.marks.map(short)).toMatchObject([
      {
        words: ['two boats'],
        note: 'Who counted?',
        tags: ['Yellow'],
        title: 'The Ferry, and other stories',
        author: '',
      },
      { words: ['by hand'], note: '', tags: ['Blue'] },
    ]);
    expect(file.refused).toEqual([{ record: 'row 6', reason: 'noQuote', words: 'Before any words' }]);
  });

  it('a table of something else is refused', () => {
    expect(readForeign('Name;Age\nAna;3\n')).toEqual({ ok: false, problem: 'missingColumn', line: 1 });
  });
});

const selector = { type: 'TextQuoteSelector', exact: 'two boats' };
const target = { source: 'https://x.example/a', selector };
const annotation = (more: object) => ({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', ...more });

describe('Web Annotations as programs write them', () => {
  it.each<[string, object, object]>([
    ['several contexts', { '@context': ['http://www.w3.org/ns/anno.jsonld', { x: 'urn:x' }], target }, {}],
    ['a body that is words', { body: 'Who counted?', target }, { note: 'Who counted?' }],
    ['words in bodyValue', { bodyValue: 'Who counted?', target }, { note: 'Who counted?' }],
    ['no body', { body: null, target }, { note: '' }],
    [
      'bodies side by side',
      { body: ['Who?', { type: 'TextualBody', value: 'boats', purpose: 'tagging' }, null, 7], target },
      { note: 'Who?', tags: ['boats'] },
    ],
    [
      'words of a specific resource',
      {
        body: { type: 'SpecificResource', purpose: 'oa:tagging', source: { type: 'TextualBody', value: 'boats' } },
        target,
      },
      { tags: ['boats'] },
    ],
    [
      'motivations by their addresses',
      { motivation: ['http://www.w3.org/ns/oa#tagging'], body: 'boats', target },
      { tags: ['boats'] },
    ],
    ['a target in a list', { target: [target] }, {}],
    [
      'selectors side by side',
      { target: { ...target, selector: [{ type: 'XPathSelector', value: '/p' }, selector] } },
      {},
    ],
    [
      'a selector that is refined',
      { target: { ...target, selector: { type: 'FragmentSelector', value: 'p1', refinedBy: [selector] } } },
      {},
    ],
    [
      'a time and a creator by address',
      { created: '2024-05-01T10:00:00.5+02:00', creator: 'acct:ana@x.example', target },
      { author: 'ana' },
    ],
    [
      'a creator without a name',
      { creator: { id: 'https://x.example/ana', type: 'Person' }, target },
      { author: 'https://x.example/ana' },
    ],
    ['a creator among several', { creator: [{ type: 'Person', name: ['Ana'] }, 'bo'], target }, { author: 'Ana' }],
    [
      'the older names',
      {
        ...{
          '@type': 'oa:Annotation',
          type: undefined,
          motivatedBy: 'oa:commenting',
          annotatedBy: { 'foaf:name': 'Ana' },
        },
        hasBody: { '@type': 'cnt:ContentAsText', 'cnt:chars': 'Who counted?' },
        hasTarget: {
          ...{ '@type': 'oa:SpecificResource', hasSource: { '@id': 'https://x.example/a' } },
          hasSelector: { '@type': 'oa:TextQuoteSelector', 'oa:exact': { '@value': 'two boats' } },
        },
      },
      { note: 'Who counted?', author: 'Ana' },
    ],
    [
      'whole addresses for names',
      {
        ...{ '@type': ['http://www.w3.org/ns/oa#Annotation'], type: undefined },
        'http://www.w3.org/ns/oa#hasTarget': [
          {
            'http://www.w3.org/ns/oa#hasSource': [{ '@id': 'https://x.example/a' }],
            'http://www.w3.org/ns/oa#hasSelector': [
              {
                '@type': ['http://www.w3.org/ns/oa#TextQuoteSelector'],
                'http://www.w3.org/ns/oa#exact': [{ '@value': 'two boats' }],
              },
            ],
          },
        ],
      },
      {},
    ],
  ])('are read: %s', (_, value, expected) => {
    expect(said(annotation(value))).toMatchObject([
      { words: ['two boats'], address: 'https://x.example/a', ...expected },
    ]);
  });

  it.each<[string, object, string]>([
    ['a target that is an address alone', { target: 'https://x.example/a#:~:text=two%20boats' }, 'aboutThePage'],
    [
      'a range between two places',
      { target: { ...target, selector: { type: 'RangeSelector', startSelector: selector, endSelector: selector } } },
      'noQuote',
    ],
    ['a shape in a picture', { target: { ...target, selector: { type: 'SvgSelector', value: '<svg/>' } } }, 'noQuote'],
    [
      'a place without words',
      { target: { ...target, selector: { type: 'TextPositionSelector', start: 1, end: 4 } } },
      'noQuote',
    ],
    ['a target without anything', { target: 7 }, 'aboutThePage'],
    ['no target', {}, 'aboutThePage'],
  ])('are refused with the reason: %s', (_, value, reason) => {
    const file = read([annotation(value)]);
    expect([file.marks, file.refused.map((one) => one.reason)]).toEqual([[], [reason]]);
  });
});

describe('annotations of Hypothesis as its programs write them', () => {
  const row = {
    id: 'a',
    uri: 'https://x.example/a',
    text: 'Who?',
    tags: ['boats'],
    user: 'acct:ana@hypothes.is',
    target: [target],
  };
  it.each<[string, unknown]>([
    [
      'the sidebar’s file',
      {
        export_date: '2024-05-01T10:00:00Z',
        export_userid: 'acct:ana@hypothes.is',
        client_version: '1.1',
        annotations: [row],
      },
    ],
    ['the same without what it says of itself', { annotations: [row] }],
    ['an answer of the search', { total: 1, rows: [row] }],
    ['rows alone', [row]],
    ['one row', row],
    ['rows after something else', [null, row]],
    [
      'a group’s, hidden by a moderator',
      { rows: [{ ...row, group: 'abc', hidden: true, moderation: { flagCount: 2 }, moderation_status: 'DENIED' }] },
    ],
    ['a page known by its target alone', { rows: [{ ...row, uri: undefined }] }],
  ])('are read: %s', (_, value) => {
    expect(said(value)).toMatchObject([
      { words: ['two boats'], note: 'Who?', tags: ['boats'], author: 'ana', address: 'https://x.example/a' },
    ]);
  });

  it('without selectors they are about the page, with another one without words', () => {
    const file = read({
      rows: [
        { ...row, target: [{}] },
        { ...row, target: undefined },
        { ...row, target: [{ selector: [{ type: 'RangeSelector' }] }] },
      ],
    });
    expect(file.refused.map(({ reason }) => reason)).toEqual(['aboutThePage', 'aboutThePage', 'noQuote']);
  });
});
