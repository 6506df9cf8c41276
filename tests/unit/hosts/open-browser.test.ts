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
      ways: [
        { how: 'app', program: '/usr/bin/chromium' },
        { how: 'system', program: '/usr/bin/xdg-open' },
      ],
    });
  });

  it('is else the system’s own way', () => {
    expect(chooseBrowser(linux(['/usr/bin/xdg-open']))).toEqual({
      ways: [{ how: 'system', program: '/usr/bin/xdg-open' }],
    });
  });

  it('is none without a screen, for root, or where none is installed', () => {
    const all = ['/usr/bin/chromium'];
    expect(chooseBrowser(linux(all, { env: { PATH: '/usr/bin' } }))).toEqual({ why: 'display' });
    expect(chooseBrowser(linux(all, { isRoot: true }))).toEqual({ why: 'root' });
    expect(chooseBrowser(linux([]))).toEqual({ why: 'program' });
  });

  it('is found on Windows and macOS', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)', SYSTEMROOT: 'C:\\Windows' };
    const opener = { how: 'system', program: 'C:\\Windows\\System32\\rundll32.exe' };
    expect(chooseBrowser(linux([edge], { platform: 'win32', env }))).toEqual({
      ways: [{ how: 'app', program: edge }, opener],
    });
    expect(chooseBrowser(linux([], { platform: 'win32', env }))).toEqual({ ways: [opener] });
    expect(chooseBrowser(linux([], { platform: 'darwin' }))).toEqual({
      ways: [{ how: 'system', program: '/usr/bin/open' }],
    });
  });
});

it('opens an app-style window with a profile of its own, the address in one argument', () => {
  const args = appWindowArgs('http://127.0.0.1:1/#launch=abc', '/data/browser-profile');
  expect(args).toContain('--app=http://127.0.0.1:1/#launch=abc');
  expect(args).toContain('--user-data-dir=/data/browser-profile');
  expect(args.filter((arg) => arg.includes('sandbox') || arg.includes('security'))).toEqual([]);
});
