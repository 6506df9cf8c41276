import { expect, it, vi } from 'vitest';
import { MENU } from '../../../electron/windows/menu';
import { commandTable, type Command } from '../../../renderer/app/commands/table';

vi.mock('electron', () => ({ Menu: {} }));

const table: readonly Command[] = commandTable;
const items = MENU.flatMap((part) => part.items).flatMap((item) => (item !== '-' && 'command' in item ? [item] : []));

it('names commands of the command table only, by their own titles', () => {
  for (const { command, title } of items) {
    expect(table.find(({ id }) => id === command)?.title, command).toBe(title);
  }
});

it('shows the keys that the table gives', () => {
  for (const { command, keys } of items) {
    if (!keys) continue;
    const combos = table.find(({ id }) => id === command)?.combo ?? [];
    const spelled = combos.map((combo) => combo.replace('Mod', 'CmdOrCtrl').toLowerCase());
    expect(spelled, command).toContain(keys.toLowerCase());
  }
});
