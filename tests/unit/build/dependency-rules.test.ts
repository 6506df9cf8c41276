import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type IReporterOutput } from 'dependency-cruiser';
import { afterEach, expect, test } from 'vitest';
import { dependencyRules } from '../../../build/lint/dependency-rules.mjs';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A small program of the given files, with this project's packages beside it. */
function makeProgram(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-rules-'));
  folders.push(folder);
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

async function brokenRules(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { tsConfig: _ownSettings, ...options } = dependencyRules.options ?? {};
  const { output }: IReporterOutput = await cruise(Object.keys(files), {
    ...options,
    baseDir: makeProgram(files),
    validate: true,
    ruleSet: dependencyRules,
  });
  if (typeof output === 'string') throw new Error(output);
  return output.summary.violations.map((violation) => violation.rule.name);
}

const empty = 'export {};';

test.each<[rule: string, files: Record<string, string>]>([
  ['no-cycles', { 'shared/a.ts': "import './b';", 'shared/b.ts': "import './a';" }],
  ['shared-is-pure', { 'shared/a.ts': "import 'node:fs';" }],
  ['shared-is-pure', { 'shared/a.ts': "import 'react';" }],
  [
    'shared-is-pure',
    { 'shared/a.ts': "import type { X } from '../electron/x';", 'electron/x.ts': 'export type X = 1;' },
  ],
  ['renderer-not-to-electron', { 'renderer/a.ts': "import '../electron/x';", 'electron/x.ts': empty }],
  [
    'renderer-not-to-electron',
    { 'renderer/a.ts': "import type { X } from '../electron/x';", 'electron/x.ts': 'export type X = 1;' },
  ],
  ['renderer-not-to-node', { 'renderer/a.ts': "import 'node:path';" }],
  ['electron-not-to-renderer', { 'electron/a.ts': "import '../renderer/x';", 'renderer/x.ts': empty }],
  ['electron-not-to-renderer', { 'electron/a.ts': "import 'lexical';" }],
  ['electron-package-in-its-places', { 'electron/core/a.ts': "import { app } from 'electron';" }],
  ['electron-package-in-its-places', { 'electron/hosts/browser.ts': "import type { App } from 'electron';" }],
  [
    'bridge-from-services-only',
    { 'renderer/app/a.ts': "import '../services/bridge';", 'renderer/services/bridge.ts': empty },
  ],
  ['operations-and-store-are-portable', { 'electron/operations/a.ts': "import 'node:crypto';" }],
  ['operations-and-store-are-portable', { 'electron/store/marks.ts': "import 'node:fs';" }],
  ['database-driver-in-the-store', { 'electron/operations/a.ts': "import 'better-sqlite3';" }],
  ['no-tests-or-build-in-the-program', { 'electron/a.ts': "import '../tests/x';", 'tests/x.ts': empty }],
  ['resolvable', { 'shared/a.ts': "import './nowhere';" }],
])('%s fails on a violation: %o', async (rule, files) => {
  expect(await brokenRules(files)).toContain(rule);
});

test('what the design allows passes', async () => {
  const files = {
    'shared/a.ts': "import { z } from 'zod';\nexport const a = z.string();",
    'electron/main.ts': "import { app } from 'electron';\nimport './core/worker';\nvoid app;",
    'electron/core/worker.ts': "import 'node:fs';\nimport '../store/file/open';\nimport '../../shared/a';",
    'electron/store/file/open.ts': "import 'node:fs';\nimport Database from 'better-sqlite3';\nvoid Database;",
    'renderer/app/screen.tsx': "import 'react';\nimport '../services/api';\nimport '../../shared/a';",
    'renderer/services/api.ts': "import './bridge';",
    'renderer/services/bridge.ts': empty,
  };
  expect(await brokenRules(files)).toEqual([]);
});
