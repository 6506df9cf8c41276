/** Plumbline files taken apart, changed and put together again: for tests of what is refused. */
import { createHash } from 'node:crypto';
import { writeZip } from '../../shared/exchange/zip';

export type Json = Record<string, unknown>;
export interface ArchiveEntry {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The entries of a zip in which all are stored. */
export function takeApart(zip: Buffer): ArchiveEntry[] {
  const entries: ArchiveEntry[] = [];
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50;) {
    const size = zip.readUInt32LE(at + 18);
    const start = at + 30 + zip.readUInt16LE(at + 26);
    entries.push({
      name: zip.subarray(at + 30, start).toString('utf8'),
      bytes: new Uint8Array(zip.subarray(start, start + size)),
    });
    at = start + size;
  }
  return entries;
}

export const putTogether = (entries: readonly ArchiveEntry[]): Buffer => Buffer.from(writeZip(entries));

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
export const toBytes = (value: unknown): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)));
export const readJson = ({ bytes }: ArchiveEntry): Json => JSON.parse(Buffer.from(bytes).toString('utf8')) as Json;

/** Parts under the names and hashes that they have now, and a manifest that names them. */
export function withParts(
  entries: readonly ArchiveEntry[],
  change: (part: ArchiveEntry) => Uint8Array<ArrayBuffer>,
  changeManifest: (manifest: Json) => unknown = (manifest) => manifest,
): ArchiveEntry[] {
  const manifest = readJson(entries.at(-1) ?? { name: '', bytes: toBytes('{}') });
  const named = manifest.parts as Json[];
  const parts = entries.slice(1, -1).map((entry, i) => {
    const bytes = change(entry);
    const hash = sha256(bytes);
    const name = `parts/${hash}${entry.name.slice(entry.name.lastIndexOf('.'))}`;
    named[i] = { ...named[i], name, sha256: hash, bytes: bytes.length };
    return { name, bytes };
  });
  return [
    ...entries.slice(0, 1),
    ...parts,
    { name: 'manifest.json', bytes: toBytes(changeManifest({ ...manifest, parts: named })) },
  ];
}

/** The same archive with its first article changed. */
export const withArticle = (entries: readonly ArchiveEntry[], change: (article: Json) => void): ArchiveEntry[] =>
  withParts(entries, (part) => {
    const json = part.name.endsWith('.json') ? readJson(part) : {};
    if (!Array.isArray(json.articles)) return part.bytes;
    change((json.articles as Json[])[0] ?? {});
    return toBytes(json);
  });
