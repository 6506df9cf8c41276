import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../../shared/exchange/base64';
import { createNameKeeper, safeFileName } from '../../../shared/exchange/file-names';
import { textFragment } from '../../../shared/exchange/text-fragment';
import { utf8Bytes, utf8Length, utf8Pieces } from '../../../shared/exchange/utf8';
import { crc32, createZipWriter, joinBytes, writeZip } from '../../../shared/exchange/zip';

const seed = { seed: 20_260_108 };

describe('names of files', () => {
  it.each([
    ['What: is "this"? <a/b\\c|d*>', 'What is this a b c d'],
    ['CON', '_CON'],
    ['com1.txt', '_com1.txt'],
    ['..hidden..', 'hidden'],
    ['a\u202Eexe.txt', 'a exe.txt'],
    ['   ', 'article'],
    ['../../etc/passwd', 'etc passwd'],
    ['Cafe\u0301', 'Café'],
  ])('%j becomes %j', (title, name) => {
    expect(safeFileName(title, 'article')).toBe(name);
  });

  it('hold whatever the title, in at most 120 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const name = safeFileName(title, 'article');
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^\.|[. ]$/u);
        expect(name).not.toBe('');
        expect(utf8Length(name)).toBeLessThanOrEqual(121);
      }),
      seed,
    );
  });

  it('never repeat, not even in another case', () => {
    const keep = createNameKeeper();
    expect([keep('Ferry', 'md'), keep('ferry', 'md'), keep('Ferry', 'md'), keep('Ferry', 'csv')]).toEqual([
      'Ferry.md',
      'ferry (2).md',
      'Ferry (3).md',
      'Ferry.csv',
    ]);
  });
});

describe('bytes', () => {
  it('are those of UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(utf8Bytes(text)).toEqual(new TextEncoder().encode(text));
        expect(utf8Length(text)).toBe(utf8Bytes(text).length);
      }),
      seed,
    );
  });

  it('go through base64 and back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(fromBase64(toBase64(bytes))).toEqual(new Uint8Array(bytes));
      }),
      seed,
    );
  });

  it('have the check sum that zip asks for', () => {
    expect(crc32(utf8Bytes('123456789'))).toBe(0xcbf43926);
  });

  it('make the same zip entry in pieces as at once', () => {
    const texts = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constant('ab𝒜'.repeat(30_000))), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(texts, (parts) => {
        const bytes = utf8Bytes(parts.join(''));
        const zip = createZipWriter();
        const pieces = [...zip.addPieces('a.txt', () => utf8Pieces(parts)), ...zip.end()];
        expect(Buffer.compare(joinBytes(pieces), writeZip([{ name: 'a.txt', bytes }]))).toBe(0);
      }),
      { seed: 20_261_124, numRuns: 60 },
    );
  });

  it('make the same zip every time', () => {
    const files = [{ name: 'é.txt', bytes: utf8Bytes('one') }];
    expect(writeZip(files)).toEqual(writeZip(files));
  });
});

describe('a link to words of a web page', () => {
  it.each([
    ['https://news.example/a', ['boats, empty'], 'https://news.example/a#:~:text=boats%2C%20empty'],
    ['https://news.example/a#top', ['a-b'], 'https://news.example/a#top:~:text=a%2Db'],
    [
      'https://news.example/a_(b)',
      ['one two three four five six seven eight nine', 'ten'],
      'https://news.example/a_%28b%29#:~:text=one%20two%20three%20four,six%20seven%20eight%20nine&text=ten',
    ],
  ])('%s', (address, words, link) => {
    expect(
      textFragment(
        address,
        words.map((exact) => ({ exact })),
      ),
    ).toBe(link);
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'the library', ''])('is not made of %j', (address) => {
    expect(textFragment(address, [{ exact: 'x' }])).toBeNull();
  });
});
