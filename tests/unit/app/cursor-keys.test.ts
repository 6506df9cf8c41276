import { describe, expect, it } from 'vitest';
import { cursorMove } from '../../../renderer/app/commands/cursor-keys';
import { commandTable } from '../../../renderer/app/commands/table';
import { keysOf } from '../../../renderer/app/commands/resolve';
import { cursorKeys, keysFor } from '../../../renderer/app/commands/cursor-keys';
import { DEFAULT_SETTINGS } from '../../../shared/model';

const press = (key: string, held: Record<string, boolean> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...held,
});
const move = (key: string, held: Record<string, boolean> = {}, single = true) =>
  cursorMove(press(key, held), single, false);

describe('the reading cursor’s keys', () => {
  it('move by letter, word, line, paragraph, line edge and article', () => {
    expect(move('ArrowRight')).toEqual({ unit: 'character', forward: true, extend: false });
    expect(move('ArrowLeft', { ctrlKey: true })).toEqual({ unit: 'word', forward: false, extend: false });
    expect(move('ArrowUp')).toEqual({ unit: 'line', forward: false, extend: false });
    expect(move('ArrowDown', { ctrlKey: true })).toEqual({ unit: 'paragraph', forward: true, extend: false });
    expect(move('End')).toEqual({ unit: 'lineEdge', forward: true, extend: false });
    expect(move('Home', { ctrlKey: true })).toEqual({ unit: 'article', forward: false, extend: false });
  });

  it('select with Shift', () => {
    expect(move('ArrowRight', { shiftKey: true })).toEqual({ unit: 'character', forward: true, extend: true });
    expect(move('ArrowRight', { shiftKey: true, ctrlKey: true })).toEqual({
      unit: 'word',
      forward: true,
      extend: true,
    });
  });

  it('move by sentence with brackets, and select by sentence with Ctrl and brackets', () => {
    expect(move(')', { shiftKey: true })).toEqual({ unit: 'sentence', forward: true, extend: false });
    expect(move('(', { shiftKey: true, ctrlKey: true })).toEqual({ unit: 'sentence', forward: false, extend: true });
  });

  it('leave out bare signs where single keys are switched off', () => {
    expect(move(')', { shiftKey: true }, false)).toBeNull();
    expect(move(')', { shiftKey: true, ctrlKey: true, altKey: true }, false)?.unit).toBe('sentence');
    expect(move('ArrowRight', {}, false)?.unit).toBe('character');
  });

  it('ask for nothing with other keys', () => {
    expect(move('c')).toBeNull();
    expect(move('ArrowLeft', { altKey: true })).toBeNull();
  });

  it('are no command’s keys', () => {
    const commands = new Set<string>(commandTable.flatMap((command) => [...keysOf(command, DEFAULT_SETTINGS)]));
    for (const mac of [false, true])
      for (const keys of cursorKeys) {
        const { back, on } = keysFor(keys, mac);
        for (const key of [...back, ...on]) expect(commands.has(key), key).toBe(false);
      }
  });
});
