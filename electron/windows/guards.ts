/** What every page and session is denied, whatever it shows. The 20 points of Electron's security guide stand behind it. */
import type { Session, WebContents } from 'electron';
import { isAppUrl } from './app-protocol';

/** Copying our own figures out is the one thing a page of ours may ask for. */
const ALLOWED_PERMISSION = 'clipboard-sanitized-write';

/** Addresses that a page of ours may load: our own origin, and what it made itself. */
function mayLoad(address: string): boolean {
  if (isAppUrl(address)) return true;
  const url = URL.parse(address);
  if (url?.protocol === 'blob:') return isAppUrl(url.pathname);
  return url?.protocol === 'data:' || url?.protocol === 'devtools:';
}

/** Denies a session permissions, devices, downloads but of what our page made, dictionaries and every address but ours. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(permission === ALLOWED_PERMISSION && isAppUrl(contents.getURL())),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => permission === ALLOWED_PERMISSION && isAppUrl(`${origin.replace(/\/$/, '')}/`),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }));
  // On Windows and Linux the dictionaries would be fetched from a server.
  session.setSpellCheckerEnabled(false);
  // What a page of ours made itself may be saved; Electron asks the person for the place.
  session.on('will-download', (event, item) => {
    const url = URL.parse(item.getURL());
    if (url?.protocol !== 'blob:' || !isAppUrl(url.pathname)) event.preventDefault();
  });
}

/** Denies a page to leave our origin, to open windows and to embed others; `openOutside` is asked about links. */
export function guardContents(contents: WebContents, openOutside: (address: string) => void): void {
  contents.on('will-navigate', (event) => {
    if (isAppUrl(event.url)) return;
    event.preventDefault();
    openOutside(event.url);
  });
  // The import frames are `srcdoc` frames of our own page: nothing is fetched for them.
  contents.on('will-frame-navigate', (event) => {
    const isImportFrame = !event.isMainFrame && event.url === 'about:srcdoc';
    if (!isImportFrame && !isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
}
