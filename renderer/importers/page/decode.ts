/** A page's bytes as text, in the encoding that they are in: which is not always the one that the page names. */
import { guessEncoding } from './guess-encoding';

export interface DecodedPage {
  readonly html: string;
  /** The Encoding standard's name, such as "windows-1252". */
  readonly encoding: string;
  /** False: neither the bytes nor the page say it, so it was guessed. */
  readonly isSure: boolean;
}

/** Browsers look this far for a declaration, and some publishers put it just behind. */
const DECLARATION_REACH = 8_192;
/** So many sequences of several bytes that are right UTF-8 are no accident. */
const SURE_UTF8_SEQUENCES = 10;

/** `transport`: the label that the server sent with the page. As the standard says, it comes before the page's own. */
export function decodePage(bytes: Uint8Array, transport: string | null = null): DecodedPage {
  const marked = byteOrderMark(bytes);
  if (marked) return { html: decode(bytes, marked), encoding: marked, isSure: true };
  const wide = wideAscii(bytes);
  if (wide) return { html: decode(bytes, wide), encoding: wide, isSure: true };
  const labels = [transport === null ? null : encodingOf(transport), declaredEncoding(bytes)].filter((l) => l !== null);
  const declared = labels[0] ?? null;
  const utf8 = decodeStrictly(bytes, 'utf-8');
  const sequences = utf8 === null ? 0 : multiByteSequences(utf8);
  if (utf8 !== null && (declared === null || declared === 'utf-8' || sequences === 0))
    return { html: utf8, encoding: 'utf-8', isSure: true };
  if (utf8 !== null && (isSingleByte(declared) || sequences >= SURE_UTF8_SEQUENCES))
    return { html: utf8, encoding: 'utf-8', isSure: true };
  // Servers that name UTF-8 for every page are contradicted by the bytes here.
  const other = labels.find((label) => label !== 'utf-8');
  // Western by default is what old servers and editors write on pages in any language.
  const seen = other === 'windows-1252' ? guessEncoding(bytes) : null;
  if (seen !== null) return { html: decode(bytes, seen), encoding: seen, isSure: false };
  if (other !== undefined) {
    const text = decode(bytes, other);
    if (damage(text) < 0.01) return { html: text, encoding: other, isSure: true };
  }
  // A few broken bytes in UTF-8 are one broken quotation, not another encoding.
  const loose = decode(bytes, 'utf-8');
  if (damage(loose) < 0.0005 && multiByteSequences(loose) > 20)
    return { html: loose, encoding: 'utf-8', isSure: declared === 'utf-8' };
  const language = /<html[^>]{0,500}\slang=["']?([a-z]{2})/i
    .exec(decode(bytes.subarray(0, DECLARATION_REACH), 'latin1'))?.[1]
    ?.toLowerCase();
  const guess = guessEncoding(bytes) ?? LEGACY[language ?? ''] ?? 'windows-1252';
  const guessed = decode(bytes, guess);
  return damage(guessed) < 0.01
    ? { html: guessed, encoding: guess, isSure: false }
    : { html: decode(bytes, 'windows-1252'), encoding: 'windows-1252', isSure: false };
}

/** What browsers take for pages of these languages that name no encoding. */
const LEGACY: Readonly<Record<string, string>> = {
  ru: 'windows-1251', uk: 'windows-1251', bg: 'windows-1251', sr: 'windows-1251', el: 'windows-1253', tr: 'windows-1254', he: 'windows-1255',
  ar: 'windows-1256', fa: 'windows-1256', lt: 'windows-1257', lv: 'windows-1257', et: 'windows-1257', vi: 'windows-1258', th: 'windows-874',
  pl: 'windows-1250', cs: 'windows-1250', sk: 'windows-1250', hu: 'windows-1250', hr: 'windows-1250', sl: 'windows-1250',
  ja: 'shift_jis', zh: 'gb18030', ko: 'euc-kr',
}; // prettier-ignore

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: every other byte of its markup is zero. */
function wideAscii(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c && c === 0 && d !== 0) return 'utf-16be';
  return null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = decode(bytes.subarray(0, DECLARATION_REACH), 'latin1').replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  const label =
    /^\s*<\?xml[^>]{0,200}\sencoding=["']([\w.:-]{2,40})["']/i.exec(head)?.[1] ??
    /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)?.[1];
  const name = label ? encodingOf(label) : null;
  // As the HTML standard says: a page that could be read so far is not in UTF-16.
  return name?.startsWith('utf-16') ? 'utf-8' : name === 'x-user-defined' ? 'windows-1252' : name;
}

function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

const decode = (bytes: Uint8Array, label: string): string => new TextDecoder(label).decode(bytes);

function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const multiByteSequences = (text: string): number => text.match(/[^\0-\x7f]/g)?.length ?? 0;
const damage = (text: string): number => (text.length === 0 ? 0 : (text.match(/\uFFFD/g)?.length ?? 0) / text.length);
const isSingleByte = (label: string | null): boolean =>
  label !== null && /^(?:windows-|iso-8859|koi8|macintosh|ibm866|x-mac)/.test(label);
