import { useEffect } from 'react';
import { DEFAULT_SETTINGS } from '../../../shared/model';
import { followMenuCommands } from '../../services/menu-commands';
import { useSettings } from '../../services/queries';
import { commandDepth, runCommand } from './registry';
import { focusKind, resolvePress } from './resolve';

/** The one key listener of the window, and the native menu's commands. */
export function useKeyboard(): void {
  const settings = useSettings().data ?? DEFAULT_SETTINGS;
  const { singleKeys, keymap } = settings;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const id = resolvePress(event, {
        settings: { singleKeys, keymap },
        focus: focusKind(event.target),
        depth: commandDepth,
        isAltGraph: event.getModifierState('AltGraph'),
      });
      if (!id) return;
      event.preventDefault();
      runCommand(id);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [singleKeys, keymap]);
  useEffect(() => followMenuCommands((id) => runCommand(id)), []);
}
