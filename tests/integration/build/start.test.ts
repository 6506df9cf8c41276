import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';

const folders: string[] = [];
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-start-'));
  folders.push(folder);
  return folder;
}

/** A folder that is taken for Electron's, whose program is the given shell script. */
function makeElectron(script: string): string {
  const folder = makeFolder();
  const program = path.join(folder, 'electron');
  writeFileSync(program, `#!/bin/sh\n${script}\n`);
  chmodSync(program, 0o755);
  return folder;
}

interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
  readonly says: (words: RegExp) => Promise<void>;
}

function start(args: readonly string[], env: NodeJS.ProcessEnv): Started {
  const {
    PLUMBLINE_HOST: _host,
    INIT_CWD: _cwd,
    DISPLAY: _display,
    WAYLAND_DISPLAY: _wayland,
    ...inherited
  } = process.env;
  const child = spawn(process.execPath, ['build/start.mjs', ...args], { env: { ...inherited, ...env } });
  children.push(child);
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const says = (words: RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (words.test(output)) resolve();
      };
      child.stdout.on('data', look);
      look();
      void ended.then(() => reject(new Error(`It ended and never said ${words.source}: ${output}`)));
    });
  const keep = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return { child, output: () => output, ended, says };
}

test.skipIf(process.platform !== 'linux')('Electron gets the arguments and the reason', async () => {
  const electron = makeElectron('echo "as electron: $@"; echo "because: $PLUMBLINE_HOST_REASON"');
  const started = start(['--data', '/some/where', 'a file.txt'], {
    ELECTRON_OVERRIDE_DIST_PATH: electron,
    DISPLAY: ':0',
  });
  expect(await started.ended).toBe(0);
  expect(started.output()).toContain(`as electron: ${process.cwd()} --data /some/where a file.txt`);
  expect(started.output()).toContain('because: Electron is here');
});

test.skipIf(process.platform !== 'linux')('signals reach the program, and its exit code is ours', async () => {
  const electron = makeElectron('trap "echo ending; exit 3" TERM; echo ready; while :; do sleep 0.1; done');
  const started = start([], { ELECTRON_OVERRIDE_DIST_PATH: electron, DISPLAY: ':0' });
  await started.says(/ready/);
  started.child.kill('SIGTERM');
  expect(await started.ended).toBe(3);
  expect(started.output()).toContain('ending');
});

test.skipIf(process.platform !== 'linux')('where Electron does not start, the browser host does', async () => {
  const electron = makeElectron('exit 133');
  const data = makeFolder();
  const started = start(['--data', data, '--no-open'], { ELECTRON_OVERRIDE_DIST_PATH: electron, DISPLAY: ':0' });
  await started.says(/http:\/\/127\.0\.0\.1:\d+/);
  expect(started.output()).toContain('Electron could not start (it ended with 133)');
  expect(started.output()).toContain(data);
  started.child.kill('SIGTERM');
  expect(await started.ended).toBe(0);
});

test('without a screen it ends in an address, and says which host, why, and where the data is', async () => {
  const data = makeFolder();
  const started = start(['--data', data], { PLUMBLINE_HOST: 'browser' });
  await started.says(/http:\/\/127\.0\.0\.1:\d+/);
  expect(started.output()).toMatch(/browser/);
  expect(started.output()).toContain('PLUMBLINE_HOST asks for the browser');
  expect(started.output()).toContain(data);
  started.child.kill('SIGTERM');
  expect(await started.ended).toBe(0);
});
