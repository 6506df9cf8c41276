/** Loaded before the built main process: puts the double in the place of `electron`. */
import { registerHooks } from 'node:module';

const here = new URL('.', import.meta.url).href;

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier === 'electron') return { url: new URL('electron.ts', here).href, shortCircuit: true };
    const isOurs = context.parentURL?.startsWith(here) && specifier.startsWith('./');
    return nextResolve(isOurs && !specifier.endsWith('.ts') ? `${specifier}.ts` : specifier, context);
  },
});

await import(new URL('driver.ts', here).href);
