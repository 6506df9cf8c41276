import { describe, expect, it } from 'vitest';
import { PlumblineError } from '../../../shared/contract';
import { checkTextSize, decodeText } from '../../../shared/text';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const utf16 = (text: string, littleEndian: boolean, bom: boolean) => {
  const units = [...((bom ? '\uFEFF' : '') + text)].flatMap((c) =>
    [...Array(c.length).keys()].map((i) => c.charCodeAt(i)),
  );
  return Uint8Array.from(units.flatMap((u) => (littleEndian ? [u & 0xff, u >> 8] : [u >> 8, u & 0xff])));
};
const refusal = (run: () => unknown): PlumblineError => {
  try {
    run();
  } catch (error) {
    if (error instanceof PlumblineError) return error;
  }
  throw new Error('expected a refusal');
};

describe('decodeText reads', () => {
  it('UTF-8, with and without byte order mark', () => {
    expect(decodeText(utf8('Fähre “👍”'))).toEqual({ text: 'Fähre “👍”', encoding: 'utf-8' });
    expect(decodeText(utf8('\uFEFFFähre')).text).toBe('Fähre');
  });
  it('UTF-16 by its mark or by its NULs', () => {
    for (const littleEndian of [true, false]) {
      for (const bom of [true, false]) {
        expect(decodeText(utf16('The night ferry 👍 stops.', littleEndian, bom))).toEqual({
          text: 'The night ferry 👍 stops.',
          encoding: littleEndian ? 'utf-16le' : 'utf-16be',
        });
      }
    }
  });
  it('windows-1252 where it reads as text', () => {
    const bytes = Uint8Array.from([0x93, ...latin('Die Fähre kostet 5 '), 0x80, 0x94, ...latin(' naïve café')]);
    expect(decodeText(bytes)).toEqual({ text: '“Die Fähre kostet 5 €” naïve café', encoding: 'windows-1252' });
  });
  it('a text in which a few stray control characters stand', () => {
    expect(decodeText(utf8(`${'Plain words. '.repeat(100)}\f\x07`)).encoding).toBe('utf-8');
  });
});

describe('decodeText refuses', () => {
  it.each([
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]],
    ['a zip, docx or epub', [0x50, 0x4b, 3, 4, 20, 0]],
    ['a PDF', [...'%PDF-1.7\n'].map((c) => c.charCodeAt(0))],
    ['rich text', [...'{\\rtf1 Hello}'].map((c) => c.charCodeAt(0))],
    ['a program', [0x7f, 0x45, 0x4c, 0x46, 2, 1]],
    ['bytes with NULs', [65, 0, 66, 67, 0, 0, 68]],
    ['control characters', Array.from({ length: 200 }, (_, i) => (i % 10 === 0 ? 1 : 65))],
  ])('%s as binary', (_, bytes) => {
    expect(refusal(() => decodeText(Uint8Array.from(bytes), 'x.txt'))).toMatchObject({
      code: 'binaryFile',
      detail: { name: 'x.txt' },
    });
  });
  it('more than 5 MB', () => {
    expect(refusal(() => decodeText(new Uint8Array(5_000_001)))).toMatchObject({
      code: 'tooLarge',
      detail: { bytes: 5_000_001, limitBytes: 5_000_000 },
    });
    expect(refusal(() => checkTextSize('é'.repeat(2_600_000))).code).toBe('tooLarge');
    expect(() => checkTextSize('e'.repeat(5_000_000))).not.toThrow();
  });
  it('nothing but white space', () => {
    for (const text of ['', ' \n\t\r\n', '\uFEFF', '\uFEFF\n\u00A0'])
      expect(refusal(() => decodeText(utf8(text))).code).toBe('emptyText');
  });
  it('other code pages, damaged UTF-8 and UTF-8 read twice, rather than show wrong letters', () => {
    const cyrillic1251 = Uint8Array.from('Паром больше не ходит ночью', (c) =>
      c === ' ' ? 32 : (c.charCodeAt(0) - 0x410 + 0xc0) & 0xff,
    );
    const shiftJis = Uint8Array.from([
      0x96, 0xe9, 0x82, 0xcc, 0x83, 0x74, 0x83, 0x46, 0x83, 0x8a, 0x81, 0x5b, 0x82, 0xcd,
    ]);
    const damaged = Uint8Array.from([...utf8('Die Fähre fährt für Müller nächstes Jahr später über Köln'), 0xc3]);
    const macintosh = latin('donÕt and canÕt and wonÕt');
    for (const bytes of [cyrillic1251, shiftJis, damaged, macintosh]) {
      expect(refusal(() => decodeText(bytes, 'x.txt'))).toMatchObject({
        code: 'undecodable',
        detail: { name: 'x.txt' },
      });
    }
  });
});
