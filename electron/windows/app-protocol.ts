/** `app://plumbline/`: the only origin a window ever shows, served from a fixed map with the page's policy. */
import { protocol, type Session } from 'electron';
import { makePageHeaders, SECURITY_HEADERS } from '../hosts/page-policy';
import type { PageFiles } from '../hosts/page-files';

const SCHEME = 'app';
const HOST = 'plumbline';
/** The page's address. */
export const APP_URL = `${SCHEME}://${HOST}/`;

/** True for an address of our own origin; parsed, since a prefix is fooled by `app://plumbline.elsewhere/`. */
export function isAppUrl(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${SCHEME}:` && url.host === HOST && url.username === '' && url.port === '';
}

/** Makes `app://` a secure origin like https. Must run before Electron is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true } as const;
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/** Answers one request: a file of the map by its exact path, else 404; only GET. */
export async function answerAppRequest(request: Request, files: PageFiles): Promise<Response> {
  const url = URL.parse(request.url);
  const file = url && isAppUrl(request.url) ? files.get(url.pathname) : undefined;
  if (request.method !== 'GET') return new Response(null, { status: 405, headers: SECURITY_HEADERS });
  if (!file) return new Response(null, { status: 404, headers: SECURITY_HEADERS });
  const body = new Uint8Array(await file.read());
  const headers = url?.pathname === '/' ? await makePageHeaders(files) : SECURITY_HEADERS;
  return new Response(body, { headers: { ...headers, 'Content-Type': file.contentType } });
}

/** Serves the built renderer to a session. */
export function serveApp(session: Session, files: PageFiles): void {
  session.protocol.handle(SCHEME, (request) => answerAppRequest(request, files));
}
