/** From key presses to the table's way of writing keys, on any keyboard layout; and back to words on screen. */
import { t, messages } from '../../services/messages';

/** What of a `KeyboardEvent` is needed. */
export interface Press {
  readonly key: string;
  /** The key's place on the keyboard: `KeyC`, `Digit1`. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

export const isMac: boolean = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform);

const isPlainLetter = (key: string): boolean => /^[a-z]$/i.test(key);
const isNamed = (key: string): boolean => key.length > 1;

/** The letter or digit printed on a Latin keyboard at this place; null where there is none. */
function latinAt(code: string): string | null {
  const match = /^(?:Key([A-Z])|Digit([0-9]))$/.exec(code);
  return match?.[1]?.toLowerCase() ?? match?.[2] ?? null;
}

/**
 * The ways the table may have written this press, best first. More than one, because a layout may put a
 * sign where another has a letter: with Greek or Russian letters, and with Ctrl+Alt (which is AltGr on
 * Windows and turns letters into signs), the key's place stands in.
 */
export function comboNames(press: Press, mac: boolean = isMac): string[] {
  const mod = mac ? press.metaKey : press.ctrlKey;
  // The other one of Ctrl and Command is never ours.
  if (mac ? press.ctrlKey : press.metaKey) return [];
  const prefix = (mod ? 'Mod+' : '') + (press.altKey ? 'Alt+' : '');
  const key = press.key === ' ' ? 'Space' : press.key;
  const names: string[] = [];
  const add = (name: string) => {
    if (!names.includes(name)) names.push(name);
  };
  const withShift = (letter: string) => `${prefix}${press.shiftKey ? 'Shift+' : ''}${letter}`;
  if (isPlainLetter(key)) add(withShift(key.toLowerCase()));
  else if (isNamed(key)) add(withShift(key));
  else add(prefix + key);
  const place = latinAt(press.code);
  if (place && !isPlainLetter(key) && (press.altKey || key.charCodeAt(0) > 127))
    add(isPlainLetter(place) ? withShift(place) : prefix + place);
  return names;
}

/** Splits "Mod+Alt++" into its modifiers and the key, which may be "+" itself. */
export function splitCombo(combo: string): string[] {
  if (combo === '+') return ['+'];
  const parts = combo.endsWith('++') ? [...combo.slice(0, -2).split('+'), '+'] : combo.split('+');
  return parts.filter(Boolean);
}

const MAC_NAMES: Record<string, string> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' };

/** A combination in words for this computer: "Ctrl+Alt+C". */
export function showCombo(combo: string, mac: boolean = isMac): string {
  return splitCombo(combo)
    .map((part) => {
      if (mac && MAC_NAMES[part]) return MAC_NAMES[part];
      if (part === 'Mod') return t('key.Ctrl');
      const key = `key.${part}`;
      if (messages.has(key)) return t(key);
      return part.length === 1 ? part.toLocaleUpperCase() : part;
    })
    .join('+');
}

/** The form that `aria-keyshortcuts` wants: "Control+Alt+C". */
export const ariaCombo = (combo: string, mac: boolean = isMac): string =>
  splitCombo(combo)
    .map((part) => (part === 'Mod' ? (mac ? 'Meta' : 'Control') : part === '+' ? 'Plus' : part))
    .join('+');
