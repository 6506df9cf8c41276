/** Pictures that stand in markup itself, as `data:` addresses. */

const PICTURE_DATA = /^data:image\/(?:png|jpe?g|pjpeg|gif|webp|bmp|x-ms-bmp|avif)(?:;[^,;]{0,100}){0,5},/i;
/** Shorter ones hold a page's place for a picture that is loaded later. */
const MIN_DATA_CHARACTERS = 400;

/** An element's picture where it stands in its own markup and does not stand in for another. */
export function dataKey(element: Element): string | null {
  const src = (element.getAttribute('src') ?? '').trim();
  if (src.length < MIN_DATA_CHARACTERS || !PICTURE_DATA.test(src)) return null;
  const isStandIn = [...element.attributes].some(
    ({ name, value }) => /^(?:data-|lazy|srcset)/.test(name) && /^\s*(?:https?:)?\/\//i.test(value),
  );
  return isStandIn ? null : src;
}

/** The bytes of a `data:` address; null where they are not written as they should be. */
export function bytesOfData(address: string): Uint8Array | null {
  const comma = address.indexOf(',');
  const data = address.slice(comma + 1);
  try {
    const text = /;\s*base64\s*$/i.test(address.slice(0, comma))
      ? atob(data.includes('%') ? decodeURIComponent(data) : data)
      : decodeURIComponent(data);
    return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
}
