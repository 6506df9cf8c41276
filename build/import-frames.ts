/**
 * Builds the scripts of the import frames: what reads files from outside runs alone in a sandboxed `srcdoc` frame, which can
 * load nothing. Each is one classic script, written to `frames/` beside the page; the page puts its text into the frame,
 * and the page's policy allows it there by its hash (`electron/hosts/page-policy.ts`).
 */
import { join } from 'node:path';
import { build, defaultClientConditions, type Plugin } from 'vite';

const FRAMES = ['page', 'document', 'book', 'pdf', 'picture'] as const;

/**
 * A script's text as it may stand between `<script>` and `</script>`: nothing in it ends the element, opens a comment, or is
 * changed by the HTML parser, so that its hash stays true.
 * @throws when the text holds what cannot be written otherwise.
 */
export function toInlineScript(code: string): string {
  const text = code
    .replaceAll(/<\/(?=script)/gi, '<\\/')
    .replaceAll(/<(?=script)/gi, '\\x3c')
    .replaceAll('<!--', '\\x3c!--')
    .replaceAll(/\r\n?/g, '\n');
  if (/<\/?script|<!--|\0/i.test(text)) throw new Error('A frame’s script cannot stand inside a page.');
  return text;
}

async function buildFrame(root: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    mode: 'production',
    // No DOM-built entity tables: see the same line of the page's own settings.
    resolve: { conditions: ['worker', ...defaultClientConditions] },
    build: {
      write: false,
      minify: true,
      target: 'es2024',
      modulePreload: false,
      rolldownOptions: {
        input: join(root, 'importers', 'frames', `${name}.ts`),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((r) => ('output' in r ? r.output : []));
  const [chunk] = outputs.filter((output) => output.type === 'chunk');
  if (!chunk || outputs.length !== 1) throw new Error(`The frame ${name} did not become one script.`);
  return toInlineScript(chunk.code);
}

/** Adds `frames/*.js` to the renderer's build. @param root the renderer's folder */
export function importFrames(root: string): Plugin {
  return {
    name: 'plumbline:import-frames',
    apply: 'build',
    async generateBundle() {
      for (const name of FRAMES) {
        this.emitFile({ type: 'asset', fileName: `frames/${name}.js`, source: await buildFrame(root, name) });
      }
    },
  };
}
