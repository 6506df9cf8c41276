/** Why something could not be taken in, in the reader's words: each says what to do instead. */
import type { PlumblineErrorData } from '../../shared/contract';
import type { MessageKey, MessageValues } from '../../shared/messages';

/** A file of a known format that Plumbline does not read yet, or a text that took too long to work out. */
export class ImportProblem extends Error {
  constructor(
    readonly messageKey: MessageKey,
    readonly values: MessageValues = {},
  ) {
    super(messageKey);
    this.name = 'ImportProblem';
  }
}

/** A refusal as it crosses from the worker: an error of the contract, or one of ours. */
export type ProblemData =
  | { readonly type: 'contract'; readonly error: PlumblineErrorData }
  | { readonly type: 'importing'; readonly messageKey: MessageKey; readonly values: MessageValues };

/** A sentence about how something was read. */
export interface ImportNote {
  readonly key: MessageKey;
  readonly values: MessageValues;
}
