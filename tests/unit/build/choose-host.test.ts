import { expect, test, vi } from 'vitest';
import { chooseHost, hasDisplay } from '../../../build/start/choose-host.mjs';

type Machine = Parameters<typeof chooseHost>[0];

const machine = (changes: Partial<Machine> = {}): Machine => ({
  wanted: undefined,
  platform: 'linux',
  hasDisplay: true,
  isRoot: false,
  fetchFailedLately: false,
  find: () => '/e/electron',
  fetch: () => Promise.reject(new Error('nothing is fetched here')),
  ...changes,
});

test('Electron is used where its program is there', async () => {
  expect(await chooseHost(machine())).toMatchObject({ host: 'desktop', program: '/e/electron' });
});

test('Electron is fetched where it is not there', async () => {
  const fetch = vi.fn(() => Promise.resolve('/fetched/electron'));
  const choice = await chooseHost(machine({ find: () => null, fetch }));
  expect(choice).toMatchObject({ host: 'desktop', program: '/fetched/electron' });
  expect(fetch).toHaveBeenCalledTimes(1);
});

test.each<[why: string, changes: Partial<Machine>]>([
  ['there is no screen', { hasDisplay: false }],
  ['could not be fetched', { find: () => null, fetch: () => Promise.resolve(null) }],
  ['could not be fetched lately', { find: () => null, fetchFailedLately: true }],
  ['does not run as root', { find: () => null, isRoot: true }],
  ['PLUMBLINE_HOST', { wanted: 'browser' }],
])('the browser is used, and the line says why: %s', async (why, changes) => {
  const choice = await chooseHost(machine(changes));
  expect(choice.host).toBe('browser');
  expect(choice.reason).toContain(why);
});

test('asking for the desktop tries the fetch again', async () => {
  const changes = { find: () => null, fetchFailedLately: true, wanted: 'desktop', fetch: () => Promise.resolve('/e') };
  expect(await chooseHost(machine(changes))).toMatchObject({ host: 'desktop' });
});

test('a screen is known by its variable on Linux and taken for granted elsewhere', () => {
  expect(hasDisplay('linux', {})).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(hasDisplay('darwin', {})).toBe(true);
  expect(hasDisplay('win32', {})).toBe(true);
});
