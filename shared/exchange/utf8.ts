/** Text as UTF-8, where neither a page's nor Node's encoder is at hand. Pure. */

const byteCount = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

/** Length in bytes; a lone surrogate counts as U+FFFD. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const sign of text) bytes += byteCount(sign.codePointAt(0) ?? 0);
  return bytes;
}

/** The bytes; a lone surrogate becomes U+FFFD. */
export function utf8Bytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(utf8Length(text));
  let at = 0;
  for (const sign of text) {
    const raw = sign.codePointAt(0) ?? 0;
    const code = raw >= 0xd800 && raw <= 0xdfff ? 0xfffd : raw;
    const count = byteCount(code);
    if (count === 1) bytes[at] = code;
    else {
      bytes[at] = ((0xf00 >> count) & 0xff) | (code >> (6 * (count - 1)));
      for (let i = 1; i < count; i += 1) bytes[at + i] = 0x80 | ((code >> (6 * (count - 1 - i))) & 0x3f);
    }
    at += count;
  }
  return bytes;
}

/** Texts are joined up to about this many UTF-16 units before they become bytes. */
const PIECE_UNITS = 65_536;

/** The bytes of texts one after another, in pieces of a handy size. A surrogate pair is never parted between texts. */
export function* utf8Pieces(texts: Iterable<string>): Generator<Uint8Array<ArrayBuffer>> {
  let held: string[] = [];
  let units = 0;
  for (const text of texts) {
    held.push(text);
    units += text.length;
    if (units < PIECE_UNITS) continue;
    yield utf8Bytes(held.join(''));
    held = [];
    units = 0;
  }
  if (units > 0) yield utf8Bytes(held.join(''));
}
