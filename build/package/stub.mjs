import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Marks the fuses in Electron's program (electron/fuses, src/constants.ts). */
export const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseVersion = 1;
/** Electron 45's defaults, `1` on and `0` off, in the order of electron/fuses. */
const defaultFuses = '101100011';

/**
 * Writes a folder that electron-builder takes for Electron's files, for machines where those cannot be had. What is
 * packaged from it cannot be started; everything around the program is as it will be.
 * @param {string} folder
 */
export function writeElectronStub(folder) {
  mkdirSync(folder, { recursive: true });
  const program = Buffer.concat([
    Buffer.from(
      `#!/bin/sh\necho "This is a stand-in: Electron's files were not there when it was packaged." >&2\nexit 1\n# `,
    ),
    Buffer.from(fuseSentinel),
    Buffer.from([fuseVersion, defaultFuses.length]),
    Buffer.from(`${defaultFuses}\n`),
  ]);
  writeFileSync(path.join(folder, 'electron'), program, { mode: 0o755 });
}
