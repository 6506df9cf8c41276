import { expect, it, vi } from 'vitest';
import { isAppUrl } from '../../../electron/windows/app-protocol';
import { parseOutsideLink } from '../../../electron/windows/outside-links';

vi.mock('electron', () => ({ dialog: {}, shell: {}, protocol: {} }));

it.each(['https://example.org/', 'http://example.org/a?b#c', 'mailto:desk@example.org'])('may open %s', (address) => {
  expect(parseOutsideLink(address)?.href).toBe(address);
});

it.each([
  '',
  'example.org',
  'file:///etc/passwd',
  'javascript:0',
  'ms-word:x',
  'https://a:b@example.org/',
  'app://plumbline/',
])('never opens %j', (address) => {
  expect(parseOutsideLink(address)).toBeNull();
});

it.each([
  ['app://plumbline/', true],
  ['app://plumbline/assets/a.js', true],
  ['APP://PLUMBLINE/', false],
  ['app://plumbline.example.org/', false],
  ['app://user@plumbline/', false],
  ['app://plumbline:80/', false],
  ['https://plumbline/', false],
  ['app:plumbline', false],
  ['', false],
] as const)('takes %j for our origin: %s', (address, isOurs) => {
  expect(isAppUrl(address)).toBe(isOurs);
});
