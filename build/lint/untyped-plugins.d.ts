// These two come without types of their own.
declare module 'eslint-plugin-jsx-a11y' {
  import type { ESLint, Linter } from 'eslint';
  const plugin: ESLint.Plugin & { flatConfigs: { strict: { rules: Linter.RulesRecord } } };
  export default plugin;
}
declare module 'eslint-plugin-no-unsanitized' {
  import type { ESLint, Linter } from 'eslint';
  const plugin: ESLint.Plugin & { configs: { recommended: Linter.Config } };
  export default plugin;
}
