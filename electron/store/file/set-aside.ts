/** Moves a data file that cannot be used out of the way, its bytes as they are. */
import fs from 'node:fs';
import { freeName } from './open';

const SIDE_FILES = ['-wal', '-shm', '-journal'] as const;

/**
 * Renames the file and what belongs to it; answers the new path. `stamp` is put into the name.
 * @throws an error of the system when the folder does not allow it; then nothing was moved
 */
export function setFileAside(file: string, stamp: string): string {
  const target = freeName(`${file}.set-aside-${stamp}`);
  fs.renameSync(file, target);
  for (const side of SIDE_FILES) {
    if (fs.existsSync(`${file}${side}`)) fs.renameSync(`${file}${side}`, `${target}${side}`);
  }
  return target;
}
