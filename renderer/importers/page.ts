/** Files that are read in a frame, and pasted words that came with their markup. */
import { MAX_TEXT_BYTES } from '../../shared/contract';
import type { ArticleDraft } from '../../shared/model';
import { canonicalText, proposeMeta } from '../../shared/text';
import { readInFrame, type FrameName, type FrameOptions } from './frame';
import type { Imported } from './import-file';
import { BookChapters, ReadDocument, type BookJob, type PageJob } from './page-job';
import { keepOnShelf } from './picture-shelf';
import { takePictures } from './pictures';
import { ImportProblem, type ImportNote } from './problem';
import type { TextOptions } from './text';

/** What a file of each format may weigh, in megabytes. The text in it still is held to the 5 MB of every article. */
const MAX_MEGABYTES: Readonly<Record<Exclude<FrameName, 'picture'>, number>> = {
  page: 20,
  document: 50,
  book: 80,
  pdf: 80,
};

/** Refuses what is empty or too large before a byte of it is read. @throws ImportProblem */
export function checkFile({ name, size }: File, format: Exclude<FrameName, 'picture'>): void {
  if (size === 0) throw new ImportProblem('importing.fileEmpty', { name });
  const limit = MAX_MEGABYTES[format];
  if (size <= limit * 1_000_000) return;
  throw new ImportProblem('importing.fileTooLarge', { name, megabytes: (size / 1_000_000).toFixed(1), limit });
}

/** @throws ImportProblem, AbortError */
export async function importFrameFile(
  file: File,
  format: Exclude<FrameName, 'book' | 'picture'>,
  options: TextOptions,
  charset: string | null = null,
): Promise<Imported> {
  checkFile(file, format);
  const job: PageJob = { content: await contentOf(file), charset, isFragment: false };
  const read = await readInFrame(format, job, ReadDocument, file.name, frameOptions(options));
  checkAmount(read, file.name);
  return { ...(await imported(read, options)), name: file.name, source: null };
}

/** Refuses more text than an article may have while the file can still be named. @throws ImportProblem */
function checkAmount({ blocks }: ReadDocument, name: string): void {
  const bytes = new Blob([canonicalText(blocks)]).size;
  if (bytes <= MAX_TEXT_BYTES) return;
  const values = { name, megabytes: (bytes / 1_000_000).toFixed(1), limit: MAX_TEXT_BYTES / 1_000_000 };
  throw new ImportProblem('importing.tooMuchText', values);
}

/** The chapters of an e-book, to choose from. @throws ImportProblem, AbortError */
export async function listChapters(file: File, options: TextOptions = {}): Promise<BookChapters['chapters']> {
  checkFile(file, 'book');
  const job: BookJob = { content: await contentOf(file), chapters: null };
  const { chapters } = await readInFrame('book', job, BookChapters, file.name, frameOptions(options));
  // A book of pictures has nothing to choose from.
  if (chapters.every(({ words }) => words === 0))
    throw new ImportProblem('importing.refused.noText', { name: file.name });
  return chapters;
}

/** Reads chapters of an e-book, by their places in `listChapters`. @throws ImportProblem, AbortError */
export async function importChapters(
  file: File,
  chapters: readonly number[],
  options: TextOptions = {},
): Promise<Imported> {
  const job: BookJob = { content: await contentOf(file), chapters };
  const read = await readInFrame('book', job, ReadDocument, file.name, frameOptions(options));
  checkAmount(read, file.name);
  return { ...(await imported(read, options)), name: file.name, source: null };
}

const contentOf = async (file: File): Promise<{ readonly bytes: Uint8Array }> => ({
  bytes: new Uint8Array(await file.arrayBuffer()),
});

/** Reads pasted words by the markup that came with them. @throws ImportProblem, AbortError */
export async function importRichText(html: string, text: string, options: TextOptions = {}): Promise<Imported> {
  const job: PageJob = { content: { html }, isFragment: true };
  const read = await readInFrame('page', job, ReadDocument, null, frameOptions(options));
  const { draft, found, notes } = await imported({ ...read, leftOutWords: 0, encoding: null }, options);
  const ofPictures = notes.filter(({ key }) => key.startsWith('picture.'));
  return { draft, found, notes: ofPictures, name: null, source: { text, format: 'rich', html } };
}

const frameOptions = ({ signal }: TextOptions): FrameOptions => ({ signal });

async function imported(
  read: ReadDocument,
  options: TextOptions,
): Promise<Pick<Imported, 'draft' | 'found' | 'notes'>> {
  const { meta: found } = read;
  const known = options.meta ?? {};
  const { blocks, pictures, notes } = await takePictures(read.blocks, read, frameOptions(options));
  keepOnShelf(pictures);
  const byBlocks = proposeMeta(blocks);
  const hasHeadline = blocks.some((block) => block.role === 'headline');
  const draft: ArticleDraft = {
    meta: {
      title: hasHeadline ? byBlocks.title : (found.title?.value ?? byBlocks.title),
      outlet: found.outlet?.value ?? null,
      authors: found.authors?.value ?? withoutOutlet(byBlocks.authors, found.outlet?.value ?? null),
      published: found.published?.value ?? byBlocks.published,
      address: found.address?.value ?? null,
      language: found.language?.value ?? known.language ?? null,
      modified: found.modified?.value ?? byBlocks.modified,
      section: found.section?.value ?? null,
      licence: found.licence?.value ?? byBlocks.licence,
    },
    blocks,
  };
  return { draft, found, notes: [...notesOf(read), ...notes] };
}

/** "By Mona Frey, CNX" names one person and who she writes for. */
export const withoutOutlet = (authors: readonly string[], outlet: string | null): string[] =>
  authors.filter((name) => name.toLowerCase() !== outlet?.toLowerCase());

/** Fewer words around an article are not worth a sentence. */
const MIN_LEFT_OUT_WORDS = 10;

function notesOf({ encoding, isPartOnly, leftOutWords, kept }: ReadDocument): ImportNote[] {
  const notes: ImportNote[] = [];
  if (isPartOnly) notes.push({ key: 'importing.note.partOnly', values: {} });
  if (encoding !== null) notes.push({ key: 'importing.note.encoding', values: { encoding } });
  if (leftOutWords >= MIN_LEFT_OUT_WORDS)
    notes.push({ key: 'importing.note.leftOut', values: { count: leftOutWords } });
  const { insertions = 0, deletions = 0, comments = 0 } = kept ?? {};
  if (insertions + deletions > 0) notes.push({ key: 'importing.note.changes', values: { insertions, deletions } });
  if (comments > 0) notes.push({ key: 'importing.note.comments', values: { count: comments } });
  return notes;
}
