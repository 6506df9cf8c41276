/** From a file's bytes to text, or a refusal that says why. */
import { PlumblineError } from '../contract/errors';
import { MAX_TEXT_BYTES } from '../contract/operations';
import { utf8Length } from './clean';

/** The part of the Encoding standard's TextDecoder that we use; every host has it, no library here declares it. */
interface Decoder {
  decode(bytes: Uint8Array): string;
}
interface DecoderConstructor {
  new (label: string, options?: { fatal?: boolean }): Decoder;
}
const { TextDecoder: HostDecoder } = globalThis as unknown as { TextDecoder: DecoderConstructor };

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  /** As it stood in the file, without byte order mark; not cleaned yet. */
  readonly text: string;
  readonly encoding: TextEncodingName;
}

/** First bytes of formats that people take for text: pictures, archives (docx, epub), PDF, old Word, RTF, sound, programs. */
const MAGIC_NUMBERS: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x1f, 0x8b],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x7f, 0x45, 0x4c, 0x46],
  [0xca, 0xfe, 0xba, 0xbe],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0x00, 0x61, 0x73, 0x6d],
  [0x49, 0x44, 0x33],
  [0x4f, 0x67, 0x67, 0x53],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
];

/** Shares above which bytes are not text. Our own choice: a text has no NUL, and one control character in fifty is a program. */
const MAX_NUL_SHARE = 0.001;
const MAX_CONTROL_SHARE = 0.02;

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean => head.every((byte, i) => bytes[i] === byte);

/**
 * Refuses text that holds nothing but white space or more than 5 MB in UTF-8.
 * @throws PlumblineError emptyText, tooLarge
 */
export function checkTextSize(text: string): void {
  const bytes = utf8Length(text);
  if (bytes > MAX_TEXT_BYTES) throw tooLarge(bytes);
  if (text.replaceAll('\uFEFF', '').trim() === '') {
    throw new PlumblineError('emptyText', 'There is no text in it.', {});
  }
}

const tooLarge = (bytes: number): PlumblineError =>
  new PlumblineError('tooLarge', `That is ${bytes} bytes of text; the limit is ${MAX_TEXT_BYTES}.`, {
    bytes,
    limitBytes: MAX_TEXT_BYTES,
  });

/**
 * The text in a file's bytes: UTF-8; UTF-16 by its byte order mark or the pattern of its NULs; else
 * windows-1252 where the result reads as text. The order is that of the Encoding standard's BOM sniffing.
 * @param name what to call the file in an error
 * @throws PlumblineError tooLarge (more than 5 MB), emptyText, binaryFile, undecodable
 */
export function decodeText(bytes: Uint8Array, name?: string): DecodedText {
  if (bytes.length > MAX_TEXT_BYTES) throw tooLarge(bytes.length);
  const detail = name === undefined ? {} : { name };
  const binary = () => new PlumblineError('binaryFile', `${name ?? 'The file'} is not a text file.`, detail);
  if (MAGIC_NUMBERS.some((magic) => startsWith(bytes, magic)) || isMovieOrProgram(bytes)) throw binary();

  const utf16 = utf16Kind(bytes);
  if (!utf16 && isMostlyControl(bytes)) throw binary();
  const decoded = utf16 ? decodeUtf16(bytes, utf16) : (decodeUtf8(bytes) ?? decodeWindows1252(bytes));
  if (!decoded) {
    throw new PlumblineError('undecodable', `${name ?? 'The file'} is in no encoding that can be read.`, {
      ...detail,
      tried: ['utf-8', 'utf-16', 'windows-1252'],
    });
  }
  checkTextSize(decoded.text);
  return decoded;
}

/** RIFF and MP4 carry their names a little later; "MZ" alone could begin a text, "MZ" and a NUL cannot. */
function isMovieOrProgram(bytes: Uint8Array): boolean {
  const ascii = (from: number, length: number) => String.fromCharCode(...bytes.subarray(from, from + length));
  return (
    ascii(4, 4) === 'ftyp' ||
    (ascii(0, 4) === 'RIFF' && bytes.length > 12) ||
    (ascii(0, 2) === 'MZ' && bytes.includes(0))
  );
}

function utf16Kind(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const sample = Math.min(bytes.length, 4_096);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const pairs = sample / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.02) return 'utf-16be';
  return null;
}

/** Lone surrogates in UTF-16 become U+FFFD, as cleaning would make them; NULs mean that it is something else. */
function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText | null {
  const text = new HostDecoder(encoding).decode(bytes);
  const odd = text.length === 0 ? 0 : (text.split('\0').length - 1 + (text.split('\uFFFD').length - 1)) / text.length;
  return odd > MAX_CONTROL_SHARE ? null : { text, encoding };
}

function decodeUtf8(bytes: Uint8Array): DecodedText | null {
  try {
    return { text: new HostDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return null;
  }
}

/** Control bytes that no text uses; tab, line ends, form feed, backspace and escape are let through. */
function isMostlyControl(bytes: Uint8Array): boolean {
  let nuls = 0;
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) nuls += 1;
    else if ((byte < 0x20 && !(byte >= 8 && byte <= 13) && byte !== 0x1b) || byte === 0x7f) controls += 1;
  }
  return nuls > bytes.length * MAX_NUL_SHARE || nuls + controls > bytes.length * MAX_CONTROL_SHARE;
}

/**
 * Windows-1252 decodes any bytes at all, so the result must read as a Western text: no bytes that the
 * code page leaves undefined, few letters above ASCII, those mostly lower case or at a word's start.
 * Cyrillic, Greek, Chinese or damaged UTF-8 read as windows-1252 fail at least one of these.
 */
function decodeWindows1252(bytes: Uint8Array): DecodedText | null {
  const text = new HostDecoder('windows-1252').decode(bytes);
  if (/[\u0080-\u009F]/.test(text)) return null;
  const visible = text.replace(/\s+/g, '').length;
  const high = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  if (high > visible * 0.25) return null;
  // "Ã©", "â€™": UTF-8 read as windows-1252. "donÕt": a Macintosh text.
  const garbled = text.match(/[ÃÂâ][\u00A0-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|\p{Ll}[À-ÖØ-Þ]\p{Ll}/gu)?.length ?? 0;
  return garbled * 5 > high ? null : { text, encoding: 'windows-1252' };
}
