/** Starts the built browser host on data of its own and opens it in a real Chromium. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';

const ROOT = path.resolve(import.meta.dirname, '../../..');

export interface RunningHost {
  /** Opens the app at this address once: the launch code in it is used up. */
  readonly address: string;
  readonly process: ChildProcess;
  /** Ends the host as a person would (SIGTERM) or as a crash would, and waits for its end. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts the browser host on `dataFolder`; resolves when it has printed its address. */
export async function startHost(dataFolder: string, extra: readonly string[] = []): Promise<RunningHost> {
  const child = spawn(
    process.execPath,
    [path.join(ROOT, 'dist/main/serve.js'), '--no-open', '--data', dataFolder, ...extra],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, PLUMBLINE_HOST_REASON: 'test' } },
  );
  let output = '';
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const found = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(output);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`the host ended with ${code} before it was ready:\n${output}`)));
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    address,
    process: child,
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await ended;
    },
  };
}

/** Runs one operation through the terminal host on the same data; answers its JSON. */
export async function callTerminal(dataFolder: string, operation: string, input: unknown): Promise<unknown> {
  const child = spawn(
    process.execPath,
    [path.join(ROOT, 'dist/main/cli.js'), 'call', operation, '-', '--data', dataFolder],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  child.stdin.end(JSON.stringify(input));
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${operation} ended with ${code}: ${err}`);
  return JSON.parse(out) as unknown;
}

interface AppFixtures {
  dataFolder: string;
  host: RunningHost;
  /** The app, open on its first screen. */
  app: Page;
}

export const test = base.extend<AppFixtures>({
  // Playwright reads what a fixture needs from its first argument's pattern.
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  host: async ({ dataFolder }, use) => {
    const host = await startHost(dataFolder);
    await use(host);
    await host.stop();
  },
  app: async ({ page, host }, use) => {
    await page.goto(host.address);
    await expect(page.getByRole('main')).toBeVisible();
    await use(page);
  },
});

export { expect };
