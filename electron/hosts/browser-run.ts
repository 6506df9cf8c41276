/** Runs the browser host from its arguments to its end. */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createMessages } from '../../shared/messages';
import type { CoreClient, CoreOptions } from '../core/client-types';
import { IDLE_LIMIT_MS, startBrowserHost, type BrowserHost } from './browser';
import { ensureDataFolder, ownDataFolder } from './data-folder';
import { claimOrAsk, InstanceSilentError, type InstanceOwner, type Shown } from './instance';
import { createLog } from './log';
import { createNamedFiles, describeRefused, lookAtNamed, namesToHandOver } from './named-files';
import { APP_VERSION } from './program';

export interface BrowserRunOptions {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The built renderer. */
  readonly pageFolder: string;
  readonly startCore: (options: CoreOptions) => CoreClient | Promise<CoreClient>;
}

/** Calls under way and closing the data file take far less; a process that hangs must not hold the folder. */
const SHUT_DOWN_LIMIT_MS = 15_000;

const { t } = createMessages();
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

interface Flags {
  readonly data: string | undefined;
  readonly open: boolean;
  readonly idleLimitMs: number;
  /** Files to open. */
  readonly files: readonly string[];
}

/** @throws the parser's own TypeError for a flag that does not exist. */
function parseFlags(argv: readonly string[]): Flags {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { data: { type: 'string' }, 'no-open': { type: 'boolean' }, 'idle-ms': { type: 'string' } },
  });
  const idleMs = Number(values['idle-ms']);
  return {
    data: values.data,
    open: !values['no-open'],
    idleLimitMs: Number.isFinite(idleMs) && idleMs > 0 ? idleMs : IDLE_LIMIT_MS,
    files: positionals,
  };
}

/** Prints where the window is, or why there is none. */
function sayShown(shown: Shown, host: BrowserHost, open: boolean): void {
  const address = shown.address ?? '';
  if (shown.opened) return print(t('hosts.opened', { address }));
  const why = open && host.noBrowser ? t(`hosts.noBrowser.${host.noBrowser}`) : t('hosts.noOpen');
  print(t('hosts.noWindow', { why }));
  print(t('hosts.address', { address }));
  print(t('hosts.addressLife', { canAsk: process.stdin.isTTY ? 'yes' : 'no' }));
}

/** What a second start says once the first has taken over. */
async function sayHandedOver(shown: Shown, files: readonly string[]): Promise<void> {
  print(t('hosts.handedOver'));
  const { good, refused } = await lookAtNamed(files, process.cwd());
  describeRefused(refused).forEach(complain);
  if (good.length > 0) print(t('hosts.filesHandedOver', { count: good.length }));
  if (shown.address !== null) print(t('hosts.address', { address: shown.address }));
  else if (shown.opened) print(t('hosts.handedOverShown'));
}

/** Waits for the first of: a signal to end, or nobody looking any more. */
function createEnd(): { readonly ended: Promise<void>; readonly end: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  return { ended: promise, end: () => resolve() };
}

/** The host becomes known only after the socket is served; what comes in before waits for it. */
async function serveUntilEnd(
  owner: InstanceOwner,
  started: Promise<BrowserHost>,
  core: Promise<CoreClient>,
  ended: Promise<void>,
) {
  const host = await started;
  await ended;
  // Unreferenced: it fires only when something keeps the process from ending by itself.
  setTimeout(() => process.exit(1), SHUT_DOWN_LIMIT_MS).unref();
  await owner.drain();
  await host.close();
  await core.then(
    (client) => client.close(),
    () => {},
  );
  await owner.close();
}

/** Whoever reads what we print may go away, as a closed terminal does: the pages go on all the same. */
function printInVain(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

/** Runs until the person leaves. Answers the exit code: 0, 1 (could not start), 2 (wrong usage). */
export async function runBrowserHost(options: BrowserRunOptions): Promise<number> {
  printInVain();
  let flags: Flags;
  try {
    flags = parseFlags(options.argv);
  } catch (error) {
    complain((error as Error).message);
    complain(t('hosts.serveUsage'));
    return 2;
  }
  const dataFolder = ownDataFolder(flags.data);
  const log = createLog(dataFolder);
  const { ended, end } = createEnd();
  const named = createNamedFiles();
  const hostReady = Promise.withResolvers<BrowserHost>();
  hostReady.promise.catch(() => {});
  ensureDataFolder(dataFolder);
  try {
    const claim = await claimOrAsk<Shown>(
      dataFolder,
      {
        host: 'browser',
        appVersion: APP_VERSION,
        call: async (operation, input) => (await hostReady.promise).call(operation, input),
        show: async (args, cwd, open) => {
          const host = await hostReady.promise;
          await named.add(args, cwd);
          const shown = host.show(open);
          host.tellOfNamed(shown.opened);
          // Each terminal gets an address of its own: one works only once.
          sayShown({ ...shown, address: host.createLaunchAddress() }, host, open);
          return shown;
        },
      },
      (running) => running.show(namesToHandOver(flags.files), process.cwd(), flags.open),
    );
    if (claim === 'gone') throw new InstanceSilentError(dataFolder);
    if ('answer' in claim) {
      await sayHandedOver(claim.answer, flags.files);
      return 0;
    }
    const { refused } = await named.add(flags.files, process.cwd());
    const core = Promise.resolve(options.startCore({ dataFolder, host: 'browser', appVersion: APP_VERSION }));
    core.catch((error: unknown) => log.write('core', error));
    const host = await startBrowserHost({
      pageFolder: options.pageFolder,
      dataFolder,
      core,
      named,
      idleLimitMs: flags.idleLimitMs,
      onDeserted: end,
    });
    hostReady.resolve(host);
    print(t('hosts.browserRuns', { reason: options.env['PLUMBLINE_HOST_REASON'] ?? 'none', dataFolder }));
    sayShown(host.show(flags.open), host, flags.open);
    if (process.stdin.isTTY) {
      const lines = createInterface({ input: process.stdin });
      lines.on('line', () => print(t('hosts.address', { address: host.createLaunchAddress() })));
      lines.on('close', () => {});
      void ended.then(() => lines.close());
    }
    describeRefused(refused).forEach(complain);
    let exitCode = 0;
    process.on('uncaughtException', (error) => {
      log.write('host', error);
      complain(t('hosts.fault'));
      exitCode = 1;
      end();
    });
    await serveUntilEnd(claim.owner, hostReady.promise, core, ended);
    return exitCode;
  } catch (error) {
    hostReady.reject(error);
    log.write('start', error);
    if (error instanceof InstanceSilentError) complain(t('hosts.silent', { dataFolder }));
    else complain(t('hosts.failed', { reason: (error as Error).message }));
    return 1;
  }
}
