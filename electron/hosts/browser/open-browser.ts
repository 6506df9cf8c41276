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
 * One way to open a window. `app`: a Chromium-like browser with an app-style window and a profile of
 * our own. `system`: whatever the system opens addresses with.
 */
export interface BrowserWay {
  readonly how: 'app' | 'system';
  readonly program: string;
}

/** The ways to try, in order; or why there is none, the end of a message key (`hosts.noBrowser.<why>`). */
export type BrowserChoice = { readonly ways: readonly BrowserWay[] } | { readonly why: 'display' | 'root' | 'program' };

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

const listWays = (app: string | undefined, system: string | undefined): readonly BrowserWay[] => [
  ...(app ? [{ how: 'app', program: app } as const] : []),
  ...(system ? [{ how: 'system', program: system } as const] : []),
];

/** Chooses how to open a window on `machine`. */
export function chooseBrowser(machine: Machine): BrowserChoice {
  const { platform, env } = machine;
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    const candidates = roots.flatMap((root) => (root ? WINDOWS_APPS.map((app) => path.win32.join(root, app)) : []));
    const opener = path.win32.join(env['SYSTEMROOT'] ?? 'C:\\Windows', 'System32', 'rundll32.exe');
    return { ways: listWays(candidates.find(machine.isProgram), opener) };
  }
  if (platform === 'darwin') return { ways: listWays(MAC_APPS.find(machine.isProgram), '/usr/bin/open') };
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return { why: 'display' };
  // Chromium refuses to run as root without giving up its sandbox, which we do not ask of it.
  if (machine.isRoot) return { why: 'root' };
  const ways = listWays(findOnPath(machine, CHROMIUM_NAMES), findOnPath(machine, ['xdg-open', 'gio']));
  return ways.length > 0 ? { ways } : { why: 'program' };
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

/** What the system's openers want before the address. */
const SYSTEM_ARGS: Readonly<Record<string, readonly string[]>> = {
  gio: ['open'],
  'rundll32.exe': ['url.dll,FileProtocolHandler'],
};

/**
 * Opens `address`. The promise settles when the started program ends: for an app-style window that
 * is when its last window closes. `failed`: it could not be started, or ended at once with an error.
 */
export function openBrowser(way: BrowserWay, address: string, profileFolder: string): Promise<'ended' | 'failed'> {
  const before = SYSTEM_ARGS[path.win32.basename(way.program)] ?? [];
  const args = way.how === 'app' ? appWindowArgs(address, profileFolder) : [...before, address];
  return new Promise((resolve) => {
    const child = spawn(way.program, args, { stdio: 'ignore', detached: process.platform !== 'win32' });
    child.unref();
    child.once('error', () => resolve('failed'));
    child.once('exit', (code) => resolve(code === 0 ? 'ended' : 'failed'));
  });
}
