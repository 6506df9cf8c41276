/** Plain text and Markdown: from a file or from pasted words. */
import type { ArticleMeta } from '../../shared/model';
import type { TextFormat } from './formats';
import { checkFileSize, type Parsed } from './parse';
import { parseInWorker, type ParseOptions } from './parse-in-worker';

export interface TextOptions extends ParseOptions {
  /** Null or absent: recognised by name and markup. */
  readonly format?: TextFormat | null;
  readonly meta?: Partial<ArticleMeta>;
}

/** @throws as `parseInWorker` */
export async function importTextFile(
  file: File,
  { format = null, meta = {}, ...options }: TextOptions = {},
): Promise<Parsed> {
  checkFileSize(file.size);
  const bytes = new Uint8Array(await file.arrayBuffer());
  return parseInWorker({ content: { bytes }, name: file.name, format, meta }, options);
}

/** `name`: of the file the words came from, if they did. @throws as `parseInWorker` */
export function importPastedText(
  text: string,
  { format = null, meta = {}, ...options }: TextOptions = {},
  name: string | null = null,
): Promise<Parsed> {
  return parseInWorker({ content: { text }, name, format, meta }, options);
}
