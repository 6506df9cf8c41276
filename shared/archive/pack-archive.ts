/** From the parts of an archive to the bytes of one `.plumb` file: stored, in the order given, the manifest last. Pure. */
import { PlumblineError, type ExportedFile } from '../contract';
import { MAX_FILE_BYTES } from '../contract/import-operations';
import { contentBytes, type PackedFile, type Packer } from '../exchange/pack-files';
import { utf8Bytes } from '../exchange/utf8';
import { createZipWriter } from '../exchange/zip';
import {
  FORMAT_VERSION,
  MANIFEST_ENTRY,
  MIMETYPE_ENTRY,
  PLUMB_MIMETYPE,
  type Manifest,
  type ManifestPart,
  type PartKind,
} from './shape';

/** Articles of one part at most. The same for every way out, so that the same articles are the same bytes. */
export const ARTICLES_PER_PART = 10;
/** Entries that are taken in at most. */
export const MAX_ENTRIES = 5_000;

const MEDIA_TYPES: Readonly<Record<PartKind, string>> = {
  articles: 'application/json; part=articles',
  lists: 'application/json; part=lists',
  picture: 'application/octet-stream; part=picture',
};

/** A part as `exports.build` answers it. `sha256` is that of its bytes. */
export const makePart = (
  holds: PartKind,
  sha256: string,
  ending: string,
  content: ExportedFile['content'],
): ExportedFile => ({ name: `parts/${sha256}.${ending}`, mediaType: MEDIA_TYPES[holds], content });

const kindOf = ({ mediaType }: ExportedFile): PartKind =>
  mediaType === MEDIA_TYPES.picture ? 'picture' : mediaType === MEDIA_TYPES.lists ? 'lists' : 'articles';

/** Packs part after part; a part that is in it already is left out. `add` throws `tooLarge` for what could not be opened again. */
export function createArchivePacker(): Packer {
  const zip = createZipWriter();
  const parts = new Map<string, ManifestPart>();
  let bytes = 0;
  const entry = (name: string, content: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] => {
    const made = zip.add(name, content);
    bytes += made.reduce((sum, chunk) => sum + chunk.length, 0) + 46 + name.length;
    if (bytes > MAX_FILE_BYTES || parts.size > MAX_ENTRIES - 2) {
      throw new PlumblineError('tooLarge', 'Too large for one Plumbline file: take out fewer articles at a time.', {
        bytes,
        limitBytes: MAX_FILE_BYTES,
      });
    }
    return made;
  };
  return {
    add(file): PackedFile {
      if (parts.has(file.name)) return { name: file.name, isNew: false, bytes: [] };
      const content = contentBytes(file);
      const sha256 = file.name.slice('parts/'.length, 'parts/'.length + 64);
      const head = parts.size === 0 ? entry(MIMETYPE_ENTRY, utf8Bytes(PLUMB_MIMETYPE)) : [];
      parts.set(file.name, { name: file.name, holds: kindOf(file), bytes: content.length, sha256 });
      return { name: file.name, isNew: true, bytes: [...head, ...entry(file.name, content)] };
    },
    end() {
      const manifest: Manifest = {
        format: 'plumbline',
        formatVersion: FORMAT_VERSION,
        type: 'archive',
        title: null,
        parts: [...parts.values()],
      };
      return [...entry(MANIFEST_ENTRY, utf8Bytes(`${JSON.stringify(manifest, null, 1)}\n`)), ...zip.end()];
    },
    isZip: () => true,
  };
}
