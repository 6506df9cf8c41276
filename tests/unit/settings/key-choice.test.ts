import { describe, expect, it } from 'vitest';
import { commandTable, type CommandId } from '../../../renderer/app/commands';
import { decideKey, withKey, withoutKey } from '../../../renderer/settings/key-choice';
import { DEFAULT_SETTINGS } from '../../../shared/model';

const command = (id: CommandId) => {
  const found = commandTable.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};
const press = (key: string, held: Record<string, boolean> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...held,
});
const decide = (id: CommandId, key: string, held = {}) => decideKey(command(id), press(key, held), DEFAULT_SETTINGS);

describe('choosing a key', () => {
  it('takes a free letter, digit or sign', () => {
    expect(decide('mark.claim', 'x')).toEqual({ kind: 'set', key: 'x' });
    expect(decide('mark.claim', ';')).toEqual({ kind: 'set', key: ';' });
    expect(decide('mark.claim', 'Y', { shiftKey: true })).toEqual({ kind: 'set', key: 'Shift+y' });
  });

  it('names the command that has the key already, in the same screen only', () => {
    const taken = decide('mark.claim', 'q');
    expect(taken.kind).toBe('problem');
    expect(taken.kind === 'problem' && taken.text).toContain('Mark as quote');
    expect(decide('library.find', 'q')).toEqual({ kind: 'set', key: 'q' });
  });

  it('refuses keys that move around, and combinations', () => {
    for (const key of ['Enter', 'ArrowLeft', ' ', 'Home', 'F4'])
      expect(decide('mark.claim', key).kind, key).toBe('problem');
    expect(decide('mark.claim', 'x', { ctrlKey: true }).kind).toBe('problem');
  });

  it('lets Tab pass, waits while only a modifier is held, and gives up on Escape', () => {
    for (const key of ['Tab', 'Shift', 'Control', 'AltGraph'])
      expect(decide('mark.claim', key).kind, key).toBe('ignore');
    expect(decide('mark.claim', 'Escape')).toEqual({ kind: 'cancel' });
    expect(decide('mark.claim', 'Backspace')).toEqual({ kind: 'set', key: '' });
  });
});

describe('the key map', () => {
  it('keeps only what differs from the table', () => {
    const changed = withKey({}, command('move.nextMark'), 'x');
    expect(changed).toEqual({ 'move.nextMark': 'x' });
    expect(withKey(changed, command('move.nextMark'), ']')).toEqual({});
    expect(withoutKey(changed, command('move.nextMark'))).toEqual({});
  });
});
