import { describe, expect, it } from 'vitest';
import { ariaCombo, comboNames, showCombo, splitCombo, type Press } from '../../../renderer/app/commands/keys';

const press = (key: string, code: string, held: Partial<Press> = {}): Press => ({
  key,
  code,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...held,
});
const first = (p: Press, mac = false) => comboNames(p, mac)[0];

describe('the name of a key press', () => {
  it('is the letter in lower case, whatever Caps Lock does', () => {
    expect(first(press('c', 'KeyC'))).toBe('c');
    expect(first(press('C', 'KeyC'))).toBe('c');
    expect(first(press('H', 'KeyH', { shiftKey: true }))).toBe('Shift+h');
  });

  it('leaves Shift out where it belongs to the sign', () => {
    expect(first(press('?', 'Slash', { shiftKey: true }))).toBe('?');
    expect(first(press('?', 'Minus', { shiftKey: true }))).toBe('?');
    expect(first(press('+', 'Equal', { shiftKey: true }))).toBe('+');
    expect(first(press('1', 'Digit1', { shiftKey: true }))).toBe('1');
  });

  it('names modifiers in one order', () => {
    const held = { ctrlKey: true, altKey: true, shiftKey: true };
    expect(first(press('H', 'KeyH', held))).toBe('Mod+Alt+Shift+h');
    expect(first(press('Home', 'Home', { ctrlKey: true }))).toBe('Mod+Home');
    expect(first(press('F6', 'F6', { shiftKey: true }))).toBe('Shift+F6');
    expect(first(press(' ', 'Space'))).toBe('Space');
  });

  it('takes Command for Mod on a Mac, and neither Control there nor the Windows key elsewhere', () => {
    expect(first(press('k', 'KeyK', { metaKey: true }), true)).toBe('Mod+k');
    expect(comboNames(press('k', 'KeyK', { ctrlKey: true }), true)).toEqual([]);
    expect(comboNames(press('k', 'KeyK', { metaKey: true }), false)).toEqual([]);
  });

  it('falls back to the place of the key where the layout has no Latin letter there', () => {
    expect(comboNames(press('с', 'KeyC'), false)).toContain('c');
    expect(comboNames(press('ψ', 'KeyC', { ctrlKey: true, altKey: true }), false)).toContain('Mod+Alt+c');
    expect(comboNames(press('Ф', 'KeyA', { shiftKey: true }), false)).toContain('Shift+a');
  });

  it('falls back to the place of the key where Ctrl+Alt is AltGr and writes a sign', () => {
    const german = press('@', 'KeyQ', { ctrlKey: true, altKey: true });
    expect(comboNames(german, false)).toEqual(['Mod+Alt+@', 'Mod+Alt+q']);
    expect(comboNames(press('ç', 'KeyC', { metaKey: true, altKey: true }), true)).toContain('Mod+Alt+c');
  });

  it('does not mistake a sign for the letter of its place', () => {
    expect(comboNames(press('&', 'Digit1'), false)).toEqual(['&']);
    expect(comboNames(press('q', 'KeyA'), false)).toEqual(['q']);
  });
});

describe('keys in words', () => {
  it('are split at "+", which may itself be the key', () => {
    expect(splitCombo('Mod+Alt+c')).toEqual(['Mod', 'Alt', 'c']);
    expect(splitCombo('+')).toEqual(['+']);
    expect(splitCombo('Mod++')).toEqual(['Mod', '+']);
  });

  it('read as on the keyboard', () => {
    expect(showCombo('Mod+Alt+c', false)).toBe('Ctrl+Alt+C');
    expect(showCombo('Mod+Shift+z', true)).toBe('⌘+⇧+Z');
    expect(showCombo('Escape', false)).toBe('Esc');
    expect(ariaCombo('Mod+Alt+c', false)).toBe('Control+Alt+c');
  });
});
