/** Who does what right now: screens register handlers, keys and menus find them here. */
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { commandTable, type CommandId } from './table';

export interface CommandHandler {
  readonly run: () => void;
  /** False: known here, but not possible at the moment. */
  readonly enabled?: boolean;
}
export type CommandHandlers = Partial<Record<CommandId, CommandHandler | (() => void)>>;

/** A command of the table with its id as a literal. */
export type OfferedCommand = (typeof commandTable)[number];

interface Entry {
  handlers: CommandHandlers;
}

/** Later entries win: a dialog's over its screen's, a screen's over the shell's. */
let entries: readonly Entry[] = [];
const listeners = new Set<() => void>();
let snapshot: readonly OfferedCommand[] = [];

function offered(): readonly OfferedCommand[] {
  return commandTable.filter((command) => findHandler(command.id) !== null);
}

function notify(): void {
  snapshot = offered();
  for (const listener of listeners) listener();
}

/** Registers handlers; returns the unregister. `useCommands` is the usual way. */
export function registerCommands(handlers: CommandHandlers): () => void {
  const entry: Entry = { handlers };
  entries = [...entries, entry];
  notify();
  return () => {
    entries = entries.filter((each) => each !== entry);
    notify();
  };
}

const isPossible = (handler: CommandHandler | (() => void) | undefined): boolean =>
  typeof handler === 'function' || (handler !== undefined && handler.enabled !== false);

function findHandler(id: CommandId): (() => void) | null {
  for (let i = entries.length - 1; i >= 0; i--) {
    const handler = entries[i]?.handlers[id];
    if (!handler) continue;
    if (typeof handler === 'function') return handler;
    if (handler.enabled !== false) return handler.run;
  }
  return null;
}

/** Where in the stack of screens a command's handler stands; -1: nobody does it. */
export function commandDepth(id: CommandId): number {
  for (let i = entries.length - 1; i >= 0; i--) {
    if (isPossible(entries[i]?.handlers[id])) return i;
  }
  return -1;
}

/** Runs a command; false when nobody does it now. */
export function runCommand(id: string): boolean {
  if (!isCommandId(id)) return false;
  const run = findHandler(id);
  run?.();
  return run !== null;
}

const ids: ReadonlySet<string> = new Set(commandTable.map((command) => command.id));
export const isCommandId = (id: string): id is CommandId => ids.has(id);

/** Says what commands do while the calling component is shown (and `active`). Handlers may change with every render. */
export function useCommands(handlers: CommandHandlers, active = true): void {
  const entry = useRef<Entry>({ handlers });
  const shape = Object.entries(handlers)
    .map(([id, handler]) => `${id}:${isPossible(handler) ? 'on' : 'off'}`)
    .join();
  useEffect(() => {
    entry.current.handlers = handlers;
  });
  useEffect(() => {
    if (!active) return undefined;
    const own = entry.current;
    entries = [...entries, own];
    notify();
    return () => {
      entries = entries.filter((each) => each !== own);
      notify();
    };
  }, [active]);
  useEffect(() => {
    if (active) notify();
  }, [active, shape]);
}

/** The commands that somebody does now, in the table's order. */
export function useOfferedCommands(): readonly OfferedCommand[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => snapshot,
  );
}
