/**
 * Who may import whom: the "never" list of docs/architecture.md, for dependency-cruiser.
 * Each rule has a test in tests/unit/build/dependency-rules.test.ts that shows it failing.
 */

/** The places that may know Electron. */
const electronPlaces = [
  '^electron/main\\.ts$',
  '^electron/preload\\.ts$',
  '^electron/windows/',
  '^electron/hosts/desktop\\.ts$',
];
/** Matches the package however it was resolved: by its types, or not at all. */
const electronPackage = '(^|/)(node_modules/)?electron(/electron\\.d\\.ts|/index\\.js)?$';
/** Libraries that need neither Node, a page, a clock nor chance. */
const pureLibraries = [
  'zod',
  'approx-string-match',
  'intl-messageformat',
  'mdast-util-from-markdown',
  'micromark',
  '@types/mdast',
  'mdast',
];

/** @type {import('dependency-cruiser').IConfiguration} */
export const dependencyRules = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-is-pure',
      comment: 'shared/ runs anywhere: it imports itself and pure libraries.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', `(^|/)node_modules/(${pureLibraries.join('|')})/`] },
    },
    {
      name: 'renderer-not-to-electron',
      comment: 'The face and the program meet in shared/ only.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: ['^electron/', electronPackage] },
    },
    {
      name: 'renderer-not-to-node',
      comment: 'The face runs in a sandboxed page.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-not-to-renderer',
      comment: 'The face and the program meet in shared/ only.',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: ['^renderer/', '(^|/)node_modules/(react|react-dom|lexical|@lexical)/'] },
    },
    {
      name: 'electron-package-in-its-places',
      comment: 'Everything else must run, and be tested, without Electron.',
      severity: 'error',
      from: { pathNot: electronPlaces },
      to: { path: electronPackage },
    },
    {
      name: 'bridge-from-services-only',
      comment: 'Components call services; services call the bridge.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/services/' },
      to: { path: '^renderer/services/(bridge|http-bridge)\\.ts$' },
    },
    {
      name: 'operations-and-store-are-portable',
      comment: 'They reach the database, time and chance through Deps, so that a pack can run them in a page.',
      severity: 'error',
      from: { path: '^electron/(operations|store)/', pathNot: '^electron/store/file/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'database-driver-in-the-store',
      comment: 'One folder opens database files.',
      severity: 'error',
      from: { pathNot: '^electron/store/' },
      to: { path: '(^|/)node_modules/(@types/)?better-sqlite3/' },
    },
    {
      name: 'no-tests-or-build-in-the-program',
      comment: 'What ships does not depend on how it is built or tested.',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/' },
      to: { path: '^(tests|build)/' },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.d.ts'],
    },
  },
};

export default dependencyRules;
