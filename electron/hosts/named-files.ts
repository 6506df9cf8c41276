/**
 * Files that the person named when they started Plumbline (or dropped on its icon). A path never leaves the host: a page
 * hears of a file by a token, good for one reading, and of the others why they are not opened.
 */
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  MAX_FILE_BYTES,
  MOST_NAMED_FILES,
  NAMED_ENDINGS,
  PlumblineError,
  type NamedFiles,
  type NamedProblem,
  type RefusedFile,
  type Result,
} from '../../shared/contract';
import { createMessages } from '../../shared/messages';

/** Longest path of any system, and of what one start may hand over to another. */
const LONGEST_PATH = 4_096;
const SHOWN_NAME_LENGTH = 200;

/** A file that is there, is of a kind that Plumbline opens, and can be read. */
interface GoodFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
}

export interface LookedAt {
  readonly good: readonly GoodFile[];
  readonly refused: readonly RefusedFile[];
}

/** A named file, open for its one reading. The reader closes the handle. */
export interface OpenNamed {
  readonly handle: FileHandle;
  readonly bytes: number;
}

export interface NamedFilesDesk {
  /** Looks at names as the person wrote them, from the folder they stood in; what came of it waits for a page. */
  add(names: readonly string[], cwd: string): Promise<LookedAt>;
  readonly isWaiting: boolean;
  /** All that waits; from now on it does not. */
  take(): NamedFiles;
  /** Opens a file that a page was told of, once. Never rejects. */
  open(token: unknown): Promise<Result<OpenNamed>>;
  /** The same, read whole. */
  read(token: unknown): Promise<Result<Uint8Array<ArrayBuffer>>>;
}

/** The file that a name means; desktops name files by address as well. Null for what can be no path. */
function placeOf(name: string, cwd: string): string | null {
  if (name.length > LONGEST_PATH || name.includes('\0')) return null;
  try {
    return path.resolve(cwd, /^file:\/\//i.test(name) ? fileURLToPath(name) : name);
  } catch {
    return null;
  }
}

async function problemOf(place: string, limitBytes: number): Promise<NamedProblem | { readonly bytes: number }> {
  try {
    const facts = await stat(place);
    if (!facts.isFile()) return 'notFile';
    if (!NAMED_ENDINGS.has(path.extname(place).toLowerCase())) return 'kind';
    if (facts.size > limitBytes) return 'tooLarge';
    await (await open(place, constants.O_RDONLY)).close();
    return { bytes: facts.size };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable';
  }
}

/** Looks at what the person named; a file that is named twice counts once. Never rejects. */
export async function lookAtNamed(
  names: readonly string[],
  cwd: string,
  limitBytes: number = MAX_FILE_BYTES,
): Promise<LookedAt> {
  const good = new Map<string, GoodFile>();
  const refused: RefusedFile[] = [];
  for (const [i, name] of names.entries()) {
    const place = placeOf(name, cwd);
    if (place !== null && good.has(place)) continue;
    const found = i >= MOST_NAMED_FILES ? 'tooMany' : place === null ? 'missing' : await problemOf(place, limitBytes);
    if (typeof found === 'string') refused.push({ name: name.slice(0, SHOWN_NAME_LENGTH), why: found });
    else if (place !== null) good.set(place, { path: place, name: path.basename(place), ...found });
  }
  return { good: [...good.values()], refused };
}

/** What a start says on its terminal of the files that were named: one line for each that is not opened. */
export function describeRefused(refused: readonly RefusedFile[]): readonly string[] {
  const { t } = createMessages();
  return refused.map(({ name, why }) => t(`named.refused.${why}`, { name, most: MOST_NAMED_FILES }));
}

/** Of what the person named, what one start can hand over to another. */
export const namesToHandOver = (names: readonly string[]): readonly string[] =>
  names.filter((name) => name.length <= LONGEST_PATH).slice(0, MOST_NAMED_FILES);

const notAFile = (name: string): PlumblineError =>
  new PlumblineError('invalidInput', `${name} is not a file.`, {
    fields: [{ field: 'file', problem: 'is not a file' }],
  });

/** Opens what stands at the place by now. @throws PlumblineError where it is no file that can be taken any more */
async function openPlain({ path: place, name }: GoodFile, limitBytes: number): Promise<OpenNamed> {
  // Without waiting: a named pipe may stand there by now.
  const handle = await open(place, constants.O_RDONLY | constants.O_NONBLOCK).catch((error: unknown) => {
    const problem = `cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`;
    throw new PlumblineError('invalidInput', `${name} ${problem}.`, { fields: [{ field: 'file', problem }] });
  });
  const facts = await handle.stat();
  if (facts.isFile() && facts.size <= limitBytes) return { handle, bytes: facts.size };
  await handle.close();
  if (!facts.isFile()) throw notAFile(name);
  throw new PlumblineError('tooLarge', 'The file is larger than 200 MB.', { bytes: facts.size, limitBytes });
}

async function readWhole({ handle, bytes }: OpenNamed): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const whole = new Uint8Array(bytes);
    let length = 0;
    while (length < bytes) {
      const { bytesRead } = await handle.read(whole, length, bytes - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return whole.slice(0, length);
  } finally {
    await handle.close();
  }
}

async function settle<T>(work: Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work };
  } catch (error) {
    const known = error instanceof PlumblineError ? error : new PlumblineError('internal', 'The file was not read.');
    return { ok: false, error: known.toData() };
  }
}

/** Makes the place where named files wait. `limitBytes`: for tests. */
export function createNamedFiles(limitBytes: number = MAX_FILE_BYTES): NamedFilesDesk {
  let waiting: GoodFile[] = [];
  let refused: RefusedFile[] = [];
  /** Told of and not read yet, by token. */
  const told = new Map<string, GoodFile>();

  const openTold = async (token: unknown): Promise<OpenNamed> => {
    const file = typeof token === 'string' ? told.get(token) : undefined;
    if (!file) throw new PlumblineError('notFound', 'That file is not here.', { type: 'file', id: '' });
    told.delete(String(token));
    return openPlain(file, limitBytes);
  };

  return {
    async add(names, cwd) {
      const looked = await lookAtNamed(names, cwd, limitBytes);
      const isNew = (file: GoodFile): boolean => !waiting.some((each) => each.path === file.path);
      const all = [...waiting, ...looked.good.filter(isNew)];
      const tooMany = all.slice(MOST_NAMED_FILES).map(({ name }): RefusedFile => ({ name, why: 'tooMany' }));
      waiting = all.slice(0, MOST_NAMED_FILES);
      refused = [...refused, ...looked.refused, ...tooMany].slice(-MOST_NAMED_FILES);
      return looked;
    },
    get isWaiting() {
      return waiting.length > 0 || refused.length > 0;
    },
    take() {
      const files = waiting.map((file) => {
        const token = randomUUID();
        told.set(token, file);
        return { token, name: file.name, bytes: file.bytes };
      });
      // A page that went away before it read leaves its tokens: the oldest go.
      for (const oldest of told.keys()) {
        if (told.size <= 2 * MOST_NAMED_FILES) break;
        told.delete(oldest);
      }
      const taken = { files, refused };
      waiting = [];
      refused = [];
      return taken;
    },
    open: (token) => settle(openTold(token)),
    read: (token) => settle(openTold(token).then(readWhole)),
  };
}
