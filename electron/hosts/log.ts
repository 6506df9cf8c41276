/** A small log beside the data, for the person to send if they want. Never holds text, secrets or addresses. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** At this size the file becomes `plumbline.log.1` and a new one starts. */
const LOG_LIMIT_BYTES = 512 * 1024;

export interface Log {
  /** Notes where something went wrong and what; never fails. */
  write(where: string, error: unknown): void;
}

/** The stack without the machine's own folders, so that a log can be shown around. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return (error.stack ?? error.message).replaceAll(/(file:\/\/)?(\/[^\s:()]+)+\//g, '…/');
}

/** Makes the log of a data folder; its file comes with the first line. */
export function createLog(dataFolder: string): Log {
  const folder = path.join(dataFolder, 'logs');
  const file = path.join(folder, 'plumbline.log');
  return {
    write(where, error) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`);
        appendFileSync(file, `${new Date().toISOString()} ${where}: ${describe(error)}\n`, { mode: 0o600 });
      } catch {
        // A disk that takes no log must not stop the program.
      }
    },
  };
}
