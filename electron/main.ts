/** Entry of the desktop host: composition only. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, session, type BrowserWindow } from 'electron';
import { createMessages } from '../shared/messages';
import { startCore } from './core/client';
import type { CoreClient } from './core/client-types';
import { createPageFetcher } from './core/pages/fetch-page';
import { ensureDataFolder, ownDataFolder } from './hosts/data-folder';
import { pushCommand, pushNamed, serveDesktop } from './hosts/desktop';
import { parseDesktopArgs, readHandedOver, toHandOver } from './hosts/desktop-args';
import { createIncoming } from './hosts/incoming';
import { claimOrAsk, type InstanceOwner, type Shown } from './hosts/instance';
import { createLog } from './hosts/log';
import { createNamedFiles, describeRefused, lookAtNamed } from './hosts/named-files';
import { listPageFiles } from './hosts/page-files';
import { APP_VERSION } from './hosts/program';
import { registerAppScheme, serveApp } from './windows/app-protocol';
import { guardContents, guardSession } from './windows/guards';
import { focusWindow, openMainWindow } from './windows/main-window';
import { setMenu } from './windows/menu';
import { createOutsideOpener } from './windows/outside-links';
import { createElectronTransport } from './windows/web-transport';

const built = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const { t } = createMessages();

/** macOS names the files of one act one by one, in a burst. */
const BURST_MS = 100;

const args = parseDesktopArgs(process.argv, app.isPackaged);
const dataFolder = ownDataFolder(args.data, app.isPackaged ? path.dirname(process.execPath) : undefined);
const log = createLog(dataFolder);

process.on('uncaughtException', (error) => log.write('main', error));
process.on('unhandledRejection', (error) => log.write('main', error));

let window: BrowserWindow | null = null;
const getWindow = (): BrowserWindow | null => window;
/** The first window has been opened. */
const opened = Promise.withResolvers<void>();
const named = createNamedFiles();

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

/** What a start says of the files that were named and are not opened. */
const complain = async (files: readonly string[], cwd: string): Promise<void> => {
  for (const line of describeRefused((await lookAtNamed(files, cwd)).refused)) process.stderr.write(`${line}\n`);
};

/** Brings the window up and hands the named files to its page, which asks for them itself where it is just loading. */
async function showNamed(files: readonly string[], cwd: string): Promise<void> {
  await named.add(files, cwd);
  await opened.promise;
  showWindow();
  if (named.isWaiting) pushNamed(window);
}

let burst: string[] = [];
let burstTimer: NodeJS.Timeout | undefined;
const takeBurst = (): readonly string[] => {
  const files = burst;
  burst = [];
  return files;
};
function waitForBurst(): void {
  clearTimeout(burstTimer);
  burstTimer = setTimeout(() => void showNamed(takeBurst(), process.cwd()), BURST_MS);
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
      show: async (files, cwd) => {
        await showNamed(files, cwd);
        return { host: 'desktop', address: null, opened: true };
      },
    },
    async (running) => {
      await ready;
      const { files, cwd } = toHandOver([...args.files, ...takeBurst()], process.cwd());
      return running.show(files, cwd, true);
    },
  );
  await complain(args.files, process.cwd());
  if (claim === 'gone' || 'answer' in claim) {
    process.stdout.write(`${t('hosts.handedOver')}\n`);
    return app.exit(0);
  }
  coreReady.resolve(
    startCore(
      { dataFolder, host: 'desktop', appVersion: APP_VERSION },
      new URL('./core-worker.js', import.meta.url),
      createPageFetcher({ version: APP_VERSION, transport: createElectronTransport(process.env) }),
    ),
  );
  const core = coreReady.promise;
  serveDesktop({ core, getWindow, incoming: createIncoming(dataFolder), named, log });
  const files = await listPageFiles(built('../renderer'));

  await named.add(args.files, process.cwd());
  await ready;
  guardSession(session.defaultSession);
  serveApp(session.defaultSession, files);
  setMenu((command) => pushCommand(window, command));
  showWindow();
  opened.resolve();

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

// Comes before the app is ready where a file was dropped on the program's icon.
app.on('open-file', (event, file) => {
  event.preventDefault();
  burst.push(file);
  void opened.promise.then(waitForBurst);
});
app.on('second-instance', (_event, argv, cwd, told) => {
  const handed = readHandedOver(told, argv, cwd, app.isPackaged);
  void showNamed(handed.files, handed.cwd);
});

// Electron's own lock too: it lets the first start's window come to the front where the system forbids stealing focus.
if (app.requestSingleInstanceLock({ ...toHandOver(args.files, process.cwd()) })) {
  start().catch((error: unknown) => {
    log.write('start', error);
    process.stderr.write(`${t('hosts.failed', { reason: error instanceof Error ? error.message : String(error) })}\n`);
    app.exit(1);
  });
} else {
  void complain(args.files, process.cwd()).finally(() => {
    process.stdout.write(`${t('hosts.handedOver')}\n`);
    app.exit(0);
  });
}
