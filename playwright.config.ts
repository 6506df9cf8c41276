import { defineConfig } from '@playwright/test';
import { findChromium } from './build/setup/chromium.mjs';

/** Quiet, offline, and able to start as root and without a graphics card. */
const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const executablePath = findChromium();

const config = defineConfig({
  outputDir: 'test-results',
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    locale: 'en-GB',
    timezoneId: 'UTC',
    // A trace copies the page after every act, a third of a run's time: `--trace retain-on-failure` where one is needed.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { args: chromiumArgs, ...(executablePath === null ? {} : { executablePath }) },
  },
  projects: [
    { name: 'e2e', testDir: 'tests/e2e' },
    // Not part of the test run: pictures of every screen, written to screens/.
    { name: 'screens', testDir: 'tests/screens', timeout: 15 * 60_000 },
    // Not part of the test run: figures beside their bare peers.
    { name: 'bench', testDir: 'tests/bench', timeout: 15 * 60_000 },
  ],
});

export default config;
