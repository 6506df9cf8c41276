/** Which command a key press means, given the settings, where the focus is and what is offered. */
import type { Settings } from '../../../shared/model';
import { comboNames, type Press } from './keys';
import { commandTable, type Command, type CommandId } from './table';

export type KeySettings = Pick<Settings, 'singleKeys' | 'keymap'>;

/** The single keys of a command as the person set them. */
export function singleKeysOf(command: Command, { singleKeys, keymap }: KeySettings): readonly string[] {
  if (!singleKeys || !command.single) return [];
  const own = keymap[command.id];
  return own === undefined ? command.single : own === '' ? [] : [own];
}

/** All keys of a command, the one to show first at the front. */
export const keysOf = (command: Command, settings: KeySettings): readonly string[] => [
  ...singleKeysOf(command, settings),
  ...(command.combo ?? []),
];

/** What has the focus, as far as keys care. */
export type FocusKind =
  /** The text, a region, the page. */
  | 'free'
  /** A button, link, row, tab: Enter, Space and Escape are its own. */
  | 'widget'
  /** A dialog, menu or list box: only combinations with Mod pass. */
  | 'overlay'
  /** A field one types in: only combinations with Mod pass, and not those that edit text. */
  | 'typing';

const OVERLAYS = '[role="dialog"],[role="alertdialog"],[role="menu"],[role="listbox"],[role="combobox"]';
const WIDGETS =
  'button,a[href],summary,input,select,[role="button"],[role="link"],[role="tab"],[role="checkbox"],[role="switch"],' +
  '[role="radio"],[role="slider"],[role="row"],[role="option"],[role="menuitem"],[role="treeitem"]';
/** Input types in which letters do not write. */
const NOT_TYPED = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);

export function focusKind(target: EventTarget | null): FocusKind {
  if (!(target instanceof Element)) return 'free';
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return 'typing';
  if (target instanceof HTMLInputElement && !NOT_TYPED.has(target.type)) return 'typing';
  if (target instanceof HTMLElement && target.isContentEditable) return 'typing';
  if (target.closest(OVERLAYS)) return 'overlay';
  return target.closest(WIDGETS) ? 'widget' : 'free';
}

/** Combinations that edit text where one types: there they stay the field's own. */
const EDITING: ReadonlySet<string> = new Set(['Mod+z', 'Mod+Shift+z', 'Mod+y', 'Mod+a', 'Mod+c', 'Mod+v', 'Mod+x']);
const WIDGET_KEYS: ReadonlySet<string> = new Set(['Enter', 'Escape', 'Space', 'Shift+Enter', 'Shift+Space']);
const isFunctionKey = (name: string): boolean => /^(Shift\+)?F\d+$/.test(name);

function passes(name: string, focus: FocusKind): boolean {
  if (focus === 'typing') return name.startsWith('Mod+') ? !EDITING.has(name) : isFunctionKey(name);
  if (focus === 'overlay') return name.startsWith('Mod+');
  if (focus === 'widget') return !WIDGET_KEYS.has(name);
  return true;
}

export interface ResolveOptions {
  readonly settings: KeySettings;
  readonly focus: FocusKind;
  /** Where a command's handler stands in the stack of screens; -1: nobody does it. */
  readonly depth: (id: CommandId) => number;
  /** AltGr is held: the press writes a sign. */
  readonly isAltGraph?: boolean;
  readonly mac?: boolean;
}

/** The command that is offered and nearest to the person; null: the press is not ours. */
export function resolvePress(press: Press, options: ResolveOptions): CommandId | null {
  const { settings, focus, depth, isAltGraph = false, mac } = options;
  if (isAltGraph && focus === 'typing') return null;
  for (const name of comboNames(press, mac)) {
    if (!passes(name, focus)) continue;
    let best: CommandId | null = null;
    let bestDepth = -1;
    for (const command of commandTable) {
      if (!keysOf(command, settings).includes(name)) continue;
      const at = depth(command.id);
      if (at > bestDepth) [best, bestDepth] = [command.id, at];
    }
    if (best) return best;
  }
  return null;
}

const ALONE: ReadonlySet<Command['group']> = new Set(['library', 'compare']);

/** Groups whose screens are never shown together may use the same keys. */
const shareScreen = (a: Command['group'], b: Command['group']): boolean =>
  a === b || a === 'app' || b === 'app' || (!ALONE.has(a) && !ALONE.has(b));

/** Another command that has this single key where both could be meant; null: the key is free. */
export function keyConflict(id: CommandId, key: string, settings: KeySettings): Command | null {
  const own = commandTable.find((command) => command.id === id);
  if (!own || key === '') return null;
  const asked: KeySettings = { ...settings, singleKeys: true };
  return (
    commandTable.find(
      (other) => other.id !== id && shareScreen(own.group, other.group) && keysOf(other, asked).includes(key),
    ) ?? null
  );
}
