/** The project's own lint rules. Each has a test in tests/unit/build/lint-rules.test.ts that shows it failing. */
import { documentedExports } from './rules/documented-exports.mjs';
import { fileNames } from './rules/file-names.mjs';
import { noLiteralText } from './rules/no-literal-text.mjs';
import { noSqlText } from './rules/no-sql-text.mjs';

/** @type {import('eslint').ESLint.Plugin} */
export const plumblinePlugin = {
  meta: { name: 'plumbline' },
  rules: {
    'documented-exports': documentedExports,
    'file-names': fileNames,
    'no-literal-text': noLiteralText,
    'no-sql-text': noSqlText,
  },
};
