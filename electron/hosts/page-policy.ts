/** What every answer that carries a page or a part of one says about it, on the browser host and under `app://`. */
import { createHash } from 'node:crypto';
import type { PageFiles } from './page-files';

/**
 * The one style element that a dependency writes at run time (React Aria's `usePress`, so that a
 * tap on a button does not wait for a double tap). Allowed by its hash, so that no other inline
 * style is.
 */
const PRESSABLE_STYLE = `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`;

const hashSource = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Where the scripts of the import frames stand among the page's files. */
const FRAME_SCRIPTS = /^\/frames\/[a-z]+\.js$/;

const makeContentSecurityPolicy = (scriptSources: readonly string[]): string =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...scriptSources].join(' '),
    `style-src 'self' ${hashSource(PRESSABLE_STYLE)}`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** The content security policy: Plumbline itself and nothing else. */
export const CONTENT_SECURITY_POLICY = makeContentSecurityPolicy([]);

/** Sent with every answer, whatever it is. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
};

/**
 * What the page's own document is sent with: `SECURITY_HEADERS`, and a policy that allows the import frames' scripts, each by
 * the hash of its whole text. A sandboxed `srcdoc` frame inherits the page's policy and can load nothing at all, so its
 * script stands inside it (`docs/decisions/import-in-a-frame.md`).
 * @throws when a frame's script can't be read
 */
export async function makePageHeaders(files: PageFiles): Promise<Readonly<Record<string, string>>> {
  const scripts = [...files].filter(([address]) => FRAME_SCRIPTS.test(address)).map(([, file]) => file.read());
  const hashes = (await Promise.all(scripts)).map((bytes) => hashSource(bytes.toString('utf8')));
  return { ...SECURITY_HEADERS, 'Content-Security-Policy': makeContentSecurityPolicy(hashes) };
}
