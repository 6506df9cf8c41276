/** From bytes or pasted words to a draft. Pure: runs in the worker, and in tests as it is. */
import { MAX_TEXT_BYTES, PlumblineError } from '../../shared/contract';
import type { ArticleDraft, ArticleMeta } from '../../shared/model';
import { checkTextSize, decodeText, draftFromText, type TextEncodingName } from '../../shared/text';
import { guessFormat, type TextFormat } from './formats';
import { ImportProblem, type ProblemData } from './problem';

/** What is to be worked out. `format` null: by the name and the markup. */
export interface ParseJob {
  readonly content: { readonly bytes: Uint8Array } | { readonly text: string };
  /** The file's name; null for pasted words. */
  readonly name: string | null;
  readonly format: TextFormat | null;
  /** What is known already, e.g. the language. */
  readonly meta: Partial<ArticleMeta>;
}

export interface Parsed {
  readonly text: string;
  readonly format: TextFormat;
  readonly draft: ArticleDraft;
  /** What a file's bytes were read as; null for pasted words. */
  readonly encoding: TextEncodingName | null;
}

/** Refuses more than 5 MB before a byte of it is read. @throws PlumblineError `tooLarge` */
export function checkFileSize(bytes: number): void {
  if (bytes > MAX_TEXT_BYTES) {
    throw new PlumblineError('tooLarge', 'More than 5 MB of text.', { bytes, limitBytes: MAX_TEXT_BYTES });
  }
}

/**
 * Works a text out: decodes it, recognises its format, proposes what each block is.
 * @throws PlumblineError `emptyText`, `binaryFile`, `tooLarge`, `undecodable`; ImportProblem where the asked format can't be read
 */
export function parseText(job: ParseJob): Parsed {
  const { content, name } = job;
  const decoded =
    'bytes' in content ? decodeText(content.bytes, name ?? undefined) : { text: content.text, encoding: null };
  const { text, encoding } = decoded;
  checkTextSize(text);
  const format = job.format ?? guessFormat(text, name);
  try {
    return { text, format, encoding, draft: draftFromText({ text, format, meta: job.meta }) };
  } catch (error) {
    if (format !== 'markdown' || !(error instanceof PlumblineError) || error.code !== 'invalidInput') throw error;
    // Markdown nested beyond reason: what was only guessed is read as it stands, what was asked for is refused.
    if (job.format !== null) throw new ImportProblem('importing.tooDeep');
    return { text, format: 'plain', encoding, draft: draftFromText({ text, format: 'plain', meta: job.meta }) };
  }
}

/** A refusal as data, to cross from the worker. */
export function problemData(error: unknown): ProblemData {
  if (error instanceof PlumblineError) return { type: 'contract', error: error.toData() };
  if (error instanceof ImportProblem) {
    return { type: 'importing', messageKey: error.messageKey, values: error.values };
  }
  return { type: 'contract', error: new PlumblineError('internal', 'Working the text out failed.').toData() };
}

/** The refusal again, as it was thrown. */
export function problemFromData(data: ProblemData): Error {
  return data.type === 'contract'
    ? new PlumblineError(data.error.code, data.error.message, data.error.detail)
    : new ImportProblem(data.messageKey, data.values);
}
