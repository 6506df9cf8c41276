/**
 * The keys of the reading cursor, as data: the reader obeys them, the help lists them. They work only
 * while the text has the focus, so they are not commands and WCAG 2.1.4 lets them be single.
 *
 * Arrow keys are what a person expects of a text cursor. Sentences have no such convention: Alt+arrows
 * are JAWS's and the browser's, Ctrl+Alt+arrows read tables, Ctrl+Shift+arrows select paragraphs; `(`
 * and `)` (as in vi) are free everywhere, on every layout, and stand beside each other.
 */
import type { MessageKey } from '../../../shared/messages';
import type { MoveUnit } from '../../reader/engine/types';
import { comboNames, isMac, type Press } from './keys';

export interface CursorKeys {
  readonly title: MessageKey;
  readonly unit: MoveUnit;
  /** True: these keys select, whether or not Shift is held. */
  readonly extend: boolean;
  readonly back: readonly string[];
  readonly on: readonly string[];
  /** What a Mac has instead. */
  readonly macBack?: readonly string[];
  readonly macOn?: readonly string[];
}

/** With Shift, the arrow, Home and End keys select; `Shift+` is therefore not written out. */
export const cursorKeys: readonly CursorKeys[] = [
  { title: 'cursor.character', unit: 'character', extend: false, back: ['ArrowLeft'], on: ['ArrowRight'] },
  {
    title: 'cursor.word',
    unit: 'word',
    extend: false,
    back: ['Mod+ArrowLeft'],
    on: ['Mod+ArrowRight'],
    macBack: ['Alt+ArrowLeft'],
    macOn: ['Alt+ArrowRight'],
  },
  { title: 'cursor.line', unit: 'line', extend: false, back: ['ArrowUp'], on: ['ArrowDown'] },
  { title: 'cursor.sentence', unit: 'sentence', extend: false, back: ['(', 'Mod+Alt+('], on: [')', 'Mod+Alt+)'] },
  { title: 'cursor.sentenceExtend', unit: 'sentence', extend: true, back: ['Mod+('], on: ['Mod+)'] },
  {
    title: 'cursor.paragraph',
    unit: 'paragraph',
    extend: false,
    back: ['Mod+ArrowUp'],
    on: ['Mod+ArrowDown'],
    macBack: ['Alt+ArrowUp'],
    macOn: ['Alt+ArrowDown'],
  },
  {
    title: 'cursor.lineEdge',
    unit: 'lineEdge',
    extend: false,
    back: ['Home'],
    on: ['End'],
    macBack: ['Mod+ArrowLeft'],
    macOn: ['Mod+ArrowRight'],
  },
  {
    title: 'cursor.article',
    unit: 'article',
    extend: false,
    back: ['Mod+Home'],
    on: ['Mod+End'],
    macBack: ['Mod+ArrowUp'],
    macOn: ['Mod+ArrowDown'],
  },
];

export interface CursorMove {
  readonly unit: MoveUnit;
  readonly forward: boolean;
  readonly extend: boolean;
}

/** The keys that hold on this computer. */
export const keysFor = (
  keys: CursorKeys,
  mac: boolean = isMac,
): { back: readonly string[]; on: readonly string[] } => ({
  back: mac && keys.macBack ? keys.macBack : keys.back,
  on: mac && keys.macOn ? keys.macOn : keys.on,
});

/** The move that a press in the text asks for; null: none. `singleKeys` false leaves out `(` and `)`. */
export function cursorMove(press: Press, singleKeys = true, mac: boolean = isMac): CursorMove | null {
  const isSign = press.key.length === 1;
  // Named keys: Shift selects, so it is taken off before the look-up. Signs: Shift belongs to the sign.
  const names = comboNames(isSign ? press : { ...press, shiftKey: false }, mac);
  for (const keys of cursorKeys) {
    const { back, on } = keysFor(keys, mac);
    for (const name of names) {
      if (isSign && !singleKeys && name.length === 1) continue;
      const isOn = on.includes(name);
      if (!isOn && !back.includes(name)) continue;
      return { unit: keys.unit, forward: isOn, extend: keys.extend || (!isSign && press.shiftKey) };
    }
  }
  return null;
}
