/** The frame that reads Word documents: mammoth makes markup of them, which goes the way of every other markup. */
import mammoth from 'mammoth/mammoth.browser.min.js';
import { writeZip } from '../../../shared/exchange/zip';
import { openArchive, type Archive } from '../files/archive';
import { gatherPictures } from '../files/gather-pictures';
import { noteBlocks } from '../files/notes';
import { layOut } from '../files/word-layout';
import { readProperties } from '../files/properties';
import { countChanges, countComments, needsPlaining, plainMarkup } from '../files/word-markup';
import { findAll, firstText, parseXml } from '../files/xml';
import type { FoundMeta } from '../metadata/found';
import { readPage } from '../page/read-page';
import type { BytesJob } from '../page-job';
import { Refusal, serveJobs } from './serve';

const STYLES = [
  "p[style-name='Title'] => h1.headline:fresh",
  "p[style-name='Subtitle'] => p.standfirst:fresh",
  "p[style-name='Heading 1'] => h2:fresh",
  "p[style-name='Heading 2'] => h3:fresh",
  "p[style-name='Heading 3'] => h4:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='Byline'] => p.byline:fresh",
  "p[style-name='Author'] => p.byline:fresh",
  "p[style-name='Date'] => p.dateline:fresh",
  "p[style-name='Headline'] => h1.headline:fresh",
];

serveJobs(async ({ content: { bytes } }: BytesJob) => {
  const archive = await openArchive(bytes);
  if (!archive.has('[Content_Types].xml') || !archive.names.some((name) => /^word\/[^/]*\.xml$/i.test(name)))
    throw new Refusal('damaged');
  // Every part that mammoth may parse is looked at first.
  const plain = new Map<string, string>();
  const kept = { insertions: 0, deletions: 0, comments: 0 };
  for (const name of archive.names) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const xml = await archive.xml(name);
    if (/^word\/(?:document|footnotes|endnotes)\d*\.xml$/i.test(name)) {
      const { insertions, deletions } = countChanges(xml);
      kept.insertions += insertions;
      kept.deletions += deletions;
    }
    if (/^word\/comments\.xml$/i.test(name)) kept.comments += countComments(xml);
    if (name.startsWith('word/') && needsPlaining(xml)) plain.set(name, plainMarkup(xml));
  }
  const buffer = plain.size === 0 ? wholeBuffer(bytes) : wholeBuffer(await withParts(archive, plain));
  const images = new Map<string, Uint8Array>();
  const { value } = await mammoth.convertToHtml(
    { arrayBuffer: buffer },
    {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async (image) => {
        // A picture that is only linked has no bytes here, and is never asked for.
        const bytes = await image.readAsArrayBuffer().catch(() => null);
        const key = bytes ? `picture:${images.size}` : '';
        if (bytes) images.set(key, new Uint8Array(bytes));
        return { src: key };
      }),
    },
  );
  const { html, notes } = layOut(withoutBackLinks(value));
  const { pictures, ...page } = readPage(`<html><body>${html}</body></html>`, {
    asFragment: true,
    pictureKey: (element) => element.getAttribute('src') || null,
  });
  const gathered = await gatherPictures(page.blocks, pictures, (key) => Promise.resolve(images.get(key) ?? null));
  if (gathered.blocks.length === 0) throw new Refusal('noText');
  const blocks = [...gathered.blocks, ...noteBlocks(notes)];
  return { ...page, ...gathered, blocks, kept, meta: await properties(archive), encoding: null };
});

const wholeBuffer = (bytes: Uint8Array): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

/** The document with some of its parts in place of the old ones. */
async function withParts(archive: Archive, parts: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const files = [];
  for (const name of archive.names) {
    const part = parts.get(name);
    files.push({ name, bytes: part === undefined ? Uint8Array.from(await archive.bytes(name)) : encoder.encode(part) });
  }
  return writeZip(files);
}

/** Mammoth's own arrows from a note back to its place are no words of the document. */
const withoutBackLinks = (html: string): string =>
  html.replace(/\s*<a href="#(?:foot|end)note-ref-[^"]{1,40}">↑<\/a>/g, '');

async function properties(archive: Archive): Promise<FoundMeta> {
  if (!archive.has('docProps/core.xml')) return readProperties({});
  const core = parseXml(await archive.xml('docProps/core.xml'));
  return readProperties({
    title: firstText(core, 'title'),
    authors: findAll(core, 'creator').map((node) => node.text),
    language: firstText(core, 'language'),
  });
}
