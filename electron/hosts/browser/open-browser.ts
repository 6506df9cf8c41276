/** Finds a browser on this machine and opens the launch address in it. */
import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  /** True for a file that may be run. */
  readonly isProgram: (absolutePath: string) => boolean;
}

/**
 * - `app`: a Chromium-like browser with an app-style window and a profile of our own.
 * - `system`: whatever the system opens addresses with.
 * - `none`: no display or no browser; `why` is a message key's end (`hosts.noBrowser.<why>`).
 */
export type BrowserChoice =
  | { readonly how: 'app' | 'system'; readonly program: string }
  | { readonly how: 'none'; readonly why: 'display' | 'root' | 'program' };

const CHROMIUM_NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
  'vivaldi-stable',
];
const MAC_APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
];
const WINDOWS_APPS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** This process's machine. */
export function ownMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    isProgram: (absolutePath) => {
      try {
        accessSync(absolutePath, constants.X_OK);
        return statSync(absolutePath).isFile();
      } catch {
        return false;
      }
    },
  };
}

function findOnPath(machine: Machine, names: readonly string[]): string | undefined {
  const folders = (machine.env['PATH'] ?? '')
    .split(path.posix.delimiter)
    .filter((folder) => path.posix.isAbsolute(folder));
  return names.flatMap((name) => folders.map((folder) => path.posix.join(folder, name))).find(machine.isProgram);
}

/** Chooses how to open a window on `machine`. */
export function chooseBrowser(machine: Machine): BrowserChoice {
  const { platform, env } = machine;
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    const candidates = roots.flatMap((root) => (root ? WINDOWS_APPS.map((app) => path.win32.join(root, app)) : []));
    const program = candidates.find(machine.isProgram);
    if (program) return { how: 'app', program };
    return { how: 'system', program: path.win32.join(env['SYSTEMROOT'] ?? 'C:\\Windows', 'explorer.exe') };
  }
  if (platform === 'darwin') {
    const program = MAC_APPS.find(machine.isProgram);
    return program ? { how: 'app', program } : { how: 'system', program: '/usr/bin/open' };
  }
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return { how: 'none', why: 'display' };
  // Chromium refuses to run as root without giving up its sandbox, which we do not ask of it.
  if (machine.isRoot) return { how: 'none', why: 'root' };
  const program = findOnPath(machine, CHROMIUM_NAMES);
  if (program) return { how: 'app', program };
  const opener = findOnPath(machine, ['xdg-open', 'gio']);
  return opener ? { how: 'system', program: opener } : { how: 'none', why: 'program' };
}

/** Arguments of the app-style window. The address holds a single-use code, never the secret. */
export const appWindowArgs = (address: string, profileFolder: string): readonly string[] => [
  `--app=${address}`,
  `--user-data-dir=${profileFolder}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--window-size=1360,900',
];

/**
 * Opens `address`. The promise settles when the started program ends: for an app-style window that
 * is when its last window closes. `failed`: it could not be started, or ended at once with an error.
 */
export function openBrowser(
  choice: Exclude<BrowserChoice, { how: 'none' }>,
  address: string,
  profileFolder: string,
): Promise<'ended' | 'failed'> {
  const args =
    choice.how === 'app'
      ? appWindowArgs(address, profileFolder)
      : path.basename(choice.program) === 'gio'
        ? ['open', address]
        : [address];
  return new Promise((resolve) => {
    const child = spawn(choice.program, args, { stdio: 'ignore', detached: process.platform !== 'win32' });
    child.unref();
    child.once('error', () => resolve('failed'));
    child.once('exit', (code) => resolve(code === 0 ? 'ended' : 'failed'));
  });
}
