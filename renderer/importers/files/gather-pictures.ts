/** The pictures of a file, as bytes, each once: only looked at by their first bytes here, decoded by a frame of their own. */
import { UNDESCRIBED_PICTURE, type Block } from '../../../shared/model';
import { readPictureHeader } from '../../../shared/pictures';
import type { NamedPicture } from '../page/picture-places';
import type { FoundPictures } from '../page-job';
import { MAX_PICTURES, MAX_SOURCE_BYTES } from '../picture-job';

/** Lines, spacers, bullets and icons: no picture that somebody chose. */
const MIN_SIDE_PX = 48;
/** Without a word about it, a picture counts from this size. */
const MIN_UNDESCRIBED_SIDE_PX = 96;
/** What all of them may weigh before they are made smaller. */
const MAX_TOTAL_BYTES = 150_000_000;

/** Blocks with their pictures; those of ornaments that had no words are gone. */
export interface Gathered extends FoundPictures {
  readonly blocks: Block[];
}

/** @param load the bytes of a picture by its key; null: it is not there */
export async function gatherPictures(
  blocks: readonly Block[],
  named: readonly NamedPicture[],
  load: (key: string) => Promise<Uint8Array | null>,
): Promise<Gathered> {
  const sources: Uint8Array<ArrayBuffer>[] = [];
  const placeOfKey = new Map<string, number | null>();
  const found = new Map<number, number>();
  let leftOut = 0;
  let total = 0;
  for (const { block, key } of named) {
    let place = placeOfKey.get(key);
    if (place === undefined) {
      const bytes = await load(key).catch(() => null);
      place = null;
      if (bytes && !isOrnament(bytes, textOf(blocks[block]) === UNDESCRIBED_PICTURE)) {
        if (bytes.length > MAX_SOURCE_BYTES || sources.length >= MAX_PICTURES || total + bytes.length > MAX_TOTAL_BYTES)
          leftOut += 1;
        else {
          place = sources.push(new Uint8Array(bytes)) - 1;
          total += bytes.length;
        }
      }
      placeOfKey.set(key, place);
    }
    if (place !== null) found.set(block, place);
  }
  const kept: Block[] = [];
  const pictures: { block: number; source: number }[] = [];
  const isNamed = new Set(named.map(({ block }) => block));
  blocks.forEach((block, i) => {
    const source = found.get(i);
    if (source === undefined && isNamed.has(i) && textOf(block) === UNDESCRIBED_PICTURE) return;
    if (source !== undefined) pictures.push({ block: kept.length, source });
    kept.push(block);
  });
  return { blocks: kept, pictures, sources, leftOutPictures: leftOut };
}

const textOf = (block: Block | undefined): string => block?.runs.map((run) => run.text).join('') ?? '';

function isOrnament(bytes: Uint8Array, isUndescribed: boolean): boolean {
  const header = readPictureHeader(bytes);
  return (
    header !== null && Math.min(header.width, header.height) < (isUndescribed ? MIN_UNDESCRIBED_SIDE_PX : MIN_SIDE_PX)
  );
}
