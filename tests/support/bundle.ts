/** Bundles sources for real processes and worker threads, as the build does, without touching dist/. */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');

export interface Bundle {
  /** Address of an entry's bundle. */
  url(entry: string): URL;
  /** Path of an entry's bundle. */
  file(entry: string): string;
  remove(): void;
}

/** Bundles `entries` (name to path below the project's folder) for Node 24. Packages stay outside the bundle. */
export async function bundle(entries: Readonly<Record<string, string>>): Promise<Bundle> {
  // Below node_modules, so that packages are found from there and version control does not see it.
  const cache = path.join(root, 'node_modules', '.cache');
  fs.mkdirSync(cache, { recursive: true });
  const outDir = fs.mkdtempSync(path.join(cache, 'plumbline-bundle-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      target: 'node24',
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, path.join(root, file)])),
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  const file = (entry: string): string => path.join(outDir, `${entry}.mjs`);
  return { file, url: (entry) => pathToFileURL(file(entry)), remove: () => fs.rmSync(outDir, { recursive: true }) };
}
