/** Zip archives from outside (Word documents, e-books), opened under limits that hold before anything is unpacked. */
import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, type FileEntry } from '@zip.js/zip.js';
import { Refusal } from '../frames/serve';

// The frame is a process of its own already, and may start no worker.
configure({ useWebWorkers: false });

const MAX_ENTRIES = 5_000;
const MAX_ENTRY_BYTES = 50_000_000;
const MAX_TOTAL_BYTES = 500_000_000;
/** A larger part that shrank by more than this was made to swell. */
const MAX_RATIO = 200;
const RATIO_FROM_BYTES = 1_000_000;
const MAX_NAME_UNITS = 500;

export interface Archive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** @throws Refusal when the part is not there, is larger than it says, or is damaged. */
  bytes(name: string): Promise<Uint8Array>;
  /** An XML part as text. @throws Refusal as `bytes`; also where it declares entities of its own */
  xml(name: string, declarations?: 'none' | 'public'): Promise<string>;
}

/** @throws Refusal for what is no archive, is locked, or breaks a limit */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) throw new Refusal('locked');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Refusal('damaged');
  if (statedEntries(bytes) > MAX_ENTRIES) throw new Refusal('tooBig');
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { checkOverlappingEntry: true });
  const files = new Map<string, FileEntry>();
  let total = 0;
  let count = 0;
  for await (const entry of reader.getEntriesGenerator()) {
    count += 1;
    total += entry.uncompressedSize;
    const isSwollen =
      entry.uncompressedSize > RATIO_FROM_BYTES && entry.uncompressedSize > entry.compressedSize * MAX_RATIO;
    if (count > MAX_ENTRIES || total > MAX_TOTAL_BYTES || entry.uncompressedSize > MAX_ENTRY_BYTES || isSwollen)
      throw new Refusal('tooBig');
    if (entry.filename.length > MAX_NAME_UNITS) throw new Refusal('damaged');
    if (entry.directory) continue;
    if (files.has(entry.filename)) throw new Refusal('damaged');
    files.set(entry.filename, entry);
  }
  const read = async (name: string): Promise<Uint8Array> => {
    const entry = files.get(name);
    if (!entry) throw new Refusal('damaged');
    if (entry.encrypted) throw new Refusal('locked');
    return entry.getData(new Uint8ArrayWriter(), { checkSignature: true, passThrough: false });
  };
  return {
    names: [...files.keys()],
    has: (name) => files.has(name),
    bytes: read,
    xml: async (name, declarations = 'none') => checkedXml(decodeXml(await read(name)), declarations),
  };
}

/** The number of parts as the archive's end states it: asked before the list is read, which takes seconds where it is long. */
function statedEntries(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.length - 22; at >= 0 && at > bytes.length - 66_000; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return view.getUint16(at + 10, true);
  }
  throw new Refusal('damaged');
}

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const label = /^\s*<\?xml[^>]{0,150}\sencoding=["']([\w.:-]{2,40})["']/i.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** Declarations can make a short file swell beyond all memory: none are needed. A bare reference to a public one is cut. */
function checkedXml(xml: string, declarations: 'none' | 'public'): string {
  const at = xml.search(/<!DOCTYPE/i);
  if (at < 0) return xml;
  const end = xml.indexOf('>', at);
  if (declarations === 'none' || end < 0 || xml.slice(at, end).includes('[')) throw new Refusal('doctype');
  return xml.slice(0, at) + xml.slice(end + 1);
}
