/** Bytes as text, where a channel takes text only (RFC 4648, 4). Pure. */

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map(Array.from(SIGNS, (sign, value) => [sign, value]));

/** Bytes as base64, padded. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const sign = (shift: number): string => SIGNS[(three >> shift) & 63] ?? '';
    parts.push(sign(18) + sign(12) + (left > 1 ? sign(6) : '=') + (left > 2 ? sign(0) : '='));
  }
  return parts.join('');
}

/** Bytes of base64; what is no sign of it is passed over. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((text.replace(/[^A-Za-z0-9+/]/gu, '').length * 3) / 4));
  let at = 0;
  let held = 0;
  let bits = 0;
  for (const sign of text) {
    const value = VALUES.get(sign);
    if (value === undefined) continue;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (held >> bits) & 0xff;
    at += 1;
  }
  return bytes;
}
