/** Recognising the address of a web page in what a person typed or pasted. */

/** Longer than any address that is one. */
const MAX_CHARACTERS = 4_096;

const isWeb = (url: URL | null): url is URL => url !== null && /^https?:$/.test(url.protocol) && url.hostname !== '';

/** The address that pasted words are, and nothing but that; null: they are words. */
export function addressIn(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > MAX_CHARACTERS || /\s/.test(trimmed) || !/^https?:\/\//i.test(trimmed)) return null;
  return isWeb(URL.parse(trimmed)) ? trimmed : null;
}

/** Few places on one's own network have a certificate. */
const usualScheme = (typed: string): string =>
  /^(?:localhost|[\d.]+|\[[\da-f:.]+\])(?:[:/?#]|$)/i.test(typed) ? 'http' : 'https';

/** What was typed where an address belongs, whole: "example.org/a" lacks only its beginning. Null: no address. */
export function completeAddress(typed: string): string | null {
  const trimmed = typed.trim();
  if (trimmed === '' || trimmed.length > MAX_CHARACTERS || /\s/.test(trimmed)) return null;
  // "localhost:8080" reads like a scheme.
  const whole = /^[a-z][\w+.-]*:(?!\d)/i.test(trimmed) ? trimmed : `${usualScheme(trimmed)}://${trimmed}`;
  const url = URL.parse(whole);
  return isWeb(url) ? whole : null;
}

/** The host of an address, to name it by. */
export const hostOf = (address: string): string => URL.parse(address)?.host ?? address;
