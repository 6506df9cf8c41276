/** Numbers and letters in a file's bytes. Outside the file every byte is 0. */

/** A number of two bytes, the high one first. */
export const u16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
/** A number of two bytes, the low one first. */
export const u16Low = (bytes: Uint8Array, at: number): number => ((bytes[at + 1] ?? 0) << 8) | (bytes[at] ?? 0);
/** A number of four bytes, the high one first. */
export const u32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) * 65_536 + u16(bytes, at + 2);
/** A number of four bytes, the low one first. */
export const u32Low = (bytes: Uint8Array, at: number): number => u16Low(bytes, at + 2) * 65_536 + u16Low(bytes, at);
/** A number of three bytes, the low one first. */
export const u24Low = (bytes: Uint8Array, at: number): number => ((bytes[at + 2] ?? 0) << 16) | u16Low(bytes, at);
/** Letters, one a byte. */
export const letters = (bytes: Uint8Array, at: number, count: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + count));
