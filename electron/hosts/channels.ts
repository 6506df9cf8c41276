/** Names that the desktop host and its preload script agree on. No page ever sees them. */

/** The channel of one operation. */
export const callChannel = <N extends string>(operation: N): `plumbline:call:${N}` => `plumbline:call:${operation}`;
/** Pushed: records changed. */
export const CHANGED_CHANNEL = 'plumbline:changed';
/** Pushed: a command was chosen in the native menu. */
export const COMMAND_CHANNEL = 'plumbline:command';
/** The page hands a file over. */
export const SEND_FILE_CHANNEL = 'plumbline:sendFile';
/** The page lets a file go. */
export const DROP_FILE_CHANNEL = 'plumbline:dropFile';
/** The page takes over which named files wait. */
export const TAKE_NAMED_CHANNEL = 'plumbline:takeNamed';
/** The page reads a named file. */
export const READ_NAMED_CHANNEL = 'plumbline:readNamed';
/** Pushed: named files wait. */
export const NAMED_CHANNEL = 'plumbline:named';
