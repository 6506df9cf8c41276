/** The one window. */
import { BrowserWindow } from 'electron';
import { APP_URL } from './app-protocol';

export interface MainWindowOptions {
  /** Absolute path of the built preload script. */
  readonly preloadPath: string;
  readonly title: string;
  /** Developer tools: for a program run from sources only. */
  readonly devTools: boolean;
  /** Hears why the page's process ended; the page is then loaded again, with all that was saved. */
  readonly onPageGone: (reason: string) => void;
}

const FIRST_WIDTH_PX = 1360;
const FIRST_HEIGHT_PX = 900;
/** WCAG 1.4.10: everything works at 320 CSS pixels. */
const LEAST_WIDTH_PX = 320;
const LEAST_HEIGHT_PX = 400;

/** Opens the window and loads the page. Everything that the security guide names is said, also where it is the default. */
export function openMainWindow({ preloadPath, title, devTools, onPageGone }: MainWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    // Electron keeps place, size and maximised state under this name, and keeps them on a screen that is there.
    name: 'main',
    windowStatePersistence: true,
    width: FIRST_WIDTH_PX,
    height: FIRST_HEIGHT_PX,
    minWidth: LEAST_WIDTH_PX,
    minHeight: LEAST_HEIGHT_PX,
    title,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: preloadPath,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      safeDialogs: true,
      devTools,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    onPageGone(reason);
    window.webContents.reload();
  });
  // The page is read-only text: without a caret, assistive technology could not follow our reading cursor.
  window.webContents.setCaretBrowsingEnabled(true);
  void window.loadURL(APP_URL);
  return window;
}

/** Brings a window to the front. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
