// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Press } from '../../../renderer/app/commands/keys';
import {
  focusKind,
  keyConflict,
  keysOf,
  resolvePress,
  type FocusKind,
  type KeySettings,
} from '../../../renderer/app/commands/resolve';
import { commandTable, type CommandId } from '../../../renderer/app/commands/table';
import { DEFAULT_SETTINGS } from '../../../shared/model';

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...held,
});
const reader = (id: CommandId): number => (id.startsWith('library.') ? -1 : id.startsWith('app.') ? 0 : 1);
const library = (id: CommandId): number => (id.startsWith('library.') ? 1 : id.startsWith('app.') ? 0 : -1);

interface Options {
  focus?: FocusKind;
  settings?: KeySettings;
  depth?: (id: CommandId) => number;
}

function resolve(p: Press, { focus = 'free', settings = DEFAULT_SETTINGS, depth = reader }: Options = {}) {
  return resolvePress(p, { settings, focus, depth, mac: false });
}

describe('what a key press means', () => {
  it('is the command of that key that is offered here', () => {
    expect(resolve(press('c'))).toBe('mark.claim');
    expect(resolve(press('2'))).toBe('mark.quote');
    expect(resolve(press('/'))).toBe('move.find');
    expect(resolve(press('/'), { depth: library })).toBe('library.find');
    expect(resolve(press('c'), { depth: library })).toBeNull();
  });

  it('is the nearer one where two screens use the same key', () => {
    const both = (id: CommandId) => (id === 'library.trash' ? 1 : id === 'mark.delete' ? 2 : -1);
    expect(resolve(press('Delete'), { depth: both })).toBe('mark.delete');
  });

  it('writes, where one types: only combinations pass, and not those that edit text', () => {
    expect(resolve(press('c'), { focus: 'typing' })).toBeNull();
    expect(resolve(press('Delete'), { focus: 'typing' })).toBeNull();
    expect(resolve(press('Enter'), { focus: 'typing' })).toBeNull();
    expect(resolve(press('k', { ctrlKey: true }), { focus: 'typing' })).toBe('app.palette');
    expect(resolve(press('z', { ctrlKey: true }), { focus: 'typing' })).toBeNull();
    expect(resolve(press('F6'), { focus: 'typing' })).toBe('app.nextRegion');
    const german = press('@', { code: 'KeyQ', ctrlKey: true, altKey: true });
    expect(
      resolvePress(german, {
        settings: DEFAULT_SETTINGS,
        focus: 'typing',
        depth: reader,
        isAltGraph: true,
        mac: false,
      }),
    ).toBeNull();
  });

  it('belongs to dialogs, menus and list boxes first', () => {
    expect(resolve(press('c'), { focus: 'overlay' })).toBeNull();
    expect(resolve(press('Escape'), { focus: 'overlay' })).toBeNull();
    expect(resolve(press('z', { ctrlKey: true }), { focus: 'overlay' })).toBe('app.undo');
  });

  it('leaves Enter, Space and Escape to buttons and links, but not letters', () => {
    expect(resolve(press('Enter'), { focus: 'widget' })).toBeNull();
    expect(resolve(press('Escape'), { focus: 'widget' })).toBeNull();
    expect(resolve(press('c'), { focus: 'widget' })).toBe('mark.claim');
  });

  it('follows the person’s own keys, and has no single keys where they are switched off', () => {
    const own = { ...DEFAULT_SETTINGS, keymap: { 'mark.claim': 'x', 'mark.quote': '' } };
    expect(resolve(press('x'), { settings: own })).toBe('mark.claim');
    expect(resolve(press('c'), { settings: own })).toBeNull();
    expect(resolve(press('q'), { settings: own })).toBeNull();
    const off = { ...DEFAULT_SETTINGS, singleKeys: false };
    expect(resolve(press('c'), { settings: off })).toBeNull();
    expect(resolve(press('c', { ctrlKey: true, altKey: true }), { settings: off })).toBe('mark.claim');
  });
});

describe('what has the focus', () => {
  afterEach(() => document.body.replaceChildren());
  const at = (html: string): FocusKind => {
    document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
    return focusKind(document.querySelector('[data-here]'));
  };

  it('is told apart by what its keys are for', () => {
    expect(at('<p data-here></p>')).toBe('free');
    expect(at('<button><span data-here></span></button>')).toBe('widget');
    expect(at('<a href="#" data-here>x</a>')).toBe('widget');
    expect(at('<input data-here>')).toBe('typing');
    expect(at('<input type="checkbox" data-here>')).toBe('widget');
    expect(at('<textarea data-here></textarea>')).toBe('typing');
    expect(at('<div role="dialog"><button data-here></button></div>')).toBe('overlay');
    expect(at('<div role="dialog"><input data-here></div>')).toBe('typing');
    expect(at('<ul role="listbox"><li role="option" data-here></li></ul>')).toBe('overlay');
    expect(focusKind(null)).toBe('free');
  });
});

describe('the command table', () => {
  it('names every command once', () => {
    const ids = commandTable.map((command) => command.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives no key to two commands that can be meant at once', () => {
    for (const command of commandTable)
      for (const key of keysOf(command, DEFAULT_SETTINGS))
        expect(keyConflict(command.id, key, DEFAULT_SETTINGS)?.id, `${command.id} and ${key}`).toBeUndefined();
  });

  it('gives every single key that writes a letter or sign a form with modifiers, so that it can be switched off', () => {
    for (const command of commandTable) {
      const single: readonly string[] = 'single' in command ? command.single : [];
      const writes = single.some((key) => key.replace('Shift+', '').length === 1);
      if (writes) expect('combo' in command && command.combo.length > 0, command.id).toBe(true);
    }
  });

  it('takes nothing that screen readers, desktops or remote desktops take', () => {
    const taken = /^Mod\+Alt\+(n|t|l|Delete|End|Home|Arrow\w+)$|^Alt\+Arrow|^F7$|^Mod\+[tnw]$/;
    for (const command of commandTable)
      for (const key of keysOf(command, DEFAULT_SETTINGS)) expect(key, command.id).not.toMatch(taken);
  });
});
