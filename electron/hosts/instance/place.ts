/** Where the local socket of a data folder stands. */
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** `sockaddr_un.sun_path` holds 108 bytes on Linux and 104 on macOS, its closing NUL included. */
const SOCKET_PATH_LIMIT_BYTES = 100;
const SOCKET_NAME = 'plumbline.sock';

export interface SocketPlace {
  readonly socketPath: string;
  /** Held while a process looks whether the socket is stale and takes it; null where the system does that itself (Windows). */
  readonly lockPath: string | null;
}

/** The folder's one true spelling, so that two spellings of it meet at one socket. */
function canonicalFolder(dataFolder: string): string {
  try {
    return realpathSync.native(dataFolder);
  } catch {
    return path.resolve(dataFolder);
  }
}

/**
 * A folder of this person's alone for sockets that cannot stand in the data folder.
 * @throws when somebody else made a folder of that name.
 */
function runtimeFolder(): string {
  const uid = process.getuid?.() ?? 0;
  const folder = path.join(process.env['XDG_RUNTIME_DIR'] || os.tmpdir(), `plumbline-${uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o077) !== 0) {
    throw new Error(`${folder} is not a private folder of this person.`);
  }
  return folder;
}

/**
 * The places to try, in order: in the data folder, then, where its path is too long or its disk has
 * no sockets, in the private runtime folder under the data folder's hash. Every process of one
 * person comes to the same list.
 */
export function listSocketPlaces(dataFolder: string): readonly (() => SocketPlace)[] {
  const folder = canonicalFolder(dataFolder);
  const name = createHash('sha256').update(process.platform === 'win32' ? folder.toLowerCase() : folder);
  const hash = name.digest('hex').slice(0, 32);
  if (process.platform === 'win32') {
    return [() => ({ socketPath: `\\\\.\\pipe\\plumbline-${os.userInfo().username}-${hash}`, lockPath: null })];
  }
  const at = (socketPath: string): SocketPlace => ({ socketPath, lockPath: `${socketPath}.lock` });
  const inFolder = path.join(folder, SOCKET_NAME);
  const inRuntime = (): SocketPlace => at(path.join(runtimeFolder(), `${hash}.sock`));
  return Buffer.byteLength(inFolder) <= SOCKET_PATH_LIMIT_BYTES ? [() => at(inFolder), inRuntime] : [inRuntime];
}
