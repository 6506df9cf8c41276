import { defineConfig } from 'vitest/config';

const shared = {
  globalSetup: ['tests/support/require-node-24.ts'],
  // Real processes and property tests on a machine shared with others: slow is not wrong.
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

const config = defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...shared, name: 'unit', include: ['tests/{unit,integration}/**/*.test.{ts,tsx}'] } },
      {
        test: {
          ...shared,
          name: 'packaging',
          include: ['tests/packaging/**/*.test.ts'],
          testTimeout: 5 * 60_000,
          hookTimeout: 5 * 60_000,
        },
      },
    ],
  },
});

export default config;
