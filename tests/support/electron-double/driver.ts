/** Answers the test's questions inside the double's process. */
import type * as Electron from 'electron';
import { app, noted, preventable, WebContentsDouble } from './electron';
import type { NamedFiles, Result } from '../../../shared/contract';
import type { DoubleQuestion, DoubleState } from './protocol';

type Bridge = {
  methods: Record<string, (input: unknown) => Promise<unknown>>;
  onChanged(listener: (event: unknown) => void): () => void;
  onCommand(listener: (id: string) => void): () => void;
  onNamed(listener: () => void): () => void;
  takeNamed(): Promise<NamedFiles>;
  readNamed(token: string): Promise<Result<Uint8Array>>;
};

const heard: unknown[] = [];
let hooked: Bridge | undefined;

const getContents = (): WebContentsDouble => {
  const window = noted.windows.at(-1);
  if (!window) throw new Error('No window was opened.');
  return window.webContents;
};

/** The bridge as the page has it; listens to it from the first use on. */
function getBridge(): Bridge {
  const bridge = getContents().world?.mainWorld['plumbline'] as Bridge | undefined;
  if (!bridge) throw new Error('The preload script exposed no bridge.');
  if (hooked !== bridge) {
    hooked = bridge;
    bridge.onChanged((event) => heard.push({ changed: event }));
    bridge.onCommand((id) => heard.push({ command: id }));
    bridge.onNamed(() => heard.push({ named: true }));
  }
  return bridge;
}

/** Every path in an exposed object whose value is neither a plain object, a string nor a function. */
function listOddities(value: unknown, path = 'plumbline'): string[] {
  if (typeof value === 'string' || typeof value === 'function') return [];
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, each]) => listOddities(each, `${path}.${key}`));
}

const labelsOf = (items: readonly Electron.MenuItemConstructorOptions[]): string[] =>
  items.flatMap((item) => [
    item.label ?? item.role ?? item.type ?? '',
    ...(Array.isArray(item.submenu) ? labelsOf(item.submenu) : []),
  ]);

function findItem(
  items: readonly Electron.MenuItemConstructorOptions[],
  label: string,
): Electron.MenuItemConstructorOptions | undefined {
  for (const item of items) {
    if (item.label === label) return item;
    const inner = Array.isArray(item.submenu) ? findItem(item.submenu, label) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

const state = (): DoubleState => ({
  windows: noted.windows.map(({ options }) => structuredClone(options) as Record<string, unknown>),
  focused: noted.focused,
  shown: noted.shown,
  isSandboxEnabled: noted.isSandboxEnabled,
  caretBrowsing: noted.caretBrowsing,
  spellChecker: noted.spellChecker,
  schemes: noted.schemes,
  channels: [...noted.handlers.keys()],
  menu: labelsOf(noted.menu),
  userData: noted.paths.get('userData') ?? '',
  questions: noted.questions,
  openedOutside: noted.openedOutside,
  lockData: noted.lockData,
});

async function callAs(question: Extract<DoubleQuestion, { ask: 'callAs' }>): Promise<unknown> {
  const contents = question.frame === 'other' ? new WebContentsDouble() : getContents();
  const ownUrl = contents.mainFrame.url;
  const frame = question.frame === 'sub' ? { url: question.url, parent: contents.mainFrame } : contents.mainFrame;
  if (question.frame !== 'sub') contents.mainFrame.url = question.url;
  try {
    return await contents.invoke(`plumbline:call:${question.operation}`, [{}], frame);
  } finally {
    contents.mainFrame.url = ownUrl;
  }
}

async function fetchApp(url: string, method = 'GET'): Promise<unknown> {
  const handler = noted.protocols.get('app');
  if (!handler) throw new Error('Nothing serves app://.');
  const answer = await handler(new Request(url, { method }));
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
}

function askPermission(permission: string, url: string): unknown {
  let isGranted: boolean | undefined;
  const contents = Object.assign(new WebContentsDouble(), { getURL: () => url }) as unknown as Electron.WebContents;
  noted.permissionRequest?.(contents, permission as 'geolocation', (granted) => (isGranted = granted), {} as never);
  const { protocol, host } = new URL(url);
  const isChecked = noted.permissionCheck?.(
    contents,
    permission as 'geolocation',
    `${protocol}//${host}/`,
    {} as never,
  );
  return { isGranted, isChecked };
}

async function answer(question: DoubleQuestion): Promise<unknown> {
  switch (question.ask) {
    case 'call':
      return getBridge().methods[question.operation]?.(question.input) ?? 'there is no such method';
    case 'bridge':
      return { methods: Object.keys(getBridge().methods), oddities: listOddities(getBridge()) };
    case 'heard':
      getBridge();
      return heard;
    case 'callAs':
      return callAs(question);
    case 'fetch':
      return fetchApp(question.url, question.method);
    case 'navigate': {
      const event = preventable({ url: question.url });
      getContents().emit(question.event, event);
      return event.defaultPrevented;
    }
    case 'attachWebview': {
      const event = preventable({});
      getContents().emit('will-attach-webview', event, {}, {});
      return event.defaultPrevented;
    }
    case 'open': {
      noted.answer = question.answer;
      const response = getContents().openHandler?.({ url: question.url });
      await new Promise((resolve) => setImmediate(resolve));
      return response;
    }
    case 'permission':
      return askPermission(question.permission, question.url);
    case 'request':
      return new Promise((resolve) => noted.beforeRequest?.({ url: question.url }, ({ cancel }) => resolve(cancel)));
    case 'clickMenu': {
      const item = findItem(noted.menu, question.label);
      // Our items look at none of the three arguments.
      Reflect.apply(item?.click ?? (() => {}), null, []);
      return item !== undefined;
    }
    case 'secondInstance':
      return app.emit('second-instance', {}, question.argv ?? [], question.cwd ?? '/', question.told ?? null);
    case 'openFile':
      return question.files.map((file) => {
        const event = preventable({});
        app.emit('open-file', event, file);
        return event.defaultPrevented;
      });
    case 'takeNamed': {
      const { files, refused } = await getBridge().takeNamed();
      const read = await Promise.all(files.map(({ token }) => getBridge().readNamed(token)));
      const texts = read.map((each) => (each.ok ? new TextDecoder().decode(each.value) : each.error.code));
      return { named: files.map(({ name }, i) => [name, texts[i]]), refused };
    }
    case 'state':
      return state();
    case 'quit':
      return app.quit();
  }
}

process.on('message', ({ id, question }: { id: number; question: DoubleQuestion }) => {
  const send = (reply: object): void => void process.send?.({ id, ...reply });
  answer(question).then(
    (value) => send({ value }),
    (error: unknown) => send({ error: error instanceof Error ? error.message : String(error) }),
  );
});
// The channel to the test must not keep a process alive that has nothing else to do.
process.channel?.unref();
