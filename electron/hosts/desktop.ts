/** The desktop host: the core behind Electron's IPC, one channel per operation, every sender checked. */
import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import {
  isForPages,
  namesDisk,
  operationNames,
  type NamedFiles,
  type Result,
  type SentFile,
} from '../../shared/contract';
import type { CoreClient } from '../core/client-types';
import { isAppUrl } from '../windows/app-protocol';
import {
  callChannel,
  CHANGED_CHANNEL,
  COMMAND_CHANNEL,
  DROP_FILE_CHANNEL,
  NAMED_CHANNEL,
  READ_NAMED_CHANNEL,
  SEND_FILE_CHANNEL,
  TAKE_NAMED_CHANNEL,
} from './channels';
import type { Incoming } from './incoming';
import type { Log } from './log';
import type { NamedFilesDesk } from './named-files';

export interface DesktopHostOptions {
  readonly core: Promise<CoreClient>;
  /** The window whose page may call; null while there is none. */
  readonly getWindow: () => BrowserWindow | null;
  readonly incoming: Incoming;
  readonly named: NamedFilesDesk;
  readonly log: Log;
}

/** True for the main frame of our own window while it shows our own page. */
function isTrustedSender(event: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  const frame = event.senderFrame;
  if (!frame || !window || window.isDestroyed()) return false;
  return event.sender === window.webContents && frame === window.webContents.mainFrame && isAppUrl(frame.url);
}

const refused = (message: string): Result<never> => ({ ok: false, error: { code: 'internal', message, detail: {} } });

/** Sends to the window's page, where there is one. */
function sendToWindow(window: BrowserWindow | null, channel: string, value: unknown): void {
  if (window && !window.isDestroyed()) window.webContents.send(channel, value);
}

/** Has the page run a command of the command table. */
export const pushCommand = (window: BrowserWindow | null, command: string): void =>
  sendToWindow(window, COMMAND_CHANNEL, command);

/** Tells the page that named files wait. */
export const pushNamed = (window: BrowserWindow | null): void => sendToWindow(window, NAMED_CHANNEL, null);

/** Answers the page's calls and pushes changes to it. Input is parsed by the core's router. */
export function serveDesktop({ core, getWindow, incoming, named, log }: DesktopHostOptions): void {
  for (const name of operationNames.filter(isForPages)) {
    ipcMain.handle(callChannel(name), async (event, input: unknown): Promise<Result<unknown>> => {
      if (!isTrustedSender(event, getWindow())) {
        log.write('desktop', `A call of ${name} from a page that is not ours was refused.`);
        return refused('This page may not use Plumbline.');
      }
      if (namesDisk(name, input)) return refused('Only the terminal may name a place on the disk.');
      try {
        return await (await core).call(name, input ?? {});
      } catch {
        return { ok: false, error: { code: 'coreGone', message: 'The core did not start.', detail: {} } };
      }
    });
  }
  ipcMain.handle(SEND_FILE_CHANNEL, async (event, bytes: unknown): Promise<Result<SentFile>> => {
    if (!isTrustedSender(event, getWindow())) return refused('This page may not use Plumbline.');
    if (!(bytes instanceof Uint8Array)) return refused('That is no file.');
    return incoming.take(
      (async function* () {
        yield bytes;
      })(),
      bytes.length,
    );
  });
  ipcMain.handle(DROP_FILE_CHANNEL, async (event, upload: unknown): Promise<void> => {
    if (isTrustedSender(event, getWindow())) await incoming.drop(upload);
  });
  ipcMain.handle(TAKE_NAMED_CHANNEL, (event): NamedFiles => {
    return isTrustedSender(event, getWindow()) ? named.take() : { files: [], refused: [] };
  });
  ipcMain.handle(READ_NAMED_CHANNEL, async (event, token: unknown): Promise<Result<Uint8Array>> => {
    return isTrustedSender(event, getWindow()) ? named.read(token) : refused('This page may not use Plumbline.');
  });
  core.then(
    (client) => client.onChanged((event) => sendToWindow(getWindow(), CHANGED_CHANNEL, event)),
    (error: unknown) => log.write('core', error),
  );
}
