import { describe, expect, it } from 'vitest';
import { appWindowArgs, chooseBrowser, type Machine } from '../../../electron/hosts/browser/open-browser';

const linux = (programs: readonly string[], more: Partial<Machine> = {}): Machine => ({
  platform: 'linux',
  env: { PATH: '/usr/local/bin:relative:/usr/bin', DISPLAY: ':0' },
  isRoot: false,
  isProgram: (file) => programs.includes(file),
  ...more,
});

describe('the browser', () => {
  it('is one with app-style windows where there is one', () => {
    expect(chooseBrowser(linux(['/usr/bin/xdg-open', '/usr/bin/chromium']))).toEqual({
      how: 'app',
      program: '/usr/bin/chromium',
    });
  });

  it('is else the system’s own way', () => {
    expect(chooseBrowser(linux(['/usr/bin/xdg-open']))).toEqual({ how: 'system', program: '/usr/bin/xdg-open' });
  });

  it('is none without a screen, for root, or where none is installed', () => {
    const all = ['/usr/bin/chromium'];
    expect(chooseBrowser(linux(all, { env: { PATH: '/usr/bin' } }))).toEqual({ how: 'none', why: 'display' });
    expect(chooseBrowser(linux(all, { isRoot: true }))).toEqual({ how: 'none', why: 'root' });
    expect(chooseBrowser(linux([]))).toEqual({ how: 'none', why: 'program' });
  });

  it('is found on Windows and macOS', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)', SYSTEMROOT: 'C:\\Windows' };
    expect(chooseBrowser(linux([edge], { platform: 'win32', env }))).toEqual({ how: 'app', program: edge });
    expect(chooseBrowser(linux([], { platform: 'win32', env }))).toEqual({
      how: 'system',
      program: 'C:\\Windows\\explorer.exe',
    });
    expect(chooseBrowser(linux([], { platform: 'darwin' }))).toEqual({ how: 'system', program: '/usr/bin/open' });
  });
});

it('opens an app-style window with a profile of its own, the address in one argument', () => {
  const args = appWindowArgs('http://127.0.0.1:1/#launch=abc', '/data/browser-profile');
  expect(args).toContain('--app=http://127.0.0.1:1/#launch=abc');
  expect(args).toContain('--user-data-dir=/data/browser-profile');
  expect(args.filter((arg) => arg.includes('sandbox') || arg.includes('security'))).toEqual([]);
});
