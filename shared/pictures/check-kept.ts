/**
 * Whether bytes are a picture as Plumbline keeps them: one JPEG or PNG from its first to its last byte, nothing behind it,
 * nothing in it but what is needed to show it. Where it was taken, with what, by whom: none of that may be in it.
 */
import { MAX_PICTURE_BYTES, MAX_PICTURE_SIDE_PX, type PictureMediaType } from '../model';
import { readPictureHeader } from './header';
import { letters, u16, u32 } from './read-bytes';

/** Why bytes are refused as a picture to keep. */
export type KeptRefusal = 'notPicture' | 'tooLarge' | 'tooWide' | 'hasMore';

export type KeptCheck =
  | { readonly ok: true; readonly mediaType: PictureMediaType; readonly width: number; readonly height: number }
  | { readonly ok: false; readonly reason: KeptRefusal };

const no = (reason: KeptRefusal): KeptCheck => ({ ok: false, reason });

/** PNG parts that say how a picture looks. Text, time and Exif are not among them. */
const PNG_PARTS: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'sRGB',
  'gAMA',
  'cHRM',
  'cICP',
  'iCCP',
  'sBIT',
  'pHYs',
]);

/** Checks a picture's bytes before they are kept. */
export function checkKeptPicture(bytes: Uint8Array): KeptCheck {
  if (bytes.length > MAX_PICTURE_BYTES) return no('tooLarge');
  const header = readPictureHeader(bytes);
  if (header?.format !== 'png' && header?.format !== 'jpeg') return no('notPicture');
  const { format, width, height } = header;
  if (Math.max(width, height) > MAX_PICTURE_SIDE_PX) return no('tooWide');
  const whole = format === 'png' ? walkPng(bytes) : walkJpeg(bytes);
  if (whole !== null) return no(whole);
  return { ok: true, mediaType: `image/${format}`, width, height };
}

function walkPng(bytes: Uint8Array): KeptRefusal | null {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const part = letters(bytes, at + 4, 4);
    if (!PNG_PARTS.has(part)) return 'hasMore';
    at += 12 + u32(bytes, at);
    if (part === 'IEND') return at === bytes.length ? null : 'hasMore';
  }
  return 'notPicture';
}

/** Segments to the end of the picture. Allowed: JFIF (APP0), colour profiles (APP2), Adobe's colour note (APP14). */
function walkJpeg(bytes: Uint8Array): KeptRefusal | null {
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return 'notPicture';
    const code = bytes[at + 1] ?? 0;
    const isNote = code === 0xfe || (code >= 0xe0 && code <= 0xef);
    if (isNote && !isColourNote(bytes, at, code)) return 'hasMore';
    at += 2 + u16(bytes, at + 2);
    if (code === 0xda) at = endOfScan(bytes, at);
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2 === bytes.length ? null : 'hasMore';
  }
  return 'notPicture';
}

const isColourNote = (bytes: Uint8Array, at: number, code: number): boolean =>
  (code === 0xe0 && letters(bytes, at + 4, 5) === 'JFIF\0') ||
  (code === 0xe2 && letters(bytes, at + 4, 12) === 'ICC_PROFILE\0') ||
  (code === 0xee && letters(bytes, at + 4, 5) === 'Adobe');

/** The next segment after coded picture data: in it, FF is followed by 00 or a restart sign. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}
