import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeText, guardText, parseCsv, writeCsv } from '../../../shared/exchange/csv';
import { joinList, MARKS_HEADER, marksRows, splitList } from '../../../shared/exchange/marks-csv';
import { readMarksCsv } from '../../../shared/exchange/read-marks-csv';
import { MEASURES_HEADER, measuresRows, SOURCES_HEADER, sourcesRows } from '../../../shared/exchange/tables-csv';
import { anyLaid, anyText, fileOf, linksOf } from './material';

const seed = { seed: 20_260_106, numRuns: 200 };

describe('a table', () => {
  it('has a byte order mark, CRLF after each row, and quotation marks doubled where a cell needs them', () => {
    expect(
      writeCsv(
        ['a', 'b'],
        [
          ['x', 1],
          ['say "no", please', null],
          ['two\nlines', ' edge '],
        ],
      ),
    ).toBe('\ufeffa,b\r\nx,1\r\n"say ""no"", please",\r\n"two\nlines"," edge "\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '＝1', "'=1", "''=1"])('never starts a formula: %j', (text) => {
    expect(guardText(text)).toBe(`'${text}`);
    expect(freeText(guardText(text))).toBe(text);
  });

  it('leaves an apostrophe alone that guards nothing', () => {
    expect(guardText("'I did' she said")).toBe("'I did' she said");
    expect(freeText("'I did'")).toBe("'I did'");
  });

  it('gives every text back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyText, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (cells) => {
          const { rows, problem } = parseCsv(writeCsv(['h', 'i'], cells));
          expect(problem).toBeNull();
          expect(rows?.slice(1).map((row) => row.map(freeText))).toEqual(cells);
        },
      ),
      seed,
    );
  });

  it('reads other line ends and no byte order mark alike', () => {
    const rows = [
      ['a', 'b'],
      ['1', 'x\ny'],
    ];
    expect(parseCsv('a,b\n1,"x\ny"').rows).toEqual(rows);
    expect(parseCsv('\ufeffa,b\r1,"x\ny"\r').rows).toEqual(rows);
    expect(parseCsv('a,b\r\n1,\r\n').rows).toEqual([
      ['a', 'b'],
      ['1', ''],
    ]);
  });

  it.each([
    ['a,"b\nc', { line: 1, code: 'openQuote' }],
    ['a\n"b"c', { line: 2, code: 'textAfterQuote' }],
  ])('says where %j is no table', (text, problem) => {
    expect(parseCsv(text)).toEqual({ rows: null, problem });
  });

  it('keeps lists in one cell', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ minLength: 1 }).filter((s) => s.trim() === s && s !== ''),
          { maxLength: 4 },
        ),
        (entries) => {
          expect(splitList(joinList(entries))).toEqual(entries);
        },
      ),
      seed,
    );
  });
});

describe('rows of marks', () => {
  it('bring every mark back: pieces, words, offsets, kind, note, tags, person, answers', () => {
    fc.assert(
      fc.property(anyLaid, (laid) => {
        const { marks, refused } = fileOf(readMarksCsv(writeCsv(MARKS_HEADER, marksRows(laid))));
        expect(refused).toEqual([]);
        expect(marks).toEqual(
          laid.chosen.map((mark) => ({
            id: mark.id,
            kind: mark.kind,
            note: mark.note,
            tags: mark.tags,
            certainty: mark.certainty ?? '',
            who: (mark.source && laid.sourceById.get(mark.source)?.name) ?? '',
            viewpoint: laid.viewpointOf(mark)?.name ?? '',
            links: linksOf(mark, laid, (to) => to),
            otherLinks: 0,
            fieldsJson: Object.keys(mark.fields).length === 0 ? '' : JSON.stringify(mark.fields),
            unit: 'utf16',
            pieces: mark.ranges,
            page: { address: '', title: laid.meta.title, article: laid.id },
            author: '',
          })),
        );
      }),
      seed,
    );
  });

  it('have as many cells as there are columns, in every table', () => {
    fc.assert(
      fc.property(anyLaid, (laid) => {
        for (const row of marksRows(laid)) expect(row).toHaveLength(MARKS_HEADER.length);
        for (const row of sourcesRows(laid)) expect(row).toHaveLength(SOURCES_HEADER.length);
        for (const row of measuresRows(laid)) expect(row).toHaveLength(MEASURES_HEADER.length);
      }),
      { ...seed, numRuns: 30 },
    );
  });

  it('say with each mark the tags and collections of its article, which a list gives back', () => {
    fc.assert(
      fc.property(anyLaid, (laid) => {
        const [header = [], ...rows] = parseCsv(writeCsv(MARKS_HEADER, marksRows(laid))).rows ?? [];
        const listIn = (column: (typeof MARKS_HEADER)[number]) => (row: readonly string[]) =>
          splitList(freeText(row[header.indexOf(column)] ?? ''));
        for (const row of rows) {
          expect(listIn('article_tags')(row)).toEqual(laid.articleTags);
          expect(listIn('collections')(row)).toEqual(laid.collections);
        }
      }),
      { ...seed, numRuns: 40 },
    );
  });

  it('are refused without a column of quotes', () => {
    expect(readMarksCsv('kind,note\nclaim,x')).toEqual({
      ok: false,
      problem: 'missingColumn',
      line: 1,
    });
  });
});
