/**
 * Files that a page hands over: written piece by piece into the data folder's private `incoming/`, under names of our
 * own. They are removed when they are used or let go, when taking them fails, and when Plumbline starts.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { MAX_FILE_BYTES, PlumblineError, UploadId, type Result, type SentFile } from '../../shared/contract';
import { incomingFolder, incomingPath } from '../core/incoming-place';

/** Files that may wait to be used: the oldest go first. */
const MOST_WAITING = 8;

export interface Incoming {
  /** Takes a file; never rejects. What arrives beyond the limit is not written. */
  take(chunks: AsyncIterable<Uint8Array>, announcedBytes?: number): Promise<Result<SentFile>>;
  /** Removes a file. Anything but the name of one is passed over. */
  drop(upload: unknown): Promise<void>;
}

/** Why the disk did not take it, in our words. */
function toError(error: unknown): PlumblineError {
  if (error instanceof PlumblineError) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new PlumblineError('saveFailed', 'Not taken in: the disk is full.', { reason: 'full' });
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new PlumblineError('saveFailed', 'Not taken in: the disk cannot be written to.', { reason: 'readOnly' });
  }
  // The page went away, or stopped it.
  if (code === 'ECONNRESET' || code === 'ABORT_ERR') return new PlumblineError('cancelled', 'It was stopped.');
  return new PlumblineError('saveFailed', 'Not taken in: the disk reported an error.', { reason: 'diskError' });
}

const tooLarge = (bytes: number): PlumblineError =>
  new PlumblineError('tooLarge', 'The file is larger than 200 MB.', { bytes, limitBytes: MAX_FILE_BYTES });

/** Makes the place for files of this data folder; what an earlier run left there goes. `limitBytes`: for tests. */
export function createIncoming(dataFolder: string, limitBytes: number = MAX_FILE_BYTES): Incoming {
  const folder = incomingFolder(dataFolder);
  // A folder that cannot be cleared is met again when a file is written there.
  const cleared = rm(folder, { recursive: true, force: true }).catch(() => {});

  async function removeOldest(): Promise<void> {
    const names = (await readdir(folder)).filter((name) => UploadId.safeParse(name).success);
    const aged = await Promise.all(
      names.map(async (name) => ({ name, at: (await stat(path.join(folder, name))).mtimeMs })),
    );
    aged.sort((a, b) => b.at - a.at);
    await Promise.all(aged.slice(MOST_WAITING - 1).map(({ name }) => rm(path.join(folder, name), { force: true })));
  }

  async function write(file: string, chunks: AsyncIterable<Uint8Array>): Promise<number> {
    const handle = await open(file, 'wx', 0o600);
    let bytes = 0;
    try {
      for await (const chunk of chunks) {
        bytes += chunk.length;
        if (bytes > limitBytes) throw tooLarge(bytes);
        await handle.writeFile(chunk);
      }
      return bytes;
    } finally {
      await handle.close();
    }
  }

  return {
    async take(chunks, announcedBytes = 0) {
      const upload = UploadId.parse(randomUUID());
      const file = incomingPath(dataFolder, upload);
      try {
        if (announcedBytes > limitBytes) throw tooLarge(announcedBytes);
        await cleared;
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await removeOldest();
        return { ok: true, value: { upload, bytes: await write(file, chunks) } };
      } catch (error) {
        await rm(file, { force: true }).catch(() => {});
        return { ok: false, error: toError(error).toData() };
      }
    },
    async drop(upload) {
      const name = UploadId.safeParse(upload);
      if (name.success) await rm(incomingPath(dataFolder, name.data), { force: true }).catch(() => {});
    },
  };
}
