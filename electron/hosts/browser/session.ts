/**
 * Who may talk to the loopback server: one 256-bit secret per process, in memory only, carried by a
 * cookie; and single-use launch codes that are exchanged for it.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Long enough for a slow browser to start, short enough that a code seen in `ps` is worth little. */
export const LAUNCH_CODE_LIFE_MS = 60_000;
/** Wrong codes that are answered within one window; a code has 192 bits, so this only stops noise. */
const LAUNCH_FAILURES_PER_WINDOW = 10;
const LAUNCH_WINDOW_MS = 10_000;
/** Codes that wait for their exchange; the oldest go first. */
const LAUNCH_CODES_WAITING = 64;

export type LaunchOutcome = 'accepted' | 'refused' | 'tooMany';

export interface Session {
  /** Makes a fresh launch code, valid once and for `LAUNCH_CODE_LIFE_MS`. */
  createLaunchCode(): string;
  /** Uses a code up. */
  redeemLaunchCode(code: string): LaunchOutcome;
  /** The `Set-Cookie` value that carries the secret; `port` makes the cookie's name this server's own. */
  cookieFor(port: number): string;
  /** True when a request's `Cookie` header carries the secret under this server's name. */
  hasCookie(cookieHeader: string | undefined, port: number): boolean;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const cookieName = (port: number): string => `plumbline-${port}`;

/** Makes the session of this process. `nowMs` is a monotonic clock in milliseconds. */
export function createSession(nowMs: () => number = () => performance.now()): Session {
  const secret = randomBytes(32).toString('base64url');
  const secretDigest = digest(secret);
  /** By digest, so that a look-up compares nothing of the code itself. */
  const codes = new Map<string, number>();
  let failures: number[] = [];

  return {
    createLaunchCode() {
      const code = randomBytes(24).toString('base64url');
      codes.set(digest(code).toString('hex'), nowMs() + LAUNCH_CODE_LIFE_MS);
      for (const oldest of codes.keys()) {
        if (codes.size <= LAUNCH_CODES_WAITING) break;
        codes.delete(oldest);
      }
      return code;
    },
    redeemLaunchCode(code) {
      const now = nowMs();
      failures = failures.filter((at) => now - at < LAUNCH_WINDOW_MS);
      if (failures.length >= LAUNCH_FAILURES_PER_WINDOW) return 'tooMany';
      const key = digest(code).toString('hex');
      const expiresAt = codes.get(key);
      codes.delete(key);
      if (expiresAt !== undefined && now < expiresAt) return 'accepted';
      failures.push(now);
      return 'refused';
    },
    cookieFor: (port) => `${cookieName(port)}=${secret}; Path=/; HttpOnly; SameSite=Strict`,
    hasCookie(cookieHeader, port) {
      if (!cookieHeader) return false;
      const prefix = `${cookieName(port)}=`;
      return cookieHeader
        .split(';')
        .map((part) => part.trim())
        .some((part) => part.startsWith(prefix) && timingSafeEqual(digest(part.slice(prefix.length)), secretDigest));
    },
  };
}
