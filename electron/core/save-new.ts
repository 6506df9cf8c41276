/** New files on the disk, whole or not at all. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { PlumblineError } from '../../shared/contract';
import type { NewFile } from '../operations/deps';
import { saveFailed } from '../operations/failures';

const exists = (file: string): PlumblineError =>
  new PlumblineError('conflict', `There is a file of that name already: ${file}`, {
    type: 'file',
    id: file,
    reason: 'exists',
  });

/** What a refusal of the system means, in our words. */
function failureOf(error: unknown, file: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EEXIST') return exists(file);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return saveFailed('full');
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return saveFailed('readOnly');
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const folder = path.dirname(file);
    return new PlumblineError('notFound', `There is no folder ${folder}.`, { type: 'folder', id: folder });
  }
  return typeof code === 'string' && code.startsWith('E') ? saveFailed('diskError') : error;
}

/**
 * A new file: written beside its place under a name of its own, brought to the disk, then given its name. A link refuses a
 * name that is taken, also one that was taken meanwhile; where the file system has no links, a file made for itself alone
 * holds the name.
 * @throws PlumblineError `conflict` (`exists`) where something of that name is, `notFound` without a folder
 * for it, `saveFailed` where the disk refuses
 */
export function createNew(file: string): NewFile {
  const place = path.resolve(file);
  if (fs.existsSync(place)) throw exists(file);
  const draft = path.join(path.dirname(place), `.plumbline-${randomUUID()}.tmp`);
  let handle: number | null = null;
  let bytes = 0;
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      drop();
      throw failureOf(error, file);
    }
  };
  const close = (): void => {
    if (handle === null) return;
    const open = handle;
    handle = null;
    fs.closeSync(open);
  };
  const drop = (): void => {
    try {
      close();
      fs.rmSync(draft, { force: true });
    } catch {
      // What failed before is what the person hears of.
    }
  };
  handle = attempt(() => fs.openSync(draft, 'wx', 0o600));
  return {
    write(chunk) {
      attempt(() => {
        if (handle === null) throw new Error('The file was let go');
        fs.writeFileSync(handle, chunk);
      });
      bytes += chunk.length;
    },
    finish() {
      attempt(() => {
        if (handle === null) throw new Error('The file was let go');
        fs.fsyncSync(handle);
        close();
        giveName(draft, place);
      });
      drop();
      return bytes;
    },
    drop,
  };
}

function giveName(draft: string, place: string): void {
  try {
    return fs.linkSync(draft, place);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS' && code !== 'EOPNOTSUPP') throw error;
  }
  fs.closeSync(fs.openSync(place, 'wx', 0o600));
  fs.renameSync(draft, place);
}
