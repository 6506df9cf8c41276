/** What a start of the desktop host was told: by its own arguments, or by a later start's. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { MOST_NAMED_FILES } from '../../shared/contract';
import { namesToHandOver } from './named-files';

export interface DesktopArgs {
  /** The data folder, as it was named. */
  readonly data: string | undefined;
  /** Files to open, as they were named. */
  readonly files: readonly string[];
}

/** Files to open, and the folder that their names are meant from. */
const HandedOver = z.object({
  files: z.array(z.string()).max(MOST_NAMED_FILES),
  cwd: z.string(),
});
export type HandedOver = z.infer<typeof HandedOver>;

/**
 * Reads the arguments of a process. Electron and Chromium add flags of their own, so unknown ones are passed over; a program
 * run from its sources has its own folder before the files.
 */
export function parseDesktopArgs(argv: readonly string[], isPackaged: boolean): DesktopArgs {
  const { values, positionals } = parseArgs({
    args: argv.slice(1),
    options: { data: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  });
  const data = typeof values.data === 'string' ? values.data : undefined;
  return { data, files: positionals.slice(isPackaged ? 0 : 1) };
}

/** What a start tells the one that runs already. */
export const toHandOver = (files: readonly string[], cwd: string): HandedOver => ({
  files: [...namesToHandOver(files)],
  cwd,
});

/**
 * What a later start told: its own words, or its arguments where they did not come with it (Electron may add to them and
 * change their order).
 */
export function readHandedOver(told: unknown, argv: readonly string[], cwd: string, isPackaged: boolean): HandedOver {
  const own = HandedOver.safeParse(told);
  return own.success ? own.data : toHandOver(parseDesktopArgs(argv, isPackaged).files, cwd);
}
