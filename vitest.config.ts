import { defineConfig } from 'vitest/config';

const config = defineConfig({
  test: {
    include: ['tests/{unit,integration}/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/require-node-24.ts'],
    // Real processes and property tests on a machine shared with others: slow is not wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});

export default config;
