/** The frame that reads e-books: what chapters there are, and then those that were chosen. */
import type { Block } from '../../../shared/model';
import { roughWords } from '../../../shared/text/propose/pieces';
import { openBook, partHtml, partNameOf, type Book } from '../files/book';
import { closeEmptyTags } from '../page/xhtml';
import { gatherPictures } from '../files/gather-pictures';
import type { NamedPicture } from '../page/picture-places';
import { readPage, type ReadPage } from '../page/read-page';
import type { BookJob } from '../page-job';
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
    found.push(...read.blocks);
  }
  const { blocks, ...pictures } = await gatherPictures(found, named, (key) => book.archive.bytes(key));
  if (blocks.length === 0) throw new Refusal('noText');
  const headline = blocks.findIndex((block) => block.role === 'headline');
  const read = blocks.map((block, i) =>
    block.role === 'headline' && i !== headline ? { ...block, role: 'subheading' as const } : block,
  );
  return { blocks: read, meta: book.meta, leftOutWords: 0, isPartOnly: false, encoding: null, ...pictures };
});

const readPart = async (book: Book, name: string): Promise<ReadPage> =>
  readPage(closeEmptyTags(await partHtml(book, name)), {
    asFragment: true,
    pictureKey: (element) => partNameOf(book, name, element.getAttribute('src') ?? ''),
  });

/** Every part with its title (from the contents, else its first heading, else its first words) and how many words it has. */
async function listChapters(book: Book): Promise<{ title: string; words: number }[]> {
  const chapters = [];
  for (const { name, title } of book.parts) {
    const document = new DOMParser().parseFromString(closeEmptyTags(await partHtml(book, name)), 'text/html');
    for (const extra of document.querySelectorAll('script, style')) extra.remove();
    const text = document.body.textContent.replace(/\s+/g, ' ').trim();
    const heading = document.querySelector('h1, h2, h3')?.textContent.replace(/\s+/g, ' ').trim();
    const firstWords = text.split(' ').slice(0, 8).join(' ');
    chapters.push({ title: (title ?? (heading || firstWords)).slice(0, 300), words: roughWords(text) });
  }
  return chapters;
}
