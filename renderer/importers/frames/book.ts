/** The frame that reads e-books: what chapters there are, and then those that were chosen. */
import type { Block } from '../../../shared/model';
import { roughWords } from '../../../shared/text/propose/pieces';
import { openBook, partHtml, type Book } from '../files/book';
import { closeEmptyTags } from '../page/xhtml';
import { readPage } from '../page/read-page';
import type { BookJob } from '../page-job';
import { Refusal, serveJobs } from './serve';

serveJobs(async ({ content: { bytes }, chapters }: BookJob) => {
  const book = await openBook(bytes);
  if (chapters === null) return { chapters: await listChapters(book) };
  const blocks: Block[] = [];
  for (const chapter of chapters) {
    const part = book.parts[chapter];
    if (part) blocks.push(...(await readPart(book, part.name)));
  }
  if (blocks.length === 0) throw new Refusal('noText');
  const headline = blocks.findIndex((block) => block.role === 'headline');
  const read = blocks.map((block, i) =>
    block.role === 'headline' && i !== headline ? { ...block, role: 'subheading' as const } : block,
  );
  return { blocks: read, meta: book.meta, leftOutWords: 0, isPartOnly: false, encoding: null };
});

const readPart = async (book: Book, name: string): Promise<Block[]> =>
  readPage(closeEmptyTags(await partHtml(book, name)), { asFragment: true }).blocks;

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
