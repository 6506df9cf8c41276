/** Builds the harness page and serves it on loopback, at a port of the system's choice. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';

export interface ServedHarness {
  readonly url: string;
  close(): Promise<void>;
}

const harnessDir = import.meta.dirname;

export async function serveHarness(): Promise<ServedHarness> {
  const outDir = await mkdtemp(join(tmpdir(), 'plumbline-harness-'));
  await build({
    root: harnessDir,
    configFile: false,
    logLevel: 'error',
    cacheDir: join(outDir, '.vite'),
    build: { outDir: join(outDir, 'page'), emptyOutDir: true },
  });
  const server = await preview({
    root: harnessDir,
    configFile: false,
    logLevel: 'error',
    build: { outDir: join(outDir, 'page') },
    preview: { host: '127.0.0.1', port: 0, strictPort: false },
  });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('the harness server has no address');
  return {
    url,
    async close() {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
