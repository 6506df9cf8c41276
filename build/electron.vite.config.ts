/**
 * Builds every entry into dist/: the program's own side (main/), the bridge (preload/) and the face (renderer/).
 * With `--mode web` only what the browser and terminal hosts need is built.
 */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { defaultClientConditions, type Plugin } from 'vite';
import { importFrames } from './import-frames';

const root = join(import.meta.dirname, '..');
const fromRoot = (...parts: string[]): string => join(root, ...parts);

/** Entry name in dist/main → source. `core-worker` is loaded by URL, so its name must not change. */
const webEntries = {
  serve: fromRoot('electron', 'serve.ts'),
  cli: fromRoot('electron', 'cli.ts'),
  'core-worker': fromRoot('electron', 'core', 'worker.ts'),
};
const desktopEntries = { main: fromRoot('electron', 'main.ts') };

/**
 * Vite writes `crossorigin` on its tags, but a custom scheme and a strict loopback host answer no CORS request;
 * and it drops `blocking="render"`, without which the first paint comes before the page knows its theme.
 */
function mendTags(): Plugin {
  return {
    name: 'plumbline:mend-tags',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html
          .replaceAll(/ crossorigin(?=[\s>])/g, '')
          .replace('<script type="module"', '<script type="module" blocking="render"'),
    },
  };
}

const config = defineConfig(({ mode }) => {
  const forWebOnly = mode === 'web';
  return {
    main: {
      build: {
        outDir: fromRoot('dist', 'main'),
        emptyOutDir: true,
        target: 'node24',
        rolldownOptions: {
          input: forWebOnly ? webEntries : { ...desktopEntries, ...webEntries },
          // Shared pieces lie beside the entries, so that `new URL('./core-worker.js', import.meta.url)` and
          // `../renderer/` mean the same in each of them.
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
    ...(forWebOnly
      ? {}
      : {
          preload: {
            build: {
              outDir: fromRoot('dist', 'preload'),
              emptyOutDir: true,
              target: 'node24',
              // A sandboxed preload script can load nothing but `electron`: one CommonJS file.
              externalizeDeps: false,
              rolldownOptions: {
                input: { preload: fromRoot('electron', 'preload.ts') },
                output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
              },
            },
          },
        }),
    renderer: {
      root: fromRoot('renderer'),
      plugins: [react(), mendTags(), importFrames(fromRoot('renderer'))],
      worker: { format: 'es' },
      // The Markdown parser runs in a worker: its entity table must not be the one that asks a page's DOM.
      resolve: { conditions: ['worker', ...defaultClientConditions] },
      build: {
        outDir: fromRoot('dist', 'renderer'),
        emptyOutDir: true,
        minify: true,
        // The page's policy allows no data: address for scripts or fonts.
        assetsInlineLimit: 0,
        rolldownOptions: { input: fromRoot('renderer', 'index.html') },
      },
    },
  };
});

export default config;
