/**
 * Zip files whose entries are stored as they are, in the order given, with one fixed time: the same entries are always
 * the same bytes (PKWARE APPNOTE 6.3.10; general purpose bit 11 for UTF-8 names). Pure.
 */
import { utf8Bytes } from './utf8';

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c >>> 0;
});

/** CRC-32 as zip has it (ISO 3309), unsigned. `before`: that of the bytes before these, 0 of none. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = before ^ 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** 1 January 1980, the first day there is in a zip. */
const FIXED_DATE = 0x0021;
const UTF8_NAMES = 0x0800;
const VERSION = 20;
/** Without the extension for larger files. */
const MOST_BYTES = 0xfffffffe;
const MOST_ENTRIES = 65_534;

/** The file would be larger than a zip without extensions can be. */
export class ZipTooLargeError extends Error {}

interface Entry {
  readonly name: Uint8Array<ArrayBuffer>;
  readonly crc: number;
  readonly size: number;
  readonly at: number;
}

function header(signature: number, size: number, fill: (view: DataView) => void): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  fill(view);
  return bytes;
}

/** What a local and a central header share, from `at` on. */
function putCommon(view: DataView, at: number, { name, crc, size }: Entry): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 8, FIXED_DATE, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, size, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}

export interface ZipWriter {
  /** The bytes of one more entry. @throws ZipTooLargeError */
  add(name: string, content: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[];
  /**
   * The same, piece by piece. `make` is called twice and makes the same pieces both times: the length and checksum of an
   * entry stand before it. @throws ZipTooLargeError
   */
  addPieces(name: string, make: () => Iterable<Uint8Array<ArrayBuffer>>): Generator<Uint8Array<ArrayBuffer>>;
  /** The bytes that end the file. */
  end(): Uint8Array<ArrayBuffer>[];
}

/** Writes a zip piece by piece: only the list of entries is kept. */
export function createZipWriter(): ZipWriter {
  const entries: Entry[] = [];
  let at = 0;
  /** Takes an entry into the list; answers what stands before its content. */
  const open = (name: string, crc: number, size: number): Uint8Array<ArrayBuffer>[] => {
    const entry: Entry = { name: utf8Bytes(name), crc, size, at };
    at += 30 + entry.name.length + size;
    if (at > MOST_BYTES || entries.length >= MOST_ENTRIES) throw new ZipTooLargeError('Too large for one zip file.');
    entries.push(entry);
    return [header(0x04034b50, 30, (view) => putCommon(view, 4, entry)), entry.name];
  };
  return {
    add: (name, content) => [...open(name, crc32(content), content.length), content],
    *addPieces(name, make) {
      let crc = 0;
      let size = 0;
      for (const piece of make()) {
        crc = crc32(piece, crc);
        size += piece.length;
      }
      yield* open(name, crc, size);
      yield* make();
    },
    end() {
      const start = at;
      const central = entries.flatMap((entry) => {
        at += 46 + entry.name.length;
        return [
          header(0x02014b50, 46, (view) => {
            view.setUint16(4, VERSION, true);
            putCommon(view, 6, entry);
            view.setUint32(42, entry.at, true);
          }),
          entry.name,
        ];
      });
      const end = header(0x06054b50, 22, (view) => {
        view.setUint16(8, entries.length, true);
        view.setUint16(10, entries.length, true);
        view.setUint32(12, at - start, true);
        view.setUint32(16, start, true);
      });
      return [...central, end];
    },
  };
}

/** A whole zip at once. */
export function writeZip(
  files: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[],
): Uint8Array<ArrayBuffer> {
  const zip = createZipWriter();
  return joinBytes([...files.flatMap(({ name, bytes }) => zip.add(name, bytes)), ...zip.end()]);
}

/** Pieces of bytes as one. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
