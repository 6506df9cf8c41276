/**
 * The bridge of the browser host: the same contract over the loopback server that this page came
 * from. The launch code in the address is exchanged once for a cookie that scripts cannot read;
 * afterwards a reload needs nothing but that cookie.
 */
import {
  ChangedEvent,
  isForPages,
  operationNames,
  type Bridge,
  type BridgeMethods,
  type NamedFiles,
  type PlumblineErrorData,
  type Result,
  type SentFile,
} from '../../shared/contract';
import { setHostState, useHostState } from './host-state';

const HEADERS = { 'X-Plumbline': '1' } as const;
const JSON_HEADERS = { ...HEADERS, 'Content-Type': 'application/json' } as const;
/** The host sends a beat every 15 s; after three without one the stream is taken for dead. */
const SILENCE_LIMIT_MS = 45_000;
const RETRY_FIRST_MS = 250;
const RETRY_MOST_MS = 5_000;

const failed = (error: PlumblineErrorData): Result<never> => ({ ok: false, error });
const coreGone = (message: string): Result<never> => failed({ code: 'coreGone', message, detail: {} });

/**
 * Takes a launch code out of a fragment: `#launch=CODE` or `#launch=CODE/read/…`; what follows the
 * code is the place to go to. Null when the fragment carries none.
 */
export function splitLaunchHash(hash: string): { readonly code: string; readonly rest: string } | null {
  const match = /^#launch=([A-Za-z0-9_-]+)(\/.*)?$/.exec(hash);
  return match?.[1] ? { code: match[1], rest: match[2] ? `#${match[2]}` : '' } : null;
}

/** Exchanges the code in the address, if there is one, and takes it out of the address bar at once. */
async function exchangeLaunchCode(): Promise<void> {
  const launch = splitLaunchHash(window.location.hash);
  if (!launch) return;
  window.history.replaceState(window.history.state, '', window.location.pathname + launch.rest);
  try {
    await fetch('/api/launch', { method: 'POST', headers: JSON_HEADERS, body: JSON.stringify({ code: launch.code }) });
  } catch {
    setHostState('gone');
  }
}

async function callHost(operation: string, input: unknown): Promise<Result<unknown>> {
  let response: Response;
  try {
    const body = JSON.stringify({ operation, input });
    response = await fetch('/api/call', { method: 'POST', headers: JSON_HEADERS, body });
  } catch {
    setHostState('gone');
    return coreGone('The host did not answer.');
  }
  if (response.ok) {
    const result = (await response.json()) as Result<unknown>;
    setHostState('ok');
    return result;
  }
  if (response.status === 401) {
    setHostState('needsLaunch');
    return coreGone('This page was not opened by the Plumbline that runs now.');
  }
  if (response.status === 413) {
    const detail = { bytes: input === undefined ? 0 : JSON.stringify(input).length, limitBytes: 5_000_000 };
    return failed({ code: 'tooLarge', message: 'The host takes no request of that size.', detail });
  }
  return coreGone(`The host refused the request (${response.status}).`);
}

async function sendFile(file: Blob | Uint8Array<ArrayBuffer>, signal?: AbortSignal): Promise<Result<SentFile>> {
  const headers = { ...HEADERS, 'Content-Type': 'application/octet-stream' };
  let response: Response;
  try {
    response = await fetch('/api/file', { method: 'POST', headers, body: file, ...(signal ? { signal } : {}) });
  } catch {
    if (signal?.aborted) return failed({ code: 'cancelled', message: 'It was stopped.', detail: {} });
    setHostState('gone');
    return coreGone('The host did not answer.');
  }
  if (response.ok) return (await response.json()) as Result<SentFile>;
  if (response.status === 401) setHostState('needsLaunch');
  return coreGone(`The host refused the file (${response.status}).`);
}

async function dropFile(upload: string): Promise<void> {
  // Where the host is gone, so is the file at its next start.
  await fetch('/api/drop', { method: 'POST', headers: JSON_HEADERS, body: JSON.stringify({ upload }) }).catch(() => {});
}

const NONE_NAMED: NamedFiles = { files: [], refused: [] };

