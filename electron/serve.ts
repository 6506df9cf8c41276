/** Entry of the browser host: composition only. */
import { fileURLToPath } from 'node:url';
import { startCore } from './core/client';
import { runBrowserHost } from './hosts/browser-run';

process.exitCode = await runBrowserHost({
  argv: process.argv.slice(2),
  env: process.env,
  pageFolder: fileURLToPath(new URL('../renderer', import.meta.url)),
  startCore: (options) => startCore(options, new URL('./core-worker.js', import.meta.url)),
});
