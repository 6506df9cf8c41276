/** Plain text and Markdown: from a file or from pasted words. */
import { MAX_TEXT_BYTES, PlumblineError } from '../../shared/contract';
import type { ArticleMeta } from '../../shared/model';
import type { TextFormat } from './formats';
import { checkFileSize, type Parsed } from './parse';
import { parseInWorker, type ParseOptions } from './parse-in-worker';
import { ImportProblem } from './problem';

export interface TextOptions extends ParseOptions {
  /** Null or absent: recognised by name and markup. */
  readonly format?: TextFormat | null;
  readonly meta?: Partial<ArticleMeta>;
}

/** @throws as `parseInWorker`; ImportProblem for an empty or too large file, which names it */
export async function importTextFile(
  file: File,
  { format = null, meta = {}, ...options }: TextOptions = {},
): Promise<Parsed> {
  try {
    checkFileSize(file.size);
    const bytes = new Uint8Array(await file.arrayBuffer());
    return await parseInWorker({ content: { bytes }, name: file.name, format, meta }, options);
  } catch (error) {
    throw named(error, file);
  }
}

/** The refusals that are worded for pasted words, worded for a file. */
function named(error: unknown, { name, size }: File): unknown {
  if (!(error instanceof PlumblineError)) return error;
  if (error.code === 'emptyText') return new ImportProblem('importing.fileEmpty', { name });
  if (error.code !== 'tooLarge') return error;
  const megabytes = (size / 1_000_000).toFixed(1);
  return new ImportProblem('importing.fileTooLarge', { name, megabytes, limit: MAX_TEXT_BYTES / 1_000_000 });
}

/** `name`: of the file the words came from, if they did. @throws as `parseInWorker` */
export function importPastedText(
  text: string,
  { format = null, meta = {}, ...options }: TextOptions = {},
  name: string | null = null,
): Promise<Parsed> {
  return parseInWorker({ content: { text }, name, format, meta }, options);
}
