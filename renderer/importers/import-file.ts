/**
 * What comes in from outside becomes an article's draft here. Text is worked out in a worker; every other format is read in
 * a sandboxed frame (`frame.ts`). To add a format, answer `Imported` from its own file, name it in `importFile` and
 * in `formats.ts`.
 */
import type { ArticleDraft } from '../../shared/model';
import { frameFormatOf, notYetMessage, sniffFormat, type TextFormat } from './formats';
import type { FoundMeta } from './metadata/found';
import { importChapters, importFrameFile, listChapters } from './page';
import { ImportProblem, type ImportNote } from './problem';
import { importPastedText, importTextFile, type TextOptions } from './text';

/** Read as plain text, as Markdown, or with the markup that came with pasted words. */
export type SourceFormat = TextFormat | 'rich';

export interface ImportSource {
  readonly text: string;
  readonly format: SourceFormat;
  /** The markup that came with pasted words; null where none did. */
  readonly html: string | null;
}

/** A draft and, where it was read from text, that text: its format can be switched. */
export interface Imported {
  readonly draft: ArticleDraft;
  /** The file's name; null for pasted words. */
  readonly name: string | null;
  /** It was got from the web. */
  readonly isFetched?: boolean;
  readonly source: ImportSource | null;
  /** What the file says of itself, with where it says it. */
  readonly found: FoundMeta | null;
  /** What a person needs to know about how it was read. */
  readonly notes: readonly ImportNote[];
}

/** So many bytes tell what a file is. */
const SNIFFED_BYTES = 1_024;

/**
 * Reads a file that the person opened or dropped.
 * @throws PlumblineError `binaryFile`, `undecodable`; ImportProblem for what is empty, too large, damaged, takes too long, or
 * is in a format that Plumbline does not read
 */
export async function importFile(file: File, options: TextOptions = {}): Promise<Imported> {
  const notYet = notYetMessage(file.name, file.type);
  if (notYet) throw new ImportProblem(notYet, { name: file.name });
  const format =
    frameFormatOf(file.name, file.type) ??
    sniffFormat(new Uint8Array(await file.slice(0, SNIFFED_BYTES).arrayBuffer()));
  if (format === 'book') {
    const chapters = await listChapters(file, options);
    const inOrder = chapters.flatMap(({ place }, i) => (place === 'inOrder' ? [i] : []));
    return importChapters(file, inOrder.length > 0 ? inOrder : chapters.map((_, i) => i), options);
  }
  if (format !== null) return importFrameFile(file, format, options);
  const { draft, text, format: textFormat, encoding } = await importTextFile(file, options);
  const source = { text, format: textFormat, html: null };
  const notes: ImportNote[] =
    encoding === 'windows-1252' ? [{ key: 'importing.note.encoding', values: { encoding } }] : [];
  return { draft, name: file.name, source, found: null, notes };
}

/** Reads words that were pasted. @throws as `importFile` */
export async function importText(
  text: string,
  options: TextOptions = {},
  name: string | null = null,
): Promise<Imported> {
  const parsed = await importPastedText(text, options, name);
  return {
    draft: parsed.draft,
    name,
    source: { text: parsed.text, format: parsed.format, html: null },
    found: null,
    notes: [],
  };
}

/** True for a file that is read chapter by chapter (`listChapters`). */
export const isBook = (file: File): boolean => frameFormatOf(file.name, file.type) === 'book';
