/**
 * What comes in from outside becomes an article's draft here. One file per format; to add one, answer
 * `Imported` from it, name it in `importFile`, and take its extensions out of `formats.ts`'s "not yet" list.
 */
import type { ArticleDraft } from '../../shared/model';
import { notYetMessage, type TextFormat } from './formats';
import { ImportProblem } from './problem';
import { importPastedText, importTextFile, type TextOptions } from './text';

/** A draft and, where it was read from text, that text: its format can be switched. */
export interface Imported {
  readonly draft: ArticleDraft;
  /** The file's name; null for pasted words. */
  readonly name: string | null;
  readonly source: { readonly text: string; readonly format: TextFormat } | null;
}

/**
 * Reads a file that the person opened or dropped.
 * @throws PlumblineError `emptyText`, `binaryFile`, `tooLarge`, `undecodable`; ImportProblem for what Plumbline does not read yet
 */
export async function importFile(file: File, options: TextOptions = {}): Promise<Imported> {
  const notYet = notYetMessage(file.name, file.type);
  if (notYet) throw new ImportProblem(notYet, { name: file.name });
  const { draft, text, format } = await importTextFile(file, options);
  return { draft, name: file.name, source: { text, format } };
}

/** Reads words that were pasted. @throws as `importFile` */
export async function importText(
  text: string,
  options: TextOptions = {},
  name: string | null = null,
): Promise<Imported> {
  const parsed = await importPastedText(text, options, name);
  return { draft: parsed.draft, name, source: { text: parsed.text, format: parsed.format } };
}

export { ACCEPTED_FILE_TYPES, guessFormat, type TextFormat } from './formats';
export { ImportProblem } from './problem';
