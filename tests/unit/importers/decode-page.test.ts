import { describe, expect, it } from 'vitest';
import { decodePage } from '../../../renderer/importers/page/decode';

const latin = (text: string): Uint8Array => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a page’s encoding', () => {
  it('is UTF-8 where the bytes are, whatever the page says', () => {
    const page = '<meta charset="iso-8859-1"><p>Zoë naïve café</p>';
    expect(decodePage(utf8(page))).toMatchObject({ html: page, encoding: 'utf-8', isSure: true });
  });

  it('is the declared one, also behind a comment that names another', () => {
    const page =
      '<!-- <meta charset="koi8-r"> --><meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"><p>Zoë</p>';
    expect(decodePage(latin(page))).toMatchObject({ html: page, encoding: 'windows-1252', isSure: true });
  });

  it('is guessed where neither the bytes nor the page say it, and that is told', () => {
    expect(decodePage(latin('<p>Zoë naïve café</p>'))).toMatchObject({ html: '<p>Zoë naïve café</p>', isSure: false });
    expect(decodePage(latin('<meta charset="utf-8"><p>Zoë</p>'))).toMatchObject({
      encoding: 'windows-1252',
      isSure: false,
    });
  });

  it('is UTF-16 with its mark, and without', () => {
    const wide = (text: string) =>
      Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]));
    expect(decodePage(Uint8Array.from([0xff, 0xfe, ...wide('<p>Žé</p>')])).html).toBe('<p>Žé</p>');
    expect(decodePage(wide('<html><p>Žé</p>')).html).toBe('<html><p>Žé</p>');
  });

  it('takes any bytes at all', () => {
    expect(decodePage(new Uint8Array()).html).toBe('');
    expect(() => decodePage(Uint8Array.from({ length: 999 }, (_, i) => (i * 7) % 256))).not.toThrow();
  });
});
