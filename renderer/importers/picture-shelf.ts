/** Pictures of articles that are being looked over: not saved yet, so their bytes wait here, by hash. */
import type { PictureFile } from './pictures';

/** Pictures of a draft or two; the oldest go first. */
const MAX_BYTES = 120_000_000;

const shelf = new Map<string, PictureFile>();

/** Keeps pictures until their article is saved. */
export function keepOnShelf(files: readonly PictureFile[]): void {
  for (const file of files) {
    shelf.delete(file.hash);
    shelf.set(file.hash, file);
  }
  let total = 0;
  for (const { bytes } of shelf.values()) total += bytes.length;
  for (const [hash, { bytes }] of shelf) {
    if (total <= MAX_BYTES) return;
    shelf.delete(hash);
    total -= bytes.length;
  }
}

/** A picture that was read and may not be saved yet. */
export const fromShelf = (hash: string): PictureFile | undefined => shelf.get(hash);
