import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, utf8Length } from '../../../shared/text';
import { rawText } from './arbitraries';

describe('cleanText', () => {
  it('drops byte order marks at the start, makes every line break \\n and drops white space at line ends', () => {
    expect(cleanText('\uFEFFOne \t\r\nTwo\rThree\u00A0\n\n  Four  ')).toBe('One\nTwo\nThree\n\n  Four');
  });
  it('makes NUL and lone surrogates U+FFFD and leaves pairs alone', () => {
    expect(cleanText('a\0b\uD800c👍\uDC00')).toBe('a\uFFFDb\uFFFDc👍\uFFFD');
  });
  it('rewrites nothing else: no normalisation, no other quotes, dashes or inner spaces', () => {
    const text = 'e\u0301 “x” ‘y’ — a  b\u00A0c \u00AD\u200B\uFEFFd';
    expect(cleanText(text)).toBe(text);
  });
  it('changes nothing the second time, and keeps the number of lines', () => {
    fc.assert(
      fc.property(rawText(), (raw) => {
        const once = cleanText(raw);
        expect(cleanText(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
        expect(once).not.toMatch(/[\0\r]|[^\S\n]\n/);
        expect(once.split('\n').length).toBe(raw.split(/\r\n|\r|\n/).length);
      }),
    );
  });
  it('takes a line of a million spaces in its stride', () => {
    expect(cleanText(`${' '.repeat(1_000_000)}x${' '.repeat(1_000_000)}`)).toHaveLength(1_000_001);
  });
});

describe('utf8Length', () => {
  it('is the length of the text as UTF-8', () => {
    const encoder = new TextEncoder();
    fc.assert(
      fc.property(rawText(), (raw) => {
        expect(utf8Length(raw)).toBe(encoder.encode(raw).length);
      }),
    );
  });
});
