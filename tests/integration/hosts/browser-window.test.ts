/** Opening a window of the person's own browser, with programs that stand in for browsers. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PageClient, startHost, type RunningHost } from '../../support/host-process';

let folder: string;
let programs: string;
let host: RunningHost | undefined;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-window-'));
  programs = path.join(folder, 'programs');
  for (const each of [folder, programs]) {
    mkdirSync(each, { recursive: true });
    chmodSync(each, 0o777);
  }
});
afterEach(async () => {
  await host?.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => path.join(folder, name);

/** Installs a program that notes its arguments and then runs `script`. */
function install(name: string, script: string): void {
  writeFileSync(path.join(programs, name), `#!/bin/sh\nprintf '%s\\n' "$@" > ${at(`${name}.args`)}\n${script}\n`);
  chmodSync(path.join(programs, name), 0o755);
}

/** Waits for a program's note of its arguments. */
async function readArgs(name: string): Promise<readonly string[]> {
  while (!existsSync(at(`${name}.args`)) || !readFileSync(at(`${name}.args`), 'utf8').includes('#launch=')) {
    if (host && host.process.exitCode !== null) throw new Error(`The host ended: ${host.out()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return readFileSync(at(`${name}.args`), 'utf8')
    .trim()
    .split('\n');
}

/** Starts the host with a screen and with the installed programs only; as nobody where the test runs as root. */
async function start(): Promise<RunningHost> {
  const env = { DISPLAY: ':99', PATH: `${programs}:/usr/bin:/bin` };
  const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  host = await startHost(path.join(folder, 'data'), [], { env, user, open: true });
  return host;
}

const addressIn = (args: readonly string[]): string =>
  /http:\S+/.exec(args.find((arg) => arg.includes('http:')) ?? '')?.[0] ?? '';

describe.skipIf(process.platform !== 'linux')('a window of the person’s browser', () => {
  it('is an app-style window with a profile in the data folder, and the host ends with it', async () => {
    install('google-chrome', `while [ ! -e ${at('closed')} ]; do sleep 0.05; done`);
    const running = await start();
    const args = await readArgs('google-chrome');
    expect(args[0]).toMatch(/^--app=http:\/\/127\.0\.0\.1:\d+\/#launch=[\w-]{32}$/);
    expect(args).toContain(`--user-data-dir=${path.join(folder, 'data', 'browser-profile')}`);
    const stream = await (await PageClient.launch(addressIn(args))).follow();
    writeFileSync(at('closed'), '');
    stream.close();
    expect((await running.ended).code).toBe(0);
  });

  it('is the system’s browser where the first refuses to start, and its opener’s end ends nothing', async () => {
    install('google-chrome', 'exit 1');
    install('xdg-open', 'exit 0');
    const running = await start();
    const page = await PageClient.launch(addressIn(await readArgs('xdg-open')));
    expect(await page.call('app.status')).toMatchObject({ ok: true });
    expect(running.process.exitCode).toBeNull();
    expect((await running.stop()).code).toBe(0);
  });
});
