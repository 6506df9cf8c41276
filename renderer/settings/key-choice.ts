/** What a key press means while a person chooses a new key for a command. */
import type { Settings } from '../../shared/model';
import { showCombo, type Command, type CommandId, type Press } from '../app/commands';
import { comboNames } from '../app/commands/keys';
import { keyConflict } from '../app/commands/resolve';
import { t } from '../services/messages';

export type KeyDecision =
  /** Not a choice: Tab goes on, a modifier alone waits for its key. */
  | { readonly kind: 'ignore' }
  | { readonly kind: 'cancel' }
  /** The key, in the table's writing; "" for none. */
  | { readonly kind: 'set'; readonly key: string }
  | { readonly kind: 'problem'; readonly text: string };

const PASSED_ON: ReadonlySet<string> = new Set([
  'Tab',
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'Dead',
]);

export function decideKey(command: Command, press: Press, settings: Settings): KeyDecision {
  if (PASSED_ON.has(press.key)) return { kind: 'ignore' };
  if (press.key === 'Escape') return { kind: 'cancel' };
  if (press.key === 'Backspace' || press.key === 'Delete') return { kind: 'set', key: '' };
  const [name] = comboNames(press);
  const shown = name === undefined ? press.key : showCombo(name);
  // Signs and letters only: arrows, Enter, Space and the like move around and work the buttons.
  if (
    name === undefined ||
    press.key === ' ' ||
    press.key.length > 1 ||
    name.startsWith('Mod+') ||
    name.startsWith('Alt+')
  )
    return { kind: 'problem', text: t('settings.keyNotAllowed', { key: shown }) };
  const other = keyConflict(command.id as CommandId, name, settings);
  if (other) return { kind: 'problem', text: t('settings.keyTaken', { key: shown, command: t(other.title) }) };
  return { kind: 'set', key: name };
}

/** The key map with a command's key changed; its own standard key needs no entry. */
export function withKey(keymap: Settings['keymap'], command: Command, key: string): Settings['keymap'] {
  const isStandard = command.single?.length === 1 && command.single[0] === key;
  return isStandard ? withoutKey(keymap, command) : { ...keymap, [command.id]: key };
}

export function withoutKey(keymap: Settings['keymap'], command: Command): Settings['keymap'] {
  return Object.fromEntries(Object.entries(keymap).filter(([id]) => id !== command.id));
}
