/**
 * What a picture's first bytes say: its format and its size, read before anything is decoded, so that a bomb is never
 * unpacked. By the formats' own documents: PNG (W3C), JPEG (ITU-T T.81), GIF89a, WebP (RFC 9649), BMP, AVIF (ISO/IEC 23008-12).
 */
import { letters, u16, u16Low, u24Low, u32, u32Low } from './read-bytes';

export type PictureFormat = 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp' | 'avif';

export interface PictureHeader {
  readonly format: PictureFormat;
  /** In pixels, before any turning. */
  readonly width: number;
  readonly height: number;
}

/** The header; null for what is no picture of these formats, or ends before its size is said. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | null {
  const found =
    readPng(bytes) ?? readJpeg(bytes) ?? readGif(bytes) ?? readWebp(bytes) ?? readBmp(bytes) ?? readAvif(bytes);
  return found && found.width > 0 && found.height > 0 ? found : null;
}

/** True for a drawing written as markup (SVG), also where it is called something else. */
export function isMarkupPicture(bytes: Uint8Array): boolean {
  const head = letters(bytes, 0, 4_096).replaceAll('\0', '');
  return /<(?:[a-z][\w.-]*:)?svg[\s>/]/i.test(head) || (bytes[0] === 0x1f && bytes[1] === 0x8b);
}

function readPng(bytes: Uint8Array): PictureHeader | null {
  if (letters(bytes, 0, 8) !== '\x89PNG\r\n\x1a\n' || letters(bytes, 12, 4) !== 'IHDR') return null;
  return { format: 'png', width: u32(bytes, 16), height: u32(bytes, 20) };
}

/** Segment by segment to the frame header (SOF), which says the size. */
function readJpeg(bytes: Uint8Array): PictureHeader | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const code = bytes[at + 1] ?? 0;
    if (code === 0xff || (code >= 0xd0 && code <= 0xd8) || code === 0x01) {
      at += code === 0xff ? 1 : 2;
      continue;
    }
    if (code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc)
      return { format: 'jpeg', height: u16(bytes, at + 5), width: u16(bytes, at + 7) };
    if (code === 0xd9 || code === 0xda) return null;
    at += 2 + Math.max(2, u16(bytes, at + 2));
  }
  return null;
}

function readGif(bytes: Uint8Array): PictureHeader | null {
  if (!/^GIF8[79]a$/.test(letters(bytes, 0, 6))) return null;
  return { format: 'gif', width: u16Low(bytes, 6), height: u16Low(bytes, 8) };
}

function readWebp(bytes: Uint8Array): PictureHeader | null {
  if (letters(bytes, 0, 4) !== 'RIFF' || letters(bytes, 8, 4) !== 'WEBP') return null;
  switch (letters(bytes, 12, 4)) {
    case 'VP8 ':
      return { format: 'webp', width: u16Low(bytes, 26) & 0x3fff, height: u16Low(bytes, 28) & 0x3fff };
    case 'VP8L': {
      const size = u32Low(bytes, 21);
      return { format: 'webp', width: (size & 0x3fff) + 1, height: ((size >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { format: 'webp', width: u24Low(bytes, 24) + 1, height: u24Low(bytes, 27) + 1 };
    default:
      return null;
  }
}

function readBmp(bytes: Uint8Array): PictureHeader | null {
  if (letters(bytes, 0, 2) !== 'BM' || u32Low(bytes, 14) < 40) return null;
  return { format: 'bmp', width: u32Low(bytes, 18), height: Math.abs(u32Low(bytes, 22) | 0) };
}

/** The largest size that any of its parts states (`ispe`): a grid's parts are smaller than the whole. */
function readAvif(bytes: Uint8Array): PictureHeader | null {
  if (letters(bytes, 4, 4) !== 'ftyp' || !/avi[fs]/.test(letters(bytes, 8, Math.min(60, u32(bytes, 0) - 8))))
    return null;
  let found: PictureHeader | null = null;
  for (let at = 16; at + 16 < Math.min(bytes.length, 65_536); at += 1) {
    if (bytes[at] !== 0x69 || letters(bytes, at, 4) !== 'ispe') continue;
    const [width, height] = [u32(bytes, at + 8), u32(bytes, at + 12)];
    if (!found || width * height > found.width * found.height) found = { format: 'avif', width, height };
  }
  return found;
}
