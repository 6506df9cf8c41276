import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { extractAll, extractFile, listPackage } from '@electron/asar';
import type BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fuseSentinel } from '../../build/package/stub.mjs';
import { operationNames } from '../../shared/contract';

const run = promisify(execFile);
const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-package-'));
const unpacked = path.join(folder, 'linux-unpacked');
const archive = path.join(unpacked, 'resources', 'app.asar');
const driver = 'node_modules/better-sqlite3';

let entries: string[] = [];

beforeAll(async () => {
  const target = ['--linux', 'dir', `-c.directories.output=${folder}`];
  await run(process.execPath, ['build/package.mjs', ...target], { cwd: process.cwd() });
  entries = listPackage(archive, { isPack: false }).map((entry) => entry.replace(/^[/\\]/, '').replaceAll('\\', '/'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('holds the built program, its licence and the database driver, nothing else', () => {
  const tops = new Set(entries.map((entry) => entry.split('/').slice(0, 2).join('/')));
  expect([...tops].sort()).toEqual([
    'LICENSE',
    'dist',
    'dist/main',
    'dist/preload',
    'dist/renderer',
    'node_modules',
    driver,
    'package.json',
  ]);
});

test('holds every entry of the program', () => {
  expect(entries).toEqual(
    expect.arrayContaining([
      'dist/main/main.js',
      'dist/main/core-worker.js',
      'dist/preload/preload.cjs',
      'dist/renderer/index.html',
    ]),
  );
});

test('holds no sources, source maps, tests or stamps', () => {
  const unwanted = /\.(tsx?|map|gyp|c|cpp|h|hpp|patch)$|(^|\/)(tests?|__tests__|deps|src)\/|\.sources$/;
  expect(entries.filter((entry) => unwanted.test(entry))).toEqual([]);
});

test('holds the database driver for this platform only', () => {
  const compiled = entries.filter((entry) => entry.endsWith('.node'));
  expect(compiled).toEqual([`${driver}/prebuilds/${process.platform}-${process.arch}.node`]);
});

test('its package.json names the entry and the one library that is not bundled', () => {
  const manifest = JSON.parse(extractFile(archive, 'package.json').toString()) as Record<string, unknown>;
  expect(manifest).toMatchObject({ main: 'dist/main/main.js', type: 'module' });
  expect(Object.keys(manifest['dependencies'] as object)).toEqual(['better-sqlite3']);
  expect(manifest).not.toHaveProperty('devDependencies');
});

test('the bridge is one CommonJS file that loads nothing but electron', () => {
  const files = entries.filter((entry) => entry.startsWith('dist/preload/'));
  expect(files).toEqual(['dist/preload/preload.cjs']);
  const loaded = extractFile(archive, 'dist/preload/preload.cjs')
    .toString()
    .matchAll(/\brequire\(["']([^"']+)["']\)/g);
  expect([...new Set([...loaded].map(([, name]) => name))]).toEqual(['electron']);
});

test('the page loads its files by relative addresses and asks for no CORS', () => {
  const page = extractFile(archive, 'dist/renderer/index.html').toString();
  expect(page).not.toMatch(/crossorigin/);
  const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '');
  const files = addresses.filter((address) => !address.startsWith('data:'));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(entries).toContain(path.posix.join('dist/renderer', file));
});

test('the database driver works from outside the archive', () => {
  const driverFolder = path.join(`${archive}.unpacked`, driver);
  const Database = createRequire(path.join(driverFolder, 'package.json'))(driverFolder) as typeof BetterSqlite3;
  const database = new Database(':memory:');
  expect(database.prepare('select 1 + 1 as two').get()).toEqual({ two: 2 });
  database.close();
});

test('the program runs from what was packaged, without the packages that it was built with', async () => {
  const place = path.join(folder, 'extracted');
  extractAll(archive, place);
  expect(readdirSync(path.join(place, 'node_modules'))).toEqual(['better-sqlite3']);
  const data = path.join(folder, 'data');
  const terminal = path.join(place, 'dist', 'main', 'cli.js');
  const { stdout } = await run(process.execPath, [terminal, 'call', 'app.status', '--data', data], { cwd: place });
  expect(JSON.parse(stdout)).toBeTypeOf('object');
  expect(existsSync(data)).toBe(true);
  const listed = await run(process.execPath, [terminal, 'operations'], { cwd: place, maxBuffer: 20_000_000 });
  for (const name of operationNames) expect(listed.stdout).toContain(`"${name}"`);
});

test('the fuses are set: no Node from outside, the archive only, encrypted cookies', () => {
  const program = readFileSync(path.join(unpacked, 'plumbline'));
  const at = program.indexOf(fuseSentinel) + fuseSentinel.length;
  const [version = 0, count = 0] = program.subarray(at, at + 2);
  expect(version).toBe(1);
  const wire = program.subarray(at + 2, at + 2 + count).toString();
  const names = [
    'runAsNode',
    'cookieEncryption',
    'nodeOptions',
    'nodeCliInspect',
    'asarIntegrity',
    'onlyLoadAppFromAsar',
    'browserSnapshot',
    'fileProtocolPrivileges',
  ];
  expect(Object.fromEntries(names.map((name, index) => [name, wire[index] === '1']))).toEqual({
    runAsNode: false,
    cookieEncryption: true,
    nodeOptions: false,
    nodeCliInspect: false,
    asarIntegrity: true,
    onlyLoadAppFromAsar: true,
    browserSnapshot: false,
    fileProtocolPrivileges: false,
  });
});
