/** The only caller of the bridge. Refusals become `CallError`; writes move the "Saved" sign. */
import {
  operations,
  type OperationInput,
  type OperationOutput,
  type PageOperation,
  type PlumblineErrorData,
  type Result,
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
