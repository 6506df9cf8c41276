import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ensureChromium, findChromium } from '../../../build/setup/chromium.mjs';

const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
let folder: string;
let said: string[];
const say = (line: string): number => said.push(line);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plumbline-chromium-'));
  said = [];
  vi.stubEnv('PATH', folder);
  vi.stubEnv('PLUMBLINE_CHROMIUM', '');
  vi.stubEnv('PLAYWRIGHT_BROWSERS_PATH', path.join(folder, 'browsers'));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** Puts a program into the only folder of the path. */
function addProgram(name: string, script: string): string {
  const program = path.join(folder, name);
  writeFileSync(program, `#!/bin/sh\n${script}\n`);
  chmodSync(program, 0o755);
  return program;
}

describe.skipIf(process.platform !== 'linux')('Chromium for the tests', () => {
  test('is found in the path, and nothing is installed', async () => {
    const chromium = addProgram('chromium', 'exit 0');
    expect(findChromium()).toBe(chromium);
    expect(await ensureChromium(say, '/no/node')).toBe(chromium);
    expect(said).toEqual([]);
  });

  test('may be named by PLUMBLINE_CHROMIUM', () => {
    addProgram('chromium', 'exit 0');
    const other = addProgram('my-browser', 'exit 0');
    vi.stubEnv('PLUMBLINE_CHROMIUM', other);
    expect(findChromium()).toBe(other);
  });

  test.runIf(isDebianRoot)('is installed through apt by root on Debian', async () => {
    const log = path.join(folder, 'log');
    addProgram('apt-get', `echo "$@" >> ${log}; [ "$1" = install ] && : > ${folder}/chromium; exit 0`);
    expect(await ensureChromium(say, '/no/node')).toBe(path.join(folder, 'chromium'));
    expect(said).toEqual(['Set-up: installing Chromium for the tests through apt …']);
  });

  test('where it cannot be had, one sentence says what to install', async () => {
    addProgram('apt-get', 'echo no network; exit 100');
    const node = addProgram('node', 'echo "could not fetch"; exit 1');
    expect(await ensureChromium(say, node)).toBeNull();
    expect(said.at(-1)).toMatch(/Install Chromium or Chrome/);
  });

  test("is Playwright's own where apt is not there", async () => {
    const node = addProgram('node', `[ "$2 $3" = "install chromium" ] && : > ${folder}/google-chrome; exit 0`);
    expect(await ensureChromium(say, node)).toBe(path.join(folder, 'google-chrome'));
  });
});
