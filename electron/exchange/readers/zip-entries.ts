/**
 * The entries of a zip that was handed over, read with suspicion (PKWARE APPNOTE 6.3.10): the directory is checked whole
 * before anything is unpacked, no two entries share bytes, every content is measured and its CRC-32 compared. Nothing is
 * ever written under a name that stands in it.
 */
import { crc32 } from '../../../shared/exchange/zip';
import type { ImportProblemCode } from '../../../shared/contract';
import type { Context, IncomingFile } from '../../operations/deps';

/** design.md §6. */
export interface ZipLimits {
  readonly entries: number;
  readonly entryBytes: number;
  readonly allBytes: number;
  /** How many times larger than packed an entry above one megabyte may be. */
  readonly ratio: number;
  readonly nameBytes: number;
}

/** Why a zip is refused, and at which of its entries. */
export class ZipFault extends Error {
  readonly code: ImportProblemCode;
  readonly where: string;
  constructor(code: ImportProblemCode, where = '') {
    super(`${code} ${where}`);
    this.code = code;
    this.where = where;
  }
}

export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly packedSize: number;
  readonly isPacked: boolean;
  readonly crc: number;
  /** Where its local header starts. */
  readonly at: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
/** A comment may follow the end. */
const MAX_COMMENT = 65_535;

/** The directory, checked. @throws ZipFault */
export function readEntries(file: IncomingFile, limits: ZipLimits): ZipEntry[] {
  const { count, size, start } = readEnd(file);
  if (count > limits.entries) throw new ZipFault('tooManyParts', String(count));
  const directory = file.read(start, size);
  const view = new DataView(directory.buffer);
  const entries: ZipEntry[] = [];
  let at = 0;
  let allBytes = 0;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > size || view.getUint32(at, true) !== CENTRAL) throw new ZipFault('notAZip');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > size) throw new ZipFault('notAZip');
    const name = readName(directory.subarray(at + 46, at + 46 + nameLength), limits);
    const entry = readCentral(view, at, name);
    checkSizes(entry, limits);
    allBytes += entry.size;
    if (allBytes > limits.allBytes) throw new ZipFault('unpacksTooLarge');
    entries.push(entry);
    at = next;
  }
  if (at !== size) throw new ZipFault('notAZip');
  checkNames(entries);
  checkApart(file, entries, start);
  return entries;
}

function readEnd(file: IncomingFile): { count: number; size: number; start: number } {
  if (file.bytes < END_BYTES) throw new ZipFault('notAZip');
  const length = Math.min(file.bytes, END_BYTES + MAX_COMMENT);
  const tail = file.read(file.bytes - length, length);
  const view = new DataView(tail.buffer);
  for (let at = length - END_BYTES; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END || at + END_BYTES + view.getUint16(at + 20, true) !== length) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const start = view.getUint32(at + 16, true);
    const isOneDisk = view.getUint16(at + 4, true) === 0 && view.getUint16(at + 6, true) === 0;
    // Larger than a zip without extensions is larger than what we take, too.
    if (!isOneDisk || view.getUint16(at + 8, true) !== count || start + size !== file.bytes - length + at) {
      throw new ZipFault('notAZip');
    }
    return { count, size, start };
  }
  throw new ZipFault('cutOff');
}

function readName(bytes: Uint8Array, limits: ZipLimits): string {
  if (bytes.length === 0 || bytes.length > limits.nameBytes) throw new ZipFault('badName');
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ZipFault('badName');
  }
  const isPlain =
    name === name.normalize('NFC') &&
    !/[\\:\p{Cc}\p{Cf}]/u.test(name) &&
    name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
  if (!isPlain) throw new ZipFault('badName', name);
  return name;
}

/** Of the file type that Unix writes into the upper bits; 0: not said. */
const PLAIN_FILE = 0o10;

function readCentral(view: DataView, at: number, name: string): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const fileType = view.getUint16(at + 40, true) >>> 12;
  const isFolder = (view.getUint32(at + 38, true) & 0x10) !== 0;
  // Encrypted, a link, a folder, a device, packed in a way that is neither stored nor deflated.
  if ((flags & 0x2041) !== 0 || isFolder || (fileType !== 0 && fileType !== PLAIN_FILE)) {
    throw new ZipFault('notPlainFile', name);
  }
  if (method !== 0 && method !== 8) throw new ZipFault('notPlainFile', name);
  return {
    name,
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    isPacked: method === 8,
    at: view.getUint32(at + 42, true),
  };
}

const MEGABYTE = 1024 * 1024;

function checkSizes({ name, size, packedSize, isPacked }: ZipEntry, limits: ZipLimits): void {
  if (size > limits.entryBytes) throw new ZipFault('partTooLarge', name);
  if (!isPacked && size !== packedSize) throw new ZipFault('notAZip', name);
  if (size > MEGABYTE && size > packedSize * limits.ratio) throw new ZipFault('unpacksTooLarge', name);
}

/** Names that some system would take for the same. */
function checkNames(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const folded = name.toUpperCase().toLowerCase().normalize('NFC');
    if (seen.has(folded)) throw new ZipFault('sameName', name);
    seen.add(folded);
  }
}

/** No two entries share bytes, and none reaches into the directory. */
function checkApart(file: IncomingFile, entries: readonly ZipEntry[], directory: number): void {
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.at - b.at)) {
    if (entry.at < end || entry.at + 30 > directory) throw new ZipFault('notAZip', entry.name);
    end = contentAt(file, entry) + entry.packedSize;
    if (end > directory) throw new ZipFault('notAZip', entry.name);
  }
}

/** Where an entry's content starts; its own header must say the same as the directory. */
function contentAt(file: IncomingFile, entry: ZipEntry): number {
  const header = file.read(entry.at, 30);
  const view = new DataView(header.buffer);
  const nameLength = view.getUint16(26, true);
  if (view.getUint32(0, true) !== LOCAL || nameLength > MAX_COMMENT) throw new ZipFault('notAZip', entry.name);
  const method = view.getUint16(8, true);
  if ((method === 8) !== entry.isPacked || (method !== 0 && method !== 8)) throw new ZipFault('notAZip', entry.name);
  if (entry.at + 30 + nameLength > file.bytes) throw new ZipFault('notAZip', entry.name);
  const name = new TextDecoder().decode(file.read(entry.at + 30, nameLength));
  if (name !== entry.name) throw new ZipFault('badName', entry.name);
  return entry.at + 30 + nameLength + view.getUint16(28, true);
}

/** An entry's content, unpacked and checked. @throws ZipFault */
export function readEntry(ctx: Context, file: IncomingFile, entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const packed = file.read(contentAt(file, entry), entry.packedSize);
  const bytes = entry.isPacked ? ctx.files.inflate(packed, entry.size) : packed;
  if (!bytes || crc32(bytes) !== entry.crc) throw new ZipFault('wrongChecksum', entry.name);
  return bytes;
}
