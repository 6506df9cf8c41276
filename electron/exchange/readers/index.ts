/** Every format that comes in, tried in this order. */
import { archiveReader } from './archive';
import { foreignReader } from './foreign';
import type { AnyReader } from './reader';

export const readers: readonly AnyReader[] = [archiveReader, foreignReader];
