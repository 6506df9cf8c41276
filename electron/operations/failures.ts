/** From anything thrown to an error that may cross: known codes, no stack, no text of the person. */
import { PlumblineError, type PlumblineErrorData } from '../../shared/contract';
import type { StoreSeat } from './deps';

/** Why a disk refused, as a code for `error.saveFailed`. */
export type SaveFailure = 'full' | 'readOnly' | 'moved' | 'diskError';

const SAVE_FAILURES: Readonly<Record<SaveFailure, string>> = {
  full: 'the disk is full',
  readOnly: 'the disk or the folder cannot be written to',
  moved: 'the data file was moved or deleted',
  diskError: 'the disk reported an error',
};

/** The refusal of a write that the disk did not take. */
export const saveFailed = (reason: SaveFailure): PlumblineError =>
  new PlumblineError('saveFailed', `Not saved: ${SAVE_FAILURES[reason]}.`, { reason });

const sqliteCode = (error: unknown): string | undefined => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : undefined;
};

/** The answer to a call that threw. `log` gets one line for faults of ours: names only. */
export function toErrorData(
  error: unknown,
  call: {
    readonly operation: string;
    readonly isWrite: boolean;
    readonly seat: StoreSeat;
    readonly log: (line: string) => void;
  },
): PlumblineErrorData {
  if (error instanceof PlumblineError) return error.toData();
  const code = sqliteCode(error);
  if (code?.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    call.log(`${call.operation}: ${code}`);
    return storeUnavailable(call.seat.giveUp(code)).toData();
  }
  const failure = code === undefined ? undefined : failureOf(code);
  if (failure !== undefined && call.isWrite) return saveFailed(failure).toData();
  call.log(`${call.operation}: ${describeFault(error, code)}`);
  return { code: 'internal', message: 'Something went wrong in Plumbline. Nothing was changed.', detail: {} };
}

function failureOf(code: string): SaveFailure | undefined {
  if (code === 'SQLITE_FULL') return 'full';
  if (code.startsWith('SQLITE_READONLY')) return 'readOnly';
  if (code.startsWith('SQLITE_IOERR')) return 'diskError';
  if (code.startsWith('SQLITE_CANTOPEN')) return 'moved';
  return undefined;
}

/** The refusal while the data file cannot be used. */
export const storeUnavailable = (trouble: { state: string; path: string; reason: string }): PlumblineError =>
  new PlumblineError('storeUnavailable', `The data file ${trouble.path} cannot be used (${trouble.state}).`, {
    ...trouble,
  });

/** Where a fault arose, without its message: that may hold words of the person. */
export function describeFault(error: unknown, code: string | undefined = sqliteCode(error)): string {
  if (!(error instanceof Error)) return `threw ${typeof error}`;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [code ?? error.name, ...frames.slice(0, 8).map((line) => line.trim())].join('\n  ');
}
