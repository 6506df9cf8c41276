/** The page's side of the double: a sandboxed preload script, its context bridge and its IPC. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import type { ContextBridge, IpcRenderer } from 'electron';

/** What the main side does with an invoke. */
export type Invoke = (channel: string, args: unknown[]) => Promise<unknown>;

export interface PreloadWorld {
  /** What the page sees as `window`. */
  readonly mainWorld: Readonly<Record<string, unknown>>;
  /** Delivers a pushed message. */
  deliver(channel: string, args: unknown[]): void;
}

/** Copies as Electron's context bridge does: values cloned, functions wrapped, everything else refused. */
function copyOverBridge(value: unknown): unknown {
  if (typeof value === 'function') {
    return (...args: unknown[]): unknown => {
      const result: unknown = Reflect.apply(value, undefined, args.map(copyOverBridge));
      return result instanceof Promise ? result.then(copyOverBridge) : copyOverBridge(result);
    };
  }
  if (Array.isArray(value)) return value.map(copyOverBridge);
  if (ArrayBuffer.isView(value)) return structuredClone(value);
  if (typeof value === 'object' && value !== null) {
    const prototype: unknown = Object.getPrototypeOf(value);
    // A plain object of the preload's own realm has that realm's prototype, whose own prototype is null.
    const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null;
    if (!isPlain) throw new TypeError('An object of a class cannot cross the context bridge.');
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copyOverBridge(each)])));
  }
  return structuredClone(value);
}

/** Runs a built preload script as a sandboxed one runs: it can load `electron` and nothing else of Node. */
export function runPreload(preloadPath: string, invoke: Invoke): PreloadWorld {
  const mainWorld: Record<string, unknown> = {};
  const messages = new EventEmitter();
  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown): void {
      if (key in mainWorld) throw new Error(`${key} is exposed already.`);
      mainWorld[key] = copyOverBridge(api);
    },
  } satisfies Pick<ContextBridge, 'exposeInMainWorld'>;
  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) => invoke(channel, structuredClone(args)),
    on: (channel: string, listener: (...args: unknown[]) => void) => messages.on(channel, listener),
    off: (channel: string, listener: (...args: unknown[]) => void) => messages.off(channel, listener),
  } satisfies Record<keyof Pick<IpcRenderer, 'invoke' | 'on' | 'off'>, unknown>;
  const requireInSandbox = (name: string): unknown => {
    if (name === 'electron') return { contextBridge, ipcRenderer };
    throw new Error(`A sandboxed preload script cannot load ${name}.`);
  };
  const source = `(function (require, module, exports) {${readFileSync(preloadPath, 'utf8')}\n})`;
  const module = { exports: {} };
  const context = vm.createContext({ console, structuredClone });
  const run = vm.runInContext(source, context, { filename: preloadPath }) as (...args: unknown[]) => void;
  run(requireInSandbox, module, module.exports);
  return {
    mainWorld,
    deliver: (channel, args) => void messages.emit(channel, { sender: 'hidden' }, ...structuredClone(args)),
  };
}
