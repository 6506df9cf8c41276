import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { arePackagesCurrent } from '../../../build/setup/packages.mjs';

const a = { version: '1.0.0', integrity: 'sha512-a' };
const b = { version: '2.0.0', integrity: 'sha512-b' };

test('an install that matches the lock file is left alone, other packages in it or not', () => {
  expect(arePackagesCurrent({ '': {}, 'node_modules/a': a }, { 'node_modules/a': a, 'node_modules/b': b })).toBe(true);
});

test('packages of other platforms may be missing', () => {
  expect(arePackagesCurrent({ 'node_modules/a': { ...a, optional: true } }, {})).toBe(true);
});

test.each([
  ['an install that never ended', { 'node_modules/a': a }, null],
  ['a missing package', { 'node_modules/a': a, 'node_modules/b': b }, { 'node_modules/a': a }],
  ['another version', { 'node_modules/a': a }, { 'node_modules/a': { ...a, version: '1.0.1' } }],
  ['other bytes of the same version', { 'node_modules/a': a }, { 'node_modules/a': { ...a, integrity: 'sha512-x' } }],
  [
    'an optional package of another version',
    { 'node_modules/a': { ...a, optional: true } },
    { 'node_modules/a': { ...a, version: '0.9.0' } },
  ],
])('%s is installed again', (_what, wanted, installed) => {
  expect(arePackagesCurrent(wanted, installed)).toBe(false);
});

test('one copy of Lexical is installed, at the version of its family', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { version: string }>;
  };
  const lexical = Object.entries(lock.packages).filter(([place]) => /(^|\/)node_modules\/lexical$/.test(place));
  expect(lexical.map(([place, { version }]) => `${place} ${version}`)).toEqual(['node_modules/lexical 0.52.0']);
});

test('better-sqlite3 is the only package that ships', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3']);
});
