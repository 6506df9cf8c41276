/** The frame that reads e-books: what chapters there are, and then those that were chosen. */
import type { Block } from '../../../shared/model';
import { roughWords } from '../../../shared/text/propose/pieces';
import { openBook, partHtml, partNameOf, type Book } from '../files/book';
import { partBookNotes } from '../files/book-notes';
import { noteBlocks } from '../files/notes';
import { closeEmptyTags } from '../page/xhtml';
import { gatherPictures } from '../files/gather-pictures';
import type { NamedPicture } from '../page/picture-places';
import { readPage, type ReadPage } from '../page/read-page';
import type { BookChapters, BookJob } from '../page-job';
import { Refusal, serveJobs } from './serve';

serveJobs(async ({ content: { bytes }, chapters }: BookJob) => {
  const book = await openBook(bytes);
  if (chapters === null) return { chapters: await listChapters(book) };
  const found: Block[] = [];
  const named: NamedPicture[] = [];
  for (const chapter of chapters) {
    const part = book.parts[chapter];
    if (!part) continue;
    const read = await readPart(book, part.name);
    named.push(...read.pictures.map(({ block, key }) => ({ block: found.length + block, key })));
    found.push(...(part.place === 'contents' ? read.blocks.map(asContents) : read.blocks));
  }
  const { blocks, ...pictures } = await gatherPictures(found, named, (key) => book.archive.bytes(key));
  if (blocks.length === 0) throw new Refusal('noText');
  const headline = blocks.findIndex((block) => block.role === 'headline');
  const read = blocks.map((block, i) =>
    block.role === 'headline' && i !== headline ? { ...block, role: 'subheading' as const } : block,
  );
  return { blocks: read, meta: book.meta, leftOutWords: 0, isPartOnly: false, encoding: null, ...pictures };
});

async function readPart(book: Book, name: string): Promise<Pick<ReadPage, 'blocks' | 'pictures'>> {
  const { html, notes } = partBookNotes(closeEmptyTags(await partHtml(book, name)));
  const { blocks, pictures } = readPage(html, {
    asFragment: true,
    pictureKey: (element) => partNameOf(book, name, element.getAttribute('src') ?? ''),
  });
  return { blocks: [...blocks, ...noteBlocks(notes)], pictures };
}

/** The list of what is in a book is no part of what it tells. */
const asContents = (block: Block): Block => ({ ...block, role: 'furniture', reason: 'siteMatter' });

/** Every part with its title (from the contents, else its first heading, else its first words) and how many words it has. */
async function listChapters(book: Book): Promise<BookChapters['chapters']> {
  const chapters = [];
  for (const { name, title, place } of book.parts) {
    const document = new DOMParser().parseFromString(closeEmptyTags(await partHtml(book, name)), 'text/html');
    for (const extra of document.querySelectorAll('script, style')) extra.remove();
    const text = document.body.textContent.replace(/\s+/g, ' ').trim();
    const heading = document.querySelector('h1, h2, h3')?.textContent.replace(/\s+/g, ' ').trim();
    // The first entries of a list of contents would read like one title.
    const firstWords = place === 'contents' ? '' : text.split(' ').slice(0, 8).join(' ');
    chapters.push({ title: (title ?? (heading || firstWords)).slice(0, 300), words: roughWords(text), place });
  }
  return chapters;
}
