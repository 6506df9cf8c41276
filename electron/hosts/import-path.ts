/**
 * `articles.import {path}`: a file's text as an article. The terminal's own: a path is read by the program that the
 * person started with it, never by the core or for a window.
 */
import { open } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { ArticleMeta } from '../../shared/model';
import {
  MAX_TEXT_BYTES,
  operations,
  PlumblineError,
  type OperationInput,
  type OperationName,
  type OperationOutput,
  type Result,
} from '../../shared/contract';
import { decodeText } from '../../shared/text';

export const IMPORT_OPERATION = 'articles.import';

const meta = ArticleMeta.partial();

const IfSame = z
  .enum(['add', 'version', 'stop'])
  .default('add')
  .describe(
    'where the library has the same words, the same page or nearly the same words (outside the trash): add a second copy, add a version of the first found, or add nothing',
  );

/** What goes in: the path of a text or Markdown file, and what is known of the article. */
export const ImportInput = z.strictObject({ path: z.string().min(1).max(4_096), ifSame: IfSame, ...meta.shape });

/** What comes out: the article with the file's words, or null, and which articles were alike before. */
export const ImportOutput = z.strictObject({
  article: operations['articles.createFromText'].output.shape.article.nullable(),
  same: operations['articles.findSame'].output.shape.found,
});

/** A file of UTF-16 text may have twice the bytes of the same text in UTF-8. */
const MAX_FILE_BYTES = 2 * MAX_TEXT_BYTES;
const MARKDOWN = new Set(['.md', '.markdown']);
const TEXT = new Set(['.txt', '.text', '']);

/** A file's text with what is known of it, and what is wished where it is in the library. */
export interface ReadImport {
  readonly article: OperationInput<'articles.createFromText'>;
  readonly ifSame: z.infer<typeof IfSame>;
}

/** Asks the running core; answers its refusals as they come. */
type Ask = <N extends OperationName>(name: N, input: OperationInput<N>) => Promise<Result<OperationOutput<N>>>;

/** Looks whether the library has the text, and adds it as wished. */
export async function addImport(
  { article, ifSame }: ReadImport,
  ask: Ask,
): Promise<Result<z.infer<typeof ImportOutput>>> {
  const { text, format, address } = article;
  const looked = await ask('articles.findSame', { text, format, ...(address ? { address } : {}) });
  if (!looked.ok) return looked;
  const same = looked.value.found;
  const there = same.find(({ article: { trashedAt } }) => trashedAt === null)?.article;
  if (there && ifSame === 'stop') return { ok: true, value: { article: null, same } };
  const done =
    there && ifSame === 'version'
      ? await ask('articles.addVersion', { article: there.id, text, format, cause: 'opened' })
      : await ask('articles.createFromText', article);
  return done.ok ? { ok: true, value: { article: done.value.article, same } } : done;
}

/** Reads a file for `addImport`. @throws PlumblineError for what is no text, too large or not there */
export async function readImport(input: unknown): Promise<ReadImport> {
  const parsed = ImportInput.safeParse(input);
  if (!parsed.success) throw refused(parsed.error.issues[0]?.path.join('.') || '(input)', 'does not fit');
  const { path: file, ifSame, ...known } = parsed.data;
  const name = path.basename(file);
  const extension = path.extname(name).toLowerCase();
  if (!MARKDOWN.has(extension) && !TEXT.has(extension)) {
    throw new PlumblineError(
      'needsWindow',
      `${name} is not a text or Markdown file. Web pages, Word documents, e-books and PDF files are read in Plumbline's window: start it and drop the file there.`,
      { name },
    );
  }
  const { text } = decodeText(await readBytes(file), name);
  return { article: { ...known, text, format: MARKDOWN.has(extension) ? 'markdown' : 'plain' }, ifSame };
}

/** Never more than the limit, whatever the file says of its size; pipes and devices are no files. */
async function readBytes(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw refused('path', `cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`);
  });
  try {
    const facts = await handle.stat();
    if (!facts.isFile()) throw refused('path', 'is not a file');
    if (facts.size > MAX_FILE_BYTES) throw tooLarge(facts.size);
    const bytes = new Uint8Array(MAX_FILE_BYTES + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await handle.read(bytes, length, bytes.length - length, null);
      length += bytesRead;
      if (length > MAX_FILE_BYTES) throw tooLarge(length);
      if (bytesRead === 0) return bytes.slice(0, length);
    }
  } finally {
    await handle.close();
  }
}

const refused = (field: string, problem: string): PlumblineError =>
  new PlumblineError('invalidInput', `${IMPORT_OPERATION}: ${field} ${problem}.`, { fields: [{ field, problem }] });

const tooLarge = (bytes: number): PlumblineError =>
  new PlumblineError('tooLarge', 'The file is larger than 5 MB of text.', { bytes, limitBytes: MAX_TEXT_BYTES });
