/** Where a person's data lives. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface DataFolderQuestion {
  /** `--data DIR`; relative to the working folder. */
  readonly flag?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly homeFolder: string;
  /** Folder of the packaged program; a `data/` in it makes the program portable. Absent when run from sources. */
  readonly programFolder?: string | undefined;
}

function platformFolder({ env, platform, homeFolder }: DataFolderQuestion): string {
  if (platform === 'win32') {
    return path.win32.join(env['APPDATA'] || path.win32.join(homeFolder, 'AppData', 'Roaming'), 'Plumbline');
  }
  if (platform === 'darwin') return path.posix.join(homeFolder, 'Library', 'Application Support', 'Plumbline');
  // XDG Base Directory: a relative XDG_DATA_HOME is to be ignored.
  const xdg = env['XDG_DATA_HOME'];
  const base = xdg && path.posix.isAbsolute(xdg) ? xdg : path.posix.join(homeFolder, '.local', 'share');
  return path.posix.join(base, 'plumbline');
}

/**
 * The data folder's absolute path: `--data`, else `PLUMBLINE_DATA_DIR`, else `data/` beside a
 * portable program, else the platform's application-data folder. Does not create it.
 */
export function findDataFolder(question: DataFolderQuestion): string {
  const named = question.flag || question.env['PLUMBLINE_DATA_DIR'];
  if (named) return path.resolve(named);
  const portable = question.programFolder && path.join(question.programFolder, 'data');
  if (portable && existsSync(portable) && statSync(portable).isDirectory()) return portable;
  return platformFolder(question);
}

/** The data folder of this process. `programFolder` only for a packaged program. */
export const ownDataFolder = (flag?: string, programFolder?: string): string =>
  findDataFolder({ flag, env: process.env, platform: process.platform, homeFolder: os.homedir(), programFolder });

/**
 * Creates the folder, for its owner alone, where it is not there. Answers the system's error when it
 * cannot be: the window opens all the same, and the core says there what is wrong with the folder.
 */
export function ensureDataFolder(folder: string): Error | null {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return null;
  } catch (error) {
    return error as Error;
  }
}
