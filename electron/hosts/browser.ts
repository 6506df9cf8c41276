/** The browser host: the core behind a loopback server, and a window of the person's own browser on it. */
import path from 'node:path';
import type { ChangedEvent, Result } from '../../shared/contract';
import type { CoreClient } from '../core/client-types';
import { chooseBrowser, openBrowser, ownMachine, type BrowserWay } from './browser/open-browser';
import { startBrowserServer, type BrowserServer } from './browser/server';
import { createSession } from './browser/session';
import { createIncoming } from './incoming';
import type { NamedFilesDesk } from './named-files';
import { listPageFiles } from './page-files';
import type { Shown } from './instance';

/** No page has followed the events for this long after one did: the person has left. Long enough for a laptop's lid. */
export const IDLE_LIMIT_MS = 10 * 60_000;
/** A window that just ended may be a reload, or a browser that handed over to one already running. */
const WINDOW_END_GRACE_MS = 4_000;
/** A window that was opened has loaded its page by then, or it does not come: then a page that is open is told. */
const WINDOW_COMES_MS = 10_000;

export interface BrowserHostOptions {
  /** The built renderer. */
  readonly pageFolder: string;
  readonly dataFolder: string;
  /** Settles when the core is up; calls wait for it. */
  readonly core: Promise<CoreClient>;
  readonly named: NamedFilesDesk;
  readonly idleLimitMs: number;
  /** Says that nobody looks any more and the host should end. */
  readonly onDeserted: () => void;
}

export interface BrowserHost {
  readonly port: number;
  /** Why no window can be opened here, as the end of a message key; null where one can. */
  readonly noBrowser: 'display' | 'root' | 'program' | null;
  /** A fresh address with a launch code, good for a minute. */
  createLaunchAddress(): string;
  /** Makes a fresh address and, when `open` and where there is a browser, opens it. */
  show(open: boolean): Shown & { readonly address: string };
  /**
   * Has a page ask for the named files that wait. Where a window `opened`, its own page asks as it comes; else the newest
   * page that is open is told, or the next one that comes.
   */
  tellOfNamed(opened: boolean): void;
  call(operation: string, input: unknown): Promise<Result<unknown>>;
  /** Stops listening; the core is the caller's to close. */
  close(): Promise<void>;
}

/** Ends the host when its pages have gone: after `idleLimitMs` without a stream, or soon after its window ended. */
function createLeaveWatch(idleLimitMs: number, onDeserted: () => void) {
  let streams = 0;
  let hasSeenStream = false;
  let hasWindowEnded = false;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const wait = (ms: number): void => {
    clearTimeout(timer);
    if (isStopped) return;
    timer = setTimeout(() => {
      if (streams === 0) onDeserted();
    }, ms);
  };
  return {
    onStreamCount(count: number): void {
      streams = count;
      hasSeenStream ||= count > 0;
      if (count > 0) clearTimeout(timer);
      else if (hasSeenStream) wait(hasWindowEnded ? Math.min(WINDOW_END_GRACE_MS, idleLimitMs) : idleLimitMs);
    },
    get hasSeenStream(): boolean {
      return hasSeenStream;
    },
    onWindowStart(): void {
      hasWindowEnded = false;
    },
    onWindowEnd(): void {
      hasWindowEnded = true;
      this.onStreamCount(streams);
    },
    /** The streams' own end, which follows, must not start another wait. */
    stop(): void {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

/** Starts the host; listens before the core is up. @throws when the page is not built or no port can be bound. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const session = createSession();
  const watch = createLeaveWatch(options.idleLimitMs, options.onDeserted);
  const call = async (operation: string, input: unknown): Promise<Result<unknown>> => {
    try {
      return await (await options.core).call(operation, input);
    } catch {
      return { ok: false, error: { code: 'coreGone', message: 'The core did not start.', detail: {} } };
    }
  };
  const server: BrowserServer = await startBrowserServer({
    files: await listPageFiles(options.pageFolder),
    session,
    call,
    incoming: createIncoming(options.dataFolder),
    named: options.named,
    onStreamCount: (count) => watch.onStreamCount(count),
  });
  const push = (event: ChangedEvent): void => server.push(event);
  options.core.then(
    (core) => core.onChanged(push),
    () => {},
  );
  const choice = chooseBrowser(ownMachine());
  const ways = 'ways' in choice ? choice.ways : [];
  const profileFolder = path.join(options.dataFolder, 'browser-profile');
  const createLaunchAddress = (): string => `${server.origin}#launch=${session.createLaunchCode()}`;

  /** Opens by the first way; one that fails before any page came (a browser kept from our profile) leaves it to the next. */
  const openWindow = async ([way, ...rest]: readonly BrowserWay[]): Promise<void> => {
    if (!way) return;
    watch.onWindowStart();
    const outcome = await openBrowser(way, createLaunchAddress(), profileFolder);
    if (outcome === 'failed' && !watch.hasSeenStream) return openWindow(rest);
    if (way.how === 'app') watch.onWindowEnd();
  };

  return {
    port: server.port,
    noBrowser: 'why' in choice ? choice.why : null,
    createLaunchAddress,
    show(open) {
      const opened = open && ways.length > 0;
      if (opened) void openWindow(ways);
      return { host: 'browser', address: createLaunchAddress(), opened };
    },
    tellOfNamed(opened) {
      if (!options.named.isWaiting) return;
      if (!opened) return server.tellOfNamed();
      setTimeout(() => {
        if (options.named.isWaiting) server.tellOfNamed();
      }, WINDOW_COMES_MS).unref();
    },
    call,
    async close() {
      watch.stop();
      await server.close();
    },
  };
}
