/**
 * Stands in for `electron` in the main process, as far as Plumbline uses it, typed by Electron's own
 * declarations: a signature that Electron changes no longer compiles here. It keeps Electron's order
 * (what must come before ready throws after it) and runs the built preload script for each window.
 */
import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { fromPartition, net } from './web';
import { runPreload, type PreloadWorld } from './preload-world';

type Handler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown;

/** All that the double was told, for the driver to read. */
export const noted = {
  isSandboxEnabled: false,
  schemes: [] as Electron.CustomScheme[],
  handlers: new Map<string, Handler>(),
  windows: [] as BrowserWindow[],
  focused: 0,
  shown: 0,
  caretBrowsing: false,
  spellChecker: true,
  menu: [] as Electron.MenuItemConstructorOptions[],
  paths: new Map<string, string>(),
  questions: [] as string[],
  answer: 1,
  openedOutside: [] as string[],
  lockData: undefined as unknown,
  protocols: new Map<string, (request: Request) => Response | Promise<Response>>(),
  permissionRequest: null as Parameters<Electron.Session['setPermissionRequestHandler']>[0],
  permissionCheck: null as Parameters<Electron.Session['setPermissionCheckHandler']>[0],
  beforeRequest: null as
    ((details: { url: string }, answer: (response: Electron.CallbackResponse) => void) => void) | null,
  devicesDenied: false,
};

let isReady = false;
const mustComeBeforeReady = (what: string): void => {
  if (isReady) throw new Error(`${what} must be called before the app is ready.`);
};

/** An event that can be prevented, as Electron's are. */
export const preventable = <T extends object>(more: T): T & { defaultPrevented: boolean; preventDefault(): void } => {
  const event: T & { defaultPrevented: boolean; preventDefault(): void } = {
    ...more,
    defaultPrevented: false,
    preventDefault: () => void (event.defaultPrevented = true),
  };
  return event;
};

class AppDouble extends EventEmitter {
  readonly isPackaged = false;
  enableSandbox(): void {
    mustComeBeforeReady('enableSandbox');
    noted.isSandboxEnabled = true;
  }
  setPath(name: string, folder: string): void {
    noted.paths.set(name, folder);
  }
  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    noted.lockData = additionalData;
    return true;
  }
  async whenReady(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    isReady = true;
  }
  quit(): void {
    for (const name of ['before-quit', 'will-quit']) {
      const event = preventable({});
      this.emit(name, event);
      if (event.defaultPrevented) return;
    }
    process.exit(0);
  }
  exit(code = 0): void {
    process.exit(code);
  }
}
export const app = new AppDouble() satisfies Pick<
  Electron.App,
  'isPackaged' | 'enableSandbox' | 'requestSingleInstanceLock' | 'quit' | 'exit' | 'whenReady'
>;

export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    if (noted.handlers.has(channel)) throw new Error(`${channel} has a handler already.`);
    noted.handlers.set(channel, handler);
  },
} satisfies Pick<Electron.IpcMain, 'handle'>;

export const protocol = {
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    mustComeBeforeReady('registerSchemesAsPrivileged');
    noted.schemes.push(...schemes);
  },
} satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>;

class SessionDouble extends EventEmitter {
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>): void =>
      void noted.protocols.set(scheme, handler),
  };
  readonly webRequest = {
    onBeforeRequest: (listener: NonNullable<typeof noted.beforeRequest>): void => void (noted.beforeRequest = listener),
  };
  setPermissionRequestHandler(handler: typeof noted.permissionRequest): void {
    noted.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: typeof noted.permissionCheck): void {
    noted.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: Parameters<Electron.Session['setDevicePermissionHandler']>[0]): void {
    noted.devicesDenied = handler?.({} as Electron.DevicePermissionHandlerHandlerDetails) === false;
  }
  setDisplayMediaRequestHandler(): void {}
  setSpellCheckerEnabled(isEnabled: boolean): void {
    noted.spellChecker = isEnabled;
  }
}
type UsedOfSession = Pick<
  Electron.Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
>;
const defaultSession = new SessionDouble() satisfies UsedOfSession;
export const session = { defaultSession, fromPartition };
export { net };

export class WebContentsDouble extends EventEmitter {
  readonly mainFrame = { url: 'about:blank', parent: null };
  world: PreloadWorld | undefined;
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  getURL(): string {
    return this.mainFrame.url;
  }
  send(channel: string, ...args: unknown[]): void {
    this.world?.deliver(channel, args);
  }
  setWindowOpenHandler(handler: (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse): void {
    this.openHandler = handler as typeof this.openHandler;
  }
  setCaretBrowsingEnabled(isEnabled: boolean): void {
    noted.caretBrowsing = isEnabled;
  }
  /** Invokes a channel as a frame does; the event is what Electron gives the handler. */
  async invoke(channel: string, args: unknown[], frame: unknown = this.mainFrame): Promise<unknown> {
    const handler = noted.handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const event = { sender: this, senderFrame: frame, type: 'frame' } as unknown as Electron.IpcMainInvokeEvent;
    return structuredClone(await handler(event, ...args));
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContentsDouble();
  readonly options: Electron.BrowserWindowConstructorOptions;
  #isDestroyed = false;
  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    if (!isReady) throw new Error('Cannot create BrowserWindow before app is ready');
    this.options = options;
    noted.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    const handler = noted.protocols.get(new URL(url).protocol.replace(':', ''));
    if (!handler) throw new Error(`Nothing serves ${url}.`);
    const answer = await handler(new Request(url));
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
    this.webContents.mainFrame.url = url;
    const preload = this.options.webPreferences?.preload;
    if (preload)
      this.webContents.world = runPreload(preload, (channel, args) => this.webContents.invoke(channel, args));
    this.emit('ready-to-show');
    process.send?.({ loaded: url });
  }
  isDestroyed = (): boolean => this.#isDestroyed;
  isMinimized = (): boolean => false;
  restore(): void {}
  show(): void {
    noted.shown += 1;
  }
  focus(): void {
    noted.focused += 1;
  }
  close(): void {
    this.#isDestroyed = true;
    this.emit('closed');
    app.emit('window-all-closed');
  }
}

export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => ({ template }),
  setApplicationMenu: (menu: { template: Electron.MenuItemConstructorOptions[] }) => void (noted.menu = menu.template),
};

export const dialog = {
  async showMessageBox(_window: unknown, options: Electron.MessageBoxOptions) {
    noted.questions.push(`${options.message} ${options.detail ?? ''}`);
    return { response: noted.answer, checkboxChecked: false };
  },
} satisfies Record<keyof Pick<Electron.Dialog, 'showMessageBox'>, unknown>;

export const shell = {
  async openExternal(url: string): Promise<void> {
    noted.openedOutside.push(url);
  },
} satisfies Pick<Electron.Shell, 'openExternal'>;
