/** What the desktop host denies, asked of the built main process on the double. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isForPages, operationNames, type ChangedEvent, type Result } from '../../../shared/contract';
import { startDouble, type RunningDouble } from '../../support/electron-double/start';
import { callCli } from '../../support/host-process';
import type { DoubleState } from '../../support/electron-double/protocol';

let folder: string;
let double: RunningDouble;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-guards-'));
  double = await startDouble(folder);
});
afterAll(async () => {
  void double.ask({ ask: 'quit' }).catch(() => {});
  await double.ended;
  rmSync(folder, { recursive: true, force: true });
});

const state = (): Promise<DoubleState> => double.ask({ ask: 'state' });
const OUTSIDE = ['https://example.org/', 'file:///etc/passwd', 'app://elsewhere/', 'app://plumbline.example.org/'];

/** What a page may ask: the rest belongs to the terminal. */
const forPages = operationNames.filter(isForPages);

describe('the program', () => {
  it('sandboxes every process and keeps all it writes in the data folder', async () => {
    const { isSandboxEnabled, userData, schemes, windows, shown } = await state();
    expect(isSandboxEnabled).toBe(true);
    expect(userData).toBe(path.join(folder, 'desktop-profile'));
    expect(schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
    expect(windows).toHaveLength(1);
    expect(windows[0]).toMatchObject({ name: 'main', windowStatePersistence: true, show: false });
    expect(shown).toBe(1);
  });

  it('gives assistive technology a caret and fetches no dictionary', async () => {
    expect(await state()).toMatchObject({ caretBrowsing: true, spellChecker: false });
  });

  it('brings its window to the front for a second start', async () => {
    const before = (await state()).focused;
    await double.ask({ ask: 'secondInstance' });
    const after = await state();
    expect(after.focused).toBe(before + 1);
    expect(after.windows).toHaveLength(1);
  });

  it('is shown by a second start, which ends with 0, and lets the terminal through', async () => {
    const before = (await state()).focused;
    const second = await startDouble(folder);
    expect(await second.ended).toBe(0);
    expect(second.output()).toContain('already running');
    expect((await state()).focused).toBe(before + 1);

    await double.ask({ ask: 'heard' });
    expect(await callCli(folder, 'app.status', {})).toMatchObject({ host: 'desktop' });
    await callCli(folder, 'articles.createFromText', { text: 'Ferry line to close\n\nThe last boat leaves in May.' });
    const isArticle = (heard: { changed?: ChangedEvent }[]): boolean =>
      heard.some(({ changed }) => changed?.records.some(({ type }) => type === 'article'));
    await double.askUntil({ ask: 'heard' }, isArticle);
  });

  it('has a menu whose items run commands in the page', async () => {
    const { menu } = await state();
    expect(menu).toEqual(expect.arrayContaining(['File', 'Edit', 'Mark', 'View', 'Help', 'Undo', 'copy', 'quit']));
    await double.ask({ ask: 'heard' });
    await double.ask({ ask: 'clickMenu', label: 'Undo' });
    expect(await double.ask({ ask: 'heard' })).toContainEqual({ command: 'app.undo' });
  });
});

describe('the bridge', () => {
  it('exposes plain functions and words only', async () => {
    expect(await double.ask({ ask: 'bridge' })).toMatchObject({ oddities: [] });
  });

  it('has a channel for each operation, two for files that come in, two for named ones, and no other', async () => {
    const { channels } = await state();
    const calls = forPages.map((name) => `plumbline:call:${name}`);
    const forFiles = ['dropFile', 'sendFile', 'takeNamed', 'readNamed'].map((name) => `plumbline:${name}`);
    expect(channels.toSorted()).toEqual([...calls, ...forFiles].toSorted());
  });

  it.each([
    ['a page of the web in our window', 'main', 'https://example.org/'],
    ['a look-alike origin', 'main', 'app://plumbline.example.org/'],
    ['a file', 'main', 'file:///tmp/x.html'],
    ['a frame inside our page', 'sub', 'app://plumbline/'],
    ['a foreign frame inside our page', 'sub', 'https://example.org/'],
    ['another window', 'other', 'app://plumbline/'],
  ] as const)('refuses %s, on every channel', async (_name, frame, url) => {
    for (const operation of forPages) {
      const result = await double.ask<Result<unknown>>({ ask: 'callAs', operation, url, frame });
      expect(result, operation).toEqual({
        ok: false,
        error: { code: 'internal', message: 'This page may not use Plumbline.', detail: {} },
      });
    }
  });
});

describe('app://', () => {
  it('answers the page with its policy', async () => {
    const answer = await double.ask<{ status: number; headers: Record<string, string>; body: string }>({
      ask: 'fetch',
      url: 'app://plumbline/',
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('<!doctype html>');
    expect(answer.headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self'(?: 'sha256-[\w+/=]+')*;/,
    );
    expect(answer.headers['content-security-policy']).not.toContain('unsafe');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    'app://plumbline/../../package.json',
    'app://plumbline/%2e%2e/%2e%2e/package.json',
    'app://plumbline/..%2f..%2fpackage.json',
    'app://plumbline//etc/passwd',
    'app://plumbline/main/main.js',
    'app://elsewhere/',
  ])('knows nothing of %s', async (url) => {
    expect(await double.ask({ ask: 'fetch', url })).toMatchObject({ status: 404, body: '' });
  });

  it('only reads', async () => {
    expect(await double.ask({ ask: 'fetch', url: 'app://plumbline/', method: 'POST' })).toMatchObject({ status: 405 });
  });
});

describe('a page', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'] as const)('cannot leave by %s', async (event) => {
    for (const url of OUTSIDE) expect(await double.ask({ ask: 'navigate', event, url }), url).toBe(true);
    expect(await double.ask({ ask: 'navigate', event, url: 'app://plumbline/#/library' })).toBe(false);
  });

  it('cannot embed a webview', async () => {
    expect(await double.ask({ ask: 'attachWebview' })).toBe(true);
  });

  it('opens no window, and a link outside only after the person said so', async () => {
    const url = 'https://example.org/report?x=1';
    expect(await double.ask({ ask: 'open', url, answer: 1 })).toEqual({ action: 'deny' });
    const declined = await state();
    expect(declined.questions.at(-1)).toContain('example.org');
    expect(declined.openedOutside).not.toContain(url);
    expect(await double.ask({ ask: 'open', url, answer: 0 })).toEqual({ action: 'deny' });
    expect((await state()).openedOutside).toContain(url);
  });

  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://host/share',
    'https://name:word@example.org/',
    'app://plumbline/',
  ])('never opens %s outside', async (url) => {
    const before = (await state()).questions.length;
    await double.ask({ ask: 'open', url, answer: 0 });
    const after = await state();
    expect(after.questions).toHaveLength(before);
    expect(after.openedOutside).not.toContain(url);
  });

  it.each([
    'geolocation',
    'media',
    'notifications',
    'midi',
    'clipboard-read',
    'fullscreen',
    'openExternal',
    'usb',
    'hid',
  ])('is denied %s', async (permission) => {
    for (const url of ['app://plumbline/', 'https://example.org/']) {
      expect(await double.ask({ ask: 'permission', permission, url })).toEqual({ isGranted: false, isChecked: false });
    }
  });

  it('may copy out, and nobody else may', async () => {
    const permission = 'clipboard-sanitized-write';
    expect(await double.ask({ ask: 'permission', permission, url: 'app://plumbline/' })).toEqual({
      isGranted: true,
      isChecked: true,
    });
    expect(await double.ask({ ask: 'permission', permission, url: 'https://example.org/' })).toEqual({
      isGranted: false,
      isChecked: false,
    });
  });

  it('loads nothing but its own', async () => {
    for (const url of [...OUTSIDE, 'http://127.0.0.1:1/', 'ws://example.org/', 'blob:https://example.org/1']) {
      expect(await double.ask({ ask: 'request', url }), url).toBe(true);
    }
    for (const url of ['app://plumbline/assets/main.js', 'blob:app://plumbline/1', 'data:image/png;base64,AA==']) {
      expect(await double.ask({ ask: 'request', url }), url).toBe(false);
    }
  });
});
