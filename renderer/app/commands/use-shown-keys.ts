import { useCallback } from 'react';
import { DEFAULT_SETTINGS } from '../../../shared/model';
import { useSettings } from '../../services/queries';
import { showCombo } from './keys';
import { keysOf } from './resolve';
import { commandTable, type CommandId } from './table';

/** Answers the key to show beside a command ("C", "Ctrl+Z"), as the person's settings have it; undefined: none. */
export function useShownKeys(): (id: CommandId) => string | undefined {
  const { singleKeys, keymap } = useSettings().data ?? DEFAULT_SETTINGS;
  return useCallback(
    (id) => {
      const command = commandTable.find((each) => each.id === id);
      const first = command && keysOf(command, { singleKeys, keymap })[0];
      return first === undefined ? undefined : showCombo(first);
    },
    [singleKeys, keymap],
  );
}
