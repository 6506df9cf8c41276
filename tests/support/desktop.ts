/** One way to drive the desktop host, on the double and on a real Electron. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { _electron } from '@playwright/test';
import type { Bridge, ChangedEvent, Result } from '../../shared/contract';
import { builtFile } from './built-program';
import { startDouble } from './electron-double/start';
import type { DoubleState } from './electron-double/protocol';

export interface Desktop {
  /** Calls an operation as the page does. */
  call(operation: string, input: unknown): Promise<Result<Record<string, unknown>>>;
  /** The bridge's methods. */
  methods(): Promise<readonly string[]>;
  /** Waits until the page heard of a change of a record of this type. */
  heard(type: string): Promise<void>;
  /** The options that the window's page runs under. */
  webPreferences(): Promise<Readonly<Record<string, unknown>>>;
  /** Ends the program as the person does; its exit code. */
  quit(): Promise<number | null>;
}

export async function openDouble(dataFolder: string): Promise<Desktop> {
  const double = await startDouble(dataFolder);
  // The first look makes the page listen to pushes.
  await double.ask({ ask: 'heard' });
  const { methods } = await double.ask<{ methods: string[] }>({ ask: 'bridge' });
  return {
    call: (operation, input) => double.ask({ ask: 'call', operation, input }),
    methods: async () => methods,
    heard: async (type) => {
      await double.askUntil<{ changed?: ChangedEvent }[]>({ ask: 'heard' }, (all) =>
        all.some(({ changed }) => changed?.records.some((record) => record.type === type)),
      );
    },
    webPreferences: async () => {
      const { windows } = await double.ask<DoubleState>({ ask: 'state' });
      return (windows[0]?.['webPreferences'] ?? {}) as Record<string, unknown>;
    },
    quit: async () => {
      void double.ask({ ask: 'quit' }).catch(() => {});
      return double.ended;
    },
  };
}

const NAMES: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

/** Where Electron's program is, or why a real one cannot be run here. */
export function findRealElectron(): { readonly program: string } | { readonly why: string } {
  const dist =
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.resolve(import.meta.dirname, '../../node_modules/electron/dist');
  const program = path.join(dist, NAMES[process.platform] ?? 'electron');
  if (!existsSync(program)) return { why: 'Electron’s program is not on this machine' };
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  return hasDisplay ? { program } : { why: 'there is no display' };
}

declare const window: { readonly plumbline: Bridge; heard?: string[] };

export async function openReal(dataFolder: string, program: string): Promise<Desktop> {
  const isRoot = process.getuid?.() === 0;
  const flags = isRoot ? ['--no-sandbox'] : [];
  const args = [...flags, builtFile('main', 'main.js'), '--data', dataFolder];
  const app = await _electron.launch({ executablePath: program, args });
  const page = await app.firstWindow();
  await page.evaluate(() => {
    window.heard = [];
    window.plumbline.onChanged((event) => window.heard?.push(...event.records.map(({ type }) => type)));
  });
  return {
    call: (operation, input) =>
      page.evaluate(
        ([name, value]) => {
          const methods = window.plumbline.methods as unknown as Record<string, (input: unknown) => Promise<never>>;
          return methods[name]?.(value) ?? Promise.reject(new Error(`There is no ${name}.`));
        },
        [operation, input] as [string, unknown],
      ),
    methods: () => page.evaluate(() => Object.keys(window.plumbline.methods)),
    heard: async (type) => {
      await page.waitForFunction((wanted) => window.heard?.includes(wanted), type);
    },
    webPreferences: () =>
      app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
          getLastWebPreferences(): Record<string, unknown>;
        };
        return contents.getLastWebPreferences();
      }),
    quit: async () => {
      const child = app.process();
      await app.close();
      return child.exitCode;
    },
  };
}