/** From our own host, so its shape is known. */
async function takeNamed(): Promise<NamedFiles> {
  try {
    const response = await fetch('/api/named', { method: 'POST', headers: JSON_HEADERS, body: '{}' });
    return response.ok ? ((await response.json()) as NamedFiles) : NONE_NAMED;
  } catch {
    return NONE_NAMED;
  }
}

async function readNamed(token: string): Promise<Result<Blob>> {
  try {
    const body = JSON.stringify({ token });
    const response = await fetch('/api/named-file', { method: 'POST', headers: JSON_HEADERS, body });
    if (!response.ok) return coreGone(`The host refused the file (${response.status}).`);
    const isFile = response.headers.get('Content-Type') === 'application/octet-stream';
    return isFile ? { ok: true, value: await response.blob() } : ((await response.json()) as Result<never>);
  } catch {
    setHostState('gone');
    return coreGone('The host did not answer.');
  }
}

const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Reads the event stream line by line until it ends, breaks or falls silent. */
async function readEvents(onLine: (line: string) => void): Promise<void> {
  const abort = new AbortController();
  let watchdog = setTimeout(() => abort.abort(), SILENCE_LIMIT_MS);
  try {
    const response = await fetch('/api/events', { headers: HEADERS, signal: abort.signal });
    if (response.status === 401) setHostState('needsLaunch');
    if (!response.ok || !response.body) return;
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      clearTimeout(watchdog);
      watchdog = setTimeout(() => abort.abort(), SILENCE_LIMIT_MS);
      const lines = (rest + value).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(onLine);
    }
  } finally {
    clearTimeout(watchdog);
  }
}

/** Anything may have changed while nobody listened: a `store` record makes every view fetch again. */
const REFETCH_ALL: ChangedEvent = { records: [{ type: 'store', id: 'stream', article: null }] };

/** Follows the stream for as long as the page lives, with a growing pause between attempts. */
async function followEvents(
  ready: Promise<void>,
  emit: (event: ChangedEvent) => void,
  tellOfNamed: () => void,
): Promise<void> {
  await ready;
  let pauseMs = RETRY_FIRST_MS;
  let isFirst = true;
  const onLine = (line: string): void => {
    const frame: unknown = JSON.parse(line);
    const { type, event } = frame as { type?: unknown; event?: unknown };
    if (type === 'hello') {
      pauseMs = RETRY_FIRST_MS;
      setHostState('ok');
      if (!isFirst) emit(REFETCH_ALL);
      isFirst = false;
    } else if (type === 'changed') {
      const parsed = ChangedEvent.safeParse(event);
      if (parsed.success) emit(parsed.data);
    } else if (type === 'named') {
      tellOfNamed();
    }
  };
  while (useHostState.getState().state !== 'needsLaunch') {
    await readEvents(onLine).catch(() => {});
    if (useHostState.getState().state === 'needsLaunch') return;
    setHostState('gone');
    await delay(pauseMs);
    pauseMs = Math.min(pauseMs * 2, RETRY_MOST_MS);
  }
}

/** Makes the bridge; starts the exchange of the launch code at once. */
export function createHttpBridge(): Bridge {
  const ready = exchangeLaunchCode();
  const listeners = new Set<(event: ChangedEvent) => void>();
  const namedListeners = new Set<() => void>();
  let isFollowing = false;
  const methods = Object.fromEntries(
    operationNames
      .filter(isForPages)
      .map((name) => [name, (input: unknown) => ready.then(() => callHost(name, input))]),
  ) as unknown as BridgeMethods;
  return {
    host: 'browser',
    methods,
    sendFile: (file: Blob | Uint8Array<ArrayBuffer>, signal?: AbortSignal) => ready.then(() => sendFile(file, signal)),
    dropFile: (upload) => ready.then(() => dropFile(upload)),
    onChanged(listener) {
      listeners.add(listener);
      if (!isFollowing) {
        isFollowing = true;
        void followEvents(
          ready,
          (event) => listeners.forEach((each) => each(event)),
          () => namedListeners.forEach((each) => each()),
        );
      }
      return () => listeners.delete(listener);
    },
    takeNamed: () => ready.then(takeNamed),
    readNamed: (token) => ready.then(() => readNamed(token)),
    onNamed(listener) {
      namedListeners.add(listener);
      return () => namedListeners.delete(listener);
    },
    onCommand: () => () => {},
  };
}
