/** E-books (EPUB 2 and 3): the container, the package, its reading order and its table of contents. */
import { Refusal } from '../frames/serve';
import { decodePage } from '../page/decode';
import { openArchive, type Archive } from './archive';
import { readProperties } from './properties';
import type { FoundMeta } from '../metadata/found';
import type { ChapterPlace } from '../page-job';
import { findAll, firstText, parseXml, wholeText, type XmlNode } from './xml';

export interface BookPart {
  /** The part's name in the archive. */
  readonly name: string;
  /** From the table of contents; null where it has none. */
  readonly title: string | null;
  readonly place: ChapterPlace;
}

export interface Book {
  readonly archive: Archive;
  readonly meta: FoundMeta;
  readonly parts: readonly BookPart[];
}

const MAX_PARTS = 2_000;

/** @throws Refusal when it is no e-book, damaged, or locked by copy protection */
export async function openBook(bytes: Uint8Array): Promise<Book> {
  const archive = await openArchive(bytes);
  await refuseLocked(archive);
  const container = parseXml(await archive.xml('META-INF/container.xml'));
  const path = findAll(container, 'rootfile')[0]?.attributes.get('full-path');
  if (!path || !archive.has(path)) throw new Refusal('damaged');
  const opf = parseXml(await archive.xml(path, 'public'));
  const manifest = new Map(findAll(opf, 'item').map((item) => [item.attributes.get('id') ?? '', item.attributes]));
  const spine = findAll(opf, 'itemref');
  const guide = contentsOfGuide(path, opf);
  const titles = await readContents(archive, path, opf, manifest);
  const parts = spine.slice(0, MAX_PARTS).flatMap((ref): BookPart[] => {
    const item = manifest.get(ref.attributes.get('idref') ?? '');
    const name = item ? resolve(path, item.get('href') ?? '') : null;
    const type = item?.get('media-type') ?? '';
    // Types are often wrong; the name tells as well.
    const isPage = /html|xml|oeb1-document/i.test(type) || /\.x?html?$/i.test(name ?? '');
    if (!name || !archive.has(name) || !isPage) return [];
    const isContents = /(?:^|\s)nav(?:\s|$)/.test(item?.get('properties') ?? '') || guide.has(name);
    const place = isContents ? 'contents' : ref.attributes.get('linear') === 'no' ? 'beside' : 'inOrder';
    return [{ name, title: titles.get(name) ?? null, place }];
  });
  if (parts.length === 0) throw new Refusal('damaged');
  return { archive, meta: bookMeta(opf), parts };
}

/** The parts that an EPUB 2 calls its table of contents. */
const contentsOfGuide = (path: string, opf: XmlNode): ReadonlySet<string> =>
  new Set(
    findAll(opf, 'reference').flatMap(({ attributes }) =>
      attributes.get('type') === 'toc' ? (resolve(path, attributes.get('href') ?? '') ?? []) : [],
    ),
  );

/** A part's markup. */
export async function partHtml({ archive }: Book, name: string): Promise<string> {
  return decodePage(await archive.bytes(name)).html;
}

/** The name in the archive of what one of its parts refers to; null for what is not in it. */
export function partNameOf({ archive }: Book, part: string, href: string): string | null {
  const name = resolve(part, href);
  return name !== null && archive.has(name) ? name : null;
}

/** Fonts are often obscured, which locks nothing; anything else that is encrypted is copy protection. */
async function refuseLocked(archive: Archive): Promise<void> {
  if (archive.has('META-INF/rights.xml')) throw new Refusal('locked');
  if (!archive.has('META-INF/encryption.xml')) return;
  const encryption = parseXml(await archive.xml('META-INF/encryption.xml'));
  const isLocked = findAll(encryption, 'encryptionmethod').some(
    (method) =>
      !/(?:idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)/i.test(method.attributes.get('algorithm') ?? ''),
  );
  if (isLocked) throw new Refusal('locked');
}

function bookMeta(opf: XmlNode): FoundMeta {
  const metadata = findAll(opf, 'metadata')[0] ?? opf;
  return readProperties({
    title: firstText(metadata, 'title'),
    authors: findAll(metadata, 'creator')
      .filter((node) => /^(?:aut)?$/i.test(node.attributes.get('role') ?? ''))
      .map(wholeText),
    publisher: firstText(metadata, 'publisher'),
    published: firstText(metadata, 'date') ?? undefined,
    language: firstText(metadata, 'language'),
    rights: firstText(metadata, 'rights'),
  });
}

/** Titles by the part they lead to, from EPUB 3's navigation or EPUB 2's. The first that leads to a part names it. */
async function readContents(
  archive: Archive,
  opfPath: string,
  opf: XmlNode,
  manifest: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  const items = [...manifest.values()];
  const nav = items.find((item) => /(?:^|\s)nav(?:\s|$)/.test(item.get('properties') ?? ''));
  const ncx =
    manifest.get(findAll(opf, 'spine')[0]?.attributes.get('toc') ?? '') ??
    items.find((item) => item.get('media-type') === 'application/x-dtbncx+xml');
  const add = (from: string, href: string, title: string) => {
    const name = resolve(from, href);
    if (name !== null && title !== '' && !titles.has(name)) titles.set(name, title.slice(0, 300));
  };
  const navPath = nav ? resolve(opfPath, nav.get('href') ?? '') : null;
  if (navPath && archive.has(navPath)) {
    const document = new DOMParser().parseFromString(decodePage(await archive.bytes(navPath)).html, 'text/html');
    const lists = [...document.querySelectorAll('nav')];
    const toc = lists.find((list) => /toc/.test(list.getAttribute('epub:type') ?? '')) ?? lists[0] ?? document.body;
    for (const link of toc.querySelectorAll('a[href]')) {
      add(navPath, link.getAttribute('href') ?? '', link.textContent.replace(/\s+/g, ' ').trim());
    }
  }
  const ncxPath = ncx ? resolve(opfPath, ncx.get('href') ?? '') : null;
  if (titles.size === 0 && ncxPath && archive.has(ncxPath)) {
    for (const point of findAll(parseXml(await archive.xml(ncxPath, 'public')), 'navpoint')) {
      const source = point.children.find((child) => child.name === 'content')?.attributes.get('src') ?? '';
      const label = point.children.find((child) => child.name === 'navlabel');
      if (label) add(ncxPath, source, wholeText(label));
    }
  }
  return titles;
}

/** The archive's name for a reference in one of its files; null for what leads out of it. */
function resolve(from: string, href: string): string | null {
  const url = URL.parse(href, `https://book.invalid/${from}`);
  if (url?.hostname !== 'book.invalid') return null;
  try {
    return decodeURIComponent(url.pathname.slice(1));
  } catch {
    return null;
  }
}
