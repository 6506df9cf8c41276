/** What `npm test` consists of. */
import { mkdirSync, readdirSync, readFileSync, rmSync, existsSync } from 'node:fs';
import { fromRoot } from '../setup/paths.mjs';
import { countPlaywright, countVitest, judge, nothing } from './counts.mjs';
import { runLive } from './run-live.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/**
 * @typedef {object} Stage
 * @property {boolean} needsBuild  runs the built program
 * @property {boolean} needsBrowser
 * @property {(node: string, args: readonly string[]) => Promise<Counts>} run
 */

const reports = fromRoot('.cache', 'reports');
const typeProjects = ['shared', 'electron', 'renderer', 'build', 'tests'];

/**
 * Checks count as one test each, however much they look at.
 * @param {readonly (readonly string[])[]} commands
 * @returns {Stage}
 */
function check(...commands) {
  return {
    needsBuild: false,
    needsBrowser: false,
    async run(node, args) {
      let failed = 0;
      for (const command of commands) {
        const code = await runLive(node, [...command, ...args]);
        if (code !== 0) failed = 1;
      }
      return { passed: 1 - failed, failed, skipped: 0 };
    },
  };
}

/** @param {string} project @returns {Stage} */
function vitest(project) {
  return {
    needsBuild: true,
    needsBrowser: false,
    async run(node, args) {
      const report = freshReport(`vitest-${project}.json`);
      const command = ['node_modules/vitest/vitest.mjs', 'run', '--project', project];
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      const code = await runLive(node, [...command, ...reporters, ...args]);
      return judge(readReport(report, countVitest), code);
    },
  };
}

/** @param {string} project @returns {Stage} */
function playwright(project) {
  return {
    needsBuild: true,
    needsBrowser: true,
    async run(node, args) {
      if (!hasSpecs(fromRoot('tests', project))) {
        console.log(`There are no specs in tests/${project}.`);
        return nothing;
      }
      const report = freshReport(`playwright-${project}.json`);
      const command = ['node_modules/@playwright/test/cli.js', 'test', '--project', project, '--reporter=list,json'];
      const code = await runLive(node, [...command, ...args], { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
      return judge(readReport(report, countPlaywright), code);
    },
  };
}

/** @param {string} folder */
function hasSpecs(folder) {
  return (
    existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => /\.spec\.tsx?$/.test(String(name)))
  );
}

/** @param {string} name */
function freshReport(name) {
  mkdirSync(reports, { recursive: true });
  const file = `${reports}/${name}`;
  rmSync(file, { force: true });
  return file;
}

/**
 * @template T
 * @param {string} file
 * @param {(report: T) => Counts} count
 * @returns {Counts | null}
 */
function readReport(file, count) {
  if (!existsSync(file)) return null;
  return count(JSON.parse(readFileSync(file, 'utf8')));
}

export const stages = /** @type {const} @satisfies {Record<string, Stage>} */ ({
  types: check(...typeProjects.map((project) => ['node_modules/typescript/bin/tsc', '-p', project])),
  lint: check(['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']),
  format: check(['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']),
  rules: check([
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    'build/lint/dependency-rules.mjs',
    'shared',
    'electron',
    'renderer',
  ]),
  unit: vitest('unit'),
  packaging: vitest('packaging'),
  e2e: playwright('e2e'),
  bench: playwright('bench'),
  screens: playwright('screens'),
});

/** @typedef {keyof typeof stages} StageName */

/** What runs when nothing is named, in this order. @type {readonly StageName[]} */
export const everything = ['lint', 'types', 'format', 'rules', 'unit', 'packaging', 'e2e'];

/**
 * Checks that start no browser and no program, on one core each: the first of them runs beside the rest, before
 * everything else. Everything else runs alone.
 * @type {readonly StageName[]}
 */
export const besideOthers = ['lint', 'types', 'format', 'rules'];
