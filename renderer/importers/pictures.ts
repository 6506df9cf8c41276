/** Pictures from outside, made fit to be kept: decoded alone in a sandboxed frame, checked again before they are believed. */
import type { Block, PictureMediaType, PictureRef } from '../../shared/model';
import { checkKeptPicture } from '../../shared/pictures';
import { readInFrame, type FrameOptions } from './frame';
import type { FoundPictures } from './page-job';
import { MAX_SOURCE_BYTES, PictureAnswer, type PictureRefusal } from './picture-job';
import { ImportProblem, type ImportNote } from './problem';

/** A picture with the bytes that are to be kept. */
export interface PictureFile extends PictureRef {
  readonly mediaType: PictureMediaType;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** How long one picture may take. */
const DEADLINE_MS = 8_000;
/** How long all pictures of a file may take; those after it are left out. */
const ALL_DEADLINE_MS = 45_000;

/** A picture, or the reason why it is not kept. */
export type ReadPicture = PictureFile | { readonly refused: PictureRefusal };

/** `source` is handed over: it is empty afterwards. @throws AbortError */
export async function readPicture(source: Uint8Array, { signal }: FrameOptions = {}): Promise<ReadPicture> {
  if (source.length > MAX_SOURCE_BYTES) return { refused: 'tooHeavy' };
  let answer: PictureAnswer;
  try {
    const job = { content: { bytes: source } };
    answer = await readInFrame('picture', job, PictureAnswer, null, { signal, deadlineMs: DEADLINE_MS });
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error;
    return { refused: error.messageKey === 'importing.tooSlow' ? 'tooSlow' : 'damaged' };
  }
  if ('refused' in answer) return answer;
  const bytes = new Uint8Array(answer.bytes);
  const check = checkKeptPicture(bytes);
  if (!check.ok) return { refused: 'damaged' };
  const { mediaType, width, height } = check;
  return { hash: await hashOf(bytes), width, height, mediaType, bytes };
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export interface WithPictures {
  readonly blocks: Block[];
  readonly pictures: readonly PictureFile[];
  readonly notes: readonly ImportNote[];
}

/** Makes the pictures of a file fit to be kept, one after the other. Those that are not leave their block as it is, and a note. */
export async function takePictures(
  blocks: readonly Block[],
  { pictures, sources, leftOutPictures }: FoundPictures,
  options: FrameOptions = {},
): Promise<WithPictures> {
  const read: (ReadPicture | null)[] = [];
  const files = new Map<string, PictureFile>();
  const refused = new Map<PictureRefusal, number>(leftOutPictures > 0 ? [['tooHeavy', leftOutPictures]] : []);
  const start = performance.now();
  for (const source of sources) {
    options.signal?.throwIfAborted();
    const one: ReadPicture =
      performance.now() - start > ALL_DEADLINE_MS ? { refused: 'tooSlow' } : await readPicture(source, options);
    read.push(one);
    if ('refused' in one) refused.set(one.refused, (refused.get(one.refused) ?? 0) + 1);
    else files.set(one.hash, one);
  }
  const withRefs = [...blocks];
  for (const { block, source } of pictures) {
    const [file, own] = [read[source], withRefs[block]];
    if (!file || 'refused' in file || !own) continue;
    const { hash, width, height } = file;
    withRefs[block] = { ...own, picture: { hash, width, height } };
  }
  const notes = [...refused].map(([why, count]): ImportNote => ({ key: `picture.leftOut.${why}`, values: { count } }));
  return { blocks: withRefs, pictures: [...files.values()], notes };
}
