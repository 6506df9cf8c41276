/** The only caller of the bridge. Refusals become `CallError`; writes move the "Saved" sign. */
import {
  operations,
  type ImportProgress,
  type OperationInput,
  type OperationOutput,
  type PageOperation,
  type PlumblineErrorData,
  type Result,
  type SentFile,
  MAX_FILE_BYTES,
} from '../../shared/contract';
import { getBridge } from './bridge';
import { savedState } from './saved-state';

/** A refused call. `data` is what the core said; `errorText(data)` is what to show. */
export class CallError extends Error {
  constructor(readonly data: PlumblineErrorData) {
    super(data.message);
    this.name = 'CallError';
  }
}

const LOSES_WORK: ReadonlySet<string> = new Set(['saveFailed', 'storeUnavailable', 'coreGone', 'internal']);

/** Runs an operation. @throws CallError when it is refused. */
export async function call<N extends PageOperation>(name: N, input: OperationInput<N>): Promise<OperationOutput<N>> {
  const isWrite = operations[name].kind === 'write';
  if (isWrite) savedState.begin();
  let result: Result<OperationOutput<N>>;
  try {
    result = await (getBridge().methods[name] as (i: OperationInput<N>) => Promise<Result<OperationOutput<N>>>)(input);
  } catch {
    result = { ok: false, error: { code: 'coreGone', message: 'The core did not answer.', detail: {} } };
  }
  if (result.ok) {
    if (isWrite) savedState.succeeded();
    return result.value;
  }
  if (isWrite) savedState.failed(LOSES_WORK.has(result.error.code) ? result.error : null);
  throw new CallError(result.error);
}

/** Hands a file's bytes to the core's side. Name and type stay here: a file is known by its content. @throws CallError */
export async function sendFile(file: Blob, signal?: AbortSignal): Promise<SentFile> {
  if (file.size > MAX_FILE_BYTES) {
    const detail = { bytes: file.size, limitBytes: MAX_FILE_BYTES };
    throw new CallError({ code: 'tooLarge', message: 'The file is larger than 200 MB.', detail });
  }
  const bridge = getBridge();
  // The desktop's bridge takes plain bytes and no signal: neither crosses it otherwise.
  const result = await (bridge.host === 'desktop'
    ? bridge.sendFile(new Uint8Array(await file.arrayBuffer()))
    : bridge.sendFile(file, signal));
  if (!result.ok) throw new CallError(result.error);
  return result.value;
}

/** Hears how far files are on their way in, whoever brings them; answers its end. */
export const followProgress = (listener: (progress: ImportProgress) => void): (() => void) =>
  getBridge().onChanged(({ progress }) => {
    if (progress) listener(progress);
  });

/** Lets a file go; what is being done with it stops and changes nothing. */
export const dropFile = (upload: string): Promise<void> => getBridge().dropFile(upload);
