export { ariaCombo, isMac, showCombo, splitCombo, type Press } from './keys';
export { cursorKeys, cursorMove, keysFor, type CursorKeys, type CursorMove } from './cursor-keys';
export { runCommand, useCommands, useOfferedCommands, type CommandHandler, type CommandHandlers } from './registry';
export { keysOf, singleKeysOf } from './resolve';
export { commandTable, type Command, type CommandId } from './table';
export { useShownKeys } from './use-shown-keys';
