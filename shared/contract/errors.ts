/**
 * Errors as data. A refused call answers `{code, message, detail}`: never a stack, never a path
 * the caller did not name. `message` is a plain English sentence for terminals and logs; screens
 * use the catalogue's `error.<code>` with `detail` as its values.
 */
import { z } from 'zod';

export const ErrorCode = z.enum([
  /** The input does not fit the operation's schema. detail: {fields: [{field, problem}]}. */
  'invalidInput',
  /** No operation of that name. detail: {operation}. */
  'unknownOperation',
  /** detail: {type, id}. */
  'notFound',
  /** The words stand in more than one place. detail: {exact, candidates: [{start, end, prefix, suffix}], total}. */
  'ambiguousWords',
  /** The words stand nowhere in the text. detail: {exact}. */
  'wordsNotFound',
  /** The offsets lie outside the text, or hold only white space. detail: {start, end, length}. */
  'badRange',
  /** Nothing but white space came in. */
  'emptyText',
  /** The bytes are not text (NULs, a picture, a program). detail: {name?}. */
  'binaryFile',
  /** A format that only a window reads. detail: {name}. */
  'needsWindow',
  /** More than 5 MB. detail: {bytes, limitBytes}. */
  'tooLarge',
  /** A picture that is not kept. detail: {reason}, one of notPicture, tooLarge, tooWide, hasMore, full. */
  'pictureRefused',
  /** A file that Plumbline does not know. detail: {}. */
  'unknownFile',
  /** A file of a known format that is damaged or holds what it may not. detail: {format, reason: ImportProblemCode, where}. */
  'badFile',
  /** The person stopped it. Nothing was changed. detail: {}. */
  'cancelled',
  /** The bytes are in no encoding that we can read. detail: {name?, tried}. */
  'undecodable',
  /** The data file cannot be used. detail: StoreTrouble. */
  'storeUnavailable',
  /**
   * The record was changed or is not in a state that allows this. detail: {type, id, reason}, reason one of
   * trashed, notTrashed, readonly, otherLayer, nameTaken, storeIsFine, heldElsewhere, exists.
   */
  'conflict',
  /** The disk refused. Nothing was saved. detail: {reason}, one of full, readOnly, moved, diskError. */
  'saveFailed',
  /** A page could not be got from the web. detail: {reason, host, status, type, limit}, reason a `PageFailure`. */
  'pageNotFetched',
  /** The core did not answer or ended; nothing is known about the call. */
  'coreGone',
  /** A fault of ours. detail: {}. */
  'internal',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

export const PlumblineErrorData = z.strictObject({
  code: ErrorCode,
  message: z.string(),
  detail: z.record(z.string(), z.unknown()),
});
export type PlumblineErrorData = z.infer<typeof PlumblineErrorData>;

/** Thrown inside `operations/` and `store/`; the router turns it into data. */
export class PlumblineError extends Error {
  readonly code: ErrorCode;
  readonly detail: Record<string, unknown>;
  constructor(code: ErrorCode, message: string, detail: Record<string, unknown> = {}) {
    super(message);
    this.name = 'PlumblineError';
    this.code = code;
    this.detail = detail;
  }
  /** The error as it crosses a boundary. */
  toData(): PlumblineErrorData {
    return { code: this.code, message: this.message, detail: this.detail };
  }
}

/** What a call answers, on every host. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: PlumblineErrorData };

/** Why the data file cannot be used; it was not written to. */
export const StoreTrouble = z.strictObject({
  /** damaged: SQLite refuses it or its check failed. newer: made by a later Plumbline. foreign: a file of another program. */
  state: z.enum(['damaged', 'newer', 'foreign', 'unreadable', 'readonly', 'noSpace']),
  /** The file's whole path, for the person to find it. */
  path: z.string(),
  /** SQLite's or the system's own words. */
  reason: z.string(),
});
export type StoreTrouble = z.infer<typeof StoreTrouble>;
