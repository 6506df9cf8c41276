/** Entry of the desktop host: composition only. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { app, session, type BrowserWindow } from 'electron';
import { createMessages } from '../shared/messages';
import { startCore } from './core/client';
import type { CoreClient } from './core/client-types';
import { ensureDataFolder, ownDataFolder } from './hosts/data-folder';
import { pushCommand, serveDesktop } from './hosts/desktop';
import { createIncoming } from './hosts/incoming';
import { claimOrAsk, type InstanceOwner, type Shown } from './hosts/instance';
import { createLog } from './hosts/log';
import { listPageFiles } from './hosts/page-files';
import { APP_VERSION } from './hosts/program';
import { registerAppScheme, serveApp } from './windows/app-protocol';
import { guardContents, guardSession } from './windows/guards';
import { focusWindow, openMainWindow } from './windows/main-window';
import { setMenu } from './windows/menu';
import { createOutsideOpener } from './windows/outside-links';

const built = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const { t } = createMessages();

/** Electron and Chromium add flags of their own, so unknown ones are passed over. */
const { values, positionals } = parseArgs({
  args: process.argv.slice(app.isPackaged ? 1 : 2),
  options: { data: { type: 'string' } },
  allowPositionals: true,
  strict: false,
});
const dataFlag = typeof values.data === 'string' ? values.data : undefined;
const dataFolder = ownDataFolder(dataFlag, app.isPackaged ? path.dirname(process.execPath) : undefined);
const log = createLog(dataFolder);

process.on('uncaughtException', (error) => log.write('main', error));
process.on('unhandledRejection', (error) => log.write('main', error));

let window: BrowserWindow | null = null;
const getWindow = (): BrowserWindow | null => window;

function showWindow(): void {
  if (window && !window.isDestroyed()) return focusWindow(window);
  window = openMainWindow({
    preloadPath: built('../preload/preload.cjs'),
    title: t('app.name'),
    devTools: !app.isPackaged,
    onPageGone: (reason) => log.write('page', reason),
  });
  window.once('closed', () => (window = null));
}

/** Ends in order: no new calls, what is under way done, the data file closed, the folder given up. */
async function shutDown(owner: InstanceOwner, core: Promise<CoreClient>): Promise<void> {
  await owner.drain();
  await core.then(
    (client) => client.close(),
    () => {},
  );
  await owner.close();
}

async function start(): Promise<void> {
  const ready = app.whenReady();
  ensureDataFolder(dataFolder);
  const coreReady = Promise.withResolvers<CoreClient>();
  const claim = await claimOrAsk<Shown>(
    dataFolder,
    {
      host: 'desktop',
      appVersion: APP_VERSION,
      call: async (operation, input) => (await coreReady.promise).call(operation, input),
      show: async () => {
        await ready;
        showWindow();
        return { host: 'desktop', address: null, opened: true };
      },
    },
    (running) => running.show(positionals, process.cwd(), true),
  );
  if (claim === 'gone' || 'answer' in claim) {
    process.stdout.write(`${t('hosts.handedOver')}\n`);
    return app.exit(0);
  }
  coreReady.resolve(
    startCore({ dataFolder, host: 'desktop', appVersion: APP_VERSION }, new URL('./core-worker.js', import.meta.url)),
  );
  const core = coreReady.promise;
  serveDesktop({ core, getWindow, incoming: createIncoming(dataFolder), log });
  const files = await listPageFiles(built('../renderer'));

  await ready;
  guardSession(session.defaultSession);
  serveApp(session.defaultSession, files);
  setMenu((command) => pushCommand(window, command));
  showWindow();

  app.on('second-instance', showWindow);
  app.on('activate', showWindow);
  app.on('window-all-closed', () => app.quit());
  app.once('will-quit', (event) => {
    event.preventDefault();
    void shutDown(claim.owner, core).finally(() => app.exit(0));
  });
  process.stdout.write(
    `${t('hosts.desktopRuns', { reason: process.env['PLUMBLINE_HOST_REASON'] ?? 'none', dataFolder })}\n`,
  );
}

app.enableSandbox();
app.setPath('userData', path.join(dataFolder, 'desktop-profile'));
registerAppScheme();
const openOutside = createOutsideOpener(getWindow);
app.on('web-contents-created', (_event, contents) => guardContents(contents, openOutside));

// Electron's own lock too: it lets the first start's window come to the front where the system forbids stealing focus.
if (app.requestSingleInstanceLock()) {
  start().catch((error: unknown) => {
    log.write('start', error);
    process.stderr.write(`${t('hosts.failed', { reason: error instanceof Error ? error.message : String(error) })}\n`);
    app.exit(1);
  });
} else {
  process.stdout.write(`${t('hosts.handedOver')}\n`);
  app.exit(0);
}
