import { execFile } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const copied = [
  'build',
  'electron',
  'renderer',
  'shared',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'LICENSE',
];
let project: string;

beforeAll(() => {
  project = mkdtempSync(path.join(tmpdir(), 'plumbline-setup-'));
  for (const name of copied) cpSync(name, path.join(project, name), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(project, 'node_modules'));
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

async function setUp(): Promise<string> {
  const { stdout } = await run(process.execPath, ['build/setup.mjs'], { cwd: project });
  return stdout.trim();
}

const building = 'Set-up: building the program …';
const done = 'Set-up: everything is there.';

test('builds once, and again only when the sources change', async () => {
  expect(await setUp()).toBe(`${building}\n${done}`);
  for (const name of ['main', 'serve', 'cli', 'core-worker']) {
    expect(existsSync(path.join(project, 'dist', 'main', `${name}.js`))).toBe(true);
  }
  expect(await setUp()).toBe(done);
  appendFileSync(path.join(project, 'shared', 'model', 'ids.ts'), '\n');
  expect(await setUp()).toBe(`${building}\n${done}`);
});

test('builds again where the built program was removed', async () => {
  rmSync(path.join(project, 'dist'), { recursive: true, force: true });
  expect(await setUp()).toBe(`${building}\n${done}`);
});

test('takes over from a set-up that was killed, and waits for one that runs', async () => {
  mkdirSync(path.join(project, '.cache'), { recursive: true });
  const { child } = run(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.once('close', resolve));
  writeFileSync(path.join(project, '.cache', 'setup.lock'), String(child.pid));
  expect(await setUp()).toContain(done);
  rmSync(path.join(project, 'dist'), { recursive: true, force: true });
  const both = await Promise.all([setUp(), setUp()]);
  expect(both.filter((output) => output.includes(building))).toHaveLength(1);
});

test('the terminal host keeps its stdout for JSON while it is being built', async () => {
  rmSync(path.join(project, 'dist'), { recursive: true, force: true });
  const data = path.join(project, 'data');
  const call = ['build/cli.mjs', 'call', 'app.status', '--data', data];
  const { stdout, stderr } = await run(process.execPath, call, { cwd: project });
  expect(JSON.parse(stdout)).toMatchObject({ dataFolder: data });
  expect(stderr).toContain(building);
});

test('a source that cannot be built ends with the reason and exit code 1', async () => {
  writeFileSync(path.join(project, 'electron', 'cli.ts'), "import './nowhere';\n");
  const outcome: unknown = await setUp().catch((error: unknown) => error);
  expect(outcome).toMatchObject({ code: 1, stderr: expect.stringContaining('nowhere') as string });
});
