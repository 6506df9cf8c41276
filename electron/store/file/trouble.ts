/** From errors of the system and of SQLite to a reason why the data file cannot be used. */
import type { StoreTrouble } from '../../../shared/contract';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const STATES: readonly (readonly [RegExp, StoreTrouble['state']])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'noSpace'],
  [/^(SQLITE_READONLY|EROFS|EACCES|EPERM)/, 'readonly'],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB)/, 'damaged'],
];

/** The trouble that an error at opening stands for. */
export function troubleFromError(error: unknown, file: string): StoreTrouble {
  const code = codeOf(error);
  const state = STATES.find(([pattern]) => pattern.test(code))?.[1] ?? 'unreadable';
  return { state, path: file, reason: describeSystemError(error) };
}

/** The system's or SQLite's own words. */
export function describeSystemError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
