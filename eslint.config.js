import lexical from '@lexical/eslint-plugin';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { plumblinePlugin } from './build/lint/plugin.mjs';
import {
  impureGlobals,
  noBridge,
  noClockOrChance,
  noDefaultExports,
  noMarkupFromStrings,
  isAboutFrames,
} from './build/lint/restrictions.mjs';

const everywhere = [...noDefaultExports, ...noMarkupFromStrings];

const pointerHandlers = ['onClick', 'onDoubleClick', 'onMouseDown', 'onMouseUp'];

/** The strict set, all as errors. @type {import('eslint').Linter.RulesRecord} */
const accessibility = {
  ...Object.fromEntries(
    Object.entries(jsxA11y.flatConfigs.strict.rules).map(([name, setting]) => {
      const [level, ...options] = Array.isArray(setting) ? setting : [setting];
      return [name, level === 'off' ? 'off' : ['error', ...options]];
    }),
  ),
  // A dialog of React Aria moves focus where it belongs; only the DOM's own attribute steals it.
  'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }],
  // WebKit's and others' accessibility trees drop a list whose bullets are styled away.
  'jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
  // A container may listen for keys of the controls in it (Escape, arrows); a click needs a real control.
  'jsx-a11y/no-noninteractive-element-interactions': ['error', { handlers: pointerHandlers }],
  'jsx-a11y/no-static-element-interactions': ['error', { handlers: pointerHandlers }],
};

const config = defineConfig(
  globalIgnores(['dist/', 'release/', 'screens/', 'test-results/', 'playwright-report/', '.cache/', 'tests/fixtures/']),
  {
    // A rule is kept or changed for everyone, never switched off on the spot.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    extends: [tseslint.configs.strict],
    plugins: { plumbline: plumblinePlugin },
    rules: {
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': false },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...everywhere],
      'plumbline/file-names': 'error',
    },
  },
  {
    files: ['{shared,electron,renderer,tests}/**/*.{ts,tsx}', 'build/**/*.ts'],
    extends: [tseslint.configs.strictTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // `[...text]` is how code points are counted here, on purpose.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // `if (…) return focusWindow(window);` ends a function early and is clear as it is.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Takes `Promise.withResolvers<void>()` for a misuse.
      '@typescript-eslint/no-invalid-void-type': 'off',
      // `Row` of a query and the like: the caller says what comes back.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Much is async by its contract, whether one case waits or not.
      '@typescript-eslint/require-await': 'off',
      // Our interfaces are made of closures and mean to be destructured; TypeScript's own `this` checks remain.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['{shared,electron,renderer}/**/*.{ts,tsx}'],
    rules: { 'no-console': 'error', 'plumbline/no-sql-text': 'error' },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    rules: { 'no-console': ['error', { allow: ['error'] }] },
  },
  {
    files: ['{shared,electron}/**/*.ts'],
    rules: { 'plumbline/documented-exports': 'error' },
  },
  {
    files: ['electron/store/**/*.ts'],
    rules: { 'plumbline/no-sql-text': 'off' },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-syntax': ['error', ...everywhere, ...noClockOrChance],
    },
  },
  {
    // The standard's own decoder: every host has it, and it is as pure as any function.
    files: ['shared/text/decode.ts'],
    rules: { 'no-restricted-globals': ['error', ...impureGlobals.filter(({ name }) => name !== 'globalThis')] },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [
      reactHooks.configs.flat['recommended-latest'],
      noUnsanitized.configs.recommended,
      lexical.configs.recommended,
    ],
    plugins: { 'jsx-a11y': jsxA11y },
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: {
      ...accessibility,
      // Two rules for React's compiler, which is not used here.
      'react-hooks/immutability': 'off',
      'react-hooks/incompatible-library': 'off',
      'no-restricted-syntax': ['error', ...everywhere, ...noBridge],
      'plumbline/no-literal-text': 'error',
    },
  },
  {
    files: ['renderer/services/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere] },
  },
  {
    // The one frame that is written as markup: our own script in it, and nothing from outside.
    files: ['renderer/importers/frame.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere.filter((rule) => !isAboutFrames(rule)), ...noBridge] },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      // What a test set up itself is there, and its pages hold its own markup.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': ['error', ...noDefaultExports],
      // Literal ASCII, spread into characters.
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  {
    // Tools load these by their default export.
    files: ['*.config.{ts,js}', 'build/*.config.ts', 'build/lint/dependency-rules.mjs', '**/*.d.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noMarkupFromStrings] },
  },
);

export default config;
