/**
 * What each format that comes in is to `imports.preview` and `imports.apply`. One module per format, listed in
 * `index.ts`; a format without one is refused as `unknownFile`.
 *
 * To add a format: its code stands in `ImportFormat`; write `readers/<format>.ts` that exports one `ImportReader`, add it
 * to `readers`. `read` checks everything and touches nothing; `preview` and `apply` both go by what it answered, so that
 * they cannot differ in what they understand. What is read is never trusted: parse it by a schema before anything else,
 * never merge parsed objects into others, look names up in Maps.
 *
 * - A file that cannot be used at all: `throw badFile(format, code, where)`. Something in it that cannot be used while
 *   the rest can: `outcome: 'refused'` with an `ImportProblem`.
 * - All go in steps (`operations/steps.ts`): yield how far it is after each article or some marks, so that other calls are
 *   answered. `apply` yields `'write'` once, before it changes anything; the rest of it is one transaction, which is rolled
 *   back when it throws. What other calls read meanwhile must show nothing of it. All it does is one step of Undo: write
 *   with `makeChange` or `keepCommand` (scope `spaceScope`) once. It answers what it did, in the words of the preview.
 * - Ids of another program's marks are made of the file's words alone (`foreignId`), so that a second time finds them.
 * - `file.read` throws `cancelled` once the person stopped it; it is asked after each step.
 */
import {
  PlumblineError,
  type ImportFormat,
  type ImportPreview,
  type ImportProblemCode,
} from '../../../shared/contract';
import type { ArticleId, KindCode } from '../../../shared/model';
import type { Context, IncomingFile } from '../../operations/deps';
import type { Steps } from '../../operations/steps';

/** What a person says of a file beside the file itself. */
export interface ImportRequest {
  /** The article that marks of another program are about. */
  readonly article?: ArticleId | undefined;
  /** Per `key` of an article that differs from the one here. */
  readonly choices: ReadonlyMap<string, 'mine' | 'copy'>;
  /** Per `key` of a page that other programs' marks are about: the article that it is. */
  readonly pages: ReadonlyMap<string, ArticleId>;
  /** Of marks that state no kind. */
  readonly kind?: KindCode | undefined;
  /** What tags mean. */
  readonly kinds: ReadonlyMap<string, KindCode>;
}

export interface ImportReader<Read> {
  readonly format: ImportFormat;
  /** Whether a file is of this format, by its first bytes (at most `HEAD_BYTES`). Never throws; may be wrong about damaged ones. */
  recognise(head: Uint8Array<ArrayBuffer>): boolean;
  /** Reads and checks it. @throws PlumblineError `badFile` */
  read(ctx: Context, file: IncomingFile): Steps<Read>;
  /** What bringing it in would do. Changes nothing. */
  preview(ctx: Context, read: Read, request: ImportRequest, file: IncomingFile): Steps<ImportPreview>;
  /** Brings it in. */
  apply(ctx: Context, read: Read, request: ImportRequest, file: IncomingFile): Steps<ImportPreview>;
}

/** How much of a file `recognise` gets. */
export const HEAD_BYTES = 65_536;

/** A reader whose own type of what was read is nobody else's business. */
export interface AnyReader {
  readonly format: ImportFormat;
  recognise(head: Uint8Array<ArrayBuffer>): boolean;
  preview(ctx: Context, file: IncomingFile, request: ImportRequest): Steps<ImportPreview>;
  apply(ctx: Context, file: IncomingFile, request: ImportRequest): Steps<ImportPreview>;
}

/** Closes over what a reader reads. */
export const toReader = <Read>(reader: ImportReader<Read>): AnyReader => ({
  format: reader.format,
  recognise: (head) => reader.recognise(head),
  *preview(ctx, file, request) {
    return yield* reader.preview(ctx, yield* reader.read(ctx, file), request, file);
  },
  *apply(ctx, file, request) {
    return yield* reader.apply(ctx, yield* reader.read(ctx, file), request, file);
  },
});

/** The refusal of a whole file. `where`: the part, record or line, as the file names it. */
export const badFile = (format: ImportFormat, reason: ImportProblemCode, where = ''): PlumblineError =>
  new PlumblineError('badFile', `The file cannot be used: ${reason}${where === '' ? '' : ` (${clip(where)})`}.`, {
    format,
    reason,
    where: clip(where),
  });

/** Something of a file in a message: short, whatever stands in the file. */
export const clip = (where: string): string => (where.length > 200 ? `${where.slice(0, 199)}…` : where);

/** An id in the form of ours, made of a foreign file's own: the same file gives the same. */
export function foreignId(ctx: Context, ...parts: readonly string[]): string {
  const hash = ctx.sha256(JSON.stringify(parts));
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-');
}

/** A whole file as text. @throws PlumblineError `badFile` (`notJson`) where it is not UTF-8 */
export function readUtf8(file: IncomingFile, format: ImportFormat): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file.read(0, file.bytes));
  } catch (error) {
    if (error instanceof PlumblineError) throw error;
    throw badFile(format, 'notJson');
  }
}
