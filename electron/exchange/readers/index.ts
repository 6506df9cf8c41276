/** Every format that comes in, tried in this order. */
import type { AnyReader } from './reader';

export const readers: readonly AnyReader[] = [];
