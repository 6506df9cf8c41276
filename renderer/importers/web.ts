/** What was got from the web, read as the file that it is. */
import { importChapters, importFrameFile, listChapters } from './page';
import { importFile, importText, type Imported } from './import-file';
import { NOTHING_FOUND } from './metadata/found';
import type { TextOptions } from './text';

/** A page or a document from the web. */
export interface WebPage {
  readonly address: string;
  readonly type: string;
  /** As the server names it. */
  readonly charset: string | null;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export const isWebBook = ({ type }: WebPage): boolean => type === 'application/epub+zip';

/** The file of a page, for what is read as one; it is called by the end of its address. */
export function webFile({ address, type, bytes }: WebPage): File {
  const { pathname, host } = new URL(address);
  const last = pathname.split('/').findLast((part) => part !== '') ?? host;
  return new File([bytes], readable(last).slice(0, 120), { type });
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** @throws as `importFile` */
export async function importWeb(page: WebPage, options: TextOptions = {}): Promise<Imported> {
  return withAddress(await read(page, options), page.address);
}

async function read(page: WebPage, options: TextOptions): Promise<Imported> {
  const file = webFile(page);
  switch (page.type) {
    case 'text/html':
    case 'application/xhtml+xml':
      // A page's address is no title of it.
      return { ...(await importFrameFile(file, 'page', options, page.charset)), name: null };
    case 'application/pdf':
      return importFrameFile(file, 'pdf', options);
    case 'application/epub+zip': {
      const chapters = await listChapters(file, options);
      return importChapters(file, chapters.map((_, i) => i), options); // prettier-ignore
    }
    case 'text/plain': {
      const text = decoded(page);
      return text === null
        ? importFile(new File([file], 'page.txt', { type: page.type }), options)
        : importText(text, options);
    }
    default:
      return importFrameFile(file, 'document', options);
  }
}

/** Null where the server names no encoding, or one that it is not in. */
function decoded({ charset, bytes }: WebPage): string | null {
  if (charset === null) return null;
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The article with the address that it came from, unless it names another one on the same site as its own. */
export function withAddress(imported: Imported, address: string): Imported {
  const found = imported.found ?? NOTHING_FOUND;
  if (found.address !== null && isSameSite(found.address.value, address)) return { ...imported, isFetched: true };
  return {
    ...imported,
    isFetched: true,
    draft: { ...imported.draft, meta: { ...imported.draft.meta, address } },
    found: { ...found, address: { value: address, from: 'fetched' } },
  };
}

function isSameSite(one: string, other: string): boolean {
  const site = (address: string) => URL.parse(address)?.host.replace(/^(?:www|m|mobile|amp)\./, '');
  return site(one) !== undefined && site(one) === site(other);
}
