/** From files of an export to the bytes of what is saved: one file as it is, several in a zip. Pure. */
import type { ExportedFile } from '../contract';
import { fromBase64 } from './base64';
import { createNameKeeper } from './file-names';
import { utf8Bytes } from './utf8';
import { createZipWriter } from './zip';

/** The file's content as bytes. */
export const contentBytes = ({ content }: ExportedFile): Uint8Array<ArrayBuffer> =>
  'text' in content ? utf8Bytes(content.text) : fromBase64(content.base64);

export interface PackedFile {
  /** Its name in the zip; two of the same name are told apart. */
  readonly name: string;
  /** False: it continues the file before. */
  readonly isNew: boolean;
  readonly bytes: readonly Uint8Array<ArrayBuffer>[];
}

export interface Packer {
  add(file: ExportedFile): PackedFile;
  end(): Uint8Array<ArrayBuffer>[];
  /** Whether what came so far makes a zip. */
  isZip(): boolean;
}

/** True for a file that is continued by the next of the same name, as tables are. */
export const isContinued = ({ mediaType }: Pick<ExportedFile, 'mediaType'>): boolean =>
  mediaType.startsWith('text/csv');

/** Packs file after file. `several`: more than one file may come, so that they go into a zip, unless it is a table. */
export function createPacker(several: boolean): Packer {
  const keepName = createNameKeeper();
  const zip = createZipWriter();
  let isZip = false;
  let last = '';
  return {
    add(file) {
      const bytes = contentBytes(file);
      if (isContinued(file) || !several) {
        const isNew = last !== file.name;
        last = file.name;
        return { name: file.name, isNew, bytes: [bytes] };
      }
      isZip = true;
      const dot = file.name.lastIndexOf('.');
      const name = keepName(file.name.slice(0, dot), file.name.slice(dot + 1));
      return { name, isNew: true, bytes: zip.add(name, bytes) };
    },
    end: () => (isZip ? zip.end() : []),
    isZip: () => isZip,
  };
}
