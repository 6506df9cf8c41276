/** From what Node or Chromium says went wrong on the way to a page to a reason of ours. */
import { PlumblineError, type PageFailure } from '../../../shared/contract';

/** The refusal of `pages.fetch`. `host`: where it went wrong; `more`: `status`, `type` or `limit`. */
export const notFetched = (reason: PageFailure, host: string, more: Record<string, string> = {}): PlumblineError =>
  new PlumblineError('pageNotFetched', `The page could not be got from ${host || 'there'}: ${reason}.`, {
    reason,
    host,
    status: '',
    type: '',
    limit: '',
    ...more,
  });

const REASONS: readonly (readonly [codes: RegExp, reason: PageFailure])[] = [
  [/^(ENOTFOUND|EAI_NONAME|EAI_NODATA|ERR_NAME_NOT_RESOLVED|ERR_NAME_RESOLUTION_FAILED)$/, 'name'],
  [/^(EAI_|ENETUNREACH$|ENETDOWN$|EHOSTUNREACH$|EADDRNOTAVAIL$)/, 'offline'],
  [/^ERR_(INTERNET_DISCONNECTED|ADDRESS_UNREACHABLE|NETWORK_CHANGED|NETWORK_IO_SUSPENDED)$/, 'offline'],
  [/^(ECONNREFUSED|ERR_CONNECTION_REFUSED|ERR_PROXY_CONNECTION_FAILED)$/, 'refused'],
  [/^(ETIMEDOUT|ERR_TIMED_OUT|ERR_CONNECTION_TIMED_OUT)$/, 'slow'],
  [/CERT|^ERR_TLS_|^ERR_SSL_|^EPROTO$|^UNABLE_TO_|^HOSTNAME_MISMATCH$/, 'certificate'],
];

/** Why, by the error's code; a signal that was aborted says it itself. */
export function reasonOf(error: unknown, signal: AbortSignal): PageFailure {
  if (signal.aborted) return (signal.reason as Error).name === 'TimeoutError' ? 'slow' : 'stopped';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS.find(([codes]) => codes.test(code))?.[1] ?? 'broken';
}
