/** Files that come in, as operations reach them. */
import fs from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { MAX_FILE_BYTES, PlumblineError, type FileRef } from '../../shared/contract';
import type { IncomingFile, IncomingFiles } from '../operations/deps';
import { incomingPath } from './incoming-place';

const cancelled = (): PlumblineError => new PlumblineError('cancelled', 'It was stopped. Nothing was changed.');

function cannotRead(ref: FileRef, error: unknown): PlumblineError {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  if ('upload' in ref)
    return new PlumblineError('notFound', 'That file is not here.', { type: 'file', id: ref.upload });
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new PlumblineError('notFound', `There is no file ${ref.path}.`, { type: 'file', id: ref.path });
  }
  return new PlumblineError('invalidInput', `${ref.path} cannot be read: ${code}.`, {
    fields: [{ field: 'file.path', problem: `cannot be read: ${code}` }],
  });
}

/** Reaches the files of one data folder, and over the terminal any that the person names. */
export function createIncomingFiles(dataFolder: string): IncomingFiles {
  const placeOf = (ref: FileRef): string => ('upload' in ref ? incomingPath(dataFolder, ref.upload) : ref.path);

  return {
    open(ref): IncomingFile {
      const place = placeOf(ref);
      let handle: number;
      try {
        // Without waiting: a named pipe that nobody writes to must not hold the core.
        handle = fs.openSync(place, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK);
      } catch (error) {
        throw cannotRead(ref, error);
      }
      const { size } = checkPlain(handle, ref);
      return {
        bytes: size,
        read(at, length) {
          // A file that was let go is how a page stops what is being done with it.
          if ('upload' in ref && !fs.existsSync(place)) throw cancelled();
          const bytes = new Uint8Array(length);
          let done = 0;
          while (done < length) {
            const got = fs.readSync(handle, bytes, done, length - done, at + done);
            if (got === 0) {
              const detail = { format: null, reason: 'cutOff', where: String(at + done) };
              throw new PlumblineError('badFile', 'The file is shorter than it says.', detail);
            }
            done += got;
          }
          return bytes;
        },
        close: () => fs.closeSync(handle),
      };
    },
    remove(ref) {
      if ('path' in ref) return;
      try {
        fs.rmSync(placeOf(ref), { force: true });
      } catch {
        // It goes when Plumbline starts again.
      }
    },
    inflate(packed, size) {
      try {
        const bytes = inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
        return bytes.length === size ? new Uint8Array(bytes) : null;
      } catch {
        return null;
      }
    },
  };
}

function checkPlain(handle: number, ref: FileRef): fs.Stats {
  const facts = fs.fstatSync(handle);
  const close = (error: PlumblineError): PlumblineError => {
    fs.closeSync(handle);
    return error;
  };
  if (!facts.isFile()) {
    const fields = [{ field: 'file', problem: 'is not a file' }];
    throw close(new PlumblineError('invalidInput', `${'path' in ref ? ref.path : 'That'} is not a file.`, { fields }));
  }
  if (facts.size > MAX_FILE_BYTES) {
    const detail = { bytes: facts.size, limitBytes: MAX_FILE_BYTES };
    throw close(new PlumblineError('tooLarge', 'The file is larger than 200 MB.', detail));
  }
  return facts;
}
